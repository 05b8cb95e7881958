"""Tables that share cells laid end to end as one: what is hidden in one is hidden in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.table_margins import Bound, Hierarchies, bound, joined

Link = tuple[tuple[int, tuple[int, ...]], tuple[int, tuple[int, ...]]]


@dataclass(frozen=True)
class Linked:
    """`cells` of all tables together; `places` has for each table, in its shape with margins, the cell of each place."""

    cells: Bound
    places: tuple[np.ndarray, ...]

    def gathered(self, marks: Sequence[np.ndarray]) -> np.ndarray:
        """The cells marked in any of the first tables, as many as there are marks."""
        found = np.zeros(self.cells.values.size, bool)
        for at, mark in zip(self.places, marks, strict=False):
            found[at[mark]] = True
        return found

    def spread(self, values: np.ndarray) -> list[np.ndarray]:
        """What holds of the cells, table by table."""
        return [values[at] for at in self.places]


def linked(
    full: Sequence[np.ndarray], links: Sequence[Link], hierarchies: Sequence[Hierarchies | None] | None = None
) -> Linked:
    """The tables (with margins, nan = hidden) as one. Raises ValueError where two linked cells differ."""
    ways = list(hierarchies) if hierarchies is not None else [None] * len(full)
    starts = np.cumsum([0, *(one.size for one in full)])
    same = [tuple(int(starts[t] + _place(at, full[t].shape)) for t, at in pair) for pair in links]
    cells, where = joined([bound(one, way) for one, way in zip(full, ways, strict=True)], [(a, b) for a, b in same])
    pieces = [where[a:b].reshape(one.shape) for one, a, b in zip(full, starts[:-1], starts[1:], strict=True)]
    return Linked(cells, tuple(pieces))


def _place(at: tuple[int, ...], shape: tuple[int, ...]) -> int:
    if len(at) != len(shape) or not all(0 <= one < most for one, most in zip(at, shape, strict=True)):
        raise ValueError(f"links name cell {at}, but the table with margins has the shape {shape}")
    return int(np.ravel_multi_index(at, shape))


def read(tables: Sequence[ArrayLike], links: Sequence[Link]) -> tuple[list[ArrayLike], list[Link]]:
    """The tables and the pairs of cells. Raises ValueError for what is neither."""
    try:
        held = [tables[place] for place in range(len(tables))]
        same = [((int(a), tuple(map(int, at))), (int(b), tuple(map(int, to)))) for (a, at), (b, to) in links]
    except (TypeError, ValueError, KeyError) as error:
        raise ValueError("tables must be a list, links pairs of ((table, position), (table, position))") from error
    for table, _ in (end for pair in same for end in pair):
        if not 0 <= table < len(held):
            raise ValueError(f"links name table {table}, but there are {len(held)}")
    return held, same
