"""People who entered treatment for drug use, by primary drug or by a characteristic, as the European protocol (TDI) counts."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="treatment_entrants",
    title=Text(kk="Емделуге түскендер", ru="Поступившие на лечение", en="Treatment entrants"),
    about=Text(
        kk="Жыл ішінде есірткі тұтынуына байланысты емделе бастаған адамдар: негізгі есірткісі не бір сипаты (жасы, білімі, еңбегі …) бойынша.",
        ru="Лица, начавшие за год лечение в связи с употреблением наркотиков: по основному наркотику или по одному признаку (возраст, образование, труд …).",
        en="People who began treatment for drug use in a year: by primary drug or by one characteristic (age, education, labour …).",
    ),
    side="demand",
    columns=(
        *place_and_period(),
        Column(
            "drug", "text", Text(kk="Негізгі есірткі", ru="Основной наркотик", en="Primary drug"), codes="substances"
        ),
        Column(
            "characteristic",
            "text",
            Text(kk="Сипаты", ru="Признак", en="Characteristic"),
            codes="entrant_characteristics",
        ),
        Column("category", "text", Text(kk="Тобы", ru="Группа", en="Category")),
        Column("entrants", "integer", Text(kk="Адам саны", ru="Число лиц", en="Entrants"), required=False),
        state_column(),
    ),
    grain=("place", "period", "drug", "characteristic", "category"),
    measure="entrants",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
    block=("place", "period", "drug", "characteristic"),
)
