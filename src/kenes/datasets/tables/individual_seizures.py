"""Single seizures as countries report them one by one to UNODC: a selection of cases, never a national total."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.datasets.shared_columns import drug_columns, part_column
from kenes.texts import Text

CANNABIS_AT_LEAST = 0.05
"""Cannabis is what is seized most often nearly everywhere; where its share of the records is smaller, it was left out of them."""

DATASET = Dataset(
    key="individual_seizures",
    title=Text(kk="Жекелеген алып қою істері", ru="Отдельные случаи изъятия", en="Individual drug seizures"),
    about=Text(
        kk="Елдер UNODC-ке бір-бірлеп хабарлаған елеулі алып қою істері: күні, орны, есірткісі, мөлшері, жолы. Бұл — іріктеме, елдің жиынтығы емес; жолдар ешқашан қосылмайды.",
        ru="Значительные изъятия, о которых страны сообщают УНП ООН по одному: дата, место, наркотик, количество, маршрут. Это выборка случаев, а не итог по стране; строки никогда не складываются.",
        en="Significant seizures that countries report to UNODC one by one: day, place, drug, amount, route. A selection of cases and not the country's total; the rows are never added up.",
    ),
    side="supply",
    columns=(
        *place_and_period(),
        Column("date", "text", Text(kk="Күні", ru="Дата", en="Day")),
        *drug_columns(),
        Column("amount", "number", Text(kk="Мөлшері", ru="Количество", en="Amount"), required=False),
        Column("unit", "text", Text(kk="Өлшем бірлігі", ru="Единица измерения", en="Unit"), required=False),
        Column("kilograms", "number", Text(kk="Салмағы, кг", ru="Масса, кг", en="Mass, kg"), required=False),
        Column("area", "text", Text(kk="Әкімшілік бірлік", ru="Административная единица", en="Area"), required=False),
        Column("locality", "text", Text(kk="Елді мекен", ru="Местность", en="Locality"), required=False),
        Column("hidden_in", "text", Text(kk="Жасырылған жері", ru="Место сокрытия", en="Hiding place"), required=False),
        Column("found_at", "text", Text(kk="Табылған жері", ru="Где обнаружено", en="Found at"), required=False),
        Column("transport", "text", Text(kk="Көлік", ru="Транспорт", en="Transport"), required=False),
        Column("origin", "text", Text(kk="Өндірілген ел", ru="Страна производства", en="Producing country"), required=False),
        Column("departure", "text", Text(kk="Жөнелтілген ел", ru="Страна отправления", en="Departure"), required=False),
        Column("destination", "text", Text(kk="Баратын ел", ru="Страна назначения", en="Destination"), required=False),
        Column("routing", "text", Text(kk="Шекараға қатысы", ru="Отношение к границе", en="Routing"), required=False),
        Column(
            "copy",
            "integer",
            Text(kk="Дәл қайталануы (1 — біріншісі)", ru="Точный повтор (1 — первый)", en="Exact repetition (1 is the first)"),
        ),
        state_column(),
        part_column(),
    ),
    grain=(
        "place", "period", "date", "drug", "drug_named", "unit", "area", "locality", "hidden_in", "found_at", "transport", "origin",
        "departure", "destination", "routing", "part",
    ),
    measure="amount",
    schedule=Text(kk="істер хабарланғанына қарай", ru="по мере сообщения о случаях", en="as cases are reported"),
)  # fmt: skip
