"""The only person of a cell knows it to be 1: further cells are hidden so that nobody counted alone learns of the others.

To somebody who is the only one of a hidden cell this cell is published. Every other hidden small count must keep its interval
against such a reader too. Cells are added until it does: for a cell that is too narrow, those of its cheapest move in which
the known cell stands still. What nothing can protect is left: a sum of 1 and the one person in it are the same.
"""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kenes.methods.reach import NEAR, Reach, Width
from kenes.methods.spread import Mending
from kenes.methods.table_margins import Bound

ALONE = 1
"""The count of a cell whose person knows it."""


def held_off(cells: Bound, small: np.ndarray, hidden: np.ndarray, width: Width) -> np.ndarray:
    """The hidden cells and those that must be hidden with them, so that no one counted alone works out a small count."""
    same = _same_people(cells)
    known, every = _Moves(cells, small, hidden, width), Mending(cells, hidden)
    for person in np.unique(same[small & (cells.values == ALONE)]):
        own = same == person
        for cell in known.lost_to(own):
            with every.held(np.flatnonzero(own)):
                move = every.move(cell, width.small)
            if move is not None and known.spans_without(own, cell) < width.small - NEAR:
                known.add(np.abs(move) > NEAR)
                every.hide(np.flatnonzero(np.abs(move) > NEAR))
    return known.hidden


class _Moves:
    """For each small cell moves that take it as far as it must; to whoever knows none of the cells in one it stays unknown.

    They are short, and go round cells of one person where they can.
    """

    def __init__(self, cells: Bound, small: np.ndarray, hidden: np.ndarray, width: Width) -> None:
        self.cells, self.width, self.hidden = cells, width, hidden.copy()
        self.small = np.flatnonzero(small)
        self._begin()
        found = {int(cell): self._move(int(cell)) for cell in self.small}
        self.moving = {cell: [] if move is None else [move] for cell, move in found.items()}

    def lost_to(self, own: np.ndarray) -> list[int]:
        """The small cells that no short move takes far enough once these are known."""
        touched = [
            cell for cell, found in self.moving.items() if not own[cell] and all(move[own].any() for move in found)
        ]
        lost = []
        with self.mending.held(self._within(own & self.hidden)):
            for cell in touched:
                move = self._move(cell)
                if move is None:
                    lost.append(cell)
                else:
                    self.moving[cell].append(move)
        return lost

    def spans_without(self, own: np.ndarray, cell: int) -> float:
        """How far a cell can move up and down where these are known."""
        alone = np.zeros(own.size, bool)
        alone[cell] = True
        reach = Reach(self.cells, self.hidden & ~own, alone, Width(self.width.small, 0.0))
        reach.stuck()
        return float(reach.spans[cell])

    def add(self, more: np.ndarray) -> None:
        """These are hidden too."""
        if (more & ~self.hidden).any():
            self.hidden |= more
            self._begin()

    def _begin(self) -> None:
        self.places = np.flatnonzero(self.hidden)
        part = sparse.csr_matrix(self.cells.sums[:, self.places])
        held = Bound(self.cells.values[self.places], part, self.cells.least)
        self.mending = Mending(held, held.values != ALONE)

    def _move(self, cell: int) -> np.ndarray | None:
        """Which cells move where it is raised by its width, lowered by it, or half and half."""
        place, by = int(np.searchsorted(self.places, cell)), self.width.small
        for steps in ((by,), (by / 2, -by / 2), (-by,)):
            moves = [move for step in steps if (move := self.mending.move(place, step)) is not None]
            if len(moves) == len(steps):
                moving = np.zeros(self.hidden.size, bool)
                moving[self.places] = np.abs(moves).sum(axis=0) > NEAR
                return moving
        return None

    def _within(self, cells: np.ndarray) -> np.ndarray:
        return np.flatnonzero(cells[self.places])


def _same_people(cells: Bound) -> np.ndarray:
    """A number for each cell, the same for cells that hold the same people: a sum, and the only cell in it that is not 0."""
    filled = sparse.csr_matrix((cells.sums != 0).multiply(cells.values != 0))
    filled.eliminate_zeros()
    pairs = filled[np.diff(filled.indptr) == 2].indices.reshape(-1, 2)
    ties = sparse.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(cells.values.size,) * 2)
    return np.asarray(csgraph.connected_components(ties, directed=False)[1])
