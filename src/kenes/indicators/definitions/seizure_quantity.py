"""Quantity of each drug seized in a year, in kilograms."""

from __future__ import annotations

from typing import Any

import ibis

from kenes.indicators.completion import with_silent_years
from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.seizure_rows import by_drug, without_double_counts
from kenes.indicators.told import BLANK, SILENT
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(kk="Алып қойылған есірткі мөлшері", ru="Количество изъятых наркотиков", en="Quantity of drugs seized"),
    unit=Text(kk="кг", ru="кг", en="kg"),
    why=Text(
        kk="Ұсыныс жағының негізгі көрсеткіштерінің бірі: қандай есірткі қандай көлемде алып қойылғанын көрсетеді.",
        ru="Один из главных показателей стороны предложения: какие наркотики и в каком объёме изъяты.",
        en="A main indicator of the supply side: which drugs were seized, and how much of them.",
    ),
    caveat=Text(
        kk="Алып қою көлемі полицияның жұмысына және бірнеше ірі іске байланысты; есептілік өзгерген жылдар салыстырылмайды.",
        ru="Объём изъятий зависит от работы полиции и от немногих крупных случаев; годы с разной полнотой отчётности несравнимы.",
        en="Quantities depend on police work and on a few large cases; years reported with different completeness do not compare.",
    ),
    protocol="EUDA SZR",
    side="supply",
    breakdowns=(("drug",),),
    review_by="2027-12",
    sdg_target="16.4",
    complete_by="drug",
    key_breakdown="drug",
    digits=1,
    counts=False,
)


def table(drug_seizures: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Kilograms by drug; the sum over different drugs would mean nothing and is not made."""
    return by_drug(drug_seizures)


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The published quantity; a year in which the source is silent about a drug that it reports otherwise is missing."""
    return [_cell(row, by) for row in with_silent_years(without_double_counts(rows), by)]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row.get("silent"):
        return Cell.missing(row, by, method=SILENT)
    if row["quantity_blank"]:
        return Cell.missing(row, by, method=BLANK)
    return Cell.counted(dict(row, n=row["entries"]), by, float(row["quantity"]), _SUM)


_SUM = Text(
    kk="жарияланған мөлшерлердің қосындысы",
    ru="сумма опубликованных количеств",
    en="sum of published quantities",
)
