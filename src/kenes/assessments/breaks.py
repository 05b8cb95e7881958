"""Breaks in a series: the years from which figures are obtained by another method or told in another unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kenes.indicators.row import IndicatorRow
from kenes.texts import Text


def name_of_method(method: Text) -> str:
    """A method without the numbers that it names (the days of the population, the size of the sample)."""
    return re.sub(r"[\d\W_]+", " ", method["en"]).strip()


def since_last_break(rows: Sequence[IndicatorRow]) -> tuple[list[IndicatorRow], Text | None]:
    """The rows of one series, in order of time, from its last break on, and the words that tell of the break.

    Years without a figure say nothing of how they would have been obtained and are no break.
    """
    begin, told, last = 0, None, None
    for place, row in enumerate(rows):
        if row.estimate is None:
            continue
        if last is not None and (words := _break(last, row)):
            begin, told = place, words
        last = row
    return list(rows[begin:]), told


def breaks(rows: Sequence[IndicatorRow]) -> list[str]:
    """The periods from which the figures of one series, in order of time, no longer compare with those before."""
    known = [row for row in rows if row.estimate is not None]
    return [after.period for before, after in pairwise(known) if _break(before, after)]


def _break(before: IndicatorRow, after: IndicatorRow) -> Text | None:
    if before.unit != after.unit:
        return _UNIT.fill(year=after.period)
    if name_of_method(before.method) != name_of_method(after.method):
        return _METHOD.fill(year=after.period)
    return None


_UNIT = Text(
    kk="Қатарда үзіліс бар: {year} жылдан бастап өлшем бірлігі басқа, бұрынғы жылдар салыстырылмайды.",
    ru="В ряду разрыв: с {year} года другая единица измерения, прежние годы несравнимы.",
    en="Break in the series: another unit from {year} on, earlier years do not compare.",
)
_METHOD = Text(
    kk="Қатарда үзіліс бар: {year} жылдан бастап әдіс басқа, бұрынғы жылдар салыстырылмайды.",
    ru="В ряду разрыв: с {year} года другой метод, прежние годы несравнимы.",
    en="Break in the series: another method from {year} on, earlier years do not compare.",
)
