"""The chance that an action's target is reached by its date: for inside the institution only, never for the public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kenes.assessments.comparability import not_comparable
from kenes.assessments.trend import year_of
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.methods.estimate import Estimate
from kenes.methods.forecast import FEWEST_POINTS, forecast, probability_of_reaching
from kenes.records.roadmaps.progress import Path
from kenes.texts import Text


@dataclass(frozen=True)
class Chance:
    """`chance` between 0 and 1 with the forecast for the year of the target, or the reason why there is none."""

    chance: float | None
    expected: Estimate | None = None
    first: int = 0
    last: int = 0
    reason: Text | None = None


def chance_of(path: Path, definition: Definition | None, rows: Sequence[IndicatorRow]) -> Chance:
    """The chance by the latest unbroken run of figures that compare with each other."""
    aim = path.aim
    if path.direction is None or definition is None or aim.target is None or aim.year is None:
        return Chance(None, reason=path.reason)
    run = _run(path.figures)
    if len(run) < FEWEST_POINTS:
        return Chance(None, reason=_TOO_FEW.fill(n=len(run), needed=FEWEST_POINTS))
    if reason := _broken(definition, rows, run):
        return Chance(None, reason=reason)
    series = {year_of(row.period): float(row.estimate or 0) for row in run}
    first, last = min(series), max(series)
    if last >= aim.year:
        return Chance(None, reason=_PASSED)
    expected = forecast(series, aim.year - last)[-1]
    return Chance(probability_of_reaching(series, aim.target, aim.year, path.direction), expected, first, last)


def _run(figures: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The last figures without a gap between years."""
    run: list[IndicatorRow] = []
    for row in figures:
        if row.state not in ("value", "zero") or row.estimate is None:
            continue
        run = [*run, row] if run and year_of(row.period) == year_of(run[-1].period) + 1 else [row]
    return run


def _broken(definition: Definition, rows: Sequence[IndicatorRow], run: Sequence[IndicatorRow]) -> Text | None:
    found = (not_comparable(definition, rows, one, run[-1]) for one in run[:-1])
    return next((reason for reason in found if reason is not None), None)


_TOO_FEW = Text(
    kk="Қатарынан берілген жылдық мәндер саны — {n}, ал болжам үшін кемінде {needed} керек.",
    ru="Годовых значений подряд: {n}; для прогноза нужно не меньше {needed}.",
    en="Consecutive yearly figures: {n}; a forecast needs at least {needed}.",
)
_PASSED = Text(
    kk="Нысаналы жылдың мәні бар: болжаудың қажеті жоқ.",
    ru="Значение за целевой год уже есть: прогнозировать нечего.",
    en="The figure of the target year is there: there is nothing to forecast.",
)
