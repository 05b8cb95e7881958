"""Where a series is going: a forecast with its intervals, and the chance of being at or beyond a target in a year."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.arima import Arima, arima
from kenes.methods.estimate import Estimate
from kenes.methods.outlook import Outlook
from kenes.methods.stated import stated

__all__ = ["Arima", "arima", "forecast", "probability_of_reaching"]

FEWEST_POINTS = 5
SHORT = 10
"""Below this many points the interval is rough, and is said to be."""
Direction = Literal["at_most", "at_least"]


@stated
def forecast(
    series: Mapping[int, float] | ArrayLike, horizon: int, period: int = 1, level: float = 0.95
) -> list[Estimate]:
    """The next `horizon` values of a series with one value a step, with prediction intervals.

    series: {year: value} of years that follow one another, or the values alone in order (1-d); at least 5 finite values (with `period`
    > 1, steps of a season of that length and two whole seasons). Simple, linear and damped exponential smoothing and the random walk
    with drift, on the values and, where all are above 0, on their logarithms, are averaged with weights exp(-AICc / 2): limits are
    quantiles of the mixture of their distributions, the estimate its median. Raises ValueError outside these. Hyndman, Koehler, Ord and
    Snyder (2008), Forecasting with Exponential Smoothing; Burnham and Anderson (2002), Model Selection and Multimodel Inference.
    """
    if horizon < 1 or not 0 < level < 1:
        raise ValueError(f"horizon must be 1 or more and level between 0 and 1, got {horizon} and {level}")
    values = _values(series, period)
    outlook, tail = Outlook.of(values, horizon, period), (1 - level) / 2
    found = [[outlook.quantile(chance, step) for chance in (0.5, tail, 1 - tail)] for step in range(horizon)]
    warnings = _warnings(outlook, min(low for _, low, _ in found), len(values))
    return [Estimate(middle, low, high, len(values), level, outlook.name, warnings) for middle, low, high in found]


@stated
def probability_of_reaching(
    series: Mapping[int, float], target: float, year: int, direction: Direction = "at_most"
) -> float:
    """The chance that the value of a later year is at most (at least) the target, by the models of `forecast`.

    series: {year: value} as for `forecast`; target in its unit; year: a later one; direction: "at_most" or "at_least". The chances of the
    two sum to 1: the distribution of the forecast at the target. Hyndman and others (2008), as there. Raises ValueError as `forecast` does, and for a year that is not later
    than the last of the series.
    """
    if direction not in ("at_most", "at_least"):
        raise ValueError(f"direction must be at_most or at_least, got {direction!r}")
    values = _values(series, 1)
    horizon = year - max(series)
    if horizon < 1:
        raise ValueError(f"the year must be later than the last of the series ({max(series)}), got {year}")
    below = Outlook.of(values, horizon, 1).chance_below(float(target), horizon - 1)
    return below if direction == "at_most" else 1.0 - below


def _values(series: Mapping[int, float] | ArrayLike, period: int) -> list[float]:
    if not isinstance(series, Mapping):
        plain = np.asarray(series, float)
        if plain.ndim != 1:
            raise ValueError(f"the series must be {{year: value}} or 1-d, got {plain.ndim} dimensions")
        series = dict(enumerate(plain.tolist()))
    years = sorted(series)
    needed = max(FEWEST_POINTS, 2 * period) if period > 1 else FEWEST_POINTS
    if period < 1 or len(years) < needed:
        raise ValueError(f"a forecast needs at least {needed} points, got {len(years)}")
    if missing := sorted(set(range(years[0], years[-1] + 1)) - set(years)):
        raise ValueError(f"the years must follow one another; missing: {', '.join(map(str, missing))}")
    values = [float(series[one]) for one in years]
    if not all(isfinite(one) for one in values):
        raise ValueError("every value must be a finite number")
    return values


def _warnings(outlook: Outlook, lowest: float, n: int) -> tuple[str, ...]:
    said = []
    if n < SHORT:
        said.append(f"fewer than {SHORT} points: the interval is rough")
    if outlook.without_error:
        said.append("the series follows its model without any error: the interval says nothing")
    if lowest < 0:
        said.append("the interval reaches below 0")
    return tuple(said)
