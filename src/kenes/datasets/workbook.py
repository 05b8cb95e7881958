"""Looking into an Excel workbook (.xlsx): every cell as text, at its own row and column, nothing rounded or dropped.

The cells are read from the workbook's own XML. The faster libraries round numbers to nine decimals, turn `#N/A` into
a blank and let a sheet begin at its first filled column, and then a finding could not name the right cell.
"""

from __future__ import annotations

import datetime
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

CELL_LIMIT = 30_000_000
"""A sheet with more cells than this, empty ones counted, is not held in memory."""

DAMAGE = (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, IndexError, EOFError, NotImplementedError)
"""What the reading of a damaged workbook raises; callers turn it into a refusal."""

_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def column_letter(index: int) -> str:
    """The letter of a column counted from 0: 0 -> "A", 26 -> "AA"."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The place of a column letter counted from 0: "A" -> 0, "AA" -> 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


@dataclass(frozen=True)
class Workbook:
    """A workbook on disk; sheets are read when asked for."""

    path: Path

    @cached_property
    def sheet_names(self) -> tuple[str, ...]:
        """The names of the worksheets in their order, hidden ones too; sheets that are only a chart are left out."""
        return tuple(self._sheets)

    def sheet(self, name: str) -> list[list[str]]:
        """All cells of a sheet: [0][0] is A1, blanks are "", every row is as long as the widest.

        Whole numbers have no ".0", others are written so that nothing is lost, dates are ISO dates, errors are
        their own word ("#N/A"), and a formula that was never computed stands as "=...". KeyError for an unknown name.
        """
        target = self._sheets[name]
        rows: dict[int, dict[int, str]] = {}
        with zipfile.ZipFile(self.path) as archive, archive.open(target) as stream:
            for row, column, value in self._cells(stream):
                rows.setdefault(row, {})[column] = value
        if not rows:
            return []
        width = 1 + max(max(cells) for cells in rows.values())
        if (max(rows) + 1) * width > CELL_LIMIT:
            raise zipfile.BadZipFile(f"sheet {name!r} claims {max(rows) + 1} rows of {width} columns")
        return [_filled(rows.get(row, {}), width) for row in range(max(rows) + 1)]

    @cached_property
    def document_title(self) -> str:
        """The title in the document's properties, "" when there is none."""
        core = self._part("docProps/core.xml")
        return "" if core is None else (core.findtext("{*}title") or "").strip()

    @cached_property
    def last_modified(self) -> str:
        """The day of the last change in the document's properties, as an ISO date, "" when there is none."""
        core = self._part("docProps/core.xml")
        return "" if core is None else (core.findtext("{*}modified") or "").strip()[:10]

    def _part(self, name: str) -> ElementTree.Element | None:
        with zipfile.ZipFile(self.path) as archive:
            return ElementTree.fromstring(archive.read(name)) if name in archive.namelist() else None

    @cached_property
    def _sheets(self) -> dict[str, str]:
        """The part of the archive that holds each worksheet."""
        book, links = self._part("xl/workbook.xml"), self._part("xl/_rels/workbook.xml.rels")
        if book is None or links is None:
            raise zipfile.BadZipFile("no workbook inside")
        targets = {
            link.attrib["Id"]: link.attrib["Target"] for link in links if link.attrib["Type"].endswith("/worksheet")
        }
        named = ((sheet.attrib["name"], _relation(sheet)) for sheet in book.iterfind("{*}sheets/{*}sheet"))
        return {name: _in_archive(targets[link]) for name, link in named if link in targets}

    @cached_property
    def _strings(self) -> list[str]:
        with zipfile.ZipFile(self.path) as archive:
            if "xl/sharedStrings.xml" not in archive.namelist():
                return []
            with archive.open("xl/sharedStrings.xml") as stream:
                return [_joined(item) for item in _elements(stream, "si")]

    @cached_property
    def _date_styles(self) -> frozenset[int]:
        """The numbers of the cell styles that show a number as a date."""
        styles = self._part("xl/styles.xml")
        if styles is None:
            return frozenset()
        codes = {one.attrib["numFmtId"]: one.attrib.get("formatCode", "") for one in styles.iterfind("{*}numFmts/{*}numFmt")}
        used = [style.attrib.get("numFmtId", "0") for style in styles.iterfind("{*}cellXfs/{*}xf")]
        return frozenset(place for place, number in enumerate(used) if _shows_date(number, codes.get(number)))

    @cached_property
    def _first_day(self) -> datetime.datetime:
        book = self._part("xl/workbook.xml")
        properties = None if book is None else book.find("{*}workbookPr")
        counted_from_1904 = properties is not None and properties.attrib.get("date1904") in ("1", "true")
        first = (1904, 1, 1) if counted_from_1904 else (1899, 12, 30)
        return datetime.datetime(*first, tzinfo=datetime.UTC)

    def _cells(self, stream: IO[bytes]) -> Iterator[tuple[int, int, str]]:
        """Row and column from 0 and the text of each filled cell; places not stated follow from the one before."""
        row = -1
        for element in _elements(stream, "row"):
            row = int(element.attrib["r"]) - 1 if "r" in element.attrib else row + 1
            column = -1
            for cell in element:
                place = cell.attrib.get("r", "").rstrip("0123456789")
                column = column_index(place) if place else column + 1
                if value := self._text(cell):
                    yield row, column, value

    def _text(self, cell: ElementTree.Element) -> str:
        kind, value = cell.attrib.get("t", "n"), cell.findtext("{*}v")
        if kind == "inlineStr":
            inline = cell.find("{*}is")
            return "" if inline is None else _joined(inline)
        if not value:
            formula = cell.find("{*}f")
            return "" if formula is None or kind == "str" else f"={formula.text or ''}"
        if kind == "s":
            return self._strings[int(value)]
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return self._number(value, int(cell.attrib.get("s", "0"))) if kind == "n" else _unescaped(value)

    def _number(self, value: str, style: int) -> str:
        if not value.strip():
            return ""
        return self._day(float(value)) if style in self._date_styles else _written(value)

    def _day(self, serial: float) -> str:
        moment = self._first_day + datetime.timedelta(seconds=round(serial * 86400))
        return moment.strftime("%Y-%m-%d" if moment.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")


def _elements(stream: IO[bytes], wanted: str) -> Iterator[ElementTree.Element]:
    """The elements of a name as the stream goes by, each forgotten after use."""
    for _, element in ElementTree.iterparse(stream, events=("end",)):
        if element.tag.rpartition("}")[2] == wanted:
            yield element
            element.clear()


def _joined(item: ElementTree.Element) -> str:
    """The text of a string, its differently formatted pieces joined, the reading aids of East Asian scripts left out."""
    pieces = [*item.iterfind("{*}t"), *item.iterfind("{*}r/{*}t")]
    return _unescaped("".join(piece.text or "" for piece in pieces))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _written(value: str) -> str:
    """A stored number as text: whole ones without a point, others with every digit they have."""
    number = float(value)
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return value if value.lstrip("-").isdigit() else repr(number)


def _shows_date(number: str, code: str | None) -> bool:
    if code is None:
        return int(number) in _DATE_FORMATS
    return bool(re.search("[ymdhs]", re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code.lower())))


def _relation(sheet: ElementTree.Element) -> str:
    return next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")


def _in_archive(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _filled(cells: dict[int, str], width: int) -> list[str]:
    return [cells.get(column, "") for column in range(width)]
