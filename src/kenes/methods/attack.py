"""What somebody who adds and subtracts can learn of hidden cells: the least and the largest value each may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from scipy import sparse

ENDLESS = highspy.kHighsInf


@dataclass
class Attack:
    """A linear programme over hidden cells: `sums` x = `rest`, `low` <= x <= `high`; the goal changes, the basis stays."""

    sums: sparse.csc_matrix
    rest: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def __post_init__(self) -> None:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.sums.shape[1], self.sums.shape[0]
        model.col_cost_ = np.zeros(self.sums.shape[1])
        model.col_lower_, model.col_upper_ = self.low, self.high
        model.row_lower_ = model.row_upper_ = self.rest
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = self.sums.indptr
        model.a_matrix_.index_ = self.sums.indices
        model.a_matrix_.value_ = self.sums.data
        self.solver = silent()
        self.solver.setOptionValue("presolve", "off")
        self.solver.setOptionValue("solver", "simplex")
        self.solver.setOptionValue("simplex_strategy", 4)
        self.solver.passModel(model)

    def extreme(self, cell: int, largest: bool) -> tuple[float, np.ndarray, np.ndarray] | None:
        """The extreme value of a cell, all cells there, and the dual of each sum (of the largest x or -x); None where there is no limit.

        Raises ValueError where no table agrees with what is published.
        """
        self.solver.changeColCost(cell, -1.0 if largest else 1.0)
        self.solver.run()
        status = self.solver.getModelStatus()
        found = self.solver.getSolution()
        self.solver.changeColCost(cell, 0.0)
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        if status != highspy.HighsModelStatus.kOptimal:
            raise ValueError("no table of counts agrees with the published cells: they do not add up")
        at = np.asarray(found.col_value)
        return float(at[cell]), at, -np.asarray(found.row_dual)

    def farthest(self, gain: np.ndarray, most: np.ndarray) -> np.ndarray:
        """All cells where the sum of `gain` times them is largest, none farther from 0 than `most`. 0 must be a solution."""
        every = np.arange(gain.size, dtype=np.int32)
        self.solver.changeColsBounds(gain.size, every, np.maximum(self.low, -most), np.minimum(self.high, most))
        self.solver.changeColsCost(gain.size, every, -gain)
        self.solver.run()
        found = np.asarray(self.solver.getSolution().col_value)
        self.solver.changeColsBounds(gain.size, every, self.low, self.high)
        self.solver.changeColsCost(gain.size, every, np.zeros(gain.size))
        return found


def silent() -> Any:
    """A solver on one thread that prints nothing and starts from the same seed each time.

    It is of the class below `highspy.Highs`, which prints a line of its own on standard output as soon as it is made.
    """
    solver = highspy.Highs.__bases__[0]()
    for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
        solver.setOptionValue(name, value)
    return solver
