"""Recorded offences under the drug articles of a Criminal Code, by region and article."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.texts import Text

DATASET = Dataset(
    key="drug_law_offences",
    title=Text(
        kk="Есірткіге байланысты тіркелген құқық бұзушылықтар",
        ru="Зарегистрированные правонарушения, связанные с наркотиками",
        en="Recorded drug-law offences",
    ),
    about=Text(
        kk="Кезең ішінде тіркелген және өндірісте болған құқық бұзушылықтар саны, Қылмыстық кодекс баптары бойынша; «ALL» — барлық құқық бұзушылықтар.",
        ru="Число правонарушений, зарегистрированных и бывших в производстве за период, по статьям Уголовного кодекса; «ALL» — все правонарушения.",
        en="Offences registered and in proceedings during the period, by article of the Criminal Code; “ALL” is all offences of any kind.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        Column("article", "text", Text(kk="Бап", ru="Статья", en="Article"), codes="offence_articles"),
        Column("label", "text", Text(kk="Нысандағы атауы", ru="Название в форме", en="Name in the form")),
        Column("registered", "integer", Text(kk="Тіркелгені", ru="Зарегистрировано", en="Registered"), required=False),
        Column(
            "in_proceedings",
            "integer",
            Text(kk="Өндірісте болғаны", ru="В производстве", en="In proceedings"),
            required=False,
        ),
        Column(
            "completed",
            "integer",
            Text(kk="Өндірісі аяқталғаны", ru="Окончено производством", en="Completed"),
            required=False,
        ),
        Column(
            "sent_to_court",
            "integer",
            Text(kk="Сотқа жіберілгені", ru="Направлено в суд", en="Sent to court"),
            required=False,
        ),
        state_column(),
    ),
    grain=("place", "period", "article"),
    measure="registered",
    schedule=Text(
        kk="ай сайын, жыл басынан бергі қорытынды",
        ru="ежемесячно, нарастающим итогом",
        en="monthly, cumulative within the year",
    ),
)
