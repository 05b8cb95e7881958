"""Prevalence of drug use, in per cent of a population, from surveys and estimates, with its range."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.datasets.shared_columns import drug_columns, notes_column, part_column
from kenes.texts import Text

DATASET = Dataset(
    key="prevalence_of_use",
    title=Text(
        kk="Есірткі тұтынудың таралуы", ru="Распространённость употребления наркотиков", en="Prevalence of drug use"
    ),
    about=Text(
        kk="Есірткі тұтынғандардың халықтағы немесе жастар арасындағы үлесі, пайызбен: ең жақсы баға, оның төменгі және жоғарғы шегі.",
        ru="Доля употреблявших наркотики среди населения или молодёжи в процентах: лучшая оценка, нижняя и верхняя границы.",
        en="Share of the population or of young people who used drugs, in per cent: best estimate, lower and upper bound.",
    ),
    side="demand",
    columns=(
        *place_and_period(),
        *drug_columns(),
        Column(
            "population", "text", Text(kk="Тұрғындар тобы", ru="Группа населения", en="Population"), codes="populations"
        ),
        Column("age", "text", Text(kk="Жасы", ru="Возраст", en="Age"), required=False),
        Column(
            "recall",
            "text",
            Text(kk="Тұтыну мерзімі", ru="Период употребления", en="Recall period"),
            codes="recall_periods",
        ),
        Column("sex", "text", Text(kk="Жынысы", ru="Пол", en="Sex"), codes="sexes"),
        Column(
            "best", "number", Text(kk="Ең жақсы баға, %", ru="Лучшая оценка, %", en="Best estimate, %"), required=False
        ),
        Column(
            "low", "number", Text(kk="Төменгі шегі, %", ru="Нижняя граница, %", en="Lower bound, %"), required=False
        ),
        Column(
            "high", "number", Text(kk="Жоғарғы шегі, %", ru="Верхняя граница, %", en="Upper bound, %"), required=False
        ),
        Column(
            "source_kind", "text", Text(kk="Мәлімет көзі", ru="Источник сведений", en="Kind of source"), required=False
        ),
        Column("method", "text", Text(kk="Әдісі", ru="Метод", en="Method"), required=False),
        notes_column(),
        state_column(),
        part_column(),
    ),
    grain=("place", "period", "drug", "drug_named", "population", "age", "recall", "sex", "part"),
    measure="best",
    schedule=Text(
        kk="жыл сайын, зерттеулер жүргізілгеніне қарай",
        ru="ежегодно, по мере проведения исследований",
        en="yearly, as surveys are made",
    ),
    block=("place", "period", "population", "drug", "recall"),
)
