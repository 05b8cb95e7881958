"""A table of a document: cells as stretches of its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kenes.documents.span import Span


@dataclass(frozen=True)
class Table:
    """Rows of cells; a joined cell stands at each of its places, None where nothing stands."""

    rows: tuple[tuple[Span | None, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row) for row in self.rows), default=0)

    def cell(self, row: int, column: int) -> Span | None:
        """What stands at a place counted from 0."""
        return self.rows[row][column] if column < len(self.rows[row]) else None


Tables = tuple[Table, ...]
ReadTables = Callable[[str], Tables]
"""Finds the tables of a file again in the text that was read from it."""
