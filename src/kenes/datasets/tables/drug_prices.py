"""Prices of drugs in a year, at retail and at wholesale, by country and drug, in US dollars."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.datasets.shared_columns import drug_columns, part_column
from kenes.texts import Text

DATASET = Dataset(
    key="drug_prices",
    title=Text(kk="Есірткі бағалары", ru="Цены на наркотики", en="Drug prices"),
    about=Text(
        kk="Есірткінің бөлшек және көтерме бағалары, АҚШ доллары; әр ел өзі қолданатын өлшем бірлігімен, тазалығы ескерілмеген.",
        ru="Розничные и оптовые цены наркотиков в долларах США за ту единицу, которую сообщает страна; без поправки на чистоту.",
        en="Retail and wholesale prices of drugs in US dollars, in the unit each country reports, not adjusted for purity.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        *drug_columns(),
        Column("level", "text", Text(kk="Нарық деңгейі", ru="Уровень рынка", en="Market level"), codes="market_levels"),
        Column("unit", "text", Text(kk="Өлшем бірлігі", ru="Единица измерения", en="Unit"), required=False),
        Column(
            "typical_usd",
            "number",
            Text(kk="Әдеттегі баға, АҚШ доллары", ru="Обычная цена, долл. США", en="Typical price, USD"),
            required=False,
        ),
        Column(
            "minimum_usd",
            "number",
            Text(kk="Ең төмен баға, АҚШ доллары", ru="Минимальная цена, долл. США", en="Lowest price, USD"),
            required=False,
        ),
        Column(
            "maximum_usd",
            "number",
            Text(kk="Ең жоғары баға, АҚШ доллары", ru="Максимальная цена, долл. США", en="Highest price, USD"),
            required=False,
        ),
        state_column(),
        part_column(),
    ),
    grain=("place", "period", "drug", "drug_named", "level", "unit", "part"),
    measure="typical_usd",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
)
