"""Which further cells to hide so that no hidden cell can be worked out: a covering programme fed by attacks.

Fischetti and Salazar (2001), Management Science 47: each attack that leaves a hidden cell too narrow an interval gives, by
its dual, an inequality that every safe choice keeps; the fewest cells that keep all inequalities so far are attacked anew.
Sums with one hidden cell alone need no attack to be seen, and are mended before the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from kenes.methods.attack import Attack
from kenes.methods.cover import Cover, Cut
from kenes.methods.table_margins import Bound

ROUNDS = 25
"""After so many rounds cells once chosen stay hidden, so that the search ends; the result is then near-optimal."""
TOGETHER = 4
"""So many moves of all cells at once are tried before a cell is attacked alone."""
FAR = 1_000.0
TINY = 1e-7


@dataclass(frozen=True)
class Width:
    """How wide the interval of a hidden cell must be: of one hidden as small, and of one hidden to protect it."""

    small: float
    other: float


def secondary(cells: Bound, small: np.ndarray, width: Width) -> np.ndarray:
    """All cells to hide, the small ones among them. A cell of 0 is never hidden."""
    cover, hidden, rounds = Cover(cells.values, small), small.copy(), 0
    for _ in range(100 * ROUNDS):
        cuts = _alone(cells, hidden)
        if not cuts:
            rounds += 1
            cuts = _narrow(cells, hidden, small, width)
        if not cuts:
            return hidden
        hidden = cover.chosen(cuts, hidden if rounds > ROUNDS else small)
    raise RuntimeError("the search for secondary cells did not end")


def _alone(cells: Bound, hidden: np.ndarray) -> list[Cut]:
    """A hidden cell that is the only one of a sum is worked out: another of the sum must be hidden."""
    seen = cells.sums != 0
    found = []
    for row in np.flatnonzero(seen @ hidden.astype(int) == 1):
        at = cells.sums.indices[cells.sums.indptr[row] : cells.sums.indptr[row + 1]]
        others = at[~hidden[at] & (cells.values[at] > 0)]
        found.append(Cut(int(at[hidden[at]][0]), others, np.ones(others.size)))
    return found


def _narrow(cells: Bound, hidden: np.ndarray, small: np.ndarray, width: Width) -> list[Cut]:
    """For each hidden cell whose interval is too narrow, the cut that says so."""
    places = np.flatnonzero(hidden)
    goal = np.where(small[places], width.small, width.other)
    far = FAR * float(goal.max(initial=1))
    attack = Attack(
        sparse.csc_matrix(cells.sums[:, places]),
        np.zeros(cells.sums.shape[0]),
        -cells.values[places],
        np.full(places.size, far),
    )
    lowest, highest = np.zeros(places.size), np.zeros(places.size)

    def reached(move: np.ndarray) -> None:
        np.maximum(highest, move, out=highest)
        np.minimum(lowest, move, out=lowest)

    for move in _together(attack, goal, lowest, highest):
        reached(move)
    found = []
    for cell in np.flatnonzero(highest - lowest < goal - TINY):
        duals = []
        for largest in (True, False):
            if highest[cell] - lowest[cell] >= goal[cell] - TINY:
                break
            answer = attack.extreme(cell, largest)
            if answer is None:
                break
            reached(answer[1])
            duals.append(answer[2])
        if highest[cell] - lowest[cell] < goal[cell] - TINY:
            found.append(_cut(cells, (int(places[cell]), float(goal[cell])), small, duals, far))
    return found


def _together(attack: Attack, goal: np.ndarray, lowest: np.ndarray, highest: np.ndarray) -> Iterable[np.ndarray]:
    """Moves within the goals that carry as many cells as they can, whose directions are tossed: most cells need no attack of their own."""
    toss = np.random.default_rng(0)
    for _ in range(TOGETHER):
        open_ones = highest - lowest < goal - TINY
        if not open_ones.any():
            return
        yield attack.farthest(toss.choice([-1.0, 1.0], goal.size) * open_ones, goal)


def _cut(cells: Bound, at: tuple[int, float], small: np.ndarray, duals: list[np.ndarray], far: float) -> Cut:
    """What hidden cells can add to the width of a cell, by the duals of the attacks on it, over what it lacks without them."""
    cell, goal = at
    weights = np.zeros(cells.values.size)
    for dual, sign in zip(duals, (1.0, -1.0), strict=True):
        reduced = -(cells.sums.T @ dual)
        reduced[cell] += sign
        reduced[np.abs(reduced) < TINY] = 0
        weights += np.where(reduced > 0, far * reduced, -reduced * cells.values)
    own = small.copy()
    own[cell] = True
    lacking = goal - float(weights[own].sum())
    weights[own] = 0
    used = np.flatnonzero(weights > TINY)
    return Cut(cell, used, np.minimum(weights[used] / lacking, 1.0))
