"""Codes of persons that are matched across lists: how they are written does not matter; codes one sign apart are told."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kenes.estimations.lists_words import NO_CODES, SHAPES
from kenes.estimations.table import Table
from kenes.texts import Finding, Refusal, Severity

CODE = ("code", "id", "uic", "client code", "person", "client", "identifier", "код", "шифр", "код клиента", "идентификатор", "иин",
        "коды", "клиент коды", "жсн")  # fmt: skip
ALIKE = str.maketrans("авекмнорстухі", "abekmhopctyxi")
"""Cyrillic letters that are typed for Latin ones of the same look."""
SHORTEST = 5
"""Signs of a code below which one sign apart is no sign of a typing error."""


@dataclass(frozen=True)
class Coded:
    """`lists` are the codes of each list as they stand."""

    lists: Mapping[str, Sequence[str]]

    def plain(self, name: str) -> list[str]:
        """The codes of a list as they are compared."""
        return [code for one in self.lists[name] if (code := plain_code(one))]

    @property
    def cells(self) -> Sequence[str]:
        """The codes of the only list, row by row."""
        return next(iter(self.lists.values()))

    @cached_property
    def sets(self) -> dict[str, set[str]]:
        """The different codes of each list."""
        return {name: set(self.plain(name)) for name in self.lists}

    def patterns(self, one_as: Mapping[str, str] | None = None) -> Counter[tuple[int, ...]]:
        """How many persons stand in which lists; `one_as` takes a code for another."""
        found: dict[str, list[int]] = defaultdict(lambda: [0] * len(self.sets))
        for place, codes in enumerate(self.sets.values()):
            for code in codes:
                found[(one_as or {}).get(code, code)][place] = 1
        return Counter(tuple(one) for one in found.values())


def plain_code(cell: str) -> str:
    """A code without case, blanks, dashes and letters of the other alphabet; a whole number of a workbook without its ".0"."""
    word = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", re.sub(r"\.0$", "", cell.strip()))).casefold()
    return word.translate(ALIKE) if re.search(r"\d|[a-z]", word) else word


def code_column(table: Table) -> str | None:
    """The column of codes by its name, or by a word for a code within it."""
    named = next((one for one in CODE if table.has(one)), None)
    parts = ("code", "uic", "код", "шифр", "уик")
    return named or next((name for name in table.names if any(one in name.casefold() for one in parts)), None)


def is_code_table(table: Table) -> bool:
    """Whether a table has a column of codes by name, or one column and nothing else."""
    return code_column(table) is not None or len([name for name in table.names if name]) == 1


def coded(tables: Sequence[tuple[str, Table]], first: Table) -> Coded:
    """The codes of tables by name; Refusal where no table has any."""
    found: dict[str, Sequence[str]] = {}
    for title, table in tables:
        name = code_column(table) or next(one for one in table.names if one)
        cells = table.words(name)
        label = title if title not in found else f"{title} ({table.file})"
        found[label] = [name, *cells] if _is_no_heading(name, cells) else cells
    if not any(any(cells) for cells in found.values()):
        raise Refusal(
            Finding("no-lists", Severity.ERROR, NO_CODES, file=first.file, sheet=first.sheet, proposal=SHAPES)
        )
    return Coded(found)


def near_joined(found: Coded) -> tuple[int, Counter[tuple[int, ...]]]:
    """How many codes of one list stand one sign apart from a code of other lists alone, and the patterns were each pair one person.

    None where codes of one list, who are different persons, stand as near to each other: running numbers are no typing errors.
    """
    lists = list(found.sets.items())
    where = Counter(code for _, codes in lists for code in codes)
    of = {code: place for place, (_, codes) in enumerate(lists) for code in codes if where[code] == 1}
    without: dict[str, list[str]] = defaultdict(list)
    for code in sorted(of):
        if len(code) >= SHORTEST:
            for at in range(len(code)):
                without[f"{code[:at]}?{code[at + 1 :]}"].append(code)
    joined: dict[str, str] = {}
    taken: set[str] = set()
    within = 0
    for codes in without.values():
        for a, b in pairwise(codes):
            within += of[a] == of[b]
            if of[a] != of[b] and not taken & {a, b}:
                joined[b] = a
                taken |= {a, b}
    if 2 * within >= len(joined):
        joined = {}
    return len(joined), found.patterns(joined)


def _is_no_heading(name: str, cells: Sequence[str]) -> bool:
    """Whether the first row is a code too: of the same letters and figures as most others."""
    shapes = Counter(_shape(cell) for cell in cells if cell)
    return bool(shapes) and re.search(r"\d", name) is not None and shapes.most_common(1)[0][0] == _shape(name)


def _shape(word: str) -> str:
    return re.sub(r"\d", "9", re.sub(r"[^\W\d_]", "a", word.casefold()))
