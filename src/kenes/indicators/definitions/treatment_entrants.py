"""People who entered treatment for drug use in a year, by primary drug."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, REGISTER
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Емделуге келгендер",
        ru="Лица, начавшие лечение",
        en="People entering treatment",
    ),
    unit=Text(kk="адам", ru="человек", en="persons"),
    why=Text(
        kk="Емдеуге сұранысты және қай есірткі ең көп қиындық тудыратынын көрсетеді.",
        ru="Показывает спрос на лечение и то, какой наркотик создаёт больше всего проблем.",
        en="Shows the demand for treatment and which drug causes most problems.",
    ),
    caveat=Text(
        kk="Есеп беретін орталықтардың саны мен қосарланған есептен қорғау елдерде әртүрлі.",
        ru="Охват центров и защита от двойного счёта в странах разные.",
        en="Coverage of centres and control of double counting differ between countries.",
    ),
    protocol="EUDA TDI",
    side="demand",
    breakdowns=((), ("drug",)),
    review_by="2027-12",
    sdg_target="3.5",
    key_breakdown="drug",
)


def table(treatment_entrants: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Entrants by primary drug, or all of them, from the tables that carry that total."""
    totals = treatment_entrants.filter(_.category == "all", _.drug != "any-drug" if by else _.drug == "any-drug")
    return totals.group_by(["place", "period", *by]).agg(
        entrants=_.entrants.max(), cells=_.cell.collect(), release=_.release.max()
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The published number of entrants: a count of a register, without a sampling interval."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row["entrants"] is None:
        return Cell.missing(row, by, method=BLANK)
    return Cell.counted(dict(row, n=int(row["entrants"])), by, float(row["entrants"]), REGISTER)
