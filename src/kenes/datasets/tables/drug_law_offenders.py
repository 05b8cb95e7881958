"""Persons who committed offences under the drug articles, by sex, age and citizenship."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="drug_law_offenders",
    title=Text(
        kk="Есірткіге байланысты құқық бұзушылық жасаған адамдар",
        ru="Лица, совершившие правонарушения, связанные с наркотиками",
        en="Persons who committed drug-law offences",
    ),
    about=Text(
        kk="Нысанның әр ұяшығы — бір жол: барлық адам, әйелдер, жас топтары, азаматтық; ештеңе есептеп шығарылмаған.",
        ru="Каждая клетка формы — одна строка: все лица, женщины, возрастные группы, гражданство; ничего не вычислено.",
        en="One row for each cell of the form: all persons, women, age bands, citizenship; nothing is derived.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        Column("article", "text", Text(kk="Бап", ru="Статья", en="Article"), codes="offence_articles"),
        Column("sex", "text", Text(kk="Жынысы", ru="Пол", en="Sex"), codes="sexes"),
        Column("age", "text", Text(kk="Жасы", ru="Возраст", en="Age"), codes="age_bands"),
        Column("citizenship", "text", Text(kk="Азаматтығы", ru="Гражданство", en="Citizenship"), codes="citizenships"),
        Column("persons", "integer", Text(kk="Адам саны", ru="Число лиц", en="Persons"), required=False),
        state_column(),
    ),
    grain=("place", "period", "article", "sex", "age", "citizenship"),
    measure="persons",
    schedule=Text(
        kk="ай сайын, жыл басынан бергі қорытынды",
        ru="ежемесячно, нарастающим итогом",
        en="monthly, cumulative within the year",
    ),
)
