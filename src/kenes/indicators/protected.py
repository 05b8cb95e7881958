"""Small counts of an indicator hidden in all its crossings, regions and totals together, so that none is worked out from another. Pure.

A row is a cell of the table of its country and period: its dimensions are its breakdown and, in a region, the place. Crossings that no other contains
are tables; what they share is one and the same count. Where rows do not add up, no table can be made safe: then only a total of the country is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np

from kenes.indicators.row import IndicatorRow

PLACE = "@place"
Cell = frozenset[tuple[str, str]]
Counts = Mapping[Cell, int]


@dataclass(frozen=True)
class Table:
    """A crossing: the categories of each dimension, counts and what is hidden with margins (the total is the last place of an axis)."""

    axes: tuple[tuple[str, tuple[str, ...]], ...]
    counts: np.ndarray
    hidden: np.ndarray
    small: np.ndarray

    @property
    def published(self) -> np.ndarray:
        """The counts as they are shown, nan where hidden."""
        return np.where(self.hidden, np.nan, self.counts)


@dataclass(frozen=True)
class Protected:
    """The rows as they may be shown, and by (country, period) the tables; None where only a total may be shown."""

    rows: list[IndicatorRow]
    tables: Mapping[tuple[str, str], tuple[Table, ...] | None]


def protected(rows: Sequence[IndicatorRow], threshold: int) -> Protected:
    """Every row of every crossing of an indicator, its small counts and as few others as possible hidden ("suppressed")."""
    groups: dict[tuple[str, str], list[IndicatorRow]] = defaultdict(list)
    for row in rows:
        groups[row.place.split("-")[0], row.period].append(row)
    made = {key: _tables(found, threshold) for key, found in groups.items()}
    shown: dict[int, IndicatorRow] = {}
    for key, found in groups.items():
        may = _shows(made[key], threshold)
        shown |= {id(row): _bare(row) if not counted(row) or may(row) else _hidden(row) for row in found}
    return Protected([shown[id(row)] for row in rows], made)


def counted(row: IndicatorRow) -> bool:
    """Whether a row says how many; a row without a figure says nothing that could be hidden."""
    return row.state in ("value", "zero")


def cell_of(row: IndicatorRow) -> Cell:
    """The cell of a row in the table of its country and period."""
    region = {(PLACE, row.place)} if "-" in row.place else set()
    return frozenset({*row.breakdown.items(), *region})


def _shows(tables: tuple[Table, ...] | None, threshold: int) -> Callable[[IndicatorRow], bool]:
    if tables is None:  # a zero or a small total says too much of a country of which nothing else is shown
        return lambda row: not cell_of(row) and (_count(row) or 0) >= threshold
    hidden = {cell for table in tables for cell, at in _places(table.axes) if table.hidden[at]}
    return lambda row: cell_of(row) not in hidden


def _bare(row: IndicatorRow) -> IndicatorRow:
    """Without the rows of the source: a large sum may rest on small ones."""
    return replace(row, sources=())


def _hidden(row: IndicatorRow) -> IndicatorRow:
    return replace(row, estimate=None, low=None, high=None, n=None, state="suppressed", sources=())


def _tables(rows: Sequence[IndicatorRow], threshold: int) -> tuple[Table, ...] | None:
    """The tables with what is hidden in them; None where they cannot be made safe."""
    counts: dict[Cell, int] = {}
    for row in rows:
        number = _count(row)
        if row.state in ("suppressed", "confidential") or (counted(row) and (number is None or cell_of(row) in counts)):
            return None
        if number is not None:
            counts[cell_of(row)] = number
    axes = [_axes(counts, crossing) for crossing in _widest(counts)]
    if not axes:
        return ()
    inner = [_inner(counts, one) for one in axes]
    if not all(_adds_up(counts, one, table) for one, table in zip(axes, inner, strict=True)):
        return None
    return _suppressed(axes, inner, threshold)


def _count(row: IndicatorRow) -> int | None:
    """How many people or cases a row stands for."""
    if not counted(row):
        return None
    number = row.estimate if row.n is None else float(row.n)
    return int(number) if number is not None and number >= 0 and number == int(number) else None


def _widest(counts: Counts) -> list[frozenset[str]]:
    """The crossings that lie in no other."""
    found = {frozenset(name for name, _ in cell) for cell in counts}
    return sorted((one for one in found if not any(one < other for other in found)), key=sorted)


def _axes(counts: Counts, crossing: frozenset[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every category of each dimension that any row names, so that a category without a row counts as none."""
    return tuple(
        (name, tuple(sorted({code for cell in counts for one, code in cell if one == name})))
        for name in sorted(crossing)
    )


def _inner(counts: Counts, axes: tuple[tuple[str, tuple[str, ...]], ...]) -> np.ndarray:
    shape = tuple(len(codes) for _, codes in axes) or (1,)
    cells = [frozenset(zip((name for name, _ in axes), codes, strict=True)) for codes in product(*(c for _, c in axes))]
    return np.array([counts.get(cell, 0) for cell in cells]).reshape(shape)


def _places(axes: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterable[tuple[Cell, tuple[int, ...]]]:
    """Every cell of a table with margins, and where it stands; a table without dimensions is one count and its total."""
    if not axes:
        yield frozenset(), (0,)
        yield frozenset(), (1,)
        return
    for at in product(*(range(len(codes) + 1) for _, codes in axes)):
        named = {(name, codes[n]) for (name, codes), n in zip(axes, at, strict=True) if n < len(codes)}
        yield frozenset(named), at


def _adds_up(counts: Counts, axes: tuple[tuple[str, tuple[str, ...]], ...], inner: np.ndarray) -> bool:
    from kenes.methods.table_margins import with_margins

    full = with_margins(inner, None)
    return all(counts.get(cell, full[at]) == full[at] for cell, at in _places(axes))


def _suppressed(
    axes: list[tuple[tuple[str, tuple[str, ...]], ...]], inner: list[np.ndarray], threshold: int
) -> tuple[Table, ...] | None:
    from kenes.methods.disclosure import suppress_together

    where = [dict(_places(one)) for one in axes]
    links = [
        ((a, where[a][cell]), (b, where[b][cell]))
        for a, b in combinations(range(len(axes)), 2) for cell in where[a].keys() & where[b].keys()
    ]  # fmt: skip
    try:
        found = suppress_together(inner, links, threshold, least=1)
    except ValueError:  # what two crossings share differs between them
        return None
    return tuple(Table(one, it.table, it.suppressed, it.primary) for one, it in zip(axes, found, strict=True))
