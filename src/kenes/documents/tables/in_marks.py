"""Tables of a web page: its marks are read from the file, its words from the text in which they were blanked in place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kenes.documents.span import Span
from kenes.documents.tables.table import Table, Tables

MARK = re.compile(r"<(/?)(table|tr|td|th)\b([^<>]*)>", re.IGNORECASE)
SPAN = re.compile(r"(col|row)span\s*=\s*[\"']?\s*(\d{1,3})", re.IGNORECASE)
MOST_JOINED = 100


@dataclass
class _Open:
    """A table that is being read; `cell` is where its open cell began and what it joins."""

    rows: list[dict[int, Span | None]] = field(default_factory=list)
    reaching: dict[int, tuple[int, Span | None]] = field(default_factory=dict)
    cell: tuple[int, int, int] | None = None


def tables_in_marks(marked: str, text: str) -> Tables:
    """The tables of a page in the order in which they end; those inside a cell are tables of their own."""
    return tuple(_tables(marked, text))


def _tables(marked: str, text: str) -> Iterator[Table]:
    nested: list[_Open] = []
    for match in MARK.finditer(marked):
        closes, name = bool(match.group(1)), match.group(2).lower()
        if name == "table" and not closes:
            nested.append(_Open())
        elif nested:
            _close_cell(nested[-1], text, match.start())
            if name == "table":
                yield from _finished(nested.pop())
            elif name == "tr" and not closes:
                nested[-1].rows.append({})
            elif name in ("td", "th") and not closes:
                joined = {kind.lower(): min(MOST_JOINED, int(many)) for kind, many in SPAN.findall(match.group(3))}
                nested[-1].cell = (match.end(), joined.get("col", 1), joined.get("row", 1))


def _close_cell(table: _Open, text: str, end: int) -> None:
    if table.cell is None:
        return
    start, wide, high = table.cell
    table.cell = None
    if not table.rows:
        table.rows.append({})
    words = _trimmed(text, start, end)
    row, column = table.rows[-1], 0
    while column in row or _reach(table, row, column):
        column += 1
    for place in range(column, column + max(1, wide)):
        row[place] = words
        if high > 1:
            table.reaching[place] = (len(table.rows) + high - 1, words)


def _reach(table: _Open, row: dict[int, Span | None], column: int) -> bool:
    """Whether a cell from above covers this place, which it then takes."""
    last, words = table.reaching.get(column, (0, None))
    if last < len(table.rows) or column in row:
        return False
    row[column] = words
    return True


def _finished(table: _Open) -> Iterator[Table]:
    rows = [tuple(row.get(place) for place in range(max(row, default=-1) + 1)) for row in table.rows]
    if rows:
        yield Table(tuple(rows))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    inner = words.strip()
    if not inner:
        return None
    first = start + words.index(inner)
    return Span(first, first + len(inner), inner)
