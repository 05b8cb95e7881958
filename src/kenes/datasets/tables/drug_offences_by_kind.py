"""Drug-law offences for use and for supply, by drug, as European countries report them."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="drug_offences_by_kind",
    title=Text(
        kk="Есірткі түрі бойынша тіркелген құқық бұзушылықтар",
        ru="Правонарушения по видам наркотиков",
        en="Drug-law offences by drug",
    ),
    about=Text(
        kk="Тұтынуға және өткізуге байланысты тіркелген құқық бұзушылықтар саны, есірткі бойынша. Тек аталған есірткілер; елдің жиынтығы емес.",
        ru="Число правонарушений, связанных с употреблением и со сбытом, по наркотикам. Только названные наркотики, не итог по стране.",
        en="Offences related to use and to supply, by drug. Only the drugs named; they are not the country's total.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        Column("drug", "text", Text(kk="Есірткі", ru="Наркотик", en="Drug"), codes="substances"),
        Column("offence", "text", Text(kk="Құқық бұзушылық түрі", ru="Вид правонарушения", en="Kind of offence"), codes="offence_kinds"),
        Column("offences", "integer", Text(kk="Құқық бұзушылық саны", ru="Число правонарушений", en="Offences"), required=False),
        state_column(),
    ),
    grain=("place", "period", "drug", "offence"),
    measure="offences",
    schedule=Text(kk="жыл сайын", ru="ежегодно", en="yearly"),
    block=("place", "period", "drug", "offence"),
)  # fmt: skip
