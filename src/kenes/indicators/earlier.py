"""What was shown of an indicator before: cells that everybody knows, and cells whose hiding a later release could undo. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kenes.indicators.counted_tables import Cell, Crossing
from kenes.indicators.row import IndicatorRow

Key = tuple[str, str]
"""A country and a period."""


@dataclass(frozen=True)
class Earlier:
    """The cells of a country and a period as shown on a day, None where hidden; not `whole` where only the total was shown."""

    day: str
    whole: bool
    cells: Mapping[Cell, int | None]

    def shows_other_counts(self, crossings: Sequence[Crossing]) -> bool:
        """Whether any count that was shown is another now: the counts were revised."""
        now = {cell: int(one.counts[at]) for one in crossings for cell, at in one.places()}
        return any(count is not None and now.get(cell) != count for cell, count in self.cells.items())


History = Mapping[Key, Sequence[Earlier]]


def key_of(row: IndicatorRow) -> Key:
    """The country and the period of a row."""
    return row.place.split("-")[0], row.period


def known_of(crossing: Crossing, before: Iterable[Earlier]) -> np.ndarray:
    """Which cells were shown with the count they have now."""
    shown = {(cell, count) for one in before for cell, count in one.cells.items() if count is not None}
    known = np.zeros(crossing.counts.shape, bool)
    for cell, at in crossing.places():
        known[at] = (cell, int(crossing.counts[at])) in shown
    return known


def kept_of(crossing: Crossing, revised: Iterable[Earlier]) -> np.ndarray:
    """Which cells were hidden when other counts were shown: what stands there now could tell what stood there then."""
    hidden = {cell for one in revised if one.whole for cell, count in one.cells.items() if count is None}
    kept = np.zeros(crossing.counts.shape, bool)
    for cell, at in crossing.places():
        kept[at] = cell in hidden
    return kept
