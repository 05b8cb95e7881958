"""Joinpoint regression of rates over years: straight lines on the logarithm that meet at some of the points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.joinpoint_places import places_of
from kenes.methods.knots import BEYOND, Knots
from kenes.methods.segments import Segments
from kenes.methods.stated import stated

ALPHA = 0.05
CRITERIA = ("permutation", "bic", "bic3")


@dataclass(frozen=True)
class Joinpoint:
    """The model chosen. `apc` is the change in per cent a year of each segment, `p_values` {(k0, k1): p} of the tests that were made,
    `places` the joinpoints with their limits."""

    joinpoints: tuple[float, ...]
    sse: float
    slopes: tuple[float, ...]
    slope_standard_errors: tuple[float, ...]
    apc: tuple[Estimate, ...]
    fitted: tuple[float, ...]
    p_values: Mapping[tuple[int, int], float]
    sse_by_k: tuple[float, ...]
    bic_by_k: tuple[float, ...]
    bic3_by_k: tuple[float, ...]
    warnings: tuple[str, ...]
    segments: Segments = field(repr=False)
    places: tuple[Estimate, ...] = ()

    def aapc(self, start: float | None = None, end: float | None = None) -> Estimate:
        """The average change in per cent a year from `start` to `end` (the whole series where not given).

        Slopes weighted by how much of the time lies in each segment; within one segment it is the APC of that segment.
        Raises ValueError where start is not before end or either lies outside the series.
        """
        return self.segments.average(start, end)


@stated
def joinpoint(
    x: ArrayLike,
    y: ArrayLike,
    standard_error: ArrayLike | None = None,
    max_joinpoints: int = 3,
    select: Literal["permutation", "bic", "bic3"] | int = "permutation",
    permutations: int = 4499,
    seed: int = 0,
    level: float = 0.95,
) -> Joinpoint:
    """The number and places of the changes of trend in a series of rates, ln E(y) = lines in x that meet at joinpoints.

    x: 1-d, times, each once, in any order; y: rates above 0; standard_error: of the rates, above 0 (weights (y / se)^2), or None for equal
    weights. At least 5 points. Joinpoints stand on points, with two points at least strictly before, between and after them; where the
    series is too short for `max_joinpoints` fewer are tried and it is said. Raises ValueError outside these.
    select: "permutation" tests k0 against k1 from the ends inwards at 0.05 / (max - k0), permuting weighted residuals of the smaller model
    (Kim, Fay, Feuer and Midthune 2000, Statistics in Medicine 19); `permutations` counts the series as it is among them. "bic":
    ln(SSE/n) + 2(k+1) ln(n)/n, "bic3" with 3k + 2; or a number of joinpoints. Limits of slopes: points on joinpoints left out, a line for
    each segment, one residual variance (Lerman 1980, Applied Statistics 29), Student's t on (n - k) - 2(k + 1) degrees of freedom; limits of the places: where
    all joinpoints together may stand by an F test (as there).
    """
    times, rates, roots = _held(x, y, standard_error)
    knots, response = Knots(times, roots), np.log(rates) * roots
    most, warnings = _most(times.size, max_joinpoints)
    numbered = isinstance(select, int | np.integer) and not isinstance(select, bool) and 0 <= select <= most
    if not (numbered or (isinstance(select, str) and select in CRITERIA)):
        raise ValueError(
            f"select must be permutation, bic, bic3 or a number of joinpoints up to {most}, got {select!r}"
        )
    line = knots.line()
    beyond = response - line @ (line.T @ response)
    whole = float(beyond @ beyond)
    ways = knots.best_ways(beyond, most)
    sse = [_sse(knots, response, way) for way in ways]
    bic, bic3 = (tuple(_bic(one, times.size, each(k)) for k, one in enumerate(sse)) for each in (_plain, _harder))
    p_values: dict[tuple[int, int], float] = {}
    if select == "permutation":
        if permutations < 100:
            raise ValueError(f"permutations must be 100 or more, got {permutations}")
        if whole > 1e-18 * float(response @ response):
            chosen, p_values = _tested(knots, response, ways, sse, permutations, seed)
        else:
            chosen = 0
    elif select in ("bic", "bic3"):
        chosen = int(np.argmin(bic if select == "bic" else bic3))
    else:
        chosen = int(select)
    places = places_of(knots, beyond, ways[chosen], sse[chosen], level)
    segments = Segments.fitted(times, np.log(rates), roots**2, ways[chosen], level)
    return Joinpoint(
        segments.joinpoints, sse[chosen], segments.slopes, segments.errors, segments.changes(), segments.values,
        p_values, tuple(sse), bic, bic3, warnings, segments, places,
    )  # fmt: skip


def _held(x: ArrayLike, y: ArrayLike, error: ArrayLike | None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    times, rates = np.asarray(x, float), np.asarray(y, float)
    errors = np.ones_like(rates) if error is None else np.asarray(error, float)
    if times.ndim != 1 or times.shape != rates.shape or times.shape != errors.shape or times.size < 5:
        raise ValueError("x, y and standard_error must be 1-d, of equal length, with at least five points")
    if not np.isfinite(times).all() or np.unique(times).size != times.size:
        raise ValueError("x must be numbers, each once: one rate a year")
    if not (np.isfinite(rates).all() and (rates > 0).all()):
        raise ValueError("every rate must be above 0: a rate of 0 has no logarithm")
    if not (np.isfinite(errors).all() and (errors > 0).all()):
        raise ValueError("every standard error must be above 0")
    order = np.argsort(times)
    weights = np.ones_like(rates) if error is None else rates / errors
    return times[order], rates[order], weights[order]


def _most(points: int, wanted: int) -> tuple[int, tuple[str, ...]]:
    """The most joinpoints that leave a degree of freedom: (n - k) - 2(k + 1) > 0."""
    if wanted < 0:
        raise ValueError(f"max_joinpoints must be 0 or more, got {wanted}")
    bearable = max(0, (points - 3) // (BEYOND + 1))
    if wanted <= bearable:
        return wanted, ()
    return bearable, (f"{points} points bear at most {bearable} joinpoints, not {wanted}",)


def _sse(knots: Knots, response: np.ndarray, way: tuple[int, ...]) -> float:
    residuals = response - _fit(knots, response, way)
    return float(residuals @ residuals)


def _fit(knots: Knots, response: np.ndarray, way: tuple[int, ...]) -> np.ndarray:
    """The weighted fit of one way."""
    bends = [np.maximum(0.0, knots.x - knots.x[one]) * knots.root_weights for one in way]
    basis = np.linalg.qr(np.column_stack([knots.line(), *bends]))[0]
    return np.asarray(basis @ (basis.T @ response))


def _plain(k: int) -> int:
    return 2 * (k + 1)


def _harder(k: int) -> int:
    return 3 * k + 2


def _bic(sse: float, points: int, parameters: int) -> float:
    return float(np.log(max(sse, 1e-300) / points) + parameters * np.log(points) / points)


def _tested(
    knots: Knots, response: np.ndarray, ways: list[tuple[int, ...]], sse: list[float], permutations: int, seed: int
) -> tuple[int, dict[tuple[int, int], float]]:
    """The number of joinpoints that the tests leave, and the p-value of each test made."""
    few, many, p_values = 0, len(ways) - 1, {}
    random = np.random.default_rng(seed)
    while few < many:
        p = _p_value(knots, response, (ways[few], few, many), sse, random, permutations)
        p_values[few, many] = p
        if p <= ALPHA / (len(ways) - 1 - few):
            few += 1
        else:
            many -= 1
    return few, p_values


def _p_value(
    knots: Knots,
    response: np.ndarray,
    between: tuple[tuple[int, ...], int, int],
    sse: list[float],
    random: np.random.Generator,
    permutations: int,
) -> float:
    way, few, many = between
    fit = _fit(knots, response, way)
    mixed = random.permuted(np.tile(response - fit, (permutations - 1, 1)), axis=1).T
    again = fit[:, None] + mixed
    line = knots.line()
    again -= line @ (line.T @ again)
    observed = sse[few] / max(sse[many], 1e-300) * (1 - 1e-12)
    return float((1 + int(_as_far(knots, again, (few, many), observed).sum())) / permutations)


def _as_far(knots: Knots, beyond: np.ndarray, between: tuple[int, int], observed: float) -> np.ndarray:
    """For each response whether SSE(few) / SSE(many) is at least the observed: told in single precision, in double where that is too close."""
    few, many = between
    whole = (beyond**2).sum(axis=0)

    def distance(some: np.ndarray, sums: np.ndarray) -> np.ndarray:
        taken = knots.explained(some, many)
        return np.asarray((sums - taken[few]) - observed * (sums - taken[many]))

    far = distance(beyond.astype(np.float32), whole)
    close = np.abs(far) <= (1 + observed) * whole * 64 * float(np.finfo(np.float32).eps)
    if close.any():
        far[close] = distance(beyond[:, close], whole[close])
    return far >= 0
