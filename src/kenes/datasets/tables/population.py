"""Population by place, sex and age: the denominator of every rate."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="population",
    title=Text(kk="Халық саны", ru="Численность населения", en="Population"),
    about=Text(
        kk="Белгілі бір күнгі халық саны, жынысы мен жасы бойынша; күні әр жолда көрсетілген.",
        ru="Численность населения на определённую дату по полу и возрасту; дата указана в каждой строке.",
        en="Number of people on a stated day by sex and age; each row says the day.",
    ),
    side="context",
    columns=(
        *place_and_period(),
        Column("sex", "text", Text(kk="Жынысы", ru="Пол", en="Sex"), codes="sexes"),
        Column("age", "text", Text(kk="Жасы", ru="Возраст", en="Age"), codes="age_bands"),
        Column("persons", "number", Text(kk="Адам саны", ru="Число человек", en="Persons"), required=False),
        Column("reference_date", "text", Text(kk="Қай күнге", ru="На какую дату", en="On which day"), required=False),
        Column("variant", "text", Text(kk="Бағалау не болжам", ru="Оценка или прогноз", en="Estimate or projection")),
        state_column(),
    ),
    grain=("place", "period", "sex", "age"),
    measure="persons",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
    block=("place", "period", "age"),
)
