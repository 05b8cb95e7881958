"""Cells and notes that several chapters share: a year that is marked when old, intervals as a column, words of comparison."""

from __future__ import annotations

import datetime

from kenes.assessments.age import is_stale
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Number, Ref
from kenes.reports.sentences.numbers import digits_for
from kenes.reports.sentences.periods import dashed
from kenes.texts import Text

OLD = "\u2009†"
OLD_MEANS = Text(
    kk="† — үш жылдан ескі дерек.",
    ru="† — данным больше трёх лет.",
    en="† marks figures more than three years old.",
)


def year(row: IndicatorRow | None, today: datetime.date) -> Text:
    """The period of a row, marked when it is old; the sign of missing where there is no row."""
    if row is None:
        return Text.same("…")
    return Text.same(dashed(row.period) + (OLD if is_stale(row.period, today) else ""))


def figure(row: IndicatorRow | None, digits: int, interval: bool = False) -> Number:
    """The number of a row with decimals enough to be told from zero; missing where there is no row."""
    if row is None:
        return Number(None, state="missing")
    if row.state == "value" and row.estimate is None:
        return Number(None, state="missing", source=Ref.of(row))
    return Number.of(row, _enough(row.estimate or 0.0, digits), interval)


def quantity_digits(row: IndicatorRow | None) -> int:
    """No decimals for whole kilograms and for hundreds, one for the rest."""
    value = (row.estimate if row else None) or 0.0
    return 0 if abs(value) >= 100 or value == round(value) else 1


def _enough(value: float, digits: int) -> int:
    """More decimals only where the value would be written as zero and is not."""
    return digits if not value or round(value, digits) else digits_for(value, digits)


def share(part: int | None, whole: int | None) -> Number:
    """A part of a whole in per cent; missing where either is unknown or there is nothing to be a part of."""
    if part is None or not whole:
        return Number(None, state="missing")
    value = 100 * part / whole
    return Number(value, _enough(value, 1), "value" if part else "zero")


def count(row: IndicatorRow | None) -> Number:
    """The count behind a rate, in the state of the rate."""
    if row is None:
        return Number(None, state="missing")
    state = "zero" if row.n == 0 else "value" if row.n is not None else row.state
    return Number(None if row.n is None else float(row.n), 0, state, source=Ref.of(row))


def bound(value: float | None, digits: int) -> Number:
    """A lower or upper end; missing where there is none."""
    return Number(None, state="missing") if value is None else Number(value, digits, "value" if value else "zero")
