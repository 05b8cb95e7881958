"""Weeks with more cases than the past leads one to expect: the algorithm of 1996, as many surveillance systems still run it."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.farrington import FEWEST_YEARS_FOR_A_TREND, POWERS, fit_twice, normal_bound, p_of_trend
from kenes.methods.quasi_poisson import Fits, fit_all
from kenes.methods.reference_weeks import WEEKS_A_YEAR, reference_weeks
from kenes.methods.stated import stated
from kenes.methods.watched_weeks import Detection, cases_and_weeks, series_of, watched

STANDS_OUT = 1.0
"""Residuals above it count less in the second fit."""
SURE_OF_A_TREND = 0.05


@stated
def farrington(
    counts: ArrayLike,
    weeks: int = 52,
    years: int = 5,
    half_window: int = 3,
    reweight: bool = True,
    alpha: float = 0.05,
    limit54: tuple[int, int] = (5, 4),
    power: Literal["none", "1/2", "2/3"] = "2/3",
) -> Detection:
    """Hold each of the last `weeks` weeks against the weeks within `half_window` of it in each of the `years` years before, and no others.

    counts: one weekly series, or series x time, whole numbers >= 0. A quasi-Poisson line through those weeks, with a trend where there are
    three years, its p is below 0.05 and it does not lead above all that was seen; reweight: a second fit in which weeks with standardised
    Anscombe residuals above 1 count less. alpha: two-sided, so that a week alarms by chance with half of it. limit54: (cases, weeks), fewer
    cases in that many weeks give no statement (nan). power: the scale on which the bound is normal. Raises ValueError outside these and
    where a series is too short. Farrington, Andrews, Beale and Catchpole (1996), Journal of the Royal Statistical Society A 159.
    """
    rows, one = series_of(counts, weeks)
    few = cases_and_weeks(limit54)
    if years < 1 or not 0 <= half_window < WEEKS_A_YEAR // 2:
        raise ValueError(f"years must be 1 or more and half_window from 0 to {WEEKS_A_YEAR // 2 - 1} weeks")
    if power not in POWERS:
        raise ValueError(f"power must be none, 1/2 or 2/3, got {power!r}")

    def bounds(now: int) -> tuple[np.ndarray, np.ndarray]:
        past = reference_weeks(now, years, half_window, 1, half_window).weeks
        responses = np.ascontiguousarray(rows[:, past].T)
        mean, spread = _line(past, now, responses, (years, reweight))
        return mean, normal_bound(mean, spread, POWERS[power], alpha / 2)

    found = watched(rows, weeks, few, bounds)
    return found.first if one else found


def _line(past: np.ndarray, now: int, responses: np.ndarray, way: tuple[int, bool]) -> tuple[np.ndarray, np.ndarray]:
    """What is expected `now`, and how many times its variance a new count varies; without the trend where it is not kept."""
    years, reweight = way
    level = np.ones((past.size, 1))
    mean, spread = _at(_fitted(level, responses, reweight), np.ones(1))
    if years < FEWEST_YEARS_FOR_A_TREND:
        return mean, spread
    scaled = (past - past.mean()) / past.size
    fits = _fitted(np.column_stack([level, scaled]), responses, reweight)
    leading, wide = _at(fits, np.array([1.0, (now - past.mean()) / past.size]))
    kept = (p_of_trend(fits, past.size) < SURE_OF_A_TREND) & (leading <= responses.max(axis=0))
    return np.where(kept, leading, mean), np.where(kept, wide, spread)


def _fitted(design: np.ndarray, responses: np.ndarray, reweight: bool) -> Fits:
    if reweight:
        return fit_twice(design, responses, STANDS_OUT)[0]
    return fit_all(design, responses, np.ones_like(responses))


def _at(fits: Fits, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    mean = np.exp(np.clip(fits.coefficients @ at, -30.0, 30.0))
    of_mean = fits.dispersion * np.einsum("i,sij,j->s", at, fits.covariance, at) * mean**2
    return mean, fits.dispersion + of_mean / mean
