"""A table of counts as people keep it: a cross table, a long list with a column of counts, or a row a person."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np

from kenes.datasets.number_text import NotANumber, number_of
from kenes.estimations.counts_words import (
    BY,
    CHOOSE_BY,
    DIFFERENT_GROUPS,
    NEGATIVE,
    NO_COUNT,
    NOT_A_COUNT,
    TOO_LARGE,
    TWICE,
)
from kenes.estimations.table import Table, compared
from kenes.texts import Finding, Refusal, Severity

COUNT = ("count", "n", "freq", "frequency", "persons", "cases", "number", "число", "количество", "человек", "случаев", "случаи",
         "саны", "адам саны", "жағдай", "жағдай саны")  # fmt: skip
TOTALS = frozenset(
    compared(one)
    for one in (
        "total",
        "all",
        "sum",
        "grand total",
        "всего",
        "итого",
        "общий итог",
        "барлығы",
        "жиыны",
        "жалпы",
        "бәрі",
    )
)
MARK = re.compile(
    r"\*+|[xхcсk]|…|\.{2,3}|[<≤‹]\s*=?\s*\d+|конф\.?|скрыто|құпия|жасырылған|hidden|suppressed", re.IGNORECASE
)
"""How a hidden count is written in tables."""
LARGEST = 20_000
TOTAL = "\x00total"
Key = tuple[str, ...]


@dataclass(frozen=True)
class Counts:
    """`full` has on each axis the members, the groups and the total; nan = hidden or not in the file; `given` tells the latter apart.

    `groups` are {axis: {group: positions}}; `shape` is how the file held them; `filled` cells stood nowhere and are 0;
    `grouped_by` names the column of the groups of an axis.
    """

    axes: tuple[str, ...]
    members: tuple[tuple[str, ...], ...]
    groups: dict[int, dict[str, list[int]]]
    full: np.ndarray
    given: np.ndarray
    shape: str
    filled: int = 0
    grouped_by: dict[int, str] = field(default_factory=dict)

    @property
    def inner(self) -> np.ndarray:
        """The cells without margins."""
        return np.asarray(self.full[tuple(slice(len(one)) for one in self.members)])

    @property
    def hides(self) -> bool:
        """Whether the file itself holds hidden counts."""
        return bool((np.isnan(self.full) & self.given).any())

    def labels(self, axis: int) -> list[str]:
        """Members, groups and TOTAL of an axis."""
        return [*self.members[axis], *self.groups.get(axis, {}), TOTAL]


def counts_of(table: Table, by: str = "", groups: str = "") -> Counts:
    """The counts of a table; Refusal by cell for what is no count.

    `by`: columns to count by, for a row a person; `groups`: columns that group the members of another column.
    """
    table = _without_notes(table)
    counted = next((name for name in COUNT if table.has(name)), None)
    rows = list(zip(*(table.words(name) for name in table.names), strict=True))
    dimensions = [name for name in table.names if name and (counted is None or compared(name) != compared(counted))]
    if counted is not None and dimensions:
        return _long(table, dimensions, counted, _split(groups))
    if not by and _is_cross(rows):
        return _cross(table, rows)
    if not by and not 2 <= len(dimensions) - len(_split(groups)) <= 3:
        raise Refusal(
            Finding("choose-columns", Severity.ERROR, CHOOSE_BY, file=table.file, sheet=table.sheet, proposal=BY)
        )
    return _persons(table, _split(by) or dimensions, _split(groups))


def _without_notes(table: Table) -> Table:
    """The table without what stands below it: lines of one filled cell, as sources and notes are."""
    rows = list(table.rows)
    while len(rows) > 1 and len(table.names) > 1 and sum(bool(cell) for cell in rows[-1]) < 2:
        rows.pop()
    return replace(table, rows=tuple(rows))


def is_total(word: str) -> bool:
    """Whether a label means the sum of the others."""
    return compared(word) in TOTALS


def _split(names: str) -> list[str]:
    return [one.strip() for one in re.split(r"[,;]", names) if one.strip()]


def _is_cross(rows: Sequence[Sequence[str]]) -> bool:
    """First column labels that stand once, all others counts or marks."""
    labels = [row[0] for row in rows]
    cells = [cell for row in rows for cell in row[1:] if cell]
    return len(rows[0]) > 1 and len(set(labels)) == len(labels) and bool(cells) and all(_is_count(one) for one in cells)


def _is_count(cell: str) -> bool:
    if MARK.fullmatch(cell):
        return True
    try:
        return number_of(cell) is not None
    except NotANumber:
        return False


def _cross(table: Table, rows: Sequence[Sequence[str]]) -> Counts:
    cells: dict[Key, float] = {}
    for place, name in enumerate(table.names[1:], start=1):
        if name:
            values = _values(table, name, [row[place] for row in rows])
            for row, value in zip(rows, values, strict=True):
                cells[(_label(row[0]), _label(name))] = value
    return _filled((table.names[0] or "", ""), cells, {}, "cross")


def _long(table: Table, dimensions: list[str], counted: str, groups: list[str]) -> Counts:
    axes = _axes(table, dimensions, groups)
    values = _values(table, counted, table.words(counted))
    keys, parents, names = _keys(table, axes, groups)
    twice = [n for n, key in enumerate(keys) if key in keys[:n]] if len(set(keys)) < len(keys) else []
    if twice:
        table.refuse(axes[0], twice, TWICE)
    made = _filled(tuple(axes), dict(zip(keys, values, strict=True)), parents, "long")
    return replace(made, grouped_by=names)


def _persons(table: Table, axes: list[str], groups: list[str]) -> Counts:
    kept = _axes(table, axes, groups)
    keys, parents, names = _keys(table, kept, groups)
    counted = {key: float(many) for key, many in Counter(keys).items()}
    return replace(_filled(tuple(kept), counted, parents, "persons"), grouped_by=names)


def _axes(table: Table, dimensions: list[str], groups: list[str]) -> list[str]:
    for name in (*dimensions, *groups):
        table.words(name)  # refuses a column that is not there
    return [name for name in dimensions if compared(name) not in {compared(one) for one in groups}]


def _keys(
    table: Table, axes: list[str], groups: list[str]
) -> tuple[list[Key], dict[int, dict[str, str]], dict[int, str]]:
    """The key of each row, and for a grouped axis the group of each member and the column that says it."""
    columns = [[_label(one) for one in table.words(name)] for name in axes]
    parents: dict[int, dict[str, str]] = {}
    names: dict[int, str] = {}
    for name in groups:
        own = [_label(one) for one in table.words(name)]
        axis = next((n for n, words in enumerate(columns) if n not in parents and _grouped(words, own)), None)
        if axis is None:
            table.refuse(name, [0], DIFFERENT_GROUPS)
            continue
        names[axis] = name
        parents[axis] = {word: group for word, group in zip(columns[axis], own, strict=True) if word != TOTAL}
        columns[axis] = [
            f"{GROUP}{group}" if word == TOTAL and group != TOTAL else word
            for word, group in zip(columns[axis], own, strict=True)
        ]
    return list(zip(*columns, strict=True)), parents, names


GROUP = "\x00group:"


def _grouped(words: Sequence[str], own: Sequence[str]) -> bool:
    """Whether each member stands in one group, and groups are fewer than members."""
    pairs = {(word, group) for word, group in zip(words, own, strict=True) if word != TOTAL}
    return len(pairs) == len({word for word, _ in pairs}) > len({group for _, group in pairs})


def _label(word: str) -> str:
    return TOTAL if is_total(word) else word.strip()


def _values(table: Table, name: str, cells: Iterable[str]) -> list[float]:
    """Counts, nan where hidden; a blank is neither and is refused."""
    found, blank, wrong, below = [], [], [], []
    for place, cell in enumerate(cells):
        if MARK.fullmatch(cell.strip()):
            found.append(math.nan)
            continue
        try:
            value = number_of(cell)
        except NotANumber:
            wrong.append(place)
            continue
        if value is None:
            blank.append(place)
        elif value < 0 or value != int(value):
            below.append(place)
        else:
            found.append(value)
    for places, message in ((wrong, NOT_A_COUNT), (blank, NO_COUNT), (below, NEGATIVE)):
        if places:
            table.refuse(name, places, message)
    return found


def _filled(axes: tuple[str, ...], cells: dict[Key, float], parents: dict[int, dict[str, str]], shape: str) -> Counts:
    members = tuple(
        tuple(dict.fromkeys(key[axis] for key in cells if key[axis] != TOTAL and not key[axis].startswith(GROUP)))
        for axis in range(len(axes))
    )
    groups: dict[int, dict[str, list[int]]] = {}
    for axis, parent in parents.items():
        for place, word in enumerate(members[axis]):
            groups.setdefault(axis, {}).setdefault(parent[word], []).append(place)
    labels = [[*one, *(f"{GROUP}{group}" for group in groups.get(axis, {})), TOTAL] for axis, one in enumerate(members)]
    size = math.prod(len(one) for one in labels)
    if size > LARGEST or not all(members):
        raise Refusal(Finding("too-many-cells", Severity.ERROR, TOO_LARGE.fill(n=size, most=LARGEST)))
    full = np.full([len(one) for one in labels], np.nan)
    given, filled = np.zeros(full.shape, bool), 0
    for at, key in zip(np.ndindex(*full.shape), product(*labels), strict=True):
        within = all(place < len(members[axis]) for axis, place in enumerate(at))
        if key in cells:
            full[at], given[at] = cells[key], True
        elif within:
            full[at], filled = 0.0, filled + 1
    return Counts(axes, members, groups, full, given, shape, filled)
