"""Weeks with more cases than the past leads one to expect: the flexible algorithm of Farrington and Noufaily."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.quasi_poisson import Fits, fit_all
from kenes.methods.reference_weeks import Reference, reference_weeks
from kenes.methods.stated import stated
from kenes.methods.watched_weeks import Detection, cases_and_weeks, series_of, watched

POWERS = {"none": 1.0, "1/2": 0.5, "2/3": 2 / 3}
FEWEST_YEARS_FOR_A_TREND = 3


@dataclass(frozen=True)
class Way:
    """How the bound is computed; see `farrington_flexible`."""

    reweight: bool
    weights_threshold: float
    trend: bool
    trend_p: float
    threshold: str
    alpha: float
    power: str


@stated
def farrington_flexible(
    counts: ArrayLike,
    weeks: int = 52,
    years: int = 5,
    half_window: int = 3,
    reweight: bool = True,
    weights_threshold: float = 2.58,
    trend: bool = True,
    trend_p: float = 1,
    periods: int = 10,
    past_weeks_excluded: int = 26,
    threshold: Literal["delta", "nb"] = "delta",
    alpha: float = 0.05,
    limit54: tuple[int, int] = (5, 4),
    power: Literal["none", "1/2", "2/3"] = "2/3",
) -> Detection:
    """Hold each of the last `weeks` weeks against the same time of the `years` years before it.

    counts: one weekly series, or series x time, whole numbers >= 0. A quasi-Poisson line with `periods` seasons and a trend (kept where
    there are three years, its p is below `trend_p` and it does not lead above all that was seen) is fitted to the reference weeks; weeks with
    standardised Anscombe residuals above `weights_threshold` count less in a second fit. threshold: "delta" by the normal limit of the mean to
    the power, "nb" the quantile of a negative binomial of that mean. alpha: one-sided. limit54: (cases, weeks), fewer cases in that many
    weeks give no statement. Raises ValueError outside these and where a series is too short.
    half_window: weeks to either side of the same week of a year; past_weeks_excluded: weeks before this one that are no reference;
    reweight: whether there is a second fit; power: the scale on which "delta" is normal. Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013), Statistics in Medicine 32.
    """
    rows, one = series_of(counts, weeks)
    few = cases_and_weeks(limit54)
    for name, value, least in (
        ("years", years, 1), ("half_window", half_window, 0), ("periods", periods, 1), ("past_weeks_excluded", past_weeks_excluded, 0),
    ):  # fmt: skip
        if value < least:
            raise ValueError(f"{name} must be {least} or more, got {value}")
    way = Way(reweight, weights_threshold, trend, trend_p, threshold, alpha, power)
    _held(way)

    def bounds(now: int) -> tuple[np.ndarray, np.ndarray]:
        return _week(rows, reference_weeks(now, years, half_window, periods, past_weeks_excluded), years, way)

    found = watched(rows, weeks, few, bounds)
    return found.first if one else found


def _week(rows: np.ndarray, past: Reference, years: int, way: Way) -> tuple[np.ndarray, np.ndarray]:
    """Expected cases and bound of one week for every series."""
    responses = np.ascontiguousarray(rows[:, past.weeks].T)
    seasons = np.eye(past.periods)[past.seasons]
    middle = past.weeks.mean()
    scale = past.weeks.size
    with_trend = np.column_stack([seasons, (past.weeks - middle) / scale])
    at = np.eye(past.periods)[past.periods - 1]
    at_trend = np.append(at, (past.now - middle) / scale)
    if not way.trend or years < FEWEST_YEARS_FOR_A_TREND:
        return _bound(_fitted(seasons, responses, way), at, way)
    fits = _fitted(with_trend, responses, way)
    expected, bound = _bound(fits, at_trend, way)
    kept = (p_of_trend(fits, past.weeks.size) < way.trend_p) & (expected <= responses.max(axis=0))
    if not kept.all():
        expected[~kept], bound[~kept] = _bound(_fitted(seasons, responses[:, ~kept], way), at, way)
    return expected, bound


def _fitted(design: np.ndarray, responses: np.ndarray, way: Way) -> Fits:
    """The fit, and once more with what stands out counting less."""
    if not way.reweight:
        return fit_all(design, responses, np.ones_like(responses))
    again, less = fit_twice(design, responses, way.weights_threshold)
    # the reference program takes working residuals with these weights alone for the errors; alarms are compared with it, so we do too
    working = (less * ((responses - again.fitted) / again.fitted) ** 2).sum(axis=0)
    return replace(again, of_errors=working / (responses.shape[0] - design.shape[1]))


def fit_twice(design: np.ndarray, responses: np.ndarray, stands_out: float) -> tuple[Fits, np.ndarray]:
    """A second fit in which points with standardised Anscombe residuals above `stands_out` count less, and what each point counted."""
    weights = np.ones_like(responses)
    fits = fit_all(design, responses, weights)
    mean = fits.fitted
    residuals = 1.5 * (responses ** (2 / 3) * mean ** (-1 / 6) - np.sqrt(mean))
    left = np.maximum(1 - fits.leverage(design, weights), 1e-12)
    residuals /= np.sqrt(fits.dispersion * left)
    out = residuals > stands_out
    less = np.where(out, np.where(out, residuals, 1.0) ** -2.0, 1.0)
    less *= responses.shape[0] / less.sum(axis=0)
    return fit_all(design, responses, less), less


def p_of_trend(fits: Fits, points: int) -> np.ndarray:
    """Of the last coefficient of each series (two-sided, Student)."""
    from scipy.special import stdtr

    error = np.sqrt(fits.of_errors * fits.covariance[:, -1, -1])
    return np.asarray(2 * stdtr(points - fits.coefficients.shape[1], -np.abs(fits.coefficients[:, -1] / error)))


def _bound(fits: Fits, at: np.ndarray, way: Way) -> tuple[np.ndarray, np.ndarray]:
    mean = np.exp(np.clip(fits.coefficients @ at, -30.0, 30.0))
    if way.threshold == "nb":
        return mean, _quantile(mean, fits.dispersion, way.alpha)
    of_mean = fits.of_errors * np.einsum("i,sij,j->s", at, fits.covariance, at) * mean**2
    return mean, normal_bound(mean, fits.dispersion + of_mean / mean, POWERS[way.power], way.alpha)


def normal_bound(mean: np.ndarray, spread: np.ndarray, power: float, tail: float) -> np.ndarray:
    """The limit that a count of this mean and of `spread` times its variance passes with probability `tail`, normal on the scale of the power."""
    from scipy.special import ndtri

    error = power * mean ** (power - 0.5) * np.sqrt(spread)
    return np.asarray(np.maximum(0.0, mean**power + float(ndtri(1 - tail)) * error) ** (1 / power))


def _quantile(mean: np.ndarray, dispersion: np.ndarray, alpha: float) -> np.ndarray:
    """Of a negative binomial of that mean and of variance dispersion times the mean; of Poisson where dispersion is 1."""
    from scipy.stats import nbinom, poisson

    wide = dispersion > 1
    spread = np.where(wide, dispersion, 2.0)
    found = np.where(wide, nbinom.ppf(1 - alpha, mean / (spread - 1), 1 / spread), poisson.ppf(1 - alpha, mean))
    return np.asarray(found)


def _held(way: Way) -> None:
    if way.threshold not in ("delta", "nb") or way.power not in POWERS:
        raise ValueError(f"threshold must be delta or nb, power none, 1/2 or 2/3, got {way.threshold!r}, {way.power!r}")
    if not 0 < way.alpha < 1:
        raise ValueError(f"alpha must lie between 0 and 1, got {way.alpha}")
