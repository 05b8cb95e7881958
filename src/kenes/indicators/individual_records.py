"""Counting records of single seizures: what repeats another record exactly, and drugs that were cut out of a release."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kenes.codes.substances import substance
from kenes.datasets.tables.individual_seizures import CANNABIS_AT_LEAST
from kenes.indicators.row import Cell
from kenes.texts import Text

Line = dict[str, Any]


def counted(row: Line, by: tuple[str, ...]) -> Cell:
    """The records that differ, with the number of all records as upper bound where some are repeated."""
    if row.get("cut"):
        return Cell.missing(row, by, method=_CUT)
    distinct, records = int(row["distinct"]), int(row["records"])
    if distinct == records:
        return Cell.counted(dict(row, n=records), by, float(records), _RECORDS)
    figure = (float(distinct), float(distinct), float(records))
    return Cell.ranged(dict(row, n=distinct), by, figure, _REPEATED.fill(n=records - distinct))


def without_cut_cannabis(rows: list[Line], by: tuple[str, ...]) -> list[Line]:
    """The lines, those of cannabis marked as cut where their release has next to none of it."""
    if "drug" not in by:
        return rows
    records: Counter[str] = Counter()
    cannabis: Counter[str] = Counter()
    for row in rows:
        records[row["release"]] += row["records"]
        cannabis[row["release"]] += row["records"] * _is_cannabis(row)
    cut = {release for release, n in records.items() if cannabis[release] < CANNABIS_AT_LEAST * n}
    return [dict(row, cut=_is_cannabis(row) and row["release"] in cut) for row in rows]


def _is_cannabis(row: Line) -> bool:
    return substance(row["drug"]).group == "cannabis"


NO_TREND = Text(
    kk="Жазбалар — елдер өз қалауымен хабарлаған істердің іріктемесі; олардан үрдіс шығарылмайды.",
    ru="Записи — выборка случаев, о которых страны сообщают по своему усмотрению; тенденция из них не выводится.",
    en="The records are a selection of cases reported at each country's discretion; no trend is drawn from them.",
)
_RECORDS = Text(
    kk="жеке хабарланған істердің саны; ұлттық жиынтық емес",
    ru="число случаев, сообщённых по одному; не национальный итог",
    en="number of cases reported one by one; no national total",
)
_REPEATED = Text(
    kk="бір-бірінен өзгеше жазбалар; жоғарғы шегі дәл қайталанған {n} жазбаны да санайды; ұлттық жиынтық емес",
    ru="записи, отличающиеся друг от друга; верхняя граница считает и точные повторы ({n}); не национальный итог",
    en="records that differ from one another; the upper bound counts the {n} exact repetitions too; no national total",
)
_CUT = Text(
    kk="бұл шығарылымнан каннабис жазбалары алынып тасталған",
    ru="записи о каннабисе из этого выпуска удалены",
    en="records of cannabis were left out of this release",
)
