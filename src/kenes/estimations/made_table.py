"""A table that an estimation makes for a person to take away or to read beside the figures, and its files."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kenes.texts import Text
from kenes.texts.spreadsheet import csv_bytes, new_workbook, put

HIDDEN = "*"
"""The sign of a count that was hidden so that nobody is recognised."""
KINDS = ("csv", "xlsx")
Cell = Text | str | float | int | None


@dataclass(frozen=True)
class MadeTable:
    """`key` names its file; `to_take` tables are offered as files, the others are only shown. A cell that is None is blank."""

    key: str
    title: Text
    heading: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text | None = None
    to_take: bool = True

    def said(self, language: str) -> list[list[str | float | None]]:
        """Heading and rows in a language."""
        return [[_said(cell, language) for cell in row] for row in (self.heading, *self.rows)]

    def as_json(self, language: str) -> Mapping[str, object]:
        """The table as the command line prints it."""
        heading, *rows = self.said(language)
        return {"table": self.key, "title": self.title[language], "heading": heading, "rows": rows}


def file_of(made: MadeTable, language: str, kind: str) -> bytes:
    """The table as CSV or XLSX: nothing but the heading and the rows, so that it can be published or read again."""
    rows = made.said(language)
    return csv_bytes(rows) if kind == "csv" else _workbook(made.title[language], rows)


def _workbook(title: str, rows: Sequence[Sequence[str | float | None]]) -> bytes:
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        sheet, strong = book.add_worksheet(), book.add_format({"bold": True})
        book.set_properties({"title": title})
        for line, row in enumerate(rows):
            for place, cell in enumerate(row):
                put(sheet, line, place, cell, None if line else strong)
        sheet.set_column(0, 0, 24)
        sheet.freeze_panes(1, 1)
    return stream.getvalue()


def _said(cell: Cell, language: str) -> str | float | None:
    return cell[language] if isinstance(cell, Text) else cell
