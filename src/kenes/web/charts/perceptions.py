"""What experts perceive in a country: a matrix of arrows, drug by age, of the latest year."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow, State
from kenes.reports.charts import PerceptionMatrix
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.words import PERCEPTION_SUMMARY, ROWS_TITLE
from kenes.web.wording.labels import code_order, code_title, place_title
from kenes.web.wording.numbers import period_text


def perceptions(definition: Definition, place: str, rows: Sequence[IndicatorRow]) -> Drawing | None:
    """The matrix of the latest year with an answer; None when there is none."""
    answered = [row.period for row in rows if row.estimate is not None]
    if not answered:
        return None
    period = max(answered)
    latest = [row for row in rows if row.period == period]
    across, down = definition.all_breakdowns[1], definition.all_breakdowns[0]
    drugs, ages = (
        sorted({row.breakdown[name] for row in latest}, key=lambda code, name=name: code_order(name, code))
        for name in (down, across)
    )
    cells: dict[tuple[int, int], int | State] = {
        (drugs.index(row.breakdown[down]), ages.index(row.breakdown[across])): row.state
        if row.estimate is None
        else round(row.estimate)
        for row in latest
    }
    chart = PerceptionMatrix(
        tuple(code_title(down, drug) for drug in drugs),
        tuple(code_title(across, age) for age in ages),
        cells,
        definition.words.side,
    )
    steps = [cell for cell in cells.values() if isinstance(cell, int)]
    summary = PERCEPTION_SUMMARY.fill(
        n=len(steps),
        up=sum(step > 0 for step in steps),
        down=sum(step < 0 for step in steps),
        same=steps.count(0),
    )
    title = ROWS_TITLE.fill(title=definition.words.title, place=place_title(place), period=period_text(period))
    return Drawing(f"perceptions-{place}", place, title, summary, chart)
