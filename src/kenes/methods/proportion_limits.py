"""Limits of a share from a complex sample, by the transformation asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import numpy as np

from kenes.methods.survey_estimate import Asked, SurveyEstimate

Interval = Literal["logit", "xlogit", "beta", "likelihood", "asin", "mean"]


def limits_of_proportion(found: SurveyEstimate, interval: Interval, level: float) -> SurveyEstimate:
    """The share with the limits of the interval named. Raises ValueError for another name.

    Where the share is 0 or 1 (or its error 0) no transformation says anything: the limits are then those of the exact binomial interval of the
    respondents, and it is said.
    """
    if interval not in LIMITS:
        raise ValueError(f"interval must be one of {', '.join(LIMITS)}, got {interval!r}")
    p, method = min(max(found.estimate, 0.0), 1.0), found.method.replace("mean", "proportion", 1)
    asked = Asked(level, found.degrees_of_freedom)
    if interval != "mean" and (found.standard_error <= 1e-12 or not 1e-12 < p < 1 - 1e-12):
        low, high = _exact(p * found.n, found.n, level)
        warnings = (*found.warnings, "the sample shows no variation: exact binomial limits of the respondents")
        return replace(found, estimate=p, low=low, high=high, method=f"{method}, exact interval", warnings=warnings)
    low, high = LIMITS[interval](p, found.standard_error, asked, found.n)
    return replace(found, estimate=p, low=low, high=high, method=f"{method}, {interval} interval")


def _logit(p: float, error: float, asked: Asked, n: int) -> tuple[float, float]:
    middle, reach = np.log(p / (1 - p)), asked.t * error / (p * (1 - p))
    return _odds(middle - reach), _odds(middle + reach)


def _odds(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))


def _asin(p: float, error: float, asked: Asked, n: int) -> tuple[float, float]:
    middle, reach = np.arcsin(np.sqrt(p)), asked.t * error / (2 * np.sqrt(p * (1 - p)))
    low, high = max(0.0, middle - reach), min(np.pi / 2, middle + reach)
    return float(np.sin(low) ** 2), float(np.sin(high) ** 2)


def _mean(p: float, error: float, asked: Asked, n: int) -> tuple[float, float]:
    return p - asked.t * error, p + asked.t * error


def _beta(p: float, error: float, asked: Asked, n: int) -> tuple[float, float]:
    effective = p * (1 - p) / error**2 * (Asked(asked.level, n - 1).t / asked.t) ** 2 if n > 1 else 1.0
    return _clopper_pearson(p * effective, effective, asked.level)


def _likelihood(p: float, error: float, asked: Asked, n: int) -> tuple[float, float]:
    """Where the binomial deviance over its design effect (against the variance over n - 1) reaches Student's quantile squared."""
    from scipy.optimize import brentq
    from scipy.special import xlogy

    allowed = asked.t**2 * error**2 / (p * (1 - p)) * n / (n - 1)

    def beyond(one: float) -> float:
        return float(2 * (xlogy(p, p / one) + xlogy(1 - p, (1 - p) / (1 - one)))) - allowed

    return float(brentq(beyond, 1e-300, p, xtol=1e-14)), float(brentq(beyond, p, 1 - 1e-16, xtol=1e-14))


def _exact(successes: float, trials: float, level: float) -> tuple[float, float]:
    return _clopper_pearson(successes, trials, level)


def _clopper_pearson(successes: float, trials: float, level: float) -> tuple[float, float]:
    from scipy.special import betaincinv

    tail = (1 - level) / 2
    low = float(betaincinv(successes, trials - successes + 1, tail)) if successes > 0 else 0.0
    return low, float(betaincinv(successes + 1, trials - successes, 1 - tail)) if successes < trials else 1.0


LIMITS: dict[str, Callable[[float, float, Asked, int], tuple[float, float]]] = {
    "logit": _logit, "xlogit": _logit, "beta": _beta, "likelihood": _likelihood, "asin": _asin, "mean": _mean,
}  # fmt: skip
