"""What several models together say of the steps to come: each counts as much as the series speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np

from kenes.methods.smoothing import Fitted, Shape, random_walk_with_drift, smoothed

LEAST_WEIGHT = 1e-4
"""Models that count less are left out."""
LARGEST_LOGARITHM = 700.0
NO_SPREAD = 1e-10
"""Relative to the mean: less than this is no spread at all."""


@dataclass(frozen=True)
class Part:
    """A model, whether it stands on logarithms, and its weight among all."""

    model: Fitted
    on_logarithms: bool
    weight: float

    @property
    def name(self) -> str:
        """The model and its scale."""
        return f"{self.model.name} on {'logarithms' if self.on_logarithms else 'values'}"

    def chance_below(self, value: float, step: int) -> float:
        """That the value of a step (from 0) is at most `value`."""
        from scipy.special import stdtr

        if self.on_logarithms and value <= 0:
            return 0.0
        aim, mean = (log(value) if self.on_logarithms else value), float(self.model.means[step])
        far = (aim - mean) / self._spread(step)
        return float(stdtr(self.model.freedom, min(max(far, -1e300), 1e300)))

    def quantile(self, chance: float, step: int) -> float:
        """The value that a step does not pass with that chance."""
        from scipy.special import stdtrit

        found = float(self.model.means[step]) + float(stdtrit(self.model.freedom, chance)) * self._spread(step)
        return exp(min(found, LARGEST_LOGARITHM)) if self.on_logarithms else found

    def _spread(self, step: int) -> float:
        return max(float(self.model.deviations[step]), NO_SPREAD * max(1e-290, abs(float(self.model.means[step]))))


@dataclass(frozen=True)
class Outlook:
    """The models of a series, the likeliest first; a step has the distribution that mixes theirs (Student's t of each)."""

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, values: Sequence[float], horizon: int, period: int) -> Outlook:
        """Weights exp(-AICc / 2), on logarithms with the likelihood of the values themselves. Burnham and Anderson (2002), Model Selection."""
        tried = [(one.aicc, one, False) for one in _models(values, horizon, period)]
        if min(values) > 0:
            logs = [log(one) for one in values]
            tried += [(one.aicc + 2 * sum(logs), one, True) for one in _models(logs, horizon, period)]
        criteria = np.array([one for one, _, _ in tried])
        weights = np.exp(-(criteria - criteria.min()) / 2)
        weights[weights < LEAST_WEIGHT * weights.sum()] = 0.0
        weights /= weights.sum()
        parts = [Part(model, logged, float(w)) for (_, model, logged), w in zip(tried, weights, strict=True) if w]
        return cls(tuple(sorted(parts, key=lambda one: -one.weight)))

    @property
    def name(self) -> str:
        """What it is an average of."""
        first = self.parts[0].name
        return first if len(self.parts) == 1 else f"average of {len(self.parts)} models by AICc, the likeliest, {first}"

    @property
    def without_error(self) -> bool:
        """Whether the likeliest model follows the series to the last digit."""
        return self.parts[0].model.variance == 0

    def chance_below(self, value: float, step: int) -> float:
        """That the value of a step (from 0) is at most `value`."""
        return float(sum(one.weight * one.chance_below(value, step) for one in self.parts))

    def quantile(self, chance: float, step: int) -> float:
        """The value that a step does not pass with that chance; it lies between those of the models."""
        from scipy.optimize import brentq

        each = [one.quantile(chance, step) for one in self.parts]
        low, high = min(each), max(each)
        if high - low <= 1e-12 * max(abs(low), abs(high)):
            return low
        beyond = [self.chance_below(one, step) - chance for one in (low, high)]
        if beyond[0] >= 0 or beyond[1] <= 0:  # the chance is reached at an end, but for rounding
            return low if beyond[0] >= 0 else high
        return float(brentq(lambda at: self.chance_below(at, step) - chance, low, high, xtol=1e-300, rtol=1e-12))


def _models(values: Sequence[float], horizon: int, period: int) -> list[Fitted]:
    shapes = [Shape(trend, season) for trend in ("none", "linear", "damped") for season in {1, period}]
    bearable = [one for one in shapes if len(values) - one.parameters > 2]
    return [random_walk_with_drift(values, horizon), *(smoothed(values, horizon, one) for one in bearable)]
