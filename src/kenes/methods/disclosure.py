"""Small counts in published tables: what to hide, what can still be worked out, and what two releases give away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.intervals import EXACT, limits
from kenes.methods.linked import Link, linked, read
from kenes.methods.protection import PROTECTION, Aim, protect
from kenes.methods.stated import numbers, stated
from kenes.methods.table_margins import Hierarchies, with_margins

__all__ = [
    "PROTECTION", "Intervals", "Link", "Suppression", "audit", "audit_together", "difference_audit", "suppress", "suppress_together",
]  # fmt: skip

MOST = 10**9


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
    table: ArrayLike,
    threshold: int = 5,
    hierarchies: Hierarchies | None = None,
    least: int = 0,
    singletons: bool = False,
) -> Suppression:
    """Hide every count of 1 to threshold - 1, margins too, and the fewest others that keep them from being worked out.

    table: whole numbers of 0 or more, one axis a dimension, without margins; hierarchies: {axis: {group: [positions]}}. The answer has on each
    axis the members, the groups in the order given, the total. A 0 is not small and is never hidden: with least=1 the choice
    holds against a reader who knows this, at the price of some cells more; with singletons=True also against whoever is the only one
    counted in a cell and so knows it to be 1. PROTECTION says how wide each interval stays.
    Raises ValueError outside these. Fischetti and Salazar (2001), Management Science 47.
    """
    return suppress_together([table], [], threshold, [hierarchies], least, singletons)[0]


@stated
def suppress_together(
    tables: Sequence[ArrayLike],
    links: Sequence[Link],
    threshold: int = 5,
    hierarchies: Sequence[Hierarchies | None] | None = None,
    least: int = 0,
    singletons: bool = False,
) -> list[Suppression]:
    """`suppress` for tables that share cells, so that none gives away what another hides.

    links: pairs of ((table, position), (table, position)), positions in the tables with margins, that are one and the same count.
    Raises ValueError as `suppress` does and where two linked cells differ.
    """
    if threshold < 2:
        raise ValueError(f"threshold must be 2 or more, got {threshold}")
    _known_least(least)
    tables, links = read(tables, links)
    ways = list(hierarchies) if hierarchies is not None else [None] * len(tables)
    full = [with_margins(_counts(one), way) for one, way in zip(tables, ways, strict=True)]
    together = linked(full, links, ways)
    found = protect(together, Aim(threshold, least, singletons))
    marks = zip(full, together.spread(found.small), together.spread(found.hidden), strict=True)
    return [Suppression(one, small, hidden) for one, small, hidden in marks]


@stated
def audit(table: ArrayLike, hierarchies: Hierarchies | None = None, least: int = 0) -> Intervals:
    """The interval in which each count must lie, given all published ones, by two linear programmes a hidden cell.

    table: with margins as `suppress` gives them, nan = hidden. Hidden counts are `least` (0 or 1) or more; bounds are rounded
    inwards to whole numbers (of tables of three axes or more the true interval may be narrower still).
    Raises ValueError where the published cells do not add up.
    """
    return audit_together([table], [], [hierarchies], least)[0]


@stated
def audit_together(
    tables: Sequence[ArrayLike],
    links: Sequence[Link],
    hierarchies: Sequence[Hierarchies | None] | None = None,
    least: int = 0,
) -> list[Intervals]:
    """`audit` of tables that share cells: what somebody learns who has all of them.

    tables: with margins, nan = hidden; links as in `suppress_together`, least as in `audit`. A cell that any table publishes is known in all.
    Raises ValueError where the published cells do not add up or two linked ones differ.
    """
    _known_least(least)
    tables, links = read(tables, links)
    full = [_shown(one) for one in tables]
    together = linked(full, links, hierarchies)
    low, high = limits(together.cells, float(least))
    return [Intervals(*both) for both in zip(together.spread(low), together.spread(high), strict=True)]


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


def _shown(table: ArrayLike) -> np.ndarray:
    values = numbers("table", table)
    if values.ndim < 1 or np.isinf(values).any() or (values < 0).any():
        raise ValueError("a table with margins holds numbers of 0 or more, nan where hidden")
    return values


def _counts(table: ArrayLike) -> np.ndarray:
    values = numbers("table", table)
    if values.max(initial=0) > MOST:
        raise ValueError(f"every cell must be at most {MOST:,}")
    if values.ndim < 1 or values.size == 0:
        raise ValueError("the table has no cells")
    if not np.isfinite(values).all() or (values < 0).any() or (values != np.floor(values)).any():
        raise ValueError("every cell must be a whole number of 0 or more")
    return values
