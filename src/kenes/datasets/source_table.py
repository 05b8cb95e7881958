"""Any source as tables of text: a workbook's sheets, a delimited text, or the records of a JSON file, with true row numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kenes.datasets.reading import SourceFile
from kenes.datasets.workbook import column_letter

RECOGNISED_BY = 3
"""How many sheets of a workbook are looked at to recognise its layout."""


@dataclass(frozen=True)
class SourceTable:
    """One table; `sheet` is None where a file has only one."""

    source: SourceFile
    sheet: str | None

    @cached_property
    def rows(self) -> list[list[str]]:
        """The rows as text. Of a JSON file the first is made of the keys, so that record 1 is rows[1]."""
        if self.sheet is not None:
            return self.source.sheet(self.sheet)
        return self.source.record_rows if self.source.kind == "json" else self.source.even_rows

    def row_number(self, index: int) -> int:
        """The number by which a person finds rows[index]: the sheet's own from 1, or that of the JSON record."""
        return index if self.source.kind == "json" else index + 1

    def column_name(self, index: int, header: str) -> str:
        """How a person finds a column: by its letter in a workbook, by its name elsewhere."""
        return column_letter(index) if self.sheet is not None or not header else header


def tables_of(source: SourceFile) -> Iterator[SourceTable]:
    """Every table of a file in its order."""
    if source.kind == "xlsx":
        yield from (SourceTable(source, name) for name in source.sheet_names)
    elif source.kind in ("csv", "json"):
        yield SourceTable(source, None)


def first_tables(source: SourceFile) -> list[SourceTable]:
    """The tables by which a layout is recognised."""
    return [table for table, _ in zip(tables_of(source), range(RECOGNISED_BY), strict=False)]
