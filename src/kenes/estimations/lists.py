"""Lists of a hidden population in every shape people keep them: marks, patterns with counts, codes in columns, sheets or files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from kenes.estimations.codes import Coded, code_column, coded, is_code_table, near_joined, plain_code
from kenes.estimations.lists_words import (
    DOUBLES,
    IN_NONE,
    LEFT_OUT,
    LIST_WORD,
    MATCHED,
    NEAR,
    NO_LISTS,
    NOT_A_LIST,
    NOT_MARKED,
    SHAPES,
)
from kenes.estimations.said import caution, number
from kenes.estimations.table import Table, compared
from kenes.texts import Finding, Refusal, Severity, Text

COUNT = ("count", "n", "total", "freq", "frequency", "persons", "number", "число", "количество", "человек", "всего", "саны",
         "адам саны", "барлығы")  # fmt: skip
LIST = ("list", "source", "service", "список", "источник", "служба", "тізім", "дереккөз", "қызмет")
YES = frozenset(["1", "да", "yes", "y", "true", "+", "x", "х", "v", "✓", "✔", "иә", "ия", "бар", "есть"])
NO = frozenset(["0", "нет", "no", "n", "false", "-", "–", "—", "жоқ"])
Pattern = tuple[int, ...]


@dataclass(frozen=True)
class Lists:
    """`held` is how many persons stand in each pattern of lists; `near` the same were near codes of one person (None: none are).

    `often` is how many persons stand in the only list once, twice and so on.
    """

    names: tuple[str, ...]
    held: Mapping[Pattern, int]
    notes: tuple[Finding, ...] = ()
    near: Mapping[Pattern, int] | None = None
    often: tuple[int, ...] = ()

    @property
    def patterns(self) -> np.ndarray:
        return np.array(list(self.held), int).reshape(-1, len(self.names))

    @property
    def counts(self) -> np.ndarray:
        return np.array(list(self.held.values()), int)


def lists_of(table: Table) -> Lists:
    """The lists of a file; Refusal by cell for a mark that is none, and with all shapes for a file that holds no lists."""
    counted = next((one for one in COUNT if table.has(one)), None)
    several = bool(table.others) and code_column(table) is not None
    if (counted is None or several) and (by_code := _coded(table)) is not None:
        return _matched(by_code, table)
    return _marked(table, counted)


def _marked(table: Table, counted: str | None) -> Lists:
    """A column a list; a row is a person, or a pattern with its count."""
    columns = {name: table.words(name) for name in table.names if name and (counted is None or compared(name) != compared(counted))}  # fmt: skip
    if counted is None:
        counted = _unnamed_count(table, columns)
        columns.pop(counted or "", None)
    marked = {name: _marks(table, name, cells) for name, cells in columns.items() if _is_list(cells)}
    if len(marked) < 2:
        raise _no_lists(table)
    persons = table.whole(counted) if counted is not None else [1] * len(table.rows)
    rows = list(zip(zip(*marked.values(), strict=True), persons, strict=True))
    held: Counter[Pattern] = Counter()
    for row, many in rows if counted is not None else _once_each(table, rows):
        held[row] += many
    nowhere = held.pop((0,) * len(marked), 0)
    notes = [caution("in-no-list", IN_NONE.fill(n=number(nowhere)))] if nowhere and counted is None else []
    if other := [name for name in columns if name not in marked]:
        notes.append(caution("columns-left-out", LEFT_OUT.fill(columns=", ".join(other))))
    return Lists(tuple(marked), {one: many for one, many in held.items() if many}, tuple(notes))


def _once_each(table: Table, rows: list[tuple[Pattern, int]]) -> list[tuple[Pattern, int]]:
    """Rows of one code are one person, who stands in every list that any of them marks."""
    named = code_column(table)
    if named is None:
        return rows
    persons: dict[object, Pattern] = {}
    for place, (code, (row, _)) in enumerate(zip(table.words(named), rows, strict=True)):
        key = plain_code(code) or place
        persons[key] = tuple(map(max, persons[key], row)) if key in persons else row
    return [(one, 1) for one in persons.values()]


def _no_lists(table: Table) -> Refusal:
    said = NO_LISTS.fill(file=table.file)
    return Refusal(Finding("no-lists", Severity.ERROR, said, file=table.file, sheet=table.sheet, proposal=SHAPES))


def _unnamed_count(table: Table, columns: Mapping[str, list[str]]) -> str | None:
    """The one column of whole numbers beside lists of which no pattern stands twice: the count under another name."""
    others = [name for name, cells in columns.items() if not _is_list(cells)]
    rest = [cells for name, cells in columns.items() if name not in others]
    if len(others) != 1 or len(rest) < 2 or not all(cell.isdigit() for cell in columns[others[0]]):
        return None
    rows = list(zip(*rest, strict=True))
    return others[0] if len(set(rows)) == len(rows) else None


def _is_list(cells: Iterable[str]) -> bool:
    """Whether most of what stands in a column are marks."""
    filled = [_plain(cell) for cell in cells if cell]
    return bool(filled) and 2 * sum(cell in YES | NO for cell in filled) > len(filled)


def _marks(table: Table, name: str, cells: list[str]) -> tuple[int, ...]:
    """1 and 0; a blank is 0 only where the column marks presence alone."""
    plain = [_plain(cell) for cell in cells]
    wrong = [n for n, cell in enumerate(plain) if cell and cell not in YES | NO]
    if wrong:
        table.refuse(name, wrong, NOT_A_LIST)
    blank = [n for n, cell in enumerate(plain) if not cell]
    if blank and any(cell in NO for cell in plain):
        table.refuse(name, blank, NOT_MARKED)
    return tuple(int(cell in YES) for cell in plain)


def _plain(cell: str) -> str:
    word = cell.strip().casefold()
    return word.removesuffix(".0") if word in ("0.0", "1.0") else word


def _coded(table: Table) -> Coded | None:
    """Codes by list: several tables, a column that names the list, columns of codes side by side, or one list of events."""
    sheets = _sheets(table)
    if len(sheets) > 1:
        return coded([(one.title, one) for one in sheets], table)
    by = next((one for one in LIST if table.has(one)), None)
    if by is not None and is_code_table(table):
        return _by_name(table, by)
    columns = {name: [cell for cell in table.words(name) if cell] for name in table.names if name}
    if any(_is_list(cells) for cells in columns.values()):
        return None
    if is_code_table(table) and (len(columns) == 1 or len(set(columns)) == 1):
        return coded([(table.title, table)], table)
    if len(columns) >= 2 and _share(list(columns.values())):
        return Coded(dict(columns))
    return coded([(table.title, table)], table) if is_code_table(table) else None


def _sheets(table: Table) -> list[Table]:
    """The tables that are lists: those with a column of codes by name, or where none has one those of one column."""
    every = (table, *table.others)
    named = [one for one in every if code_column(one) is not None]
    return named if len(named) > 1 else [one for one in every if is_code_table(one)] if is_code_table(table) else []


def _by_name(table: Table, by: str) -> Coded:
    whole = coded([("", table)], table)
    found: dict[str, list[str]] = {}
    for name, code in zip(table.words(by), whole.cells, strict=True):
        if name and code:
            found.setdefault(name, []).append(code)
    return Coded(found)


def _share(columns: list[list[str]]) -> bool:
    """Whether codes of one column stand in others too."""
    sets = [set(one) for one in columns]
    return all(any(a & b for b in sets if b is not a) for a in sets)


def _matched(found: Coded, table: Table) -> Lists:
    names = tuple(found.lists)
    sets = found.sets
    doubles = {name: len(found.lists[name]) - len(sets[name]) for name in names}
    if len(names) == 1:
        times = Counter(Counter(found.plain(names[0])).values())
        if max(times, default=0) < 2:
            raise _no_lists(table)
        return Lists(names, {}, (), None, tuple(times.get(n, 0) for n in range(1, max(times) + 1)))
    held = found.patterns()
    sizes = Text(
        **{
            code: "; ".join(f"{LIST_WORD.fill(name=name)[code]}: {len(sets[name])}" for name in names)
            for code in ("kk", "ru", "en")
        }
    )
    notes = [caution("matched", MATCHED.fill(lists=sizes))]
    if repeated := "; ".join(f"{name}: {many}" for name, many in doubles.items() if many):
        notes.append(caution("doubles", DOUBLES.fill(lists=repeated)))
    pairs, near = near_joined(found)
    if pairs:
        notes.append(caution("near-codes", NEAR.fill(n=number(pairs))))
    return Lists(names, held, tuple(notes), near if pairs else None)
