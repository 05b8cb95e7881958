"""The latest figure of every category of a place, each on its range: for estimates and prices that come now and then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.reports.charts import Mark, RangePlot, RowMark
from kenes.reports.sentences.numbers import joined, number
from kenes.texts import Text
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.words import LATEST_SUMMARY, LATEST_TITLE, RANGE_ONLY
from kenes.web.wording.labels import breakdown_label, code_order, code_title, place_title
from kenes.web.wording.numbers import period_text

MOST_ROWS = 24


def latest_rows(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The last row with a figure of each category; where a category has none, its last row."""
    found: dict[tuple[tuple[str, str], ...], IndicatorRow] = {}
    for row in sorted(rows, key=lambda row: (row.estimate is not None, row.period)):
        found[tuple(row.breakdown.items())] = row
    return sorted(found.values(), key=lambda row: [code_order(*pair) for pair in row.breakdown.items()])


def latest(definition: Definition, place: str, rows: Sequence[IndicatorRow]) -> Drawing | None:
    """Dots on ranges, grouped by the breakdown shown first; None when nothing has a figure."""
    chosen = [row for row in latest_rows(rows) if row.estimate is not None and row.breakdown][:MOST_ROWS]
    if not chosen:
        return None
    marks = tuple(_mark(definition, row) for row in chosen)
    spread = [row.estimate for row in chosen if row.estimate]
    logarithmic = len(spread) > 1 and max(spread) / min(spread) > 200
    words = definition.words
    chart = RangePlot(marks, words.unit, words.side, words.digits, logarithmic)
    range_only = any(row.estimate is None and row.low is not None for row in rows)
    title = LATEST_TITLE.fill(title=words.title, place=place_title(place))
    return Drawing(f"latest-{place}", place, title, _summary(definition, chosen, range_only), chart)


def _mark(definition: Definition, row: IndicatorRow) -> RowMark:
    key, rest = definition.words.key_breakdown, dict(row.breakdown)
    group = code_title(key, rest.pop(key)) if len(rest) > 1 and key in rest else None
    return RowMark(_rest(rest), Mark.of(row), Text.same(period_text(row.period)), group)


def _rest(breakdown: Mapping[str, str]) -> Text:
    return breakdown_label(breakdown)


def _summary(definition: Definition, drawn: Sequence[IndicatorRow], range_only: bool) -> Text:
    least, most = min(drawn, key=lambda row: row.estimate or 0), max(drawn, key=lambda row: row.estimate or 0)
    years = sorted({row.period for row in drawn})
    digits = definition.words.digits
    said = LATEST_SUMMARY.fill(
        n=len(drawn),
        years=years[0] if len(years) == 1 else f"{years[0][:4]}–{years[-1][-4:]}",
        low=number(least.estimate or 0, digits),
        low_label=breakdown_label(least.breakdown),
        high=number(most.estimate or 0, digits),
        high_label=breakdown_label(most.breakdown),
    )
    return joined([said, RANGE_ONLY], "\n") if range_only else said
