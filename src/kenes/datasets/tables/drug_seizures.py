"""Seizures of drugs in a year, by country and drug, as national authorities report them to UNODC."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.datasets.shared_columns import drug_columns, notes_column, part_column
from kenes.texts import Text

DATASET = Dataset(
    key="drug_seizures",
    title=Text(kk="Есірткіні алып қою", ru="Изъятия наркотиков", en="Drug seizures"),
    about=Text(
        kk="Бір жылда алып қойылған есірткінің мөлшері мен алып қою саны; елдердің ұлттық органдарының мәліметі.",
        ru="Количество изъятых за год наркотиков и число изъятий по данным национальных органов.",
        en="Quantity of drugs seized in a year and number of seizures, as national authorities report them.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        *drug_columns(),
        Column("quantity_kg", "number", Text(kk="Мөлшері, кг", ru="Количество, кг", en="Quantity, kg"), required=False),
        Column(
            "seizures", "integer", Text(kk="Алып қою саны", ru="Число изъятий", en="Number of seizures"), required=False
        ),
        Column("roll_up", "text", Text(kk="Жиынтық жол", ru="Сводная строка", en="Roll-up row")),
        state_column(),
        part_column(),
        notes_column(),
    ),
    grain=("place", "period", "drug", "drug_named", "part"),
    measure="quantity_kg",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
)
