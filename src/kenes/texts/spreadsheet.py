"""Cells that people open in a spreadsheet: words stay words and numbers numbers, whatever the words begin with.

Everything that writes CSV or XLSX writes through here: a spreadsheet runs a cell of a CSV file that begins like a formula,
and what people typed into a record may begin so.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Value = str | float | int | None

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""A spreadsheet takes a cell of text that begins so for a formula; East Asian editions take the wide signs as well."""

LONGEST = 32_767
"""Signs a cell of a workbook may hold."""


def neutral(words: str) -> str:
    """The words, with an apostrophe before what a spreadsheet would run; numbers are never passed through here."""
    return f"'{words}" if words.startswith(FORMULA_STARTS) or _shown(words).startswith(FORMULA_STARTS) else words


def csv_bytes(rows: Iterable[Iterable[Value]]) -> bytes:
    """Rows as CSV: UTF-8 with a mark, so that spreadsheets read the letters; None is a blank; no cell begins a formula."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows([_csv_cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def new_workbook(stream: IO[bytes]) -> Workbook:
    """A workbook to be written to a stream, in which no words become a formula or a link."""
    import xlsxwriter  # only for whoever writes a workbook

    return xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})


def put(sheet: Any, row: int, column: int, value: Value, shape: Any = None) -> None:
    """Write one cell: words as words, numbers as numbers, None as a blank. Row and column count from 0."""
    if isinstance(value, str):
        sheet.write_string(row, column, value if len(value) <= LONGEST else value[: LONGEST - 1] + "…", shape)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, shape)
    elif value is not None:
        sheet.write_number(row, column, value, shape)


def _csv_cell(value: Value) -> Value:
    if isinstance(value, str):
        return neutral(value)
    return "" if value is None else value


def _shown(words: str) -> str:
    """The words from their first visible sign on: some programs drop blanks and invisible signs before they look."""
    hidden = next((place for place, sign in enumerate(words) if not _is_hidden(sign)), len(words))
    return words[hidden:]


def _is_hidden(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in {"Cc", "Cf"}
