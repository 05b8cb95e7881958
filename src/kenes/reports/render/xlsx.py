"""The tables of a document as XLSX: a sheet a table, real numbers, notes and sources under each."""

from __future__ import annotations

import datetime
import io
import re
from typing import Any

from kenes.reports.block import Document, Figure, Number, Row, Table
from kenes.reports.cell_signs import SIGNS
from kenes.reports.render.edition import Edition
from kenes.reports.render.words import HIGH, LOW, SOURCES
from kenes.texts import Text
from kenes.texts.spreadsheet import new_workbook, put


def to_xlsx(document: Document, language: str) -> bytes:
    """Every table of the document, those behind figures too, and a last sheet of the sources; same input, same bytes."""
    made = io.BytesIO()
    with new_workbook(made) as book:
        moment = datetime.datetime.combine(document.date, datetime.time())
        edition = Edition(document, language)
        book.set_properties({"title": edition.title, "author": edition.say(document.publisher), "created": moment})
        _Book(book, edition).write()
    return made.getvalue()


def sheet_name(words: str) -> str:
    """The words as Excel takes them for the name of a sheet: 31 letters, none of []:*?/\\ and no apostrophe at an end."""
    return re.sub(r"[\[\]:*?/\\]", " ", words)[:31].strip(" '")


class _Book:
    """Writes the sheets of one edition."""

    def __init__(self, book: Any, edition: Edition) -> None:
        self.book, self.edition = book, edition
        self.lines: dict[str, int] = {}
        self.formats: dict[tuple[int, bool], Any] = {}
        self.bold = book.add_format({"bold": True})
        self.head = book.add_format({"bold": True, "bottom": 1, "top": 2, "text_wrap": True, "valign": "bottom"})
        self.sign = book.add_format({"align": "right"})
        self.quiet = book.add_format({"font_color": "#5a6672"})

    def write(self) -> None:
        """All sheets."""
        for block in self.edition.document.all_blocks():
            if isinstance(block, Table):
                self._table(self.edition.table_name(block), block)
            elif isinstance(block, Figure) and block.table:
                name = self.edition.table_name(block.table) if block.print_table else self.edition.figure_name(block)
                self._table(name, block.table)
        self._sources()

    def _table(self, name: str, table: Table) -> None:
        title = sheet_name(self.edition.say(table.sheet) or name)
        top = self.lines.get(title, 0)
        sheet = self.book.get_worksheet_by_name(title) or self.book.add_worksheet(title)
        put(sheet, top, 0, f"{name}. {self.edition.say(table.caption)}", self.bold)
        put(sheet, top + 1, 0, self._standing(), self.quiet)
        spread = self._spread(table)
        place = 0
        for column, parts in zip(table.columns, spread, strict=True):
            for part in range(parts):
                label = self.edition.say(column.label) + (
                    f", {(LOW, HIGH)[part - 1][self.edition.code]}" if part else ""
                )
                put(sheet, top + 3, place, label, self.head)
                if not top:
                    sheet.set_column(place, place, 34 if place == 0 else 15)
                place += 1
        for line, row in enumerate(table.rows, start=top + 4):
            self._row(sheet, line, row, spread)
        if not top:
            sheet.freeze_panes(4, 1)
        under = [*self.edition.table_notes(table), self.edition.source_line(table.sources)]
        said = [one for one in under if one]
        for line, words in enumerate(said, start=top + 5 + len(table.rows)):
            put(sheet, line, 0, words, self.quiet)
        self.lines[title] = top + 7 + len(table.rows) + len(said)

    def _standing(self) -> str:
        marking = self.edition.marking
        return " · ".join(part for part in (self.edition.title, self.edition.as_of, marking) if part)

    def _spread(self, table: Table) -> list[int]:
        """How many columns each column takes: three where its numbers have intervals."""

        def bounded(place: int) -> bool:
            cells = [row.cells[place] for row in table.rows if place < len(row.cells)]
            return any(isinstance(cell, Number) and cell.low is not None for cell in cells)

        return [3 if bounded(place) else 1 for place in range(len(table.columns))]

    def _row(self, sheet: Any, line: int, row: Row, spread: list[int]) -> None:
        strong, place = row.kind != "body", 0
        for cell, parts in zip(row.cells, spread, strict=False):
            if isinstance(cell, Text):
                self._words(sheet, line, place, cell[self.edition.code], self.bold if strong else None)
            else:
                self._number(sheet, line, place, cell, strong)
            place += parts

    def _words(self, sheet: Any, line: int, place: int, words: str, shape: Any) -> None:
        """Words of a cell; it leads to the site where they name one place there, for a cell can lead to no more."""
        pieces = self.edition.pieces(words)
        leading = [one.address for one in pieces if one.address]
        if len(leading) == 1:
            sheet.write_url(line, place, leading[0], shape, "".join(one.words for one in pieces))
        else:
            put(sheet, line, place, self.edition.absolute(words), shape)

    def _number(self, sheet: Any, line: int, place: int, cell: Number, strong: bool) -> None:
        if cell.value is None or cell.state in SIGNS:
            put(sheet, line, place, self.edition.cell(cell), self.sign)
            return
        shape = self._format(cell.digits, strong)
        for offset, value in enumerate((cell.value, cell.low, cell.high)):
            if value is not None:
                put(sheet, line, place + offset, value, shape)

    def _format(self, digits: int, strong: bool) -> Any:
        if (digits, strong) not in self.formats:
            pattern = "#,##0" + ("." + "0" * digits if digits else "")
            self.formats[digits, strong] = self.book.add_format({"num_format": pattern, "bold": strong})
        return self.formats[digits, strong]

    def _sources(self) -> None:
        sheet = self.book.add_worksheet(SOURCES[self.edition.code][:31])
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 110)
        for line, (number, release) in enumerate(self.edition.releases.values()):
            put(sheet, line, 0, number)
            put(sheet, line, 1, f"{self.edition.entry(release)} {release.address}".strip())
