"""Sizes by multiplier, scale-up and indicators"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.multiplier import multiple_indicator, multiplier, scale_up

SIZE = 5_000


def cases() -> Iterator[Case]:
    for kind in ("delta", "monte-carlo"):
        for share, people in ((0.05, 100), (0.05, 600), (0.3, 100), (0.3, 600)):
            yield Case(
                f"multiplier, {kind}",
                f"{share:.0%} in the benchmark, {people} asked",
                lambda draw, kind=kind, share=share, people=people: _multiplied(draw, kind, share, people),
                1_000,
            )
        yield Case(
            f"multiplier, {kind}",
            "clusters of 10, design effect known",
            lambda draw, kind=kind: _clustered(draw, kind),
            1_000,
        )
    for people in (200, 1_000):
        yield Case(
            "network scale-up", f"{people} asked, mixing even", lambda draw, people=people: _network(draw, people)
        )
    for anchors in (5, 10):
        yield Case(
            "multiple indicator, a region",
            f"{anchors} of 20 known",
            lambda draw, anchors=anchors: _region(draw, anchors),
        )
        yield Case(
            "multiple indicator, the total",
            f"{anchors} of 20 known",
            lambda draw, anchors=anchors: _region(draw, anchors, True),
        )


def _multiplied(draw: np.random.Generator, kind: str, share: float, people: int) -> Limits:
    said = draw.binomial(people, share) / people
    found = multiplier(share * SIZE, said, people, interval=kind, draws=4_000)  # type: ignore[arg-type]
    return found.low, found.high, SIZE


def _clustered(draw: np.random.Generator, kind: str) -> Limits:
    """Beta-binomial clusters of 10 with a correlation of 0.1: a design effect of 1.9."""
    chance = draw.beta(0.2 * 9, 0.8 * 9, 40)
    said = draw.binomial(10, chance).sum() / 400
    found = multiplier(0.2 * SIZE, said, 400, 1.9, interval=kind, draws=4_000)  # type: ignore[arg-type]
    return found.low, found.high, SIZE


def _network(draw: np.random.Generator, people: int) -> Limits:
    known = np.array([2_000, 8_000, 4_000, 12_000, 3_000])
    degree = draw.lognormal(5, 0.7, people)
    found = scale_up(draw.poisson(degree * SIZE / 1e6), draw.poisson(degree[:, None] * known[None] / 1e6), known)
    return found.low, found.high, SIZE


def _region(draw: np.random.Generator, anchors: int, total: bool = False) -> Limits:
    severity = draw.normal(0, 1, 20)
    indicators = severity[:, None] * np.array([3, 2, 4.0]) + draw.normal(0, 1, (20, 3)) + 20
    persons = np.full(20, 100_000.0)
    sizes = persons * (0.01 + 0.002 * severity + draw.normal(0, 0.0006, 20))
    known = np.where(np.arange(20) < anchors, sizes, np.nan)
    found = multiple_indicator(indicators, known, persons)
    if total:
        return found.total.low, found.total.high, float(sizes.sum())
    return found.regions[-1].low, found.regions[-1].high, float(sizes[-1])
