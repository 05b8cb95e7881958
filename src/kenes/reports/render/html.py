"""A document as one self-contained HTML page: inline style, fonts and SVG, nothing fetched, print style, WCAG AA."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

import kenes
from kenes.records.chain.refs import RECORD
from kenes.reports.block import (
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Lines,
    Note,
    Number,
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
from kenes.reports.cell_signs import MEANINGS
from kenes.reports.charts import draw
from kenes.reports.charts.chart import Width
from kenes.reports.render.edition import Edition
from kenes.reports.render.words import CONTENTS, NOTE_TITLES, NUMBERS
from kenes.reports.sentences.quoting import ADDRESS, IN_THE_TEXT
from kenes.texts import Text

Link = Callable[[Ref], str | None]
STYLE = Path(__file__).with_name("templates") / "page.css"
WEB_FONTS = Path(next(iter(kenes.__path__))) / "web" / "static" / "fonts"
FACES = (
    ("Noto Sans", "400", "noto-sans-regular"),
    ("Noto Sans", "700", "noto-sans-bold"),
    ("Noto Serif", "600", "noto-serif-semibold"),
    ("Noto Signs", "400", "noto-signs"),
)


QUOTE = re.compile(ADDRESS.pattern.replace("&", "&amp;"))
"""The address of words of a document, as it stands in escaped text."""


def to_html(document: Document, language: str, link: Link | None = None) -> str:
    """The document in one language as a page; `link` gives the address of a figure, on which its sentence then links."""
    return _Page(document, language, link).whole()


def to_html_body(document: Document, language: str, link: Link | None = None) -> str:
    """Only the blocks, for a page that has its own head; classes are those of templates/page.css."""
    return _Page(document, language, link).body()


@cache
def _style() -> str:
    faces = "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};src:url(data:font/woff2;base64,{_encoded(name)})format("woff2")}}'
        for family, weight, name in FACES
    )
    return faces + STYLE.read_text(encoding="utf-8")


def _encoded(name: str) -> str:
    return base64.b64encode((WEB_FONTS / f"{name}.woff2").read_bytes()).decode("ascii")


class _Page:
    """Writes the HTML of one edition."""

    def __init__(self, document: Document, language: str, link: Link | None) -> None:
        self.document, self.edition, self.link = document, Edition(document, language), link
        self.headings = {
            id(block): f"h{place}" for place, block in enumerate(document.all_blocks()) if isinstance(block, Heading)
        }

    def say(self, text: Text | None) -> str:
        """The words of a text, escaped."""
        return escape(self.edition.say(text))

    def whole(self) -> str:
        """The page with head, title, contents, blocks and foot."""
        edition = self.edition
        tag = edition.language.locale.language
        head = (
            f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<title>{escape(edition.title)}</title><meta name="description" content="{self.say(self.document.subtitle)}">'
            f"<style>{_style()}</style>"
        )
        foot = f'<footer class="page">{self.say(self.document.publisher)} · {escape(edition.as_of)}</footer>'
        foot = "" if self.document.bare else foot
        return f'<!doctype html>\n<html lang="{tag}"><head>{head}</head><body>{self._title()}<main>{self.body()}</main>{foot}</body></html>\n'

    def body(self) -> str:
        """The blocks."""
        return "\n".join(self.block(block) for block in self.document.blocks)

    def _title(self) -> str:
        edition, document = self.edition, self.document
        series = f'<p class="series">{self.say(document.series)}</p>' if document.series else ""
        marking = f'<p class="marking each">{escape(edition.marking)}</p>' if edition.marking else ""
        if document.bare:
            return f'<header class="title bare">{marking}<h1>{escape(edition.title)}</h1></header>'
        imprint = f"<strong>{self.say(document.publisher)}</strong><span>{escape(edition.date)}</span><span>{escape(edition.as_of)}</span>"
        return (
            f'<header class="title">{marking}{series}<h1>{escape(edition.title)}</h1>'
            f'<p class="subtitle">{self.say(document.subtitle)}</p><p class="imprint">{imprint}</p>{self._contents()}</header>'
        )

    def _contents(self) -> str:
        """Chapters and sections; nothing when the document asks for none."""
        if not self.document.contents:
            return ""
        items: list[str] = []
        inside = False
        for heading in (
            block for block in self.document.all_blocks() if isinstance(block, Heading) and block.level < 3
        ):
            entry = f'<a href="#{self.headings[id(heading)]}">{self.say(heading.text)}</a>'
            deeper = heading.level == 2 and bool(items)
            items.append("<ol>" if deeper and not inside else "</li></ol>" if inside and not deeper else "")
            items.append(("</li>" if items[:-1] and not (deeper and not inside) else "") + f"<li>{entry}")
            inside = deeper
        words = escape(CONTENTS[self.edition.code])
        closing = ("</li></ol>" if inside else "") + ("</li>" if items else "")
        return f'<nav class="contents" aria-label="{words}"><p class="series">{words}</p><ol>{"".join(items)}{closing}</ol></nav>'

    def block(self, block: Block, width: Width = "web") -> str:
        """One block."""
        match block:
            case Heading():
                tag = f"h{block.level + 1}"
                return f'<{tag} id="{self.headings[id(block)]}">{self.say(block.text)}</{tag}>'
            case Paragraph():
                lead = ' class="lead"' if block.lead else ""
                return f"<p{lead}>{self._said(block.sentences)}</p>"
            case Bullets():
                tag = "ol" if block.numbered else "ul"
                return f"<{tag}>{''.join(f'<li>{self._sentence(item)}</li>' for item in block.items)}</{tag}>"
            case Lines():
                said = "<br>".join(self._records(self.say(one)).replace("\n", "<br>") for one in block.lines)
                return f'<p class="lines {block.side} {block.style}">{said}</p>'
            case KeyFigures():
                return f'<ul class="keys">{"".join(self._key(figure) for figure in block.figures)}</ul>'
            case Table():
                return self._table(block, self.edition.table_name(block))
            case Figure():
                return self._figure(block, width)
            case Note():
                title = self.say(block.title or NOTE_TITLES[block.kind])
                said = self._said(block.sentences)
                return f'<div class="note-box {block.kind}" role="note"><p class="side">{title}</p><p>{said}</p></div>'
            case SideBySide():
                return self._pair(block)
            case Wide():
                return f'<div class="wide">{"".join(self.block(one) for one in block.blocks)}</div>'
            case SourcesList():
                return self._sources()
            case PageBreak():
                return '<div class="break"></div>'

    def _notes(self, sources: tuple[Ref, ...]) -> str:
        numbers = self.edition.footnotes(sources)
        marks = ", ".join(f'<a href="#source-{number}">{number}</a>' for number in numbers)
        return f"<sup>{marks}</sup>" if marks else ""

    def _linked(self, words: str, ref: Ref | None) -> str:
        address = self.link(ref) if self.link and ref else None
        return f'<a class="figure-link" href="{escape(address)}">{words}</a>' if address else words

    def _records(self, words: str) -> str:
        """Escaped words in which the id of each record leads to its permalink on the site, an address of quoted words to these."""
        parts = QUOTE.split(words)
        addresses = [self._quotation(one) for one in QUOTE.findall(words)]
        said = [RECORD.sub(self._permalink, part) for part in parts]
        return said[0] + "".join(one + rest for one, rest in zip(addresses, said[1:], strict=True))

    def _quotation(self, address: str) -> str:
        """The way to quoted words, said shortly where it is known to lead somewhere."""
        shown = escape(IN_THE_TEXT[self.edition.code]) if self.edition.site else address
        return f'<a class="quote" href="{escape(self.edition.site)}{address}">{shown}</a>'

    def _permalink(self, found: re.Match[str]) -> str:
        address = f"{escape(self.edition.site)}/{self.edition.code}/record/{found[0]}/"
        return f'<a class="record" href="{address}">{found[0]}</a>'

    def _sentence(self, sentence: Sentence) -> str:
        said = self.say(sentence.text)
        words = self._linked(said, next(iter(sentence.sources), None))
        words = self._records(said) if words == said else words
        return words + self._notes(sentence.sources)

    def _said(self, sentences: tuple[Sentence, ...]) -> str:
        return " ".join(self._sentence(sentence) for sentence in sentences)

    def _key(self, figure: KeyFigure) -> str:
        value = self._linked(self.say(figure.value), next(iter(figure.sources), None))
        note = f'<span class="note">{self.say(figure.note)}</span>' if figure.note else ""
        label = f'<span class="label">{self.say(figure.label)}{self._notes(figure.sources)}</span>'
        return f'<li class="key {figure.side}"><span class="value">{value}</span>{label}{note}</li>'

    def _caption(self, name: str, caption: Text) -> str:
        return (f'<span class="name">{escape(name)}.</span> ' if name else "") + self.say(caption)

    def _under(self, notes: list[str], sources: tuple[Ref, ...]) -> str:
        lines = [escape(note) for note in notes]
        if source := self.edition.source_line(sources):
            lines.append(escape(source) + self._notes(sources))
        return "".join(f'<p class="under">{line}</p>' for line in lines)

    def _table(self, table: Table, name: str) -> str:
        caption = self._caption(name, table.caption)
        head = "".join(
            f'<th scope="col" class="{column.align}">{self.say(column.label)}</th>' for column in table.columns
        )
        rows = "".join(self._row(row, table) for row in table.rows)
        inner = f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        label = self.say(table.caption)
        under = self._under(self.edition.table_notes(table), table.sources)
        return f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">{inner}</div>{under}'

    def _row(self, row: Row, table: Table) -> str:
        kind = "" if row.kind == "body" else f' class="{row.kind}"'
        if row.kind == "group":
            return f'<tr{kind}><th scope="rowgroup" colspan="{len(table.columns)}">{self._cell(row.cells[0])}</th></tr>'
        first = f'<th scope="row" class="{table.columns[0].align}">{self._cell(row.cells[0])}</th>'
        rest = zip(row.cells[1:], table.columns[1:], strict=True)
        return f"<tr{kind}>{first}{''.join(f'<td class={column.align}>{self._cell(cell)}</td>' for cell, column in rest)}</tr>"

    def _cell(self, cell: Text | Number) -> str:
        words = escape(self.edition.cell(cell))
        if isinstance(cell, Text):
            return self._records(words)
        if cell.state in MEANINGS:
            words = f'<abbr title="{escape(MEANINGS[cell.state][self.edition.code])}">{words}</abbr>'
        return self._linked(words, cell.source)

    def _figure(self, figure: Figure, width: Width) -> str:
        edition = self.edition
        svg = self._drawn(figure, width)
        caption = self._caption(edition.figure_name(figure), figure.caption)
        under = self._under([edition.say(note) for note in figure.notes], figure.sources)
        return f"<figure><figcaption>{caption}</figcaption>{svg}{under}{self._numbers(figure)}</figure>"

    def _drawn(self, figure: Figure, width: Width) -> str:
        """The chart; at full width also its narrow form, one of which the style shows."""

        def one(width: Width) -> str:
            return draw(figure.chart, self.edition.code, figure.caption, figure.alt, width)

        if width != "web":
            return one(width)
        return f'<div class="broad">{one("web")}</div><div class="narrow">{one("phone")}</div>'

    def _numbers(self, figure: Figure) -> str:
        """The table of a figure: open where it is printed too, else behind "the numbers of this figure"."""
        if figure.table is None:
            return ""
        if figure.print_table:
            return self._table(figure.table, self.edition.table_name(figure.table))
        words = escape(NUMBERS[self.edition.code])
        return f"<details><summary>{words}</summary>{self._table(figure.table, '')}</details>"

    def _pair(self, block: SideBySide) -> str:
        sides = ((block.left_title, block.left), (block.right_title, block.right))
        return (
            '<div class="pair">'
            + "".join(
                "<section>"
                + (f'<p class="side">{self.say(title)}</p>' if title else "")
                + "".join(self.block(one, "phone") for one in blocks)
                + "</section>"
                for title, blocks in sides
            )
            + "</div>"
        )

    def _sources(self) -> str:
        items = []
        for number, release in self.edition.releases.values():
            address = (
                f'. <a href="{escape(release.address)}">{escape(release.address)}</a>' if _web(release.address) else ""
            )
            items.append(f'<li id="source-{number}">{escape(self.edition.entry(release))}{address}</li>')
        return f'<ol class="sources">{"".join(items)}</ol>'


def _web(address: str) -> bool:
    """Whether an address may become a link: only those of the web, never a script."""
    return address.startswith(("https://", "http://"))
