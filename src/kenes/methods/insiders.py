"""The only person of a cell knows it to be 1: further cells are hidden so that nobody counted alone learns of the others.

To somebody who is the only one of a hidden cell this cell is published. Every other hidden small count must keep its interval
against such a reader too. Cells are added until it does: for a cell that is too narrow, those of its cheapest move in which
the known cell stands still. What nothing can protect is left: a sum of 1 and the one person in it are the same.
"""

from __future__ import annotations

import numpy as np

from kenes.methods.reach import NEAR, Reach, Width
from kenes.methods.spread import Mending
from kenes.methods.table_margins import Bound

ALONE = 1
"""The count of a cell whose person knows it."""


def held_off(cells: Bound, small: np.ndarray, hidden: np.ndarray, width: Width) -> np.ndarray:
    """The hidden cells and those that must be hidden with them, so that no one counted alone works out a small count."""
    hidden = hidden.copy()
    for alone in np.flatnonzero(small & (cells.values == ALONE)):
        others = small.copy()
        others[alone] = False
        mending = None
        for cell in _learned(cells, hidden, others, (int(alone), width)):
            if mending is None:
                mending = Mending(cells, hidden)
                mending.hold(int(alone))
            move = mending.move(int(cell), width.small)
            if move is not None:
                more = np.flatnonzero((np.abs(move) > NEAR) & ~hidden)
                hidden[more] = True
                mending.hide(more)
    return hidden


def _learned(cells: Bound, hidden: np.ndarray, others: np.ndarray, by: tuple[int, Width]) -> np.ndarray:
    """The other small cells whose interval is too narrow for somebody who knows one cell."""
    alone, width = by
    unknown = hidden.copy()
    unknown[alone] = False
    return Reach(cells, unknown, others, Width(width.small, 0.0)).stuck()
