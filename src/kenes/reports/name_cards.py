"""Name cards for the table, two a page, to be cut and folded: DOCX, in one language."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from kenes.records.dialogues.meeting import Attendee, Meeting, by_protocol
from kenes.reports.chapters.pack_people import person_of
from kenes.reports.render.docx import steady
from kenes.reports.render.docx_style import borders, language_tag, page, styles
from kenes.texts import language

WIDTH, HEIGHT = 16.5, 11.0
LINE = (6, "8A949E")


def name_cards(meeting: Meeting, code: str, publisher: str, marking: str) -> bytes:
    """A card for each person who comes in the room, in the order of protocol; the name large, the body under it."""
    word: Any = docx.Document()
    styles(word, language_tag(language(code)))
    page(word, publisher, marking, False)
    coming = tuple(one for one in meeting.people if one["mode"] == "room" and one["answer"] != "declined")
    ordered = [one for some in by_protocol(coming, code).values() for _, few in some for one in few]
    if ordered:
        _grid(word, ordered, code)
    made = io.BytesIO()
    word.save(made)
    return steady(made.getvalue())


def _grid(word: Any, people: list[Attendee], code: str) -> None:
    grid = word.add_table(len(people), 1)
    grid.autofit = False
    for line, who in zip(grid.rows, people, strict=True):
        line.height, line.cells[0].width = Cm(HEIGHT), Cm(WIDTH)
        _card(line.cells[0], who, code)


def _card(cell: Any, who: Attendee, code: str) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    borders(cell, top=LINE, bottom=LINE, left=LINE, right=LINE)
    person = person_of(who)[code]
    name, _, position = person.partition(", ")
    lines = ((name or who.body[code], 34, True), (position, 14, False), (who.body[code] if name else "", 18, False))
    paragraph = cell.paragraphs[0]
    for words, size, bold in lines:
        if words:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(words)
            run.font.size, run.bold = Pt(size), bold
            paragraph = cell.add_paragraph()
