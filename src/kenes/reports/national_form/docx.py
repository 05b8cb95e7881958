"""The national form in Word: landscape, the heading of the table on every page, sections across it, ids as bookmarks."""

from __future__ import annotations

import io
import itertools
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from kenes.documents.plans.carried import bookmark
from kenes.records.roadmaps.national_form import FormRow
from kenes.reports.national_form.content import Content, cells_of, heading_of
from kenes.reports.national_form.headings import EXAMPLE, HEADINGS, MARKED
from kenes.reports.render.docx import steady

WIDTHS = (1.3, 8.2, 4.2, 4.8, 3.4, 4.0)
FACE, SIZE = "Times New Roman", 12
TAGS = {"kk": "kk-KZ", "ru": "ru-RU"}


def written(content: Content) -> bytes:
    """The file; the same content gives the same bytes."""
    return _Word(content).made()


class _Word:
    """Writes one file."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.word: Any = docx.Document()
        self.numbers = itertools.count(1)

    def made(self) -> bytes:
        """The bytes."""
        self._page()
        if self.content.official:
            self._line(MARKED[self.content.form.language], WD_ALIGN_PARAGRAPH.RIGHT)
        if self.content.form.road_map.example:
            self._line(EXAMPLE[self.content.form.language], WD_ALIGN_PARAGRAPH.RIGHT)
        for line in self.content.approval:
            self._line(line, WD_ALIGN_PARAGRAPH.RIGHT)
        self._line("")
        self._line(self.content.title, WD_ALIGN_PARAGRAPH.CENTER, bold=True)
        self._line("")
        self._table()
        if self.content.notes:
            self._line("")
        for line in self.content.notes:
            self._line(line)
        stream = io.BytesIO()
        self.word.save(stream)
        return steady(stream.getvalue())

    def _page(self) -> None:
        section = self.word.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
        section.left_margin, section.right_margin = Cm(2), Cm(1.5)
        section.top_margin = section.bottom_margin = Cm(1.8)
        normal = self.word.styles["Normal"]
        normal.font.name, normal.font.size = FACE, Pt(SIZE)
        fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FACE)
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), TAGS[self.content.form.language])
        normal.element.get_or_add_rPr().append(spoken)
        normal.paragraph_format.space_after = Pt(0)
        properties = self.word.core_properties
        properties.title, properties.language = self.content.title, TAGS[self.content.form.language]
        properties.author = properties.last_modified_by = properties.comments = ""
        properties.created = properties.modified = self.content.form.road_map.changed.replace(
            tzinfo=None, microsecond=0
        )

    def _line(self, words: str, where: Any = None, bold: bool = False) -> None:
        paragraph = self.word.add_paragraph()
        paragraph.alignment = where
        paragraph.add_run(words).bold = bold or None

    def _table(self) -> None:
        table = self.word.add_table(0, len(WIDTHS))
        table.style, table.autofit, table.alignment = "Table Grid", False, WD_TABLE_ALIGNMENT.CENTER
        for column, width in zip(table.columns, WIDTHS, strict=True):
            column.width = Cm(width)
        head = table.add_row()
        _repeated(head)
        for cell, words, width in zip(head.cells, HEADINGS[self.content.form.language], WIDTHS, strict=True):
            cell.width = Cm(width)
            _put(cell, words, bold=True, centred=True)
        for row in self.content.rows:
            self._row(table.add_row(), row)

    def _row(self, line: Any, row: FormRow) -> None:
        _unbroken(line)
        cells = line.cells
        if row.level != "action":
            joined = cells[0].merge(cells[-1])
            _put(joined, heading_of(row), bold=row.level == "objective", centred=True)
            line.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
            self._mark(joined.paragraphs[0], row.ref)
            return
        for place, (cell, words, width) in enumerate(zip(cells, cells_of(row), WIDTHS, strict=True)):
            cell.width = Cm(width)
            _put(cell, words, centred=place == 0)
        self._mark(cells[0].paragraphs[0], row.ref)

    def _mark(self, paragraph: Any, ref: str) -> None:
        """The id of the row out of sight: a bookmark round the words of its first cell."""
        number = str(next(self.numbers))
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for one in (start, end):
            one.set(qn("w:id"), number)
        start.set(qn("w:name"), bookmark(ref))
        properties = paragraph._p.pPr
        place = 0 if properties is None else list(paragraph._p).index(properties) + 1
        paragraph._p.insert(place, start)
        paragraph._p.append(end)


def _put(cell: Any, words: str, bold: bool = False, centred: bool = False) -> None:
    """The words, a paragraph a line."""
    for place, line in enumerate(words.split("\n")):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else None
        paragraph.add_run(line).bold = bold or None


def _repeated(line: Any) -> None:
    """A row that stands at the head of the table on every page."""
    shape = line._tr.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader"):
        shape.append(OxmlElement(name))


def _unbroken(line: Any) -> None:
    line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
