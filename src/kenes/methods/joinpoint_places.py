"""How sure the places of joinpoints are."""

from __future__ import annotations

import numpy as np

from kenes.methods.estimate import Estimate
from kenes.methods.knots import Knots

METHOD = "place of a joinpoint, F region"


def places_of(knots: Knots, beyond: np.ndarray, way: tuple[int, ...], sse: float, level: float) -> tuple[Estimate, ...]:
    """The joinpoints of the best way with their limits; `beyond` is the weighted response without its line, `sse` that of the best way.

    All k joinpoints together may stand where (SSE / sse - 1) df <= k F(k, df), df = n - 2 (k + 1); the limits of one are the next places to
    either side where it may not (or the first and last place there is), since it may stand between two points. Lerman (1980), Applied
    Statistics 29.
    """
    from scipy.special import fdtri

    k, points = len(way), knots.x.size
    freedom = points - 2 * (k + 1)
    most = np.full((k, knots.places.size), -np.inf)
    for levels in knots.branches(k) if k else ():
        taken, path = np.zeros(1), np.zeros((1, 0), int)
        for one in levels:
            taken = taken[one.parent] + (one.direction @ beyond) ** 2
            path = np.column_stack([path[one.parent], one.knot])
        for position in range(k):
            np.maximum.at(most[position], path[:, position], taken)
    whole = float(beyond @ beyond)
    bound = max(sse, 1e-12 * whole) * (1 + (k * float(fdtri(k, freedom, level)) / freedom if k else 0.0))
    return tuple(
        _place(knots, at, np.flatnonzero(whole - most[position] <= bound), level) for position, at in enumerate(way)
    )


def _place(knots: Knots, at: int, allowed: np.ndarray, level: float) -> Estimate:
    first, last = int(allowed.min(initial=at - knots.places[0])), int(allowed.max(initial=at - knots.places[0]))
    low, high = max(first - 1, 0), min(last + 1, knots.places.size - 1)
    where = knots.x[knots.places]
    return Estimate(float(knots.x[at]), float(where[low]), float(where[high]), knots.x.size, level, METHOD)
