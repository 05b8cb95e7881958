"""Which further cells to hide so that no hidden cell can be worked out: a covering programme fed by attacks.

Fischetti and Salazar (2001), Management Science 47: each attack that leaves a hidden cell too narrow an interval gives, by
its dual, an inequality that every safe choice keeps; the fewest cells that keep all inequalities so far are attacked anew.
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
from scipy import sparse

from kenes.methods.attack import Attack, silent
from kenes.methods.table_margins import Bound

ROUNDS = 25
"""After so many rounds cells once chosen stay hidden, so that the search ends; the result is then near-optimal."""
NODES = 2_000
LARGE = 1_500
"""Above this many cells the choice of each round is near the fewest, not proven to be."""
Cut = tuple[int, np.ndarray, np.ndarray]
"""The cell that is to be protected, NO_CELL where it is hidden in any case; cells of which more must be hidden, with their weights."""
NO_CELL = -1
FAR = 1_000.0
TINY = 1e-7


@dataclass(frozen=True)
class Width:
    """How wide the interval of a hidden cell must be: of one hidden as small, and of one hidden to protect it."""

    small: float
    other: float


def secondary(cells: Bound, small: np.ndarray, width: Width) -> np.ndarray:
    """All cells to hide, the small ones among them. A cell of 0 is never hidden."""
    master = _Master(cells.values, small)
    hidden = small.copy()
    for turn in range(100 * ROUNDS):
        cuts = _cuts(cells, hidden, small, width)
        if not cuts:
            return hidden
        hidden = master.cover(cuts, hidden if turn >= ROUNDS else small)
    raise RuntimeError("the search for secondary cells did not end")


def _cuts(cells: Bound, hidden: np.ndarray, small: np.ndarray, width: Width) -> list[Cut]:
    """For each hidden cell whose interval is too narrow: the cells of which one more at least must be hidden, with their weights."""
    places = np.flatnonzero(hidden)
    part = sparse.csc_matrix(cells.sums[:, places])
    below, goal = cells.values[places], np.where(small[places], width.small, width.other)
    attack = Attack(part, np.zeros(part.shape[0]), -below, np.full(places.size, FAR * goal.max(initial=1)))
    lowest, highest = np.zeros(places.size), np.zeros(places.size)
    found = []
    for cell in range(places.size):
        duals = []
        for largest in (True, False):
            if highest[cell] - lowest[cell] >= goal[cell] - TINY:
                break
            answer = attack.extreme(cell, largest)
            if answer is None:
                break
            np.maximum(highest, answer[1], out=highest)
            np.minimum(lowest, answer[1], out=lowest)
            duals.append(answer[2])
        if highest[cell] - lowest[cell] < goal[cell] - TINY:
            found.append(_cut(cells, int(places[cell]), small, duals, float(goal[cell])))
    return found


def _cut(cells: Bound, cell: int, small: np.ndarray, duals: list[np.ndarray], goal: float) -> Cut:
    """A cell that is not small needs protection only while it is hidden itself."""
    weights = np.zeros(cells.values.size)
    for dual, sign in zip(duals, (1.0, -1.0), strict=True):
        reduced = -(cells.sums.T @ dual)
        reduced[cell] += sign
        reduced[np.abs(reduced) < TINY] = 0
        weights += np.where(reduced > 0, FAR * goal, -reduced * cells.values)
    own = small.copy()
    own[cell] = True
    short = goal - float(weights[own].sum())
    weights[own] = 0
    used = np.flatnonzero(weights > TINY)
    return NO_CELL if small[cell] else cell, used, np.minimum(weights[used] / short, 1.0)


class _Master:
    """The fewest further cells, of two such choices the one of less value, that keep every inequality found so far."""

    def __init__(self, values: np.ndarray, small: np.ndarray) -> None:
        self.solver, self.small = silent(), small
        large = values.size > LARGE
        self.solver.setOptionValue("mip_max_nodes", 1 if large else NODES)
        self.solver.setOptionValue("mip_rel_gap", 0.05 if large else 1e-6)
        worth = np.log1p(values) / (np.log1p(values.max(initial=1)) * 100)
        open_ = (values > 0) & ~small
        self.solver.addVars(values.size, small.astype(float), (open_ | small).astype(float))
        everywhere = np.arange(values.size, dtype=np.int32)
        self.solver.changeColsCost(values.size, everywhere, np.where(small, 0.0, 1 + worth))
        self.solver.changeColsIntegrality(values.size, everywhere, np.full(values.size, highspy.HighsVarType.kInteger))

    def cover(self, cuts: list[Cut], kept: np.ndarray) -> np.ndarray:
        for cell, used, weights in cuts:
            least = 1.0 if cell == NO_CELL else 0.0
            if cell != NO_CELL:
                used, weights = np.append(used, cell), np.append(weights, -1.0)
            self.solver.addRow(least, highspy.kHighsInf, used.size, used.astype(np.int32), weights)
        for cell in np.flatnonzero(kept & ~self.small):
            self.solver.changeColBounds(int(cell), 1.0, 1.0)
        self.solver.run()
        found = np.asarray(self.solver.getSolution().col_value) > 0.5
        return np.asarray(found | self.small)
