"""A plain table as CSV (UTF-8 with a mark, so that spreadsheets read the letters) and as XLSX."""

from __future__ import annotations

import io
from collections.abc import Iterable

from kenes.texts.spreadsheet import csv_bytes, new_workbook, put
from kenes.web.downloads.table import PlainTable
from kenes.web.downloads.words import SHEETS

WIDEST = 48


def as_csv(table: PlainTable) -> bytes:
    """The table with every row carrying its unit, caveat and citation, so that no line loses them when it is copied."""
    return csv_bytes([table.heads, *table.rows])


def rows_as_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Any rows of words."""
    return csv_bytes(rows)


def as_xlsx(table: PlainTable, language: str) -> bytes:
    """Two sheets: the table, and what describes it."""
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(SHEETS["table"][language])
        for column, head in enumerate(table.heads):
            put(sheet, 0, column, head, bold)
            sheet.set_column(column, column, _width(table, column))
        for number, row in enumerate(table.rows, start=1):
            for column, value in enumerate(row):
                put(sheet, number, column, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)
        about = book.add_worksheet(SHEETS["about"][language])
        about.set_column(0, 0, 28)
        about.set_column(1, 1, 100)
        for number, (head, words) in enumerate(table.about):
            put(about, number, 0, head, bold)
            put(about, number, 1, words, wrapped)
    return stream.getvalue()


def _width(table: PlainTable, column: int) -> int:
    longest = max((len(str(row[column])) for row in table.rows[:200]), default=0)
    return max(10, min(WIDEST, longest + 2))
