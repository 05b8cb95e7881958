"""Number of seizures of each drug in a year."""

from __future__ import annotations

from typing import Any

import ibis

from kenes.indicators.completion import with_silent_years
from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.seizure_rows import by_drug, without_double_counts
from kenes.indicators.told import SILENT
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(kk="Есірткіні алып қою саны", ru="Число изъятий наркотиков", en="Number of drug seizures"),
    unit=Text(kk="алып қою", ru="изъятий", en="seizures"),
    why=Text(
        kk="Алып қою саны үрдісті мөлшерден жақсы көрсетеді: мөлшерді бірнеше ірі іс өзгерте алады.",
        ru="Число изъятий лучше показывает тенденцию, чем количество: количество меняют немногие крупные случаи.",
        en="The number of seizures shows a trend better than the quantity, which a few large cases can change.",
    ),
    caveat=Text(
        kk="Бір істі бірнеше орган санаса, қосарланған есеп шығады; көп елдер бұл санды жарияламайды.",
        ru="Если случай учли несколько органов, возникает двойной счёт; многие страны это число не публикуют.",
        en="A case counted by several agencies is counted twice; many countries do not publish this number.",
    ),
    protocol="EUDA SZR",
    side="supply",
    breakdowns=(("drug",),),
    review_by="2027-12",
    sdg_target="16.4",
    complete_by="drug",
    key_breakdown="drug",
)


def table(drug_seizures: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Numbers of seizures by drug."""
    return by_drug(drug_seizures)


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The published number; a source that gives quantities only leaves it missing."""
    return [_cell(row, by) for row in with_silent_years(without_double_counts(rows), by)]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row.get("silent"):
        return Cell.missing(row, by, method=SILENT)
    if row["seizures_blank"]:
        return Cell.missing(row, by, method=_NOT_GIVEN)
    return Cell.counted(dict(row, n=row["seizures"]), by, float(row["seizures"]), _PUBLISHED)


_PUBLISHED = Text(
    kk="жарияланған алып қою саны",
    ru="опубликованное число изъятий",
    en="published number of seizures",
)
_NOT_GIVEN = Text(
    kk="дереккөз алып қою санын емес, мөлшерін ғана береді",
    ru="источник даёт количество, но не число изъятий",
    en="the source gives quantities, not the number of seizures",
)
