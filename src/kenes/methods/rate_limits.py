"""Limits of counts, rates and shares.

scipy takes half a second to load; reading a stored table never needs it, so that each limit imports what it needs.
"""

from __future__ import annotations

import numpy as np


def garwood(count: float, tail: float) -> tuple[float, float]:
    """Half a chi-square quantile is a gamma quantile."""
    from scipy.special import gammaincinv

    return float(gammaincinv(count, tail)) if count else 0.0, float(gammaincinv(count + 1, 1 - tail))


def byar(count: float, tail: float, below: float, above: float) -> tuple[float, float]:
    """Byar's approximation with `below` and `above` added to the events of the two limits."""
    from scipy.special import ndtri

    z, events = float(ndtri(1 - tail)), (count + below, count + above)
    low = events[0] * max(0.0, 1 - 1 / (9 * events[0]) - z / (3 * events[0] ** 0.5)) ** 3 if events[0] else 0.0
    return low, events[1] * (1 - 1 / (9 * events[1]) + z / (3 * events[1] ** 0.5)) ** 3


def logarithmic(count: float, tail: float) -> tuple[float, float]:
    """Normal limits of the logarithm of a count above 0, whose error is one over its root."""
    from scipy.special import ndtri

    reach = float(np.exp(float(ndtri(1 - tail)) / count**0.5))
    return count / reach, count * reach


def gamma_quantile(level: float, mean: float, variance: float) -> float:
    """Of a gamma distribution told by its mean and variance."""
    from scipy.special import gammaincinv

    return float(gammaincinv(mean**2 / variance, level)) * variance / mean


def clopper_pearson(successes: int, trials: int, tail: float) -> tuple[float, float]:
    """The exact limits of a share."""
    from scipy.special import betaincinv

    low = float(betaincinv(successes, trials - successes + 1, tail)) if successes else 0.0
    return low, float(betaincinv(successes + 1, trials - successes, 1 - tail)) if successes < trials else 1.0


def wilson(successes: int, trials: int, tail: float) -> tuple[float, float]:
    """Wilson's limits of a share."""
    from scipy.special import ndtri

    z, share = float(ndtri(1 - tail)), successes / trials
    centre = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    reach = z / (1 + z * z / trials) * (share * (1 - share) / trials + z * z / (4 * trials**2)) ** 0.5
    return max(0.0, centre - reach) if successes else 0.0, min(1.0, centre + reach) if successes < trials else 1.0


def tail_of(level: float) -> float:
    """What lies beyond each limit. Raises ValueError for a level that is none."""
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    return (1 - level) / 2


def held_whole(value: float, name: str) -> None:
    """Raises ValueError for what is no whole number of 0 or more."""
    if not 0 <= value < float("inf") or int(value) != value:
        raise ValueError(f"{name} must be a whole number of 0 or more, got {value}")
