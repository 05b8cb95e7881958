"""The fewest cells that keep every inequality which attacks have taught: a covering programme that grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from scipy import sparse

from kenes.methods.attack import ENDLESS, silent

LARGE = 600
"""Above this many cells the programme is solved in fractions and these are rounded: near the fewest, not proven to be."""
NODES = 100
NEAR = 1e-7


@dataclass(frozen=True)
class Cut:
    """As long as `cell` is hidden, the hidden ones of `others` must weigh 1 together."""

    cell: int
    others: np.ndarray
    weights: np.ndarray


class Cover:
    """Which further cells to hide: the fewest, of two such choices the one of less value."""

    def __init__(self, values: np.ndarray, small: np.ndarray, may_hide: np.ndarray) -> None:
        self.small, self.open = small, may_hide & ~small
        self.price = 1 + np.log1p(values) / (np.log1p(values.max(initial=1)) * 100)
        self.whole = values.size <= LARGE
        self.table = sparse.csr_matrix((0, values.size))
        self.least = np.zeros(0)
        self.solver = silent()
        self.solver.addVars(values.size, np.zeros(values.size), self.open.astype(float))
        every = np.arange(values.size, dtype=np.int32)
        self.solver.changeColsCost(values.size, every, self.price)
        if self.whole:
            self.solver.setOptionValue("mip_max_nodes", NODES)
            self.solver.setOptionValue("mip_rel_gap", 0.01)
            integer = np.full(values.size, highspy.HighsVarType.kInteger)
            self.solver.changeColsIntegrality(values.size, every, integer)

    def chosen(self, cuts: Sequence[Cut], kept: np.ndarray) -> np.ndarray:
        """All hidden cells, the small ones and those of `kept` among them, once the cuts are added to those before."""
        rows, least = self._rows(cuts)
        self.table = sparse.csr_matrix(sparse.vstack([self.table, rows]))
        self.least = np.concatenate([self.least, least])
        self.solver.addRows(
            len(cuts), least, np.full(len(cuts), ENDLESS), rows.nnz, rows.indptr, rows.indices, rows.data
        )
        for cell in np.flatnonzero(kept & self.open):
            self.solver.changeColBounds(int(cell), 1.0, 1.0)
        self.solver.run()
        share = np.where(self.open, np.asarray(self.solver.getSolution().col_value), 0.0)
        return np.asarray((share > 0.5 if self.whole else self._rounded(share, kept)) | self.small)

    def _rows(self, cuts: Sequence[Cut]) -> tuple[sparse.csr_matrix, np.ndarray]:
        """A further cell that is not hidden asks for nothing: it stands on the left with -1, not on the right with 1."""
        bound = np.array([bool(self.small[one.cell]) for one in cuts])
        rows = np.repeat(np.arange(len(cuts)), [one.others.size for one in cuts])
        given = [one.cell for one, now in zip(cuts, bound, strict=True) if not now]
        places = [*(one.others for one in cuts), np.array(given, int)]
        entries = np.concatenate([*(one.weights for one in cuts), np.full(int((~bound).sum()), -1.0)])
        at = (np.concatenate([rows, np.flatnonzero(~bound)]), np.concatenate(places).astype(int))
        found = sparse.csr_matrix((entries, at), shape=(len(cuts), self.small.size))
        return found, bound.astype(float)

    def _rounded(self, share: np.ndarray, kept: np.ndarray) -> np.ndarray:
        """What the programme takes whole, then what mends most of what is short, then without those that are not needed."""
        taken = (share > 1 - NEAR) | (kept & self.open)
        while (short := self._over(taken) < -NEAR).any():
            lacking = self.table[short]
            mends = np.asarray(lacking.multiply(lacking > 0).sum(axis=0)).ravel() + share
            taken[np.where(self.open & ~taken, mends / self.price, -1.0).argmax()] = True
        columns, over = self.table.tocsc(), self._over(taken)
        for cell in sorted(np.flatnonzero(taken & ~kept), key=lambda one: share[one]):
            at = slice(columns.indptr[cell], columns.indptr[cell + 1])
            left = over[columns.indices[at]] - columns.data[at]
            if (left >= -NEAR).all():
                over[columns.indices[at]], taken[cell] = left, False
        return np.asarray(taken)

    def _over(self, taken: np.ndarray) -> np.ndarray:
        return np.asarray(self.table @ taken.astype(float) - self.least)
