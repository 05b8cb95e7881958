"""Mean retail prices of drugs in euros, by country, year and study."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="retail_prices",
    title=Text(kk="Есірткінің бөлшек бағалары", ru="Розничные цены на наркотики", en="Retail prices of drugs"),
    about=Text(
        kk="Есірткінің орташа бөлшек бағасы, еуро, грамына не таблеткасына; бір елде бірнеше зерттеу болуы мүмкін. Тазалығы мен инфляция ескерілмеген.",
        ru="Средняя розничная цена в евро за грамм или таблетку; в стране может быть несколько исследований. Без поправки на чистоту и инфляцию.",
        en="Mean retail price in euros a gram or tablet; a country may have several studies. Not adjusted for purity or inflation.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        Column("drug", "text", Text(kk="Есірткі", ru="Наркотик", en="Drug"), codes="substances"),
        Column("study", "text", Text(kk="Зерттеу", ru="Исследование", en="Study")),
        Column("unit", "text", Text(kk="Өлшем бірлігі", ru="Единица измерения", en="Unit")),
        Column("mean_eur", "number", Text(kk="Орташа баға, еуро", ru="Средняя цена, евро", en="Mean price, EUR"), required=False),
        state_column(),
    ),
    grain=("place", "period", "drug", "study", "unit"),
    measure="mean_eur",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
    block=("place", "period", "drug"),
)  # fmt: skip
