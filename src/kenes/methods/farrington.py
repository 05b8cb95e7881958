"""Weeks with more cases than the past leads one to expect: the flexible algorithm of Farrington and Noufaily."""

from __future__ import annotations

import operator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.quasi_poisson import Fits, fit_all
from kenes.methods.reference_weeks import Reference, reference_weeks
from kenes.methods.stated import stated

POWERS = {"none": 1.0, "1/2": 0.5, "2/3": 2 / 3}
FEWEST_YEARS_FOR_A_TREND = 3
MOST_CASES = 10**9


@dataclass(frozen=True)
class Detection:
    """For the last weeks watched: what was expected, the bound above which is an alarm, and the alarm.

    Arrays of weeks, or series x weeks. nan is no statement (too few cases to make one), which is not "no alarm".
    """

    expected: np.ndarray
    upper_bound: np.ndarray
    alarm: np.ndarray


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
    table = np.asarray(counts, float)
    one = table.ndim == 1
    rows = table[None] if one else table
    limit54 = _two(limit54)
    for name, value, least in (
        ("years", years, 1), ("half_window", half_window, 0), ("periods", periods, 1), ("past_weeks_excluded", past_weeks_excluded, 0),
    ):  # fmt: skip
        if value < least:
            raise ValueError(f"{name} must be {least} or more, got {value}")
    way = Way(reweight, weights_threshold, trend, trend_p, threshold, alpha, power)
    _held(rows, weeks, way, limit54)
    expected = np.empty((rows.shape[0], weeks))
    bound = np.empty_like(expected)
    for place, now in enumerate(range(rows.shape[1] - weeks, rows.shape[1])):
        past = reference_weeks(now, years, half_window, periods, past_weeks_excluded)
        expected[:, place], bound[:, place] = _week(rows, past, years, way)
        recent = rows[:, max(0, now - limit54[1] + 1) : now + 1].sum(axis=1)
        silent = recent < limit54[0]
        expected[silent, place], bound[silent, place] = np.nan, np.nan
    watched = rows[:, rows.shape[1] - weeks :]
    alarm = np.greater(watched, bound, where=~np.isnan(bound), out=np.zeros(bound.shape, bool))
    return Detection(expected[0], bound[0], alarm[0]) if one else Detection(expected, bound, alarm)


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
    kept = (_p_of_trend(fits, past.weeks.size) < way.trend_p) & (expected <= responses.max(axis=0))
    if not kept.all():
        expected[~kept], bound[~kept] = _bound(_fitted(seasons, responses[:, ~kept], way), at, way)
    return expected, bound


def _fitted(design: np.ndarray, responses: np.ndarray, way: Way) -> Fits:
    """The fit, and once more with what stands out counting less."""
    weights = np.ones_like(responses)
    fits = fit_all(design, responses, weights)
    if not way.reweight:
        return fits
    mean = fits.fitted
    residuals = 1.5 * (responses ** (2 / 3) * mean ** (-1 / 6) - np.sqrt(mean))
    left = np.maximum(1 - fits.leverage(design, weights), 1e-12)
    residuals /= np.sqrt(fits.dispersion * left)
    out = residuals > way.weights_threshold
    less = np.where(out, np.where(out, residuals, 1.0) ** -2.0, 1.0)
    less *= responses.shape[0] / less.sum(axis=0)
    again = fit_all(design, responses, less)
    # the reference program takes working residuals with these weights alone for the errors; alarms are compared with it, so we do too
    working = (less * ((responses - again.fitted) / again.fitted) ** 2).sum(axis=0)
    return replace(again, of_errors=working / (responses.shape[0] - design.shape[1]))


def _p_of_trend(fits: Fits, points: int) -> np.ndarray:
    from scipy.special import stdtr

    error = np.sqrt(fits.of_errors * fits.covariance[:, -1, -1])
    return np.asarray(2 * stdtr(points - fits.coefficients.shape[1], -np.abs(fits.coefficients[:, -1] / error)))


def _bound(fits: Fits, at: np.ndarray, way: Way) -> tuple[np.ndarray, np.ndarray]:
    mean = np.exp(np.clip(fits.coefficients @ at, -30.0, 30.0))
    if way.threshold == "nb":
        return mean, _quantile(mean, fits.dispersion, way.alpha)
    from scipy.special import ndtri

    of_mean = fits.of_errors * np.einsum("i,sij,j->s", at, fits.covariance, at) * mean**2
    tau, power = fits.dispersion + of_mean / mean, POWERS[way.power]
    error = power * mean ** (power - 0.5) * np.sqrt(tau)
    return mean, np.maximum(0.0, mean**power + float(ndtri(1 - way.alpha)) * error) ** (1 / power)


def _quantile(mean: np.ndarray, dispersion: np.ndarray, alpha: float) -> np.ndarray:
    """Of a negative binomial of that mean and of variance dispersion times the mean; of Poisson where dispersion is 1."""
    from scipy.stats import nbinom, poisson

    wide = dispersion > 1
    spread = np.where(wide, dispersion, 2.0)
    found = np.where(wide, nbinom.ppf(1 - alpha, mean / (spread - 1), 1 / spread), poisson.ppf(1 - alpha, mean))
    return np.asarray(found)


def _two(limit54: tuple[int, int]) -> tuple[int, int]:
    """Cases and weeks. Raises ValueError for what is no such pair."""
    try:
        cases, weeks = (operator.index(one) for one in limit54)
    except (TypeError, ValueError) as error:
        raise ValueError(f"limit54 must be two whole numbers (cases, weeks), got {limit54!r}") from error
    return cases, weeks


def _held(rows: np.ndarray, weeks: int, way: Way, limit54: tuple[int, int]) -> None:
    if rows.ndim != 2 or not rows.size:
        raise ValueError("counts must be a series or series x time, not empty")
    if rows.max() > MOST_CASES:
        raise ValueError(f"counts must be {MOST_CASES:,} cases a week at most, got {rows.max():.4g}")
    if not np.isfinite(rows).all() or (rows < 0).any() or (rows != np.round(rows)).any():
        raise ValueError(
            "counts must be whole numbers of cases, 0 or more; a missing week has to be decided upon first"
        )
    if not 1 <= weeks < rows.shape[1]:
        raise ValueError(f"weeks must be 1 or more and fewer than the series has ({rows.shape[1]}), got {weeks}")
    if way.threshold not in ("delta", "nb") or way.power not in POWERS:
        raise ValueError(f"threshold must be delta or nb, power none, 1/2 or 2/3, got {way.threshold!r}, {way.power!r}")
    if not 0 < way.alpha < 1 or limit54[1] < 1:
        raise ValueError("alpha must lie between 0 and 1, limit54 be (cases, weeks of 1 or more)")
