"""Looking into an Excel workbook (.xlsx): every cell as text, at its own row and column, nothing rounded or dropped.

openpyxl is slower than the readers made for speed, but those round numbers to nine decimals, turn `#N/A` into a blank and
let a sheet begin at its first filled column, and then a finding could not name the right cell.
"""

from __future__ import annotations

import datetime
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

CELL_LIMIT = 30_000_000
"""A sheet with more cells than this, empty ones counted, is not held in memory."""

DAMAGE = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, InvalidFileException,
    KeyError, IndexError, EOFError, TypeError, NotImplementedError,
)  # fmt: skip
"""What the reading of a damaged workbook raises; callers turn it into a refusal."""

warnings.filterwarnings("ignore", module="openpyxl")  # it warns of styles and extensions that no figure depends on


def column_letter(index: int) -> str:
    """The letter of a column counted from 0: 0 -> "A", 26 -> "AA"."""
    return str(get_column_letter(index + 1))


def column_index(letters: str) -> int:
    """The place of a column letter counted from 0: "A" -> 0, "AA" -> 26."""
    return int(column_index_from_string(letters)) - 1


@dataclass(frozen=True)
class Workbook:
    """A workbook on disk; sheets are read when asked for."""

    path: Path

    @cached_property
    def sheet_names(self) -> tuple[str, ...]:
        """The names of the worksheets in their order, hidden ones too; sheets that are only a chart are left out."""
        return tuple(sheet.title for sheet in self._values.worksheets)

    def sheet(self, name: str) -> list[list[str]]:
        """All cells of a sheet: [0][0] is A1, blanks are "", every row is as long as the widest.

        Whole numbers have no ".0", others are written so that nothing is lost, dates are ISO dates, errors are
        their own word ("#N/A"), and a formula that was never computed stands as "=...". KeyError for an unknown name.
        """
        rows = list(self._rows(self._values, name))
        while rows and not any(rows[-1]):
            rows.pop()
        width = max(
            (len(row) - next((n for n, cell in enumerate(reversed(row)) if cell), len(row)) for row in rows), default=0
        )
        rows = [(row + [""] * width)[:width] for row in rows]
        if self._has_formulas(name):
            _fill_uncomputed(rows, self._rows(self._formulas, name))
        return rows

    @cached_property
    def document_title(self) -> str:
        """The title in the document's properties, "" when there is none."""
        return str(self._values.properties.title or "").strip()

    @cached_property
    def last_modified(self) -> str:
        """The day of the last change in the document's properties, as an ISO date, "" when there is none."""
        modified = self._values.properties.modified
        return modified.date().isoformat() if modified else ""

    @cached_property
    def _values(self) -> Any:
        return openpyxl.load_workbook(self.path.open("rb"), read_only=True, data_only=True)

    @cached_property
    def _formulas(self) -> Any:
        return openpyxl.load_workbook(self.path.open("rb"), read_only=True, data_only=False)

    def _rows(self, book: Any, name: str) -> Iterator[list[str]]:
        sheet = book[name]
        sheet.reset_dimensions()  # files declare sizes that are not theirs
        held = 0
        for row in sheet.iter_rows(values_only=True):
            held += max(1, len(row))
            if held > CELL_LIMIT:
                raise zipfile.BadZipFile(f"sheet {name!r} holds more than {CELL_LIMIT} cells")
            yield [_text(value) for value in row]

    def _has_formulas(self, name: str) -> bool:
        with zipfile.ZipFile(self.path) as archive:
            return b"<f" in archive.read(self._values[name]._worksheet_path.lstrip("/"))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")
    return str(value)


def _fill_uncomputed(rows: list[list[str]], formulas: Iterator[list[str]]) -> None:
    """A formula without a computed value is not a blank: it stands as itself."""
    for row, written in zip(rows, formulas, strict=False):
        for place, formula in enumerate(written[: len(row)]):
            if not row[place] and formula.startswith("="):
                row[place] = formula
