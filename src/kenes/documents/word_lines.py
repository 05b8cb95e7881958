"""What a Word file says, line by line as when every tracked change is accepted: paragraphs, cells, boxes, notes, margins of pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kenes.documents.plans.automatic_numbers import AutomaticNumbers, W
from kenes.documents.plans.word_grids import HOLDERS
from kenes.documents.word_parts import NOTES, WordParts

GONE = ("del", "moveFrom", "Fallback")
BOX = "txbxContent"
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
CHANGES = ("ins", "del", "moveFrom", "moveTo")
APART = ("separator", "continuationSeparator", "continuationNotice")
"""Notes that are but the line above the notes of a page."""


@dataclass
class WordLines:
    """The lines of a file; `margins` are those of headers and footers, `inserted` and `deleted` count its tracked changes."""

    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    margins: list[str] = field(default_factory=list)
    inserted: int = 0
    deleted: int = 0


def lines_of(parts: WordParts) -> WordLines:
    """Everything a reader of the file sees."""
    numbers = AutomaticNumbers(parts.optional("word/numbering.xml"), parts.optional("word/styles.xml"))
    found = WordLines(list(_lines(parts.body, numbers)))
    found.notes = [f"[{at}] {said}" for at, said in enumerate(_notes(parts), 1)]
    for name in parts.margins:
        found.margins += [line for line in _lines(parts.part(name), numbers) if any(map(str.isalpha, line))]
    found.margins = list(dict.fromkeys(found.margins))
    for one in parts.body.iter(*(W + name for name in CHANGES)):
        if _name(one) in ("ins", "moveTo"):
            found.inserted += 1
        else:
            found.deleted += 1
    return found


def _lines(holder: Any, numbers: AutomaticNumbers) -> Iterator[str]:
    """Paragraphs and the cells of tables in their order; a paragraph whose end was deleted goes on in the next."""
    held = ""
    for paragraph in _paragraphs(holder):
        said = _numbered(numbers.of(paragraph), _words(paragraph))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            held += said
            continue
        if held or said or not _is_wholly_gone(paragraph):
            yield held + said
        held = ""
        for box in paragraph.iter(W + BOX):
            if not _is_gone(box, paragraph) and _outermost(box, paragraph):
                yield from _lines(box, numbers)
    if held:
        yield held


def _paragraphs(holder: Any) -> Iterator[Any]:
    for child in holder:
        name = _name(child)
        if name == "p":
            yield child
        elif name == "tbl":
            yield from _cells(child)
        elif name in HOLDERS:
            yield from _paragraphs(child)


def _cells(table: Any) -> Iterator[Any]:
    """The paragraphs of each cell, row by row; a cell joined to the one above says nothing of its own."""
    for child in table:
        name = _name(child)
        if name == "tr" and child.find(f"{W}trPr/{W}del") is None:
            yield from _cells(child)
        elif name == "tc":
            joined = child.find(f"{W}tcPr/{W}vMerge")
            if joined is None or joined.get(f"{W}val") == "restart":
                yield from _paragraphs(child)
        elif name in HOLDERS:
            yield from _cells(child)


def _words(paragraph: Any) -> str:
    """The words of a paragraph itself, without those of the boxes that hang on it."""
    said: list[str] = []
    for one in paragraph.iter(*(W + name for name in ("t", *SIGNS))):
        if not _is_gone(one, paragraph):
            said.append((one.text or "") if _name(one) == "t" else SIGNS[_name(one)])
    return "".join(said)


def _numbered(number: str, words: str) -> str:
    return f"{number} {words}" if number and words.strip() else words


def _is_gone(element: Any, paragraph: Any) -> bool:
    """Whether it was deleted, moved away, said again for old programs, or stands in a box of the paragraph."""
    for one in element.iterancestors():
        if one is paragraph:
            return False
        if _name(one) in GONE or _name(one) == BOX:
            return True
    return False


def _outermost(box: Any, paragraph: Any) -> bool:
    for one in box.iterancestors():
        if one is paragraph:
            return True
        if _name(one) == BOX:
            return False
    return True


def _is_wholly_gone(paragraph: Any) -> bool:
    """Whether all a paragraph held was deleted; an empty one that was always empty stays a line."""
    return any(_name(one) in GONE for one in paragraph)


def _notes(parts: WordParts) -> Iterator[str]:
    """Footnotes and endnotes in the order of the file, each one line."""
    for name in NOTES:
        root = parts.optional(name)
        for note in root if root is not None else ():
            if note.get(f"{W}type") not in APART:
                said = " ".join(" ".join(_words(one) for one in note.iter(f"{W}p")).split())
                if said:
                    yield said


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
