"""Crude and standardised rates, mortality ratios and proportions, with their intervals."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

BYAR = {"byar": (0.5, 0.5), "byar-wide": (0.0, 1.0)}
"""What is added to the events in the lower and in the upper limit."""


@stated
def crude_rate(count: int, population: float, per: float = 100_000, level: float = 0.95) -> Estimate:
    """Events per `per` persons with Garwood's exact Poisson interval.

    count: events, a whole number >= 0. population: persons (or person-years) > 0.
    Raises ValueError outside these. Garwood (1936), Biometrika 28: low = chi2(a/2; 2x)/2, high = chi2(1-a/2; 2x+2)/2.
    """
    _whole(count, "count")
    if not 0 < population < float("inf"):
        raise ValueError(f"population must be above 0, got {population}")
    low, high = _garwood(count, _tail(level))
    scale = per / population
    return Estimate(count * scale, low * scale, high * scale, int(count), level, "crude rate, Garwood exact interval")


@stated
def standardised_rate(
    counts: ArrayLike, population: ArrayLike, standard: ArrayLike, per: float = 100_000, level: float = 0.95
) -> Estimate:
    """A directly standardised rate per `per` persons with the gamma interval of Fay and Feuer.

    counts, population, standard: 1-d arrays of one length, an age group (or stratum) each: events >= 0 and whole, persons > 0,
    persons of the standard population >= 0 and not all 0 (their scale does not matter). Raises ValueError outside these.
    Fay and Feuer (1997), Statistics in Medicine 16: with weights w of the standard over the population, y = sum(w x),
    v = sum(w^2 x), and w_max the largest of them: low from a gamma of mean y and variance v, high of y + w_max and v + w_max^2.
    """
    events, persons, parts = (np.asarray(one, float) for one in (counts, population, standard))
    if events.ndim != 1 or not events.size or events.shape != persons.shape or events.shape != parts.shape:
        raise ValueError("counts, population and standard must be 1-d, not empty and of equal length")
    if not (np.isfinite(events).all() and (events >= 0).all() and (events == np.round(events)).all()):
        raise ValueError("counts must be whole numbers of events, 0 or more")
    if not (np.isfinite(persons).all() and (persons > 0).all()):
        raise ValueError("population must be above 0 in every stratum")
    if not (np.isfinite(parts).all() and (parts >= 0).all() and parts.any()):
        raise ValueError("the standard population must be 0 or more and not all 0")
    weights = parts / parts.sum() / persons
    rate, variance, largest = float(weights @ events), float(weights**2 @ events), float(weights.max())
    tail = _tail(level)
    low = _gamma_quantile(tail, rate, variance) if rate else 0.0
    high = _gamma_quantile(1 - tail, rate + largest, variance + largest**2)
    method = "directly standardised rate, Fay-Feuer gamma interval"
    return Estimate(rate * per, low * per, high * per, int(events.sum()), level, method)


@stated
def standardised_mortality_ratio(
    observed: int, expected: float, level: float = 0.95, interval: Literal["garwood", "byar", "byar-wide"] = "garwood"
) -> Estimate:
    """Observed over expected events (deaths) with the exact interval or Byar's approximation to it.

    observed: a whole number >= 0; expected: events > 0, what the rates of the reference population would give.
    Raises ValueError outside these. interval: "garwood" (exact), or Byar's. Garwood (1936), Biometrika 28. Byar's approximation has two forms: "byar" puts x + 1/2 in both limits
    (Rothman and Boice 1979, Epidemiologic analysis with a programmable calculator, near the mid-P limits), "byar-wide" x in the lower and
    x + 1 in the upper one (Breslow and Day 1987, Statistical Methods in Cancer Research II, page 69, near the exact limits).
    """
    _whole(observed, "observed")
    if not 0 < expected < float("inf"):
        raise ValueError(f"expected must be above 0, got {expected}")
    if interval not in BYAR and interval != "garwood":
        raise ValueError(f"interval must be garwood, byar or byar-wide, got {interval!r}")
    tail = _tail(level)
    low, high = _garwood(observed, tail) if interval == "garwood" else _byar(observed, tail, *BYAR[interval])
    named = {"garwood": "Garwood exact", "byar": "Byar", "byar-wide": "wide Byar"}[interval]
    method = f"standardised mortality ratio, {named} interval"
    return Estimate(observed / expected, low / expected, high / expected, int(observed), level, method)


@stated
def proportion(
    successes: int, trials: int, level: float = 0.95, interval: Literal["wilson", "exact"] = "wilson"
) -> Estimate:
    """A share of trials with Wilson's or the exact (Clopper-Pearson) interval.

    successes: 0..trials; trials: > 0, whole numbers. Raises ValueError outside these.
    interval: "wilson", or "exact" (never narrower than asked, and often wider). Wilson (1927), JASA 22; Clopper and Pearson (1934), Biometrika 26.
    """
    _whole(successes, "successes")
    _whole(trials, "trials")
    if not successes <= trials or trials == 0:
        raise ValueError(f"successes must lie between 0 and trials > 0, got {successes} of {trials}")
    if interval not in ("wilson", "exact"):
        raise ValueError(f"interval must be wilson or exact, got {interval!r}")
    share, tail = successes / trials, _tail(level)
    low, high = (_wilson if interval == "wilson" else _clopper_pearson)(successes, trials, tail)
    named = "Wilson" if interval == "wilson" else "exact binomial"
    return Estimate(share, low, high, int(trials), level, f"proportion, {named} interval")


# scipy takes half a second to load; reading a stored table never needs it, so that each limit imports what it needs


def _garwood(count: float, tail: float) -> tuple[float, float]:
    """Half a chi-square quantile is a gamma quantile."""
    from scipy.special import gammaincinv

    return float(gammaincinv(count, tail)) if count else 0.0, float(gammaincinv(count + 1, 1 - tail))


def _byar(count: float, tail: float, below: float, above: float) -> tuple[float, float]:
    from scipy.special import ndtri

    z, events = float(ndtri(1 - tail)), (count + below, count + above)
    low = events[0] * max(0.0, 1 - 1 / (9 * events[0]) - z / (3 * events[0] ** 0.5)) ** 3 if events[0] else 0.0
    return low, events[1] * (1 - 1 / (9 * events[1]) + z / (3 * events[1] ** 0.5)) ** 3


def _gamma_quantile(level: float, mean: float, variance: float) -> float:
    from scipy.special import gammaincinv

    return float(gammaincinv(mean**2 / variance, level)) * variance / mean


def _clopper_pearson(successes: int, trials: int, tail: float) -> tuple[float, float]:
    from scipy.special import betaincinv

    low = float(betaincinv(successes, trials - successes + 1, tail)) if successes else 0.0
    return low, float(betaincinv(successes + 1, trials - successes, 1 - tail)) if successes < trials else 1.0


def _wilson(successes: int, trials: int, tail: float) -> tuple[float, float]:
    from scipy.special import ndtri

    z, share = float(ndtri(1 - tail)), successes / trials
    centre = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    reach = z / (1 + z * z / trials) * (share * (1 - share) / trials + z * z / (4 * trials**2)) ** 0.5
    return max(0.0, centre - reach) if successes else 0.0, min(1.0, centre + reach) if successes < trials else 1.0


def _tail(level: float) -> float:
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    return (1 - level) / 2


def _whole(value: float, name: str) -> None:
    if not 0 <= value < float("inf") or int(value) != value:
        raise ValueError(f"{name} must be a whole number of 0 or more, got {value}")
