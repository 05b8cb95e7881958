"""What a survey says of a figure, and how its limits are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import Labels


@dataclass(frozen=True)
class SurveyEstimate(Estimate):
    """An estimate from a sample; `n` is the respondents it rests on."""

    standard_error: float = float("nan")
    degrees_of_freedom: float = float("nan")


@dataclass(frozen=True)
class Asked:
    """How limits are wanted: at which level, over how many degrees of freedom."""

    level: float
    freedom: float

    @property
    def t(self) -> float:
        """Student's quantile; normal where the degrees of freedom are infinite."""
        from scipy.special import ndtri, stdtrit

        tail = 1 - (1 - self.level) / 2
        return float(ndtri(tail)) if np.isinf(self.freedom) else float(stdtrit(self.freedom, tail))


class Sampled(Protocol):
    """A sample as quantiles and tests ask it: its weights, how its variance is told, and figures of a domain."""

    weights: np.ndarray

    @property
    def told_by(self) -> str:
        """How the variance is told."""

    def mean(self, y: ArrayLike, where: Labels | None = None, level: float = 0.95) -> SurveyEstimate:
        """The mean of y."""

    def proportion(
        self, y: ArrayLike, where: Labels | None = None, interval: Any = "logit", level: float = 0.95
    ) -> SurveyEstimate:
        """The share with y."""


def around(middle: float, variance: float, n: int, asked: Asked, method: str) -> SurveyEstimate:
    """Limits a Student's quantile of standard errors to both sides."""
    if asked.freedom < 1:
        raise ValueError("no degree of freedom is left: as many strata as clusters")
    if not (np.isfinite(middle) and np.isfinite(variance)):
        raise ValueError("weights or values are too large: the figure has no finite value")
    error = float(np.sqrt(max(variance, 0.0)))
    reach = asked.t * error
    warnings = ("fewer than 10 degrees of freedom: the limits are rough",) if asked.freedom < 10 else ()
    return SurveyEstimate(
        float(middle),
        float(middle) - reach,
        float(middle) + reach,
        n,
        asked.level,
        method,
        warnings,
        error,
        asked.freedom,
    )
