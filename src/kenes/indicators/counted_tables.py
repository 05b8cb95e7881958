"""What an indicator counts in a country and a period, as tables with margins. Pure.

A row is a cell: its dimensions are its breakdown and, in a region, the place. Crossings that no other contains are tables; what they
share is one and the same count. Where rows do not add up, no table can be made safe: then only the country's total is a cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from kenes.indicators.row import IndicatorRow

PLACE = "@place"
Cell = frozenset[tuple[str, str]]
Counts = Mapping[Cell, int]
Axes = tuple[tuple[str, tuple[str, ...]], ...]
TOTAL: Cell = frozenset()


@dataclass(frozen=True)
class Crossing:
    """The categories of each dimension, and the counts with margins (the total is the last place of an axis)."""

    axes: Axes
    counts: np.ndarray

    def places(self) -> Iterator[tuple[Cell, tuple[int, ...]]]:
        """Every cell and where it stands; a table without dimensions is one count and its total."""
        if not self.axes:
            yield from ((TOTAL, (0,)), (TOTAL, (1,)))
            return
        for at in product(*(range(len(codes) + 1) for _, codes in self.axes)):
            named = {(name, codes[n]) for (name, codes), n in zip(self.axes, at, strict=True) if n < len(codes)}
            yield frozenset(named), at


@dataclass(frozen=True)
class Counted:
    """The crossings of an indicator in a country and a period; not `whole` where only the country's total can be shown."""

    crossings: tuple[Crossing, ...]
    whole: bool


def counted(row: IndicatorRow) -> bool:
    """Whether a row says how many; a row without a figure says nothing that could be hidden."""
    return row.state in ("value", "zero")


def cell_of(row: IndicatorRow) -> Cell:
    """The cell of a row in the tables of its country and period."""
    region = {(PLACE, row.place)} if "-" in row.place else set()
    return frozenset({*row.breakdown.items(), *region})


def count_of(row: IndicatorRow) -> int | None:
    """How many people or cases a row stands for."""
    if not counted(row):
        return None
    number = row.estimate if row.n is None else float(row.n)
    return int(number) if number is not None and number >= 0 and number == int(number) else None


def crossings(rows: Sequence[IndicatorRow], threshold: int) -> Counted:
    """The tables that the rows of one country and period make; of rows that make none the total, if it is no small count."""
    counts: dict[Cell, int] = {}
    for row in rows:
        number = count_of(row)
        if row.state in ("suppressed", "confidential") or (counted(row) and (number is None or cell_of(row) in counts)):
            return _total_alone(rows, threshold)
        if number is not None:
            counts[cell_of(row)] = number
    made = [_crossing(counts, one) for one in _widest(counts)]
    if not all(_adds_up(counts, one) for one in made) or not _agree(made):
        return _total_alone(rows, threshold)
    return Counted(tuple(made), whole=True)


def _total_alone(rows: Sequence[IndicatorRow], threshold: int) -> Counted:
    """A zero or a small total says too much of a country of which nothing else is shown."""
    totals = [count_of(row) for row in rows if cell_of(row) == TOTAL and counted(row)]
    if len(totals) != 1 or totals[0] is None or totals[0] < threshold:
        return Counted((), whole=False)
    return Counted((Crossing((), np.array([totals[0]] * 2)),), whole=False)


def _widest(counts: Counts) -> list[frozenset[str]]:
    """The crossings that lie in no other."""
    found = {frozenset(name for name, _ in cell) for cell in counts}
    return sorted((one for one in found if not any(one < other for other in found)), key=sorted)


def _crossing(counts: Counts, names: Iterable[str]) -> Crossing:
    """With every category of each dimension that any row names, so that a category without a row counts as none."""
    from kenes.methods.table_margins import with_margins

    axes = tuple(
        (name, tuple(sorted({code for cell in counts for one, code in cell if one == name}))) for name in sorted(names)
    )
    shape = tuple(len(codes) for _, codes in axes) or (1,)
    cells = [frozenset(zip((name for name, _ in axes), codes, strict=True)) for codes in product(*(c for _, c in axes))]
    return Crossing(axes, with_margins(np.array([counts.get(cell, 0) for cell in cells]).reshape(shape), None))


def _adds_up(counts: Counts, one: Crossing) -> bool:
    return all(counts.get(cell, one.counts[at]) == one.counts[at] for cell, at in one.places())


def _agree(made: Sequence[Crossing]) -> bool:
    """Whether what two crossings share is the same count in both."""
    seen: dict[Cell, int] = {}
    return all(seen.setdefault(cell, one.counts[at]) == one.counts[at] for one in made for cell, at in one.places())
