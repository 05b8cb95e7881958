"""Which countries the records of single seizures name as the drug's origin, point of departure and destination."""

from __future__ import annotations

from typing import Any

import ibis

from kenes.indicators.indicator import Indicator
from kenes.indicators.individual_records import NO_TREND, counted, records_by, with_case
from kenes.indicators.row import Cell
from kenes.texts import Text

DIRECTIONS = ("origin", "departure", "destination")
NOT_SAID = "not-said"
"""Stands where a record leaves the country blank; "unknown" is what a record says itself."""

INDICATOR = Indicator(
    title=Text(
        kk="Жекелеген алып қою жазбаларындағы бағыттар",
        ru="Маршруты в записях об отдельных изъятиях",
        en="Routes named in records of single seizures",
    ),
    unit=Text(kk="іс жазбасы", ru="записей о случаях", en="case records"),
    why=Text(
        kk="Есірткі қай елден шығып, қайда бара жатқанын көрсетеді: өңірлік ынтымақтастық үшін қажет.",
        ru="Показывает, откуда и куда везут наркотики: это нужно для сотрудничества в регионе.",
        en="Shows where drugs come from and where they go: needed for co-operation in the region.",
    ),
    caveat=Text(
        kk="Бағыт — тергеушілердің пікірі, көп жазбада ол мүлде жоқ; жазбалар іріктеме болғандықтан, үлестер ағынның көлемін білдірмейді.",
        ru="Маршрут — мнение следствия, во многих записях его нет вовсе; записи — выборка, и доли не говорят о величине потоков.",
        en="A route is the investigators' opinion and many records have none; the records are a selection, and shares do not measure flows.",
    ),
    protocol="UNODC IDS",
    side="supply",
    breakdowns=(("direction", "country"),),
    review_by="2027-12",
    sdg_target="16.4",
    key_breakdown="direction",
    no_trend={("direction", "country"): NO_TREND},
)


def table(individual_seizures: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Each record once in every direction, under the country it names or under what it says instead."""
    cases = with_case(individual_seizures)
    seen = [
        cases.select(
            "place", "period", "case", "copy", "cell", "release",
            direction=ibis.literal(name), country=cases[name].fill_null(NOT_SAID),
        )
        for name in DIRECTIONS
    ]  # fmt: skip
    return records_by(ibis.union(*seen, distinct=False), by)


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The number of records that differ; cases reported twice in other words make its range."""
    return [counted(row, by) for row in rows]
