"""Cells to hide where whole parts of a table hang together and the fewest are out of reach: many at once, then cell by cell.

What is hidden only grows here, so that a move found once stays possible. First cells are hidden whose sums hold many cells
that cannot move; then each cell that is left gets the cheapest move of its own, whose cells are hidden with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import highspy
import numpy as np
from scipy import sparse

from kenes.methods.attack import ENDLESS, silent
from kenes.methods.table_margins import Bound

TENTH = 10
FADING = 0.3
"""What a sum still counts for each time one of its cells was chosen."""
ALONE = 5.0
"""What it costs to hide the first cell of a sum, which then needs another."""
HIDDEN_PRICE = 0.1
"""What a cell hidden already costs in a move, against about 1 for another: moves stay short, and are then found quickly."""


def busiest(cells: Bound, hidden: np.ndarray, stuck: np.ndarray) -> np.ndarray:
    """A tenth as many cells as are stuck, those whose sums hold most stuck ones."""
    ties = sparse.csr_matrix(abs(cells.sums))
    of_cell = sparse.csr_matrix(ties.T)
    crowd = ties @ np.bincount(stuck, minlength=cells.values.size).astype(float)
    bare = ties @ hidden.astype(float) == 0
    barred = hidden | ~cells.may_hide
    price, found = prices(cells.values), []
    for _ in range(max(1, stuck.size // TENTH)):
        worth = of_cell @ (crowd - ALONE * bare) - price
        worth[barred] = -np.inf
        cell = int(worth.argmax())
        if barred[cell]:
            break
        found.append(cell)
        barred[cell] = True
        its = of_cell.indices[of_cell.indptr[cell] : of_cell.indptr[cell + 1]]
        crowd[its] *= FADING
        bare[its] = False
    return np.array(found, int)


def prices(values: np.ndarray) -> np.ndarray:
    """Each cell costs about 1, one of a larger value a little more."""
    return np.asarray(1 + np.log1p(values) / (np.log1p(values.max(initial=1)) * 100))


class Mending:
    """The cheapest moves of single cells: sums stay, no count falls below 0, cells that are published cost most."""

    def __init__(self, cells: Bound, hidden: np.ndarray) -> None:
        self.size = cells.values.size
        price = np.where(hidden, HIDDEN_PRICE, prices(cells.values))
        free = cells.may_hide
        self.ceiling = np.concatenate([np.where(free, ENDLESS, 0.0), np.where(free, cells.room, 0.0)])
        both = sparse.csc_matrix(sparse.hstack([cells.sums, -cells.sums]))
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = both.shape[1], both.shape[0]
        model.col_cost_ = np.concatenate([price, price])
        model.col_lower_, model.col_upper_ = np.zeros(both.shape[1]), self.ceiling
        model.row_lower_ = model.row_upper_ = np.zeros(both.shape[0])
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = both.indptr, both.indices, both.data
        self.solver = silent()
        self.solver.setOptionValue("presolve", "off")
        self.solver.setOptionValue("simplex_strategy", 1)
        self.solver.passModel(model)

    @contextmanager
    def held(self, cells: np.ndarray) -> Iterator[None]:
        """Meanwhile these cells do not move."""
        places = np.concatenate([cells, cells + self.size])
        before = self.ceiling[places]
        self._limit(places, np.zeros(places.size))
        yield
        self._limit(places, before)

    def _limit(self, places: np.ndarray, ceiling: np.ndarray) -> None:
        self.ceiling[places] = ceiling
        for place, most in zip(places.tolist(), ceiling.tolist(), strict=True):
            self.solver.changeColBounds(place, 0.0, most)

    def move(self, cell: int, by: float) -> np.ndarray | None:
        """The cheapest move that raises the cell by so much, or lowers it where that is below 0. None where nothing can.

        It starts from no move at all, which is near.
        """
        falling = by < 0
        if falling and self.ceiling[cell + self.size] < -by:
            return None
        moved, still = (cell + self.size, cell) if falling else (cell, cell + self.size)
        self.solver.changeColBounds(moved, abs(by), abs(by))
        self.solver.changeColBounds(still, 0.0, 0.0)
        self.solver.clearSolver()
        self.solver.run()
        possible = self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        found = np.asarray(self.solver.getSolution().col_value)
        for place in (cell, cell + self.size):
            self.solver.changeColBounds(place, 0.0, float(self.ceiling[place]))
        return np.asarray(found[: self.size] - found[self.size :]) if possible else None

    def hide(self, more: np.ndarray) -> None:
        """These cost little from now on."""
        for place in np.concatenate([more, more + self.size]):
            self.solver.changeColCost(int(place), HIDDEN_PRICE)
