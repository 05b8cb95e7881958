"""A document as PDF: tagged, PDF/UA-1, our fonts only, typeset by Typst from data, so that no text is read as markup."""

from __future__ import annotations

import datetime
import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from kenes.reports.block import (
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    KeyFigures,
    Lines,
    Note,
    PageBreak,
    Paragraph,
    Ref,
    Sentence,
    SideBySide,
    SourcesList,
    Table,
    Wide,
)
from kenes.reports.charts import draw
from kenes.reports.charts.theme import FONTS
from kenes.reports.render.edition import Edition
from kenes.reports.render.words import CONTENTS, NOTE_TITLES
from kenes.reports.sentences.quoting import IN_THE_TEXT

TEMPLATE = Path(__file__).with_name("templates") / "report.typ"
Json = dict[str, Any]


def to_pdf(document: Document, language: str) -> bytes:
    """The document in one language as PDF; the same document gives the same bytes."""
    data = json.dumps(_Pages(document, language).data(), ensure_ascii=False)
    moment = datetime.datetime.combine(document.date, datetime.time(), datetime.UTC)
    made = typst.compile(
        str(TEMPLATE),
        format="pdf",
        font_paths=_our_fonts(),
        sys_inputs={"document": data},
        pdf_standards="ua-1",
        timestamp=moment,
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no PDF")
    return made


@cache
def _our_fonts() -> Any:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


class _Pages:
    """Turns a document into the data that the template reads."""

    def __init__(self, document: Document, language: str) -> None:
        self.document, self.edition = document, Edition(document, language)
        self.cited: set[int] = set()

    def data(self) -> Json:
        """The whole document."""
        say, edition = self.edition.say, self.edition
        return {
            "language": edition.language.locale.language,
            "title": edition.title,
            "subtitle": say(self.document.subtitle),
            "series": say(self.document.series),
            "publisher": say(self.document.publisher),
            "keywords": [say(word) for word in self.document.keywords],
            "marking": edition.marking,
            "date": edition.date,
            "as-of": edition.as_of,
            "contents": CONTENTS[edition.code] if self.document.contents else "",
            "landscape": self.document.landscape,
            "bare": self.document.bare,
            "site": f"{edition.site}/{edition.code}" if edition.site else "",
            "in-the-text": say(IN_THE_TEXT),
            "releases": [self._release(number) for number in range(1, len(edition.releases) + 1)],
            "blocks": [self.block(block) for block in self.document.blocks],
        }

    def _release(self, number: int) -> Json:
        release = next(one for place, one in self.edition.releases.values() if place == number)
        entry = self.edition.entry(release)
        return {"entry": entry, "short": entry, "address": release.address}

    def block(self, block: Block) -> Json:
        """One block, in the order of reading: footnotes are set where a release is first cited."""
        match block:
            case Heading():
                return {"kind": "heading", "level": block.level, "text": self.edition.say(block.text)}
            case Paragraph():
                return {"kind": "paragraph", "lead": block.lead, "said": self._said(block.sentences)}
            case Bullets():
                return {"kind": "bullets", "numbered": block.numbered, "items": self._said(block.items)}
            case Lines():
                said = [line for one in block.lines for line in self.edition.say(one).split("\n")]
                return {"kind": "lines", "side": block.side, "style": block.style, "lines": said}
            case KeyFigures():
                return {"kind": "key-figures", "figures": self._key_figures(block)}
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Note():
                title = self.edition.say(block.title or NOTE_TITLES[block.kind])
                return {"kind": "note", "style": block.kind, "title": title, "said": self._said(block.sentences)}
            case SideBySide():
                return self._pair(block)
            case Wide():
                return {"kind": "wide", "blocks": [self.block(one) for one in block.blocks]}
            case SourcesList():
                return {"kind": "sources"}
            case PageBreak():
                return {"kind": "page-break"}

    def _notes(self, sources: tuple[Ref, ...]) -> list[Json]:
        notes = []
        for number in self.edition.footnotes(sources):
            notes.append({"number": number, "first": number not in self.cited})
            self.cited.add(number)
        return notes

    def _said(self, sentences: tuple[Sentence, ...]) -> list[Json]:
        edition = self.edition
        return [
            {"text": edition.absolute(edition.sentence(one)), "notes": self._notes(one.sources)} for one in sentences
        ]

    def _key_figures(self, block: KeyFigures) -> list[Json]:
        say = self.edition.say
        return [
            {
                "value": say(one.value),
                "label": say(one.label),
                "note": say(one.note),
                "side": one.side,
                "notes": self._notes(one.sources),
            }
            for one in block.figures
        ]

    def _table(self, table: Table) -> Json:
        edition = self.edition
        return {
            "kind": "table",
            "name": edition.table_name(table),
            "caption": edition.say(table.caption),
            "columns": [
                {"label": edition.say(one.label), "align": one.align, "share": one.share} for one in table.columns
            ],
            "rows": [
                {"kind": row.kind, "cells": [edition.absolute(edition.cell(cell)) for cell in row.cells]}
                for row in table.rows
            ],
            "under": edition.table_notes(table),
            "source": edition.source_line(table.sources),
            "notes": self._notes(table.sources),
        }

    def _figure(self, figure: Figure, half: bool = False) -> Json:
        edition = self.edition
        svg = draw(figure.chart, edition.code, figure.caption, figure.alt, "half" if half else "print")
        return {
            "kind": "figure",
            "name": edition.figure_name(figure),
            "caption": edition.say(figure.caption),
            "alt": edition.say(figure.alt),
            "svg": svg,
            "width": 1,
            "under": [edition.say(note) for note in figure.notes],
            "source": edition.source_line(figure.sources),
            "notes": self._notes(figure.sources),
            "table": self._table(figure.table) if figure.table and figure.print_table else None,
        }

    def _pair(self, block: SideBySide) -> Json:
        def inside(blocks: tuple[Block, ...]) -> list[Json]:
            return [self._figure(one, half=True) if isinstance(one, Figure) else self.block(one) for one in blocks]

        say = self.edition.say
        return {
            "kind": "side-by-side",
            "left": inside(block.left),
            "right": inside(block.right),
            "left-title": say(block.left_title),
            "right-title": say(block.right_title),
        }
