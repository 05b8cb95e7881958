"""Tables of Word and PDF files: the grid comes from the file, the place of each cell is looked for in the text in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kenes.documents.plans.grid import Grid, Square
from kenes.documents.span import Span
from kenes.documents.tables.table import Table, Tables

LONGEST = 200
"""Signs of a cell that are looked for: enough to know it by."""


def tables_in_grids(grids: Iterable[Grid], text: str, start: int = 0, end: int | None = None) -> Tables:
    """The tables with the places of their cells; a cell that is not found again is left empty."""
    found: list[Table] = []
    place = start
    last = len(text) if end is None else end
    for grid in grids:
        table, place = _located(grid, text, place, last)
        found.append(table)
    return tuple(found)


def _located(grid: Grid, text: str, place: int, end: int) -> tuple[Table, int]:
    spans: dict[int, Span | None] = {}
    for number in range(len(grid.rows)):
        for square in grid.squares(number):
            if id(square) not in spans:
                spans[id(square)] = _place_of(square, text, place, end)
                place = getattr(spans[id(square)], "end", place)
    rows = tuple(tuple(None if one is None else spans[id(one)] for one in row) for row in grid.rows)
    return Table(rows), place


def _place_of(square: Square, text: str, place: int, end: int) -> Span | None:
    words = square.words[:LONGEST].split()
    if not words:
        return None
    match = re.compile(r"\s+".join(map(re.escape, words))).search(text, place, end)
    return Span(*match.span(), match.group()) if match else None
