"""Trends"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.annual_change import annual_change
from kenes.methods.trends import joinpoint, sen_slope

YEARS = np.arange(2004, 2024)
BEND = 2013
UP, DOWN = 0.06, -0.05


def cases() -> Iterator[Case]:
    for noise in (0.02, 0.08):
        world = f"20 years, bend in the middle, noise {noise:.0%}"
        for select, chosen in (
            (1, "1 joinpoint, its place searched"),
            ("permutation", "number tested"),
            ("bic", "number by BIC"),
        ):
            for what in ("APC of the last year", "AAPC", *(("place of the joinpoint",) if select == 1 else ())):
                yield Case(
                    f"{what}, {chosen}",
                    world,
                    lambda draw, noise=noise, select=select, what=what: _bent(draw, noise, select, what),
                    80 if select == "permutation" else 500,
                )
    yield Case("APC, no joinpoint", "20 years, straight, noise 8%", _straight, 1_000)
    for points in (6, 10, 25):
        yield Case("Sen's slope", f"{points} years, normal noise", lambda draw, points=points: _slope(draw, points))
    for points in (5, 10):
        yield Case("annual change, counts of 50", f"{points} years", lambda draw, points=points: _change(draw, points))


def _bent(draw: np.random.Generator, noise: float, select: int | str, what: str) -> Limits:
    line = np.where(YEARS <= BEND, UP * (YEARS - BEND), DOWN * (YEARS - BEND))
    rates = 20 * np.exp(line + draw.normal(0, noise, YEARS.size))
    found = joinpoint(YEARS, rates, select=select, max_joinpoints=2, permutations=199)  # type: ignore[arg-type]
    if what == "place of the joinpoint":
        return found.places[0].low, found.places[0].high, BEND
    if what == "AAPC":
        mean = (UP * (BEND - YEARS[0]) + DOWN * (YEARS[-1] - BEND)) / (YEARS[-1] - YEARS[0])
        one = found.aapc()
        return one.low, one.high, 100 * float(np.expm1(mean))
    return found.apc[-1].low, found.apc[-1].high, 100 * float(np.expm1(DOWN))


def _straight(draw: np.random.Generator) -> Limits:
    rates = 20 * np.exp(UP * (YEARS - BEND) + draw.normal(0, 0.08, YEARS.size))
    one = joinpoint(YEARS, rates, select=0).apc[0]
    return one.low, one.high, 100 * float(np.expm1(UP))


def _slope(draw: np.random.Generator, points: int) -> Limits:
    found = sen_slope(np.arange(points), 0.5 * np.arange(points) + draw.normal(0, 2, points))
    return found.low, found.high, 0.5


def _change(draw: np.random.Generator, points: int) -> Limits:
    found = annual_change(np.arange(points), draw.poisson(50 * np.exp(0.03 * np.arange(points))))
    return found.low, found.high, 100 * float(np.expm1(0.03))
