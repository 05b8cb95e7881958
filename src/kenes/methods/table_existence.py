"""Whether a log-linear model of a table with empty cells has a finite maximum of its likelihood, and what becomes of the unseen cell."""

from __future__ import annotations

from enum import Enum

import numpy as np

NOTHING = 1e-7


class Unseen(Enum):
    """Where the fitted count of the unseen cell goes."""

    FINITE = "finite"
    INFINITE = "infinite"
    NONE = "none"
    UNTOLD = "untold"


def existence(counts: np.ndarray, design: np.ndarray) -> tuple[bool, Unseen]:
    """Whether the maximum exists, and the unseen cell (intercept alone) in the limit where it does not.

    It does not exist where a direction leaves every cell with persons as it is and lowers empty ones (Fienberg and Rinaldo 2012,
    Annals of Statistics 40): found by linear programming.
    """
    empty = counts == 0
    if not empty.any():
        return True, Unseen.FINITE
    width, free = design.shape[1], int(empty.sum())
    lowered = _programme(design, empty, np.concatenate([np.zeros(width), -np.ones(free)]))
    if -lowered <= NOTHING:
        return True, Unseen.FINITE
    unseen = np.concatenate([np.eye(width)[0], np.zeros(free)])
    down, up = _programme(design, empty, unseen), -_programme(design, empty, -unseen)
    if up <= NOTHING:
        return False, Unseen.FINITE if down >= -NOTHING else Unseen.NONE
    return False, Unseen.INFINITE if down >= -NOTHING else Unseen.UNTOLD


def _programme(design: np.ndarray, empty: np.ndarray, cost: np.ndarray) -> float:
    """The least cost of a direction and of how far it lowers the empty cells, each at most by 1."""
    from scipy.optimize import linprog

    width, free = design.shape[1], int(empty.sum())
    above = np.hstack([design[empty], np.eye(free)])
    level = np.hstack([design[~empty], np.zeros((int((~empty).sum()), free))])
    bounds = [(-100.0, 100.0)] * width + [(0.0, 1.0)] * free
    found = linprog(cost, A_ub=above, b_ub=np.zeros(free), A_eq=level, b_eq=np.zeros(level.shape[0]), bounds=bounds)
    return float(found.fun)
