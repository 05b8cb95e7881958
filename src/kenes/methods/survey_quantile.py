"""Medians and other quantiles of a population, with limits that a sample gives them."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.survey_estimate import Asked, Sampled, SurveyEstimate
from kenes.methods.weighted_quantile import weighted_quantile

OfQuantile = Literal["mean", "beta", "xlogit", "asin"]
WAYS = ("mean", "beta", "xlogit", "asin")
OPEN = "the sample is too small for a limit on one side of this quantile"


def quantile_of(
    sample: Sampled, y: ArrayLike, asked: tuple[float, OfQuantile], inside: np.ndarray, level: float
) -> SurveyEstimate:
    """The quantile and its limits among the rows `inside`; see `Sample.quantile`."""
    probability, way = asked
    if not 0 < probability < 1:
        raise ValueError(f"probability must lie between 0 and 1, got {probability}")
    if way not in WAYS:
        raise ValueError(f"interval of a quantile must be one of {', '.join(WAYS)}, got {way!r}")
    values = np.asarray(y, float)
    if values.shape != sample.weights.shape or not np.isfinite(values).all():
        raise ValueError(f"y must be numbers for each of the {sample.weights.size} rows, none missing")
    weighty = inside & (sample.weights > 0)
    if not weighty.any():
        raise ValueError("no respondent of the group has a weight: nothing can be told of it")
    held, weights = values[weighty], sample.weights[weighty]
    middle = weighted_quantile(held, weights, probability)
    where = None if inside.all() else inside
    share = sample.proportion((values <= middle).astype(float), where, way, level)
    low = weighted_quantile(held, weights, share.low) if share.low > 0 else -np.inf
    high = weighted_quantile(held, weights, share.high) if share.high <= 1 else np.inf
    told = np.isfinite([low, high]).all()
    error = (high - low) / (2 * Asked(level, share.degrees_of_freedom).t) if told else np.inf
    warnings = share.warnings if told else (*share.warnings, OPEN)
    method = f"quantile {probability:g}, {sample.told_by}, Woodruff's {way} interval"
    return replace(
        share, estimate=middle, low=low, high=high, method=method, warnings=warnings, standard_error=float(error)
    )
