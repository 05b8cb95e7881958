"""The national form in Excel: one sheet, landscape, the heading on every printed page, ids in a hidden column."""

from __future__ import annotations

import io
from typing import Any

from kenes.documents.plans.carried import COLUMN
from kenes.reports.national_form.content import COLUMNS, Content, cells_of, heading_of
from kenes.reports.national_form.headings import EXAMPLE, HEADINGS, MARKED
from kenes.texts.spreadsheet import new_workbook, put

WIDTHS = (7, 46, 24, 30, 22, 26)
SHEET = {"kk": "Жоспар", "ru": "План"}
FACE = {"font_name": "Times New Roman", "font_size": 11, "text_wrap": True, "valign": "top"}
LAST = len(COLUMNS) - 1
LINE = 15.0
"""The height of a line of words, in points: a spreadsheet does not fit the height of joined cells by itself."""


def written(content: Content) -> bytes:
    """The file; the same content gives the same bytes."""
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        moment = content.form.road_map.changed.replace(tzinfo=None, microsecond=0)
        book.set_properties({"title": content.title, "created": moment})
        _Book(book, content).write()
    return stream.getvalue()


class _Book:
    """Writes the sheet."""

    def __init__(self, book: Any, content: Content) -> None:
        self.content, self.language = content, content.form.language
        self.sheet = book.add_worksheet(SHEET[self.language])
        self.cell = book.add_format(FACE | {"border": 1})
        self.middle = book.add_format(FACE | {"border": 1, "align": "center"})
        self.head = book.add_format(FACE | {"border": 1, "align": "center", "valign": "vcenter", "bold": True})
        self.part = book.add_format(FACE | {"border": 1, "align": "center", "bold": True})
        self.title = book.add_format(FACE | {"align": "center", "bold": True, "font_size": 12})
        self.side = book.add_format(FACE | {"align": "right"})
        self.note = book.add_format(FACE)

    def write(self) -> None:
        """Everything, then how it is printed."""
        row = self._top()
        for column, words in enumerate((*HEADINGS[self.language], COLUMN)):
            put(self.sheet, row, column, words, self.head)
        head = row
        for one in self.content.rows:
            row += 1
            if one.level == "action":
                for column, words in enumerate(cells_of(one)):
                    put(self.sheet, row, column, words, self.middle if column == 0 else self.cell)
                    if not words:
                        self.sheet.write_blank(row, column, None, self.cell)
            else:
                self._across(row, heading_of(one), self.part)
            put(self.sheet, row, LAST + 1, one.ref)
        for line in self.content.notes:
            row += 1
            self._across(row, line, self.note)
        self._print(head, row)

    def _top(self) -> int:
        """The marking, the approval and the title; the row of the heading."""
        above = [MARKED[self.language]] if self.content.official else []
        above += [EXAMPLE[self.language]] if self.content.form.road_map.example else []
        above += self.content.approval
        for row, words in enumerate(above):
            self.sheet.merge_range(row, LAST - 1, row, LAST, "", self.side)
            put(self.sheet, row, LAST - 1, words, self.side)
        self._across(len(above) + 1, self.content.title, self.title)
        return len(above) + 3

    def _across(self, row: int, words: str, shape: Any) -> None:
        self.sheet.merge_range(row, 0, row, LAST, "", shape)
        put(self.sheet, row, 0, words, shape)
        self.sheet.set_row(row, LINE * (1 + len(words) // sum(WIDTHS)) + 3)

    def _print(self, head: int, last: int) -> None:
        for column, width in enumerate(WIDTHS):
            self.sheet.set_column(column, column, width)
        self.sheet.set_column(LAST + 1, LAST + 1, 18, None, {"hidden": True})
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(head)
        self.sheet.freeze_panes(head + 1, 0)
        self.sheet.print_area(0, 0, last, LAST)
