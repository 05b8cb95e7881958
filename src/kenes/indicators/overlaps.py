"""Which cells of the indicators of one dataset tell of the same records, in a country and a period. Pure.

Cells are taken to be the same count where they bear the same numbers and the same dimension values, or rest on the same rows of the
source and one of them is a sum. A count of some of the records of another is a part, which with an unpublished rest makes up the other; so do
cells of one indicator that together rest on the rows of a cell of another. What bears the same dimension values and is neither is hidden alike.
A tie too many only hides more: both cells hold the same number, so that safety is proved against a reader who knows more than any does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from kenes.indicators.counted_tables import Cell, Counted, Crossing, cell_of, counted
from kenes.indicators.row import IndicatorRow

Place = tuple[int, tuple[int, ...]]
Rows = frozenset[str]


@dataclass
class Overlaps:
    """`links` pair places that are one count; `alike` pairs that are hidden together; `sums` are further tables that tie others.

    Places name the tables in the order of the indicators, `sums` behind them; `wholes` has for each of `sums` whose cell its total is.
    """

    links: list[tuple[Place, Place]] = field(default_factory=list)
    alike: list[tuple[Place, Place]] = field(default_factory=list)
    sums: list[np.ndarray] = field(default_factory=list)
    wholes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Held:
    """A cell of an indicator: where it stands, its count, the rows of the source it rests on, whether it is a sum, whether a row says it."""

    indicator: str
    cell: Cell
    place: Place
    count: int
    rests_on: tuple[Rows, ...]
    is_sum: bool
    said: bool


def overlaps(made: Mapping[str, Counted], rows: Mapping[str, Sequence[IndicatorRow]]) -> Overlaps:
    """How the tables of the indicators overlap, the tables numbered in the order of the mapping."""
    cells = list(_cells(made, rows))
    found, tables = Overlaps(), sum(len(one.crossings) for one in made.values())
    _same_name(cells, found, tables)
    _same_rows(cells, found)
    _sums_of_others(cells, found, tables)
    return found


def _same_name(cells: Sequence[Held], found: Overlaps, tables: int) -> None:
    named: dict[Cell, list[Held]] = defaultdict(list)
    for one in cells:
        named[one.cell].append(one)
    for group in named.values():
        first: dict[str, Held] = {}
        for one in group:
            if first.setdefault(one.indicator, one) is not one:
                found.links.append((first[one.indicator].place, one.place))
        for one, other in combinations(first.values(), 2):
            if one.count == other.count:
                found.links.append((one.place, other.place))
            elif one.said and other.said:
                _unequal(one, other, found, tables)


def _unequal(one: Held, other: Held, found: Overlaps, tables: int) -> None:
    part, whole = sorted((one, other), key=lambda it: it.count)
    if part.rests_on and whole.rests_on and part.rests_on[0] < whole.rests_on[0]:
        _tie(found, tables, [part], whole)
    else:
        found.alike.append((part.place, whole.place))


def _same_rows(cells: Sequence[Held], found: Overlaps) -> None:
    by_rows: dict[tuple[Rows, int], list[Held]] = defaultdict(list)
    for one in cells:
        for rests in one.rests_on if one.count else ():
            by_rows[rests, one.count].append(one)
    for group in by_rows.values():
        first = next((one for one in group if one.is_sum), None)
        if first is not None:
            found.links += [(first.place, one.place) for one in group if one is not first and one.cell != first.cell]


def _sums_of_others(cells: Sequence[Held], found: Overlaps, tables: int) -> None:
    """Cells of one dimension that together rest on the rows of a cell of another indicator, and add up to it."""
    lines: dict[tuple[str, str], dict[Cell, Held]] = defaultdict(dict)
    for one in cells:
        if len(one.cell) == 1 and one.rests_on:
            [(name, _)] = one.cell
            lines[one.indicator, name].setdefault(one.cell, one)
    wholes = {(one.indicator, one.cell): one for one in cells if one.said and one.rests_on}
    for whole in wholes.values():
        for (indicator, _), line in lines.items():
            if indicator != whole.indicator:
                parts = [one for one in line.values() if one.count and one.rests_on[0] <= whole.rests_on[0]]
                if 1 < len(parts) < len(line) and _make_up(parts, whole):
                    _tie(found, tables, parts, whole)


def _make_up(parts: Sequence[Held], whole: Held) -> bool:
    rests = [one.rests_on[0] for one in parts]
    apart = sum(map(len, rests)) == len(whole.rests_on[0]) == len(frozenset().union(*rests))
    return apart and sum(one.count for one in parts) == whole.count


def _tie(found: Overlaps, tables: int, parts: Sequence[Held], whole: Held) -> None:
    """A table of the parts, of what is left (if anything is), and of the whole."""
    table = tables + len(found.sums)
    left = whole.count - sum(one.count for one in parts)
    found.sums.append(np.array([*(one.count for one in parts), *([left] if left else []), whole.count]))
    found.wholes.append(whole.indicator)
    found.links += [((table, (n,)), one.place) for n, one in enumerate(parts)]
    found.links.append(((table, (found.sums[-1].size - 1,)), whole.place))


def _cells(made: Mapping[str, Counted], rows: Mapping[str, Sequence[IndicatorRow]]) -> Iterator[Held]:
    table = 0
    for indicator, one in made.items():
        said = {cell_of(row): frozenset(row.sources) for row in rows[indicator] if counted(row)}
        for crossing in one.crossings:
            yield from _cells_of(crossing, indicator, table, said)
            table += 1


def _cells_of(crossing: Crossing, indicator: str, table: int, said: Mapping[Cell, Rows]) -> Iterator[Held]:
    """A sum rests on the rows that its own row names, and on those of the cells that it sums."""
    inner = np.full(crossing.counts.shape, None, object)
    for cell, at in crossing.places():
        inner[at] = said.get(cell, frozenset())
    for cell, at in crossing.places():
        open_ = [n == size - 1 and size > 1 for n, size in zip(at, crossing.counts.shape, strict=True)]
        parts = inner[tuple(slice(0, -1) if one else slice(n, n + 1) for one, n in zip(open_, at, strict=True))]
        rests = dict.fromkeys((said.get(cell, frozenset()), frozenset().union(*parts.ravel())))
        kept = tuple(one for one in rests if one)
        yield Held(indicator, cell, (table, at), int(crossing.counts[at]), kept, any(open_), cell in said)
