"""How far each hidden cell can move without anybody seeing it, as far as moves have been found."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from kenes.methods.attack import Attack
from kenes.methods.cover import Cut
from kenes.methods.table_margins import Bound

TOGETHER = 5
"""So many moves of all cells at once are tried before a cell is attacked alone."""
FAR = 1_000.0
NEAR = 1e-7


@dataclass(frozen=True)
class Width:
    """How wide the interval of a hidden cell must be: of one hidden as small, and of one hidden to protect it (0: as it comes)."""

    small: float
    other: float

    def of(self, is_small: bool) -> float:
        return self.small if is_small else self.other


class Reach:
    """`spans` of all cells, by the moves seen so far; moves of `before` still hold where no cell was shown since."""

    def __init__(
        self, cells: Bound, hidden: np.ndarray, small: np.ndarray, width: Width, before: Reach | None = None
    ) -> None:
        self.cells, self.small, self.places = cells, small, np.flatnonzero(hidden)
        self.goal = np.where(small, width.small, width.other)[self.places]
        self.most = np.where(self.goal > 0, self.goal, width.small)
        self.far = FAR * float(self.goal.max(initial=1))
        self.low: np.ndarray = np.zeros(hidden.size) if before is None else before.low
        self.high: np.ndarray = np.zeros(hidden.size) if before is None else before.high
        part = sparse.csc_matrix(cells.sums[:, self.places])
        ceiling = np.full(self.places.size, self.far)
        self.attack = Attack(part, np.zeros(part.shape[0]), -cells.room[self.places], ceiling)
        self.toss = np.random.default_rng(self.places.size)

    @property
    def spans(self) -> np.ndarray:
        return np.asarray(self.high - self.low)

    def seen(self, move: np.ndarray) -> None:
        """A move of all cells."""
        np.maximum(self.high, move, out=self.high)
        np.minimum(self.low, move, out=self.low)

    def together(self) -> np.ndarray:
        """The cells still too narrow once moves within the goals, whose directions are tossed, have carried as many as they can."""
        for _ in range(TOGETHER):
            narrow = self._narrow()
            if not narrow.any():
                break
            self._of_hidden(self.attack.farthest(self.toss.choice([-1.0, 1.0], narrow.size) * narrow, self.most))
        return np.asarray(self.places[self._narrow()])

    def stuck(self) -> np.ndarray:
        """The cells that no move carries far enough."""
        return np.array([one.cell for one in self.cuts()], int)

    def cuts(self) -> list[Cut]:
        """For each cell that no move carries far enough, the cut that says so."""
        self.together()
        found = []
        for place in np.flatnonzero(self._narrow()).tolist():
            duals, cell = [], int(self.places[place])
            for largest in (True, False):
                answer = self.attack.extreme(place, largest) if self._short(place) else None
                if answer is not None:
                    self._of_hidden(answer[1])
                    duals.append(answer[2])
            if self._short(place):
                found.append(self._cut(cell, duals, float(self.goal[place])))
        return found

    def _narrow(self) -> np.ndarray:
        return np.asarray(self.spans[self.places] < self.goal - NEAR)

    def _short(self, place: int) -> bool:
        cell = self.places[place]
        return bool(self.high[cell] - self.low[cell] < self.goal[place] - NEAR)

    def _of_hidden(self, move: np.ndarray) -> None:
        self.high[self.places] = np.maximum(self.high[self.places], move)
        self.low[self.places] = np.minimum(self.low[self.places], move)

    def _cut(self, cell: int, duals: list[np.ndarray], goal: float) -> Cut:
        """What hidden cells can add to the width of a cell, by the duals of the attacks on it, over what it lacks without them."""
        weights = np.zeros(self.cells.values.size)
        for dual, sign in zip(duals, (1.0, -1.0), strict=True):
            reduced = -(self.cells.sums.T @ dual)
            reduced[cell] += sign
            reduced[np.abs(reduced) < NEAR] = 0
            weights += np.where(reduced > 0, self.far * reduced, -reduced * self.cells.room)
        own = self.small.copy()
        own[cell] = True
        lacking = goal - float(weights[own].sum())
        weights[own] = 0
        used = np.flatnonzero(weights > NEAR)
        return Cut(cell, used, np.minimum(weights[used] / lacking, 1.0))
