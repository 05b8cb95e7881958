"""Sizes from lists"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
from simulation import Case, Limits

from kenes.methods.capture_recapture import (
    chao,
    chapman,
    heterogeneity,
    loglinear,
    search,
    truncated_poisson,
    zelterman,
)

SIZE = 1_000
LISTS = np.array([one for one in product((0, 1), repeat=3) if any(one)])


def cases() -> Iterator[Case]:
    for chance in (0.1, 0.3):
        yield Case("Chapman", f"two lists of {chance:.0%}, independent", lambda draw, chance=chance: _two(draw, chance))
    for chances in ((0.15, 0.2, 0.25), (0.3, 0.4, 0.35)):
        world = "three lists of " + ", ".join(f"{one:.0%}" for one in chances)
        for kind, runs in (("profile", 200), ("bootstrap", 60)):
            yield Case(
                f"log-linear, {kind}, the true model",
                f"{world}, two dependent",
                lambda draw, chances=chances, kind=kind: _model(draw, chances, kind),
                runs,
            )
        yield Case(
            "average of all log-linear models",
            f"{world}, two dependent",
            lambda draw, chances=chances: _average(draw, chances),
            400,
        )
        yield Case(
            "log-linear, profile, independence supposed",
            f"{world}, two dependent",
            lambda draw, chances=chances: _model(draw, chances, "profile", ()),
            200,
        )
    for spread in (0.0, 1.0):
        world = "three lists of 30%, 40%, 35% of the median person, " + ("people differ" if spread else "all alike")
        for kind in ("chao", "darroch"):
            yield Case(
                f"people differ, {kind}",
                world,
                lambda draw, kind=kind, spread=spread: _differing(draw, kind, spread),
                1_000,
            )
        yield Case(
            "average of all log-linear models",
            world,
            lambda draw, spread=spread: _differing(draw, "average", spread),
            400,
        )
    for name, method in (("Chao", chao), ("Zelterman", zelterman), ("truncated Poisson", truncated_poisson)):
        for rate, spread in ((0.5, 0.0), (1.5, 0.0), (1.0, 0.5)):
            said = f"counted {rate:g} times on average" + (", people differ" if spread else ", all alike")
            yield Case(
                name, said, lambda draw, method=method, rate=rate, spread=spread: _one(draw, method, rate, spread)
            )


def _two(draw: np.random.Generator, chance: float) -> Limits:
    first, second = draw.random((2, SIZE)) < chance
    found = chapman(int(first.sum()), int(second.sum()), int((first & second).sum()))
    return found.low, found.high, SIZE


def _counts(draw: np.random.Generator, chances: tuple[float, ...]) -> np.ndarray:
    """Persons of each pattern; whoever is in the first list is in the second with twice the odds."""
    there = draw.random((SIZE, 3)) < np.array(chances)
    odds = 2 * chances[1] / (1 - chances[1])
    there[:, 1] = draw.random(SIZE) < np.where(there[:, 0], odds / (1 + odds), chances[1])
    return np.array([(there == one).all(axis=1).sum() for one in LISTS])


def _model(draw: np.random.Generator, chances: tuple[float, ...], kind: str, terms: tuple = ((0, 1),)) -> Limits:  # type: ignore[type-arg]
    found = loglinear(LISTS, _counts(draw, chances), terms, interval=kind, draws=300)  # type: ignore[arg-type]
    return found.low, found.high, SIZE


def _average(draw: np.random.Generator, chances: tuple[float, ...]) -> Limits:
    found = search(LISTS, _counts(draw, chances)).average
    return found.low, found.high, SIZE


def _differing(draw: np.random.Generator, kind: str, spread: float) -> Limits:
    """The odds of being in any list vary from person to person, log-normally."""
    odds = np.log(np.array([0.3, 0.4, 0.35]) / np.array([0.7, 0.6, 0.65])) + spread * draw.normal(size=(SIZE, 1))
    there = draw.random((SIZE, 3)) < 1 / (1 + np.exp(-odds))
    counts = np.array([(there == one).all(axis=1).sum() for one in LISTS])
    found = search(LISTS, counts).average if kind == "average" else heterogeneity(LISTS, counts, kind)  # type: ignore[arg-type]
    return found.low, found.high, SIZE


def _one(draw: np.random.Generator, method: Callable, rate: float, spread: float) -> Limits:  # type: ignore[type-arg]
    rates = np.full(SIZE, rate) if not spread else draw.gamma(1 / spread, rate * spread, SIZE)
    times = draw.poisson(rates)
    found = method(np.bincount(times, minlength=3)[1:])
    return found.low, found.high, SIZE
