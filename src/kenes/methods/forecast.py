"""Where a series is going: a forecast with its intervals, and the chance of being at or beyond a target in a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, isfinite, log
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.arima import Arima, arima
from kenes.methods.estimate import Estimate
from kenes.methods.smoothing import Fitted, Shape, random_walk_with_drift, smoothed
from kenes.methods.stated import stated

__all__ = ["Arima", "arima", "forecast", "probability_of_reaching"]

FEWEST_POINTS = 5
SHORT = 10
"""Below this many points the interval is likely too narrow, and is said to be."""
Direction = Literal["at_most", "at_least"]


@stated
def forecast(
    series: Mapping[int, float] | ArrayLike, horizon: int, period: int = 1, level: float = 0.95
) -> list[Estimate]:
    """The next `horizon` values of a series with one value a step, with prediction intervals.

    series: {year: value} of years that follow one another, or the values alone in order (1-d); at least 5 finite values (with `period`
    > 1, steps of a season of that length and two whole seasons). The model is the one of least AICc among simple, linear and damped exponential smoothing and
    the random walk with drift, on the values or, where all are above 0, on their logarithms; the estimate is then the
    median. Raises ValueError outside these. Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing.
    """
    if horizon < 1 or not 0 < level < 1:
        raise ValueError(f"horizon must be 1 or more and level between 0 and 1, got {horizon} and {level}")
    way = _way(_values(series, period), horizon, period)
    from scipy.special import ndtri

    z = float(ndtri(1 - (1 - level) / 2))
    warnings = _warnings(way, z)
    return [
        Estimate(
            way.back(mean), way.back(mean - z * sd), way.back(mean + z * sd), way.model.n, level, way.name, warnings
        )
        for mean, sd in zip(way.model.means, way.model.deviations, strict=True)
    ]


@stated
def probability_of_reaching(
    series: Mapping[int, float], target: float, year: int, direction: Direction = "at_most"
) -> float:
    """The chance that the value of a later year is at most (at least) the target, by the model of `forecast`.

    series: {year: value} as for `forecast`; target in its unit; year: a later one; direction: "at_most" or "at_least". The chances of the
    two sum to 1: the normal distribution of the forecast (of its logarithm) at the target. Hyndman and others (2008), as there. Raises ValueError as `forecast` does, and for a year that is not later
    than the last of the series.
    """
    if direction not in ("at_most", "at_least"):
        raise ValueError(f"direction must be at_most or at_least, got {direction!r}")
    values = _values(series, 1)
    horizon = year - max(series)
    if horizon < 1:
        raise ValueError(f"the year must be later than the last of the series ({max(series)}), got {year}")
    way = _way(values, horizon, 1)
    below = _chance_below(way, way.model.means[-1], way.model.deviations[-1], float(target))
    return below if direction == "at_most" else 1.0 - below


@dataclass(frozen=True)
class _Way:
    """The model chosen and the scale on which it stands."""

    model: Fitted
    on_logarithms: bool

    @property
    def name(self) -> str:
        return f"{self.model.name} on {'logarithms' if self.on_logarithms else 'values'}"

    def back(self, value: float) -> float:
        return exp(min(value, 700.0)) if self.on_logarithms else float(value)


def _way(values: list[float], horizon: int, period: int) -> _Way:
    """The model of least AICc; on logarithms the likelihood is that of the values themselves."""
    found = [(one.aicc, _Way(one, False)) for one in _models(values, horizon, period)]
    if min(values) > 0:
        logs = [log(one) for one in values]
        found += [(one.aicc + 2 * sum(logs), _Way(one, True)) for one in _models(logs, horizon, period)]
    return min(found, key=lambda one: one[0])[1]


def _models(values: list[float], horizon: int, period: int) -> list[Fitted]:
    shapes = [Shape(trend, season) for trend in ("none", "linear", "damped") for season in {1, period}]
    bearable = [one for one in shapes if len(values) - one.parameters > 2]
    return [random_walk_with_drift(values, horizon), *(smoothed(values, horizon, one) for one in bearable)]


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


def _chance_below(way: _Way, mean: float, deviation: float, target: float) -> float:
    if way.on_logarithms and target <= 0:
        return 0.0
    aim = log(target) if way.on_logarithms else target
    if deviation <= 0 or abs(aim - mean) > 1e12 * deviation:
        close = abs(aim - mean) <= 1e-9 * max(1.0, abs(mean))
        return 0.5 if close else float(aim > mean)
    from scipy.special import ndtr

    return float(ndtr((aim - mean) / deviation))


def _warnings(way: _Way, z: float) -> tuple[str, ...]:
    model = way.model
    said = []
    if model.n < SHORT:
        said.append(f"fewer than {SHORT} points: the interval is likely too narrow")
    if model.variance == 0:
        said.append("the series follows its model without any error: the interval says nothing")
    if not way.on_logarithms and (np.asarray(model.means) - z * np.asarray(model.deviations)).min() < 0:
        said.append("the interval reaches below 0")
    return tuple(said)
