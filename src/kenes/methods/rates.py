"""Crude rates and proportions with exact intervals."""

from __future__ import annotations

from typing import Literal

from kenes.methods.estimate import Estimate


def crude_rate(count: int, population: float, per: float = 100_000, level: float = 0.95) -> Estimate:
    """Events per `per` persons with Garwood's exact Poisson interval.

    count: events, a whole number >= 0. population: persons (or person-years) > 0.
    Raises ValueError outside these. Garwood (1936), Biometrika 28: low = chi2(a/2; 2x)/2, high = chi2(1-a/2; 2x+2)/2.
    """
    if count < 0 or int(count) != count:
        raise ValueError(f"count must be a whole number of events, got {count}")
    if not population > 0:
        raise ValueError(f"population must be above 0, got {population}")
    from scipy.special import gammaincinv  # scipy takes half a second to load; reading a stored table never needs it

    tail = (1 - level) / 2
    low = float(gammaincinv(count, tail)) if count else 0.0  # half a chi-square quantile is a gamma quantile
    high = float(gammaincinv(count + 1, 1 - tail))
    scale = per / population
    return Estimate(count * scale, low * scale, high * scale, int(count), level, "crude rate, Garwood exact interval")


def proportion(
    successes: int, trials: int, level: float = 0.95, interval: Literal["wilson", "exact"] = "wilson"
) -> Estimate:
    """A share of trials with Wilson's or the exact (Clopper-Pearson) interval.

    successes: 0..trials; trials: > 0. Raises ValueError outside these.
    Wilson (1927), JASA 22; Clopper and Pearson (1934), Biometrika 26.
    """
    if not 0 <= successes <= trials or trials == 0:
        raise ValueError(f"successes must lie between 0 and trials > 0, got {successes} of {trials}")
    from scipy.special import betaincinv, ndtri

    share = successes / trials
    if interval == "exact":
        tail = (1 - level) / 2
        low = float(betaincinv(successes, trials - successes + 1, tail)) if successes else 0.0
        high = float(betaincinv(successes + 1, trials - successes, 1 - tail)) if successes < trials else 1.0
        return Estimate(share, low, high, trials, level, "proportion, exact binomial interval")
    if interval != "wilson":
        raise ValueError(f"interval must be wilson or exact, got {interval!r}")
    z = float(ndtri(1 - (1 - level) / 2))
    centre = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    reach = z / (1 + z * z / trials) * (share * (1 - share) / trials + z * z / (4 * trials**2)) ** 0.5
    low = max(0.0, centre - reach) if successes else 0.0
    high = min(1.0, centre + reach) if successes < trials else 1.0
    return Estimate(share, low, high, trials, level, "proportion, Wilson interval")
