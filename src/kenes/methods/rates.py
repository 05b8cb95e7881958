"""Crude, directly and indirectly standardised rates, mortality ratios and proportions, with their intervals."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods import rate_limits as limits
from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

BYAR = {"byar": (0.5, 0.5), "byar-wide": (0.0, 1.0)}
"""What is added to the events in the lower and in the upper limit."""
NAMED = {
    "garwood": "Garwood exact interval", "byar": "Byar interval", "byar-wide": "wide Byar interval", "log": "logarithmic interval",
}  # fmt: skip
OfRatio = Literal["garwood", "byar", "byar-wide", "log"]


@stated
def crude_rate(count: int, population: float, per: float = 100_000, level: float = 0.95) -> Estimate:
    """Events per `per` persons with Garwood's exact Poisson interval.

    count: events, a whole number >= 0. population: persons (or person-years) > 0.
    Raises ValueError outside these. Garwood (1936), Biometrika 28: low = chi2(a/2; 2x)/2, high = chi2(1-a/2; 2x+2)/2.
    """
    limits.held_whole(count, "count")
    if not 0 < population < float("inf"):
        raise ValueError(f"population must be above 0, got {population}")
    low, high = limits.garwood(count, limits.tail_of(level))
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
    tail = limits.tail_of(level)
    low = limits.gamma_quantile(tail, rate, variance) if rate else 0.0
    high = limits.gamma_quantile(1 - tail, rate + largest, variance + largest**2)
    method = "directly standardised rate, Fay-Feuer gamma interval"
    return Estimate(rate * per, low * per, high * per, int(events.sum()), level, method)


@stated
def standardised_mortality_ratio(
    observed: int, expected: float, level: float = 0.95, interval: OfRatio = "garwood"
) -> Estimate:
    """Observed over expected events (deaths) with the exact interval or an approximation to it.

    observed: a whole number >= 0; expected: events > 0, what the rates of the reference population would give.
    Raises ValueError outside these. interval: "garwood" (exact), Byar's, or "log" (normal on the logarithm, error 1 / sqrt(observed);
    none without events). Garwood (1936), Biometrika 28. Byar's approximation has two forms: "byar" puts x + 1/2 in both limits
    (Rothman and Boice 1979, Epidemiologic analysis with a programmable calculator, near the mid-P limits), "byar-wide" x in the lower and
    x + 1 in the upper one (Breslow and Day 1987, Statistical Methods in Cancer Research II, page 69, near the exact limits).
    """
    limits.held_whole(observed, "observed")
    if not 0 < expected < float("inf"):
        raise ValueError(f"expected must be above 0, got {expected}")
    if interval not in NAMED:
        raise ValueError(f"interval must be garwood, byar, byar-wide or log, got {interval!r}")
    if interval == "log" and not observed:
        raise ValueError("no event was observed and 0 has no logarithm: take the garwood interval")
    tail = limits.tail_of(level)
    if interval in BYAR:
        low, high = limits.byar(observed, tail, *BYAR[interval])
    else:
        low, high = (limits.logarithmic if interval == "log" else limits.garwood)(observed, tail)
    method = f"standardised mortality ratio, {NAMED[interval]}"
    return Estimate(observed / expected, low / expected, high / expected, int(observed), level, method)


@stated
def expected_events(population: ArrayLike, standard_counts: ArrayLike, standard_population: ArrayLike) -> float:
    """The events that a population would have at the rates of a standard population: what a mortality ratio is held against.

    1-d arrays of one length, an age group (or stratum) each. population: persons >= 0, not all 0; standard_counts, standard_population: the
    events (>= 0) and persons (> 0) of the standard. Raises ValueError outside these. Breslow and Day (1987), Statistical Methods in Cancer Research II.
    """
    persons, events, people = (np.asarray(one, float) for one in (population, standard_counts, standard_population))
    if persons.ndim != 1 or not persons.size or persons.shape != events.shape or persons.shape != people.shape:
        raise ValueError(
            "population, standard_counts and standard_population must be 1-d, not empty and of equal length"
        )
    if not (np.isfinite(persons).all() and (persons >= 0).all() and persons.any()):
        raise ValueError("population must be 0 or more in every stratum and not all 0")
    if not (np.isfinite(events).all() and (events >= 0).all() and np.isfinite(people).all() and (people > 0).all()):
        raise ValueError("the standard must have 0 events or more and persons above 0 in every stratum")
    return float(persons @ (events / people))


@stated
def indirectly_standardised_rate(
    count: int,
    population: ArrayLike,
    standard_counts: ArrayLike,
    standard_population: ArrayLike,
    per: float = 100_000,
    level: float = 0.95,
    interval: OfRatio = "garwood",
) -> Estimate:
    """A rate per `per` persons where the age of the events is not known, or they are too few to be told by age.

    The ratio of observed to expected events (`expected_events`, `standardised_mortality_ratio` with its `interval`) times the crude rate of
    the standard population. count: all events, whole, >= 0; population, standard_counts, standard_population: as for `expected_events`.
    Rates of two places made so have different weights: compare each with the standard only. Raises ValueError outside these, and where
    the standard has no events. Breslow and Day (1987), Statistical Methods in Cancer Research II, chapter 2.
    """
    expected = expected_events(population, standard_counts, standard_population)
    if not expected:
        raise ValueError("the standard has no events in the strata of this population: nothing is expected")
    ratio = standardised_mortality_ratio(count, expected, level, interval)
    scale = per * float(np.sum(standard_counts)) / float(np.sum(standard_population))
    method = f"indirectly standardised rate, {NAMED[interval]}"
    return Estimate(ratio.estimate * scale, ratio.low * scale, ratio.high * scale, ratio.n, level, method)


@stated
def proportion(
    successes: int, trials: int, level: float = 0.95, interval: Literal["wilson", "exact"] = "wilson"
) -> Estimate:
    """A share of trials with Wilson's or the exact (Clopper-Pearson) interval.

    successes: 0..trials; trials: > 0, whole numbers. Raises ValueError outside these.
    interval: "wilson", or "exact" (never narrower than asked, and often wider). Wilson (1927), JASA 22; Clopper and Pearson (1934), Biometrika 26.
    """
    limits.held_whole(successes, "successes")
    limits.held_whole(trials, "trials")
    if not successes <= trials or trials == 0:
        raise ValueError(f"successes must lie between 0 and trials > 0, got {successes} of {trials}")
    if interval not in ("wilson", "exact"):
        raise ValueError(f"interval must be wilson or exact, got {interval!r}")
    share, tail = successes / trials, limits.tail_of(level)
    low, high = (limits.wilson if interval == "wilson" else limits.clopper_pearson)(successes, trials, tail)
    named = "Wilson" if interval == "wilson" else "exact binomial"
    return Estimate(share, low, high, int(trials), level, f"proportion, {named} interval")
