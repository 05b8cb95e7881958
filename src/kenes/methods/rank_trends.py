"""Whether a series rises or falls, and by how much a step, without supposing a shape: Mann-Kendall and Sen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated


@dataclass(frozen=True)
class MannKendall:
    """`s` pairs that rise less pairs that fall, Kendall's `tau` (b), the normal score `z` and its two-sided `p_value`."""

    s: int
    tau: float
    z: float
    p_value: float
    n: int


@stated
def mann_kendall(x: ArrayLike, y: ArrayLike) -> MannKendall:
    """The Mann-Kendall test of a monotone trend of y over x.

    x, y: 1-d, of equal length (>= 4), finite; ties are allowed in both. Raises ValueError outside these and where x does not vary.
    Mann (1945), Econometrica 13; Kendall (1975), Rank Correlation Methods: variance with ties in both, continuity correction of 1.
    Where every y is equal, z is 0 and p is 1: there is nothing that could rise.
    """
    times, values = _held(x, y)
    i, j = np.triu_indices(times.size, 1)
    s = int((np.sign(times[j] - times[i]) * np.sign(values[j] - values[i])).sum())
    n, t, u = times.size, _ties(values), _ties(times)
    pairs = n * (n - 1) / 2
    untied = (pairs - (t * (t - 1)).sum() / 2) * (pairs - (u * (u - 1)).sum() / 2)
    variance = _variance(n, t, u)
    z = (s - np.sign(s)) / variance**0.5 if variance > 0 else 0.0
    from scipy.special import ndtr

    return MannKendall(s, float(s / untied**0.5) if untied else 0.0, float(z), float(min(1.0, 2 * ndtr(-abs(z)))), n)


@stated
def sen_slope(x: ArrayLike, y: ArrayLike, level: float = 0.95) -> Estimate:
    """The median change of y a step of x over all pairs of points, in the unit of y for one of x.

    x, y: as for `mann_kendall`. Raises ValueError outside these. Sen (1968), Journal of the American Statistical Association 63: the
    limits are the slopes whose ranks lie as far from the middle as the variance of Kendall's S says.
    """
    times, values = _held(x, y)
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    i, j = np.triu_indices(times.size, 1)
    apart = times[j] != times[i]
    slopes = np.sort((values[j] - values[i])[apart] / (times[j] - times[i])[apart])
    from scipy.special import ndtri

    reach = float(ndtri(1 - (1 - level) / 2)) * _variance(times.size, _ties(values), _ties(times)) ** 0.5
    ranks = np.arange(1, slopes.size + 1)
    low, high = (float(np.interp((slopes.size + way * reach) / 2 + (way > 0), ranks, slopes)) for way in (-1, 1))
    return Estimate(
        float(np.median(slopes)), low, high, times.size, level, "Sen's slope, limits by ranks", _warnings(times.size)
    )


def _held(x: ArrayLike, y: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    times, values = np.asarray(x, float), np.asarray(y, float)
    if times.ndim != 1 or times.shape != values.shape or times.size < 4:
        raise ValueError("x and y must be 1-d, of equal length, with at least four points")
    if not (np.isfinite(times).all() and np.isfinite(values).all()):
        raise ValueError("x and y must be finite numbers")
    if not np.ptp(times):
        raise ValueError("x does not vary: there is no time over which a trend could run")
    return times, values


def _ties(values: np.ndarray) -> np.ndarray:
    return np.unique(values, return_counts=True)[1].astype(float)


def _variance(n: int, t: np.ndarray, u: np.ndarray) -> float:
    """The variance of Kendall's S where t of one and u of the other are tied."""
    first = n * (n - 1) * (2 * n + 5) - (t * (t - 1) * (2 * t + 5)).sum() - (u * (u - 1) * (2 * u + 5)).sum()
    second = (t * (t - 1) * (t - 2)).sum() * (u * (u - 1) * (u - 2)).sum() / (9 * n * (n - 1) * (n - 2))
    third = (t * (t - 1)).sum() * (u * (u - 1)).sum() / (2 * n * (n - 1))
    return float(first / 18 + second + third)


def _warnings(n: int) -> tuple[str, ...]:
    return ("fewer than 10 points: the limits are rough",) if n < 10 else ()
