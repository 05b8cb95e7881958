"""A document as DOCX for Word and LibreOffice: real styles, languages, captions, repeated heads, alternative texts."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, RGBColor

from kenes.reports.block import (
    Block,
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    KeyFigures,
    Lines,
    Note,
    PageBreak,
    Paragraph,
    Ref,
    Row,
    Sentence,
    SideBySide,
    SourcesList,
    Table,
    Wide,
)
from kenes.reports.charts import draw_png
from kenes.reports.render.docx_style import (
    INK,
    QUIET,
    SIDES,
    WASH,
    borders,
    field,
    language_tag,
    lead,
    page,
    shade,
    styles,
    turn,
)
from kenes.reports.render.edition import Edition
from kenes.reports.render.words import NOTE_TITLES
from kenes.texts import Text

ALIGN = {"left": WD_ALIGN_PARAGRAPH.LEFT, "right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER}
WIDTH, WIDE = 16.5, 25.0


def to_docx(document: Document, language: str) -> bytes:
    """The document in one language as DOCX; the same document gives the same bytes."""
    return _Letter(document, language).made()


class _Letter:
    """Writes one edition. `place` is where blocks are added: the document or a cell of two columns."""

    def __init__(self, document: Document, code: str) -> None:
        self.document, self.edition = document, Edition(document, code)
        self._publisher = self.edition.say(document.publisher)
        self.word: Any = docx.Document()
        self.place: Any = self.word
        styles(self.word, language_tag(self.edition.language), document.bare)

    def made(self) -> bytes:
        """The file."""
        publisher = "" if self.document.bare else self._publisher
        page(self.word, publisher, self.edition.marking, self.document.landscape)
        self._properties()
        if not self.document.bare:
            self._title()
        for block in self.document.blocks:
            self.block(block, WIDE if self.document.landscape else WIDTH)
        made = io.BytesIO()
        self.word.save(made)
        return steady(made.getvalue())

    def _properties(self) -> None:
        properties, moment = self.word.core_properties, datetime.datetime.combine(self.document.date, datetime.time())
        properties.title, properties.author = self.edition.title, self.edition.say(self.document.publisher)
        properties.subject = self.edition.say(self.document.subtitle)
        properties.language = language_tag(self.edition.language)
        properties.keywords = ", ".join(self.edition.say(word) for word in self.document.keywords)
        properties.created = properties.modified = moment
        properties.comments, properties.last_modified_by, properties.revision = "", properties.author, 1

    def _title(self) -> None:
        say = self.edition.say
        if self.document.series:
            self._paragraph("Series").add_run(say(self.document.series))
        self._paragraph("Title").add_run(self.edition.title)
        self._paragraph("Subtitle").add_run(say(self.document.subtitle))
        line = f"{say(self.document.publisher)} · {self.edition.date} · {self.edition.as_of}"
        self._paragraph("Imprint").add_run(line)

    def block(self, block: Block, width: float) -> None:
        """One block, within so many centimetres."""
        match block:
            case Heading():
                self._paragraph(f"Heading {block.level}").add_run(self.edition.say(block.text))
            case Paragraph():
                self._said(self._paragraph("Lead" if block.lead else "Body Text"), block.sentences)
            case Bullets():
                for item in block.items:
                    self._said(self._paragraph("List Number" if block.numbered else "List Bullet"), (item,))
            case Lines():
                self._lines(block, width)
            case KeyFigures():
                self._key_figures(block, width)
            case Table():
                self._table(block, width)
            case Figure():
                self._figure(block, width)
            case Note():
                self._note(block, width)
            case SideBySide():
                self._pair(block)
            case Wide():
                self._wide(block)
            case SourcesList():
                self._sources()
            case PageBreak():
                self.word.add_page_break()

    def _paragraph(self, style: str) -> Any:
        return self.place.add_paragraph(style=style)

    def _lines(self, block: Lines, width: float) -> None:
        """Lines with no space between them; at the right they stand under each other in the right half."""
        paragraph = self._paragraph(f"Lines {block.style.capitalize()}")
        paragraph.add_run("\n".join(self.edition.say(one) for one in block.lines))
        if block.side == "right":
            paragraph.paragraph_format.left_indent = Cm(width / 2)
        elif block.side == "centre":
            paragraph.alignment = ALIGN["centre"]

    def _notes(self, paragraph: Any, sources: tuple[Ref, ...]) -> None:
        numbers = self.edition.footnotes(sources)
        if numbers:
            paragraph.add_run(f"\u2060[{', '.join(map(str, numbers))}]", style="Source Mark")

    def _said(self, paragraph: Any, sentences: tuple[Sentence, ...]) -> None:
        for place, sentence in enumerate(sentences):
            self._written(paragraph, (" " if place else "") + self.edition.sentence(sentence))
            self._notes(paragraph, sentence.sources)

    def _grid(self, rows: int, columns: int, widths: list[float]) -> Any:
        grid = self.place.add_table(rows, columns)
        grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = Cm(width)
            for cell in column.cells:
                cell.width = Cm(width)
        return grid

    def _key_figures(self, block: KeyFigures, width: float) -> None:
        count = min(4, len(block.figures))
        lines = -(-len(block.figures) // count)
        grid = self._grid(lines, count, [width / count] * count)
        for place, figure in enumerate(block.figures):
            cell = grid.cell(place // count, place % count)
            borders(cell, top=(12, SIDES[figure.side]))
            value = cell.paragraphs[0]
            value.style = self.word.styles["Key Value"]
            value.add_run(self.edition.say(figure.value)).font.color.rgb = RGBColor.from_string(SIDES[figure.side])
            label = cell.add_paragraph(style="Key Label")
            label.add_run(self.edition.say(figure.label)).bold = True
            self._notes(label, figure.sources)
            if figure.note:
                cell.add_paragraph(style="Key Label").add_run(self.edition.say(figure.note)).font.color.rgb = QUIET
        self._paragraph("Under")

    def _caption(self, kind: str, name: str, words: Text) -> None:
        """A caption whose number is a field, so that Word can count and list; in Kazakh the number stands first."""
        paragraph = self._paragraph("Caption")
        before, number, after = _split(name)
        if number:
            paragraph.add_run(before)
            field(paragraph, f"SEQ {kind} \\* ARABIC", number)
            paragraph.add_run(f"{after}. ")
        paragraph.add_run(self.edition.say(words))

    def _under(self, notes: list[str], sources: tuple[Ref, ...]) -> None:
        for note in notes:
            self._paragraph("Under").add_run(note)
        if line := self.edition.source_line(sources):
            paragraph = self._paragraph("Under")
            paragraph.add_run(line)
            self._notes(paragraph, sources)

    def _table(self, table: Table, width: float) -> None:
        self._caption("Table", self.edition.table_name(table), table.caption)
        grid = self._grid(1 + len(table.rows), len(table.columns), _widths(table.columns, width))
        self._head(grid.rows[0], table.columns)
        for line, row in zip(grid.rows[1:], table.rows, strict=True):
            self._row(line, row, table.columns)
        for cell in grid.rows[-1].cells:
            borders(cell, bottom=(8, INK))
        self._under(self.edition.table_notes(table), table.sources)

    def _head(self, line: Any, columns: tuple[Column, ...]) -> None:
        properties = line._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        properties.append(OxmlElement("w:tblHeader"))
        for cell, column in zip(line.cells, columns, strict=True):
            self._fill(cell, self.edition.say(column.label), column.align, bold=True)
            borders(cell, top=(8, INK), bottom=(4, INK))

    def _row(self, line: Any, row: Row, columns: tuple[Column, ...]) -> None:
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        strong = row.kind != "body"
        if row.kind == "group":
            merged = line.cells[0].merge(line.cells[-1])
            self._fill(merged, self.edition.cell(row.cells[0]), "left", bold=True)
            merged.paragraphs[0].paragraph_format.keep_with_next = True
            return
        for cell, words, column in zip(line.cells, row.cells, columns, strict=True):
            self._fill(cell, self.edition.cell(words), column.align, bold=strong)
            borders(cell, bottom=(2, "D9D5CA"), **({"top": (4, INK)} if row.kind == "total" else {}))

    def _fill(self, cell: Any, words: str, align: str, bold: bool) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.style, paragraph.alignment = self.word.styles["Table Text"], ALIGN[align]
        self._written(paragraph, words, bold)

    def _written(self, paragraph: Any, words: str, bold: bool = False) -> None:
        """Words at the end of a paragraph; what leads to the site is a link."""
        for piece in self.edition.pieces(words):
            run = paragraph.add_run(piece.words)
            run.bold = bold or None
            if piece.address:
                lead(paragraph, run, piece.address)

    def _figure(self, figure: Figure, width: float) -> None:
        self._caption("Figure", self.edition.figure_name(figure), figure.caption)
        png = draw_png(figure.chart, self.edition.code, "print" if width > 10 else "half")
        paragraph = self._paragraph("Picture")
        shape = paragraph.add_run().add_picture(io.BytesIO(png), width=Cm(width))
        for edge in ("distT", "distB", "distL", "distR"):  # without them LibreOffice sets the picture off its margin
            shape._inline.set(edge, "0")
        shape._inline.docPr.set("descr", self.edition.say(figure.alt))
        shape._inline.docPr.set("title", self.edition.say(figure.caption))
        self._under([self.edition.say(note) for note in figure.notes], figure.sources)
        if figure.table and figure.print_table:
            self._table(figure.table, width)

    def _note(self, note: Note, width: float) -> None:
        cell = self._grid(1, 1, [width]).cell(0, 0)
        shade(cell, WASH)
        borders(cell, left=(24, SIDES["supply"] if note.kind == "caveat" else INK))
        head = cell.paragraphs[0]
        head.style = self.word.styles["Series"]
        head.add_run(self.edition.say(note.title or NOTE_TITLES[note.kind]))
        self._said(cell.add_paragraph(style="Key Label"), note.sentences)
        self._paragraph("Under")

    def _pair(self, block: SideBySide) -> None:
        grid = self._grid(1, 2, [WIDTH / 2] * 2)
        sides = ((block.left_title, block.left, "supply"), (block.right_title, block.right, "demand"))
        for cell, (title, blocks, side) in zip(grid.rows[0].cells, sides, strict=True):
            borders(cell, top=(12, SIDES[side]))
            run = cell.paragraphs[0].add_run(self.edition.say(title))
            cell.paragraphs[0].style = self.word.styles["Series"]
            run.font.color.rgb = RGBColor.from_string(SIDES[side])
            self.place = cell
            for one in blocks:
                self.block(one, WIDTH / 2 - 0.6)
            self.place = self.word
        self._paragraph("Under")

    def _wide(self, block: Wide) -> None:
        """A section in landscape, and the rest of the document again in portrait."""
        turn(self.word, self._publisher, landscape=True)
        for one in block.blocks:
            self.block(one, WIDE)
        turn(self.word, self._publisher, landscape=self.document.landscape)

    def _sources(self) -> None:
        for number, release in self.edition.releases.values():
            paragraph = self._paragraph("Source Entry")
            address = f". {release.address}" if release.address else ""
            paragraph.add_run(f"[{number}]\t{self.edition.entry(release)}{address}")


def _split(name: str) -> tuple[str, str, str]:
    """The name of a figure as the words before its number, the number, the words after."""
    number = "".join(letter for letter in name if letter.isdigit())
    before, _, after = name.partition(number) if number else (name, "", "")
    return before, number, after


def _widths(columns: tuple[Column, ...], width: float) -> list[float]:
    shares = [column.share or 1.0 for column in columns]
    return [share / sum(shares) * width for share in shares]


def steady(made: bytes) -> bytes:
    """The same archive with the time of writing left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            target.writestr(zipfile.ZipInfo(entry.filename), source.read(entry.filename), zipfile.ZIP_DEFLATED)
    return out.getvalue()
