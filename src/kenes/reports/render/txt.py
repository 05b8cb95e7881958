"""A document as plain text: the words in their order, a paragraph a line, for checks and for e-mail."""

from __future__ import annotations

from collections.abc import Iterator

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
    Row,
    Sentence,
    SideBySide,
    SourcesList,
    Table,
    Wide,
)  # fmt: skip
from kenes.reports.render.edition import Edition
from kenes.reports.render.words import NOTE_TITLES


def to_txt(document: Document, language: str) -> str:
    """The document in one language; paragraphs are parted by empty lines, cells by bars."""
    edition = Edition(document, language)
    say = edition.say
    imprint = f"{say(document.publisher)} · {edition.date} · {edition.as_of}"
    title = [] if document.bare else [say(document.series), edition.title, say(document.subtitle), imprint]
    head = [edition.marking, *title]
    parts = [*head, *(words for block in document.blocks for words in _said(block, edition))]
    return edition.absolute("\n\n".join(part for part in parts if part)) + "\n"


def _said(block: Block, edition: Edition) -> Iterator[str]:
    say = edition.say
    match block:
        case Heading():
            yield say(block.text)
        case Paragraph():
            yield _sentences(block.sentences, edition)
        case Bullets():
            for place, item in enumerate(block.items, start=1):
                yield (f"{place}. " if block.numbered else "- ") + _sentences((item,), edition)
        case Lines():
            yield "\n".join(say(one) for one in block.lines)
        case KeyFigures():
            for key in block.figures:
                yield ". ".join(words for words in (f"{say(key.label)}: {say(key.value)}", say(key.note)) if words)
        case Table():
            yield from _table(block, edition)
        case Figure():
            yield f"{edition.figure_name(block)}. {say(block.caption)}"
            if block.table and block.print_table:
                yield from _table(block.table, edition)
        case Note():
            yield f"{say(block.title or NOTE_TITLES[block.kind])}. {_sentences(block.sentences, edition)}"
        case SideBySide():
            for title, inner in ((block.left_title, block.left), (block.right_title, block.right)):
                yield say(title)
                for one in inner:
                    yield from _said(one, edition)
        case Wide():
            for one in block.blocks:
                yield from _said(one, edition)
        case SourcesList():
            for number, release in edition.releases.values():
                yield f"[{number}] {edition.entry(release)} {release.address}".strip()
        case PageBreak():
            pass


def _sentences(sentences: tuple[Sentence, ...], edition: Edition) -> str:
    return " ".join(edition.sentence(one) + _marks(one, edition) for one in sentences)


def _marks(sentence: Sentence, edition: Edition) -> str:
    numbers = edition.footnotes(sentence.sources)
    return f" [{', '.join(map(str, numbers))}]" if numbers else ""


def _table(table: Table, edition: Edition) -> Iterator[str]:
    yield f"{edition.table_name(table)}. {edition.say(table.caption)}"
    head = " | ".join(edition.say(column.label) for column in table.columns)
    yield "\n".join([head, *(_row(row, edition) for row in table.rows)])
    yield from edition.table_notes(table)
    yield edition.source_line(table.sources)


def _row(row: Row, edition: Edition) -> str:
    cells = [edition.cell(cell).replace("\n", " ") for cell in row.cells]
    return cells[0] if row.kind == "group" else " | ".join(cells)
