"""The categories of one breakdown in the latest year, as bars: persons by age or by sex, say."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.reports.charts import BarsWithIntervals, Mark, RowMark
from kenes.reports.sentences.numbers import joined, number
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.words import ROW_SUMMARY, ROWS_TITLE
from kenes.web.wording.labels import breakdown_label, place_title
from kenes.web.wording.numbers import period_text


def categories(definition: Definition, place: str, rows: Sequence[IndicatorRow], crossing: str) -> Drawing | None:
    """Bars of the categories of a crossing of one breakdown; None with fewer than two figures."""
    wanted = [row for row in rows if tuple(row.breakdown) == (crossing,)]
    figures = [row for row in wanted if row.estimate is not None]
    if len(figures) < 2:
        return None
    period = max(row.period for row in figures)
    latest = [row for row in wanted if row.period == period]
    words = definition.words
    chart = BarsWithIntervals(
        tuple(RowMark(breakdown_label(row.breakdown), Mark.of(row)) for row in latest),
        words.unit,
        words.side,
        _digits(latest, words.digits),
    )
    title = ROWS_TITLE.fill(title=words.title, place=place_title(place), period=period_text(period))
    said = [
        ROW_SUMMARY.fill(label=breakdown_label(row.breakdown), value=number(row.estimate, words.digits))
        for row in latest
        if row.estimate is not None
    ]
    return Drawing(f"by-{crossing}-{place}", place, title, joined(said, "\n"), chart)


def _digits(rows: Sequence[IndicatorRow], digits: int) -> int:
    """One more decimal where a small figure would otherwise be drawn as zero."""
    small = any(row.estimate and round(row.estimate, digits) == 0 for row in rows)
    return digits + 1 if small else digits
