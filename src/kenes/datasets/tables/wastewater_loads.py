"""Residues of drugs in municipal wastewater, day by day, by the site where the water was sampled."""

from kenes.datasets.dataset import Column, Dataset, place_and_period, state_column
from kenes.datasets.shared_columns import drug_columns
from kenes.texts import Text

DATASET = Dataset(
    key="wastewater_loads",
    title=Text(kk="Сарқынды судағы есірткі қалдықтары", ru="Остатки наркотиков в сточных водах", en="Drug residues in wastewater"),
    about=Text(
        kk="Бір апта бойы күн сайын: 1000 тұрғынға шаққандағы қалдық мөлшері, мг/тәулік, сынама алынған орын бойынша. Орын — қала немесе оның тазарту қондырғылары; «place» — елі. 0 — анықтау шегінен төмен.",
        ru="По дням одной недели: количество остатка на 1000 жителей, мг в сутки, по месту отбора проб. Место отбора — город или его очистные сооружения; «place» — его страна. 0 — ниже предела определения.",
        en="Day by day over a week: load of a residue per 1000 people, mg a day, by sampling site. A site is a city or its treatment plants; `place` is its country. 0 is below the limit of quantification.",
    ),
    side="demand",
    columns=(
        *place_and_period(),
        Column("site", "text", Text(kk="Сынама орны", ru="Место отбора проб", en="Sampling site")),
        Column("site_code", "text", Text(kk="Орынның коды", ru="Код места", en="Code of the site"), required=False),
        Column("plants", "integer", Text(kk="Қондырғы саны", ru="Число сооружений", en="Number of plants"), required=False),
        *drug_columns(),
        Column("day", "text", Text(kk="Апта күні", ru="День недели", en="Day of the week"), codes="days"),
        Column("load", "number", Text(kk="Мөлшері, мг/1000/тәулік", ru="Нагрузка, мг/1000/сут", en="Load, mg/1000/day"), required=False),
        state_column(),
    ),
    grain=("place", "period", "site", "site_code", "drug", "drug_named", "day"),
    measure="load",
    schedule=Text(kk="жыл сайын, көктемде бір апта", ru="ежегодно, одна неделя весной", en="yearly, one week in spring"),
    block=("place", "period", "site", "drug"),
)  # fmt: skip
