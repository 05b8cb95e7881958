"""All ways to put joinpoints on the points of a series, as one tree, so that many responses are fitted to every way at once.

The line without a joinpoint is taken out first. Each joinpoint then adds one direction; made orthogonal to those before it, it takes
(direction . response)^2 from the sum of squares. Ways that begin alike share their beginning, so that a way costs one product, not a fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import comb

import numpy as np

BEYOND = 2
"""Points that must stand strictly before the first joinpoint, between two, and after the last."""
AT_A_TIME = 256
"""Responses fitted at a time, so that a core keeps them near itself."""
KEPT = 100_000
"""Ways with the most joinpoints up to which the tree is kept for the next test; a larger one is grown anew, branch by branch."""


@dataclass(frozen=True)
class Level:
    """Ways with one more joinpoint: `parent` is the way without it, `knot` its place, `direction` what it adds (ways x points)."""

    parent: np.ndarray
    knot: np.ndarray
    direction: np.ndarray


@dataclass(frozen=True)
class Knots:
    """The places where a joinpoint may stand, for a series of weighted points in ascending order."""

    x: np.ndarray
    root_weights: np.ndarray

    @property
    def places(self) -> np.ndarray:
        """Indices of the points where a joinpoint may stand."""
        return np.arange(BEYOND, self.x.size - BEYOND)

    def line(self) -> np.ndarray:
        """An orthonormal basis of the straight lines (points x 2), in the weighted space."""
        plain = np.column_stack([np.ones_like(self.x), self.x - self.x.mean()])
        return np.linalg.qr(plain * self.root_weights[:, None])[0]

    def branches(self, depth: int) -> Iterator[list[Level]]:
        """The tree cut by its first joinpoint: for each, the levels of ways with 1 .. depth joinpoints."""
        deepest = max(self._kept, default=0)
        if depth > deepest and comb(max(0, self.places.size - BEYOND * (depth - 1)), depth) > KEPT:
            yield from self._grown(depth)
            return
        if depth > deepest:
            deepest, self._kept[depth] = depth, list(self._grown(depth))
        yield from (levels[:depth] for levels in self._kept[deepest])

    @cached_property
    def _kept(self) -> dict[int, list[list[Level]]]:
        return {}

    def _grown(self, depth: int) -> Iterator[list[Level]]:
        line, places = self.line(), self.places
        bends = np.maximum(0.0, self.x[:, None] - self.x[places][None, :]) * self.root_weights[:, None]
        bends = (bends - line @ (line.T @ bends)).T  # places x points
        for first in range(places.size):
            yield _levels(bends, first, depth)

    def explained(self, responses: np.ndarray, depth: int) -> np.ndarray:
        """The most that ways with 0 .. depth joinpoints take from each response beyond the line (depth + 1 x responses).

        responses: points x responses, weighted; the arithmetic is of their type (single precision is three times as fast).
        """
        best = np.zeros((depth + 1, responses.shape[1]), responses.dtype)
        parts = [slice(begin, begin + AT_A_TIME) for begin in range(0, responses.shape[1], AT_A_TIME)]
        together = [np.ascontiguousarray(responses[:, part]) for part in parts]
        for levels in self.branches(depth) if depth else ():
            directions = [one.direction.astype(responses.dtype) for one in levels]
            for part, some in zip(parts, together, strict=True):
                _follow(levels, directions, some, best[:, part])
        return best

    def best_ways(self, response: np.ndarray, depth: int) -> list[tuple[int, ...]]:
        """The places of the best way with 0 .. depth joinpoints for one weighted response."""
        found: list[tuple[float, tuple[int, ...]]] = [(0.0, ()), *[(-1.0, ())] * depth]
        for levels in self.branches(depth) if depth else ():
            taken = np.zeros(1)
            for number, level in enumerate(levels, 1):
                if not level.knot.size:
                    break
                taken = taken[level.parent] + (level.direction @ response) ** 2
                place = int(taken.argmax())
                if taken[place] > found[number][0]:
                    found[number] = (float(taken[place]), _places(levels[:number], place))
        return [tuple(int(self.places[one]) for one in way) for _, way in found]


def _levels(bends: np.ndarray, first: int, depth: int) -> list[Level]:
    places = bends.shape[0]
    parent, knot, rest = np.zeros(1, int), np.array([first]), bends[None]
    levels: list[Level] = []
    for number in range(depth):
        ways = np.arange(knot.size)
        added = rest[parent, knot] if number else rest[0, knot]
        direction = added / np.sqrt((added**2).sum(axis=1, keepdims=True))
        levels.append(Level(parent, knot, direction))
        if number + 1 == depth:
            break
        before = rest[parent] if number else rest
        rest = before - (before @ direction[:, :, None]) * direction[:, None, :]
        follows = np.arange(places)[None, :] > knot[:, None] + BEYOND
        parent, knot = np.nonzero(follows)
        parent = ways[parent]
    return levels


def _follow(levels: list[Level], directions: list[np.ndarray], responses: np.ndarray, best: np.ndarray) -> None:
    """Raise `best` to what the ways of a branch take from each response."""
    taken = np.zeros((1, responses.shape[1]), responses.dtype)
    for number, (level, direction) in enumerate(zip(levels, directions, strict=True), 1):
        if not level.knot.size:
            return
        more = direction @ responses
        np.multiply(more, more, out=more)
        more += taken[level.parent]
        np.maximum(best[number], more.max(axis=0), out=best[number])
        taken = more


def _places(levels: list[Level], way: int) -> tuple[int, ...]:
    found: list[int] = []
    for level in reversed(levels):
        found.append(int(level.knot[way]))
        way = int(level.parent[way])
    return tuple(reversed(found))
