"""The least and the largest count that hidden cells may have, given all published ones."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kenes.methods.attack import ENDLESS, Attack
from kenes.methods.table_margins import Bound

EXACT = 1e-6


def limits(cells: Bound, floor: float) -> tuple[np.ndarray, np.ndarray]:
    """The least and the largest count of each cell (nan = hidden, taken to be `floor` or more), rounded inwards to whole numbers.

    Two linear programmes a hidden cell. Raises ValueError where the published cells do not add up.
    """
    hidden = np.flatnonzero(np.isnan(cells.values))
    known = np.where(np.isnan(cells.values), 0.0, cells.values)
    rest = -(cells.sums @ known)
    part = sparse.csc_matrix(cells.sums[:, hidden])
    if np.abs(rest[np.diff(cells.sums[:, hidden].indptr) == 0]).max(initial=0) > EXACT:
        raise ValueError("no table of counts agrees with the published cells: they do not add up")
    low, high = known.copy(), known.copy()
    attack = Attack(part, rest, np.full(hidden.size, floor), np.full(hidden.size, ENDLESS))
    for place, cell in enumerate(hidden):
        lowest, most = attack.extreme(place, False), attack.extreme(place, True)
        low[cell] = floor if lowest is None else np.ceil(lowest[0] - EXACT) + 0.0
        high[cell] = np.inf if most is None else np.floor(most[0] + EXACT)
    return low, high
