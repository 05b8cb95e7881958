"""How national experts perceive the trend in the use of drugs, by country, drug and age."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.datasets.shared_columns import drug_columns, part_column
from kenes.texts import Text

DATASET = Dataset(
    key="perceived_trends",
    title=Text(
        kk="Сарапшылар қабылдаған үрдістер", ru="Тенденции по оценке экспертов", en="Trends perceived by experts"
    ),
    about=Text(
        kk="Ұлттық сарапшылардың есірткі тұтынудағы өзгерісті қабылдауы: бес сатылы бағалау, өлшеу емес.",
        ru="Как национальные эксперты оценивают изменение употребления наркотиков: пять ступеней, а не измерение.",
        en="How national experts perceive change in drug use: an opinion in five steps and not a measurement.",
    ),
    side="demand",
    columns=(
        *place_and_period(),
        *drug_columns(),
        Column("age", "text", Text(kk="Жасы", ru="Возраст", en="Age"), codes="ages"),
        Column(
            "perception",
            "text",
            Text(kk="Қабылданған үрдіс", ru="Воспринимаемая тенденция", en="Perceived trend"),
            required=False,
            codes="perceived_trends",
        ),
        state_column(),
        part_column(),
    ),
    grain=("place", "period", "drug", "drug_named", "age", "part"),
    measure="perception",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
)
