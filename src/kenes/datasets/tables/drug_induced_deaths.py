"""Drug-induced deaths by year, sex and age, as the European protocol (DRD) defines them."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="drug_induced_deaths",
    title=Text(
        kk="Есірткіден болған өлім",
        ru="Смертность, вызванная наркотиками",
        en="Drug-induced deaths",
    ),
    about=Text(
        kk="Есірткі тікелей себеп болған өлім саны, жынысы мен жасы бойынша; қайтыс болғандардың орташа жасы өз жолында тұрады.",
        ru="Число смертей, непосредственно вызванных наркотиками, по полу и возрасту; средний возраст умерших стоит в своей строке.",
        en="Deaths directly caused by drugs by sex and age; the mean age at death stands in a row of its own.",
    ),
    side="demand",
    columns=(
        *place_and_period(),
        Column("sex", "text", Text(kk="Жынысы", ru="Пол", en="Sex"), codes="sexes"),
        Column("age", "text", Text(kk="Жасы", ru="Возраст", en="Age"), codes="age_bands"),
        Column("deaths", "integer", Text(kk="Өлім саны", ru="Число смертей", en="Deaths"), required=False),
        Column("mean_age", "number", Text(kk="Орташа жасы", ru="Средний возраст", en="Mean age"), required=False),
        Column("figure", "text", Text(kk="Не туралы", ru="О чём строка", en="What the row tells"), required=False),
        state_column(),
    ),
    grain=("place", "period", "sex", "age", "figure"),
    measure="deaths",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
    block=("place", "period", "sex", "age", "figure"),
)
