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
    hidden, same = hidden.copy(), _same_people(cells)
    for person in np.unique(same[small & (cells.values == ALONE)]):
        own = same == person
        mending = None
        for cell in _learned(cells, hidden & ~own, small & ~own, width):
            if mending is None:
                mending = Mending(cells, hidden)
                mending.hold(np.flatnonzero(own))
            move = mending.move(int(cell), width.small)
            if move is not None:
                more = np.flatnonzero((np.abs(move) > NEAR) & ~hidden)
                hidden[more] = True
                mending.hide(more)
    return hidden


def _learned(cells: Bound, hidden: np.ndarray, small: np.ndarray, width: Width) -> np.ndarray:
    """The small cells whose interval is too narrow for somebody to whom these alone are hidden."""
    return Reach(cells, hidden, small, Width(width.small, 0.0)).stuck()


def _same_people(cells: Bound) -> np.ndarray:
    """A number for each cell, the same for cells that hold the same people: a sum, and the only cell in it that is not 0."""
    filled = sparse.csr_matrix((cells.sums != 0).multiply(cells.values != 0))
    filled.eliminate_zeros()
    pairs = filled[np.diff(filled.indptr) == 2].indices.reshape(-1, 2)
    ties = sparse.coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(cells.values.size,) * 2)
    return np.asarray(csgraph.connected_components(ties, directed=False)[1])
