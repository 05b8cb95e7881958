"""Small counts in published tables: what to hide, what can still be worked out, and what two releases give away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse

from kenes.methods.attack import ENDLESS, Attack
from kenes.methods.reach import Width
from kenes.methods.secondary_suppression import secondary
from kenes.methods.stated import numbers, stated
from kenes.methods.table_margins import Bound, Hierarchies, bound, joined, with_margins

EXACT = 1e-6
MOST = 10**9
PROTECTION = Width(small=2.0, other=1.0)
"""The interval of a small count must hold three whole numbers at least, that of any other hidden count two. Whoever attacks is
taken to know that counts are 0 or more, and with `least` 1 that no 0 is ever hidden; not to be one of the counted people."""
Link = tuple[tuple[int, tuple[int, ...]], tuple[int, tuple[int, ...]]]


@dataclass(frozen=True)
class Suppression:
    """`table` with margins, `primary` (small) and `suppressed` (all hidden) cells of it; `published` has nan where hidden."""

    table: np.ndarray
    primary: np.ndarray
    suppressed: np.ndarray

    @property
    def secondary(self) -> int:
        """How many cells are hidden that are not small."""
        return int((self.suppressed & ~self.primary).sum())

    @property
    def published(self) -> np.ndarray:
        return np.where(self.suppressed, np.nan, self.table)


@dataclass(frozen=True)
class Intervals:
    """The least and the largest count each cell may have, of a table with margins; equal where it is published or worked out."""

    low: np.ndarray
    high: np.ndarray


@stated
def suppress(
    table: ArrayLike, threshold: int = 5, hierarchies: Hierarchies | None = None, least: int = 0
) -> Suppression:
    """Hide every count of 1 to threshold - 1, margins too, and the fewest others that keep them from being worked out.

    table: whole numbers of 0 or more, one axis a dimension, without margins; hierarchies: {axis: {group: [positions]}}. The answer has on each
    axis the members, the groups in the order given, the total. A 0 is not small and is never hidden: with least=1 the choice
    holds against a reader who knows this, at the price of some cells more. PROTECTION says how wide each interval stays.
    Raises ValueError outside these. Fischetti and Salazar (2001), Management Science 47.
    """
    return suppress_together([table], [], threshold, [hierarchies], least)[0]


@stated
def suppress_together(
    tables: Sequence[ArrayLike],
    links: Sequence[Link],
    threshold: int = 5,
    hierarchies: Sequence[Hierarchies | None] | None = None,
    least: int = 0,
) -> list[Suppression]:
    """`suppress` for tables that share cells, so that none gives away what another hides.

    links: pairs of ((table, position), (table, position)), positions in the tables with margins, that are one and the same count.
    Raises ValueError as `suppress` does and where two linked cells differ.
    """
    if threshold < 2:
        raise ValueError(f"threshold must be 2 or more, got {threshold}")
    _known_least(least)
    tables, links = _lists(tables, links)
    ways = list(hierarchies) if hierarchies is not None else [None] * len(tables)
    full = [with_margins(_counts(one), way) for one, way in zip(tables, ways, strict=True)]
    starts = np.cumsum([0, *(one.size for one in full)])
    same = [tuple(int(starts[t] + np.ravel_multi_index(at, full[t].shape)) for t, at in pair) for pair in links]
    cells, where = joined([bound(one, way) for one, way in zip(full, ways, strict=True)], [(a, b) for a, b in same])
    small = (cells.values > 0) & (cells.values < threshold)
    hidden = secondary(replace(cells, least=float(least)), small, PROTECTION)
    pieces = [where[a:b].reshape(one.shape) for one, a, b in zip(full, starts[:-1], starts[1:], strict=True)]
    return [Suppression(one, small[at], hidden[at]) for one, at in zip(full, pieces, strict=True)]


@stated
def audit(table: ArrayLike, hierarchies: Hierarchies | None = None, least: int = 0) -> Intervals:
    """The interval in which each count must lie, given all published ones, by two linear programmes a hidden cell.

    table: with margins as `suppress` gives them, nan = hidden. Hidden counts are `least` (0 or 1) or more; bounds are rounded
    inwards to whole numbers (of tables of three axes or more the true interval may be narrower still).
    Raises ValueError where the published cells do not add up.
    """
    values = np.asarray(table, float)
    if values.ndim < 1 or np.isinf(values).any() or (values < 0).any():
        raise ValueError("a table with margins holds numbers of 0 or more, nan where hidden")
    _known_least(least)
    low, high = _intervals(bound(values, hierarchies), float(least))
    return Intervals(low.reshape(values.shape), high.reshape(values.shape))


@stated
def difference_audit(
    earlier: ArrayLike, later: ArrayLike, hierarchies: Hierarchies | None = None
) -> list[tuple[int, ...]]:
    """Positions of cells hidden in one release or in both that the two together give away exactly.

    earlier, later: one table with margins as released twice, nan = hidden. Raises ValueError where the shapes differ or a cell published
    in both has two values: counts that were revised are two tables, and each is audited alone.
    """
    first, second = np.asarray(earlier, float), np.asarray(later, float)
    if first.shape != second.shape:
        raise ValueError(f"both releases must be of one shape, got {first.shape} and {second.shape}")
    if ((first != second) & ~np.isnan(first) & ~np.isnan(second)).any():
        raise ValueError("a cell published in both releases has two values: they are not releases of one table")
    both = audit(np.where(np.isnan(first), second, first), hierarchies)
    given = (np.isnan(first) | np.isnan(second)) & (both.high - both.low < EXACT)
    return [tuple(int(one) for one in at) for at in np.argwhere(given)]


def _known_least(least: int) -> None:
    if least not in (0, 1):
        raise ValueError(f"least must be 0, or 1 where it is known that no 0 is hidden, got {least}")


def _lists(tables: Sequence[ArrayLike], links: Sequence[Link]) -> tuple[list[ArrayLike], list[Link]]:
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


def _counts(table: ArrayLike) -> np.ndarray:
    values = numbers("table", table)
    if values.max(initial=0) > MOST:
        raise ValueError(f"every cell must be at most {MOST:,}")
    if values.ndim < 1 or values.size == 0:
        raise ValueError("the table has no cells")
    if not np.isfinite(values).all() or (values < 0).any() or (values != np.floor(values)).any():
        raise ValueError("every cell must be a whole number of 0 or more")
    return values


def _intervals(cells: Bound, floor: float) -> tuple[np.ndarray, np.ndarray]:
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
