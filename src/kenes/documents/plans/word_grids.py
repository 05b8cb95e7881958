"""The tables of a Word file with merged cells, automatic numbers, accepted changes, and the text around them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from kenes.documents.plans.automatic_numbers import AutomaticNumbers, W
from kenes.documents.plans.carried import ref_of
from kenes.documents.plans.grid import Grid, Square, words_of

BODY = "word/document.xml"
NUMBERING = "word/numbering.xml"
HOLDERS = ("sdt", "sdtContent", "customXml", "smartTag", "ins", "hyperlink", "AlternateContent", "Choice")


def read(content: bytes) -> list[Grid]:
    """The tables of a document in their order; nested ones are part of their cell. Any fault of the file is raised."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = _parsed(archive.read(BODY)).find(f"{W}body")
        numbering = _parsed(archive.read(NUMBERING)) if NUMBERING in archive.namelist() else None
    numbers = AutomaticNumbers(numbering)
    return _with_neighbours(list(_items(body, numbers)))


def _parsed(part: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _items(holder: Any, numbers: AutomaticNumbers) -> Iterator[str | tuple[list[list[Square | None]], list[str]]]:
    """Paragraphs as words and tables as squares, in their order."""
    for child in holder:
        name = _name(child)
        if name == "p":
            yield words_of(f"{numbers.of(child)} {paragraph_words(child)}")
        elif name == "tbl":
            yield _table(child, numbers)
        elif name in HOLDERS:
            yield from _items(child, numbers)


def _with_neighbours(items: list[Any]) -> list[Grid]:
    grids: list[Grid] = []
    lines: list[str] = []
    for item in items:
        if isinstance(item, str):
            lines += [item] if item else []
            continue
        if grids:
            grids[-1] = Grid(grids[-1].name, grids[-1].rows, grids[-1].before, tuple(lines), grids[-1].marks)
        rows, marks = item
        grids.append(Grid(str(len(grids) + 1), tuple(map(tuple, rows)), tuple(lines), (), tuple(marks)))
        lines = []
    if grids:
        grids[-1] = Grid(grids[-1].name, grids[-1].rows, grids[-1].before, tuple(lines), grids[-1].marks)
    return grids


def _table(table: Any, numbers: AutomaticNumbers) -> tuple[list[list[Square | None]], list[str]]:
    rows: list[list[Square | None]] = []
    marks: list[str] = []
    for line in _inside(table, "tr"):
        if line.find(f"{W}trPr/{W}del") is not None:
            continue
        rows.append(_row(line, rows[-1] if rows else [], len(rows) + 1, numbers))
        marks.append(
            next(filter(None, (ref_of(one.get(f"{W}name", "")) for one in line.iter(f"{W}bookmarkStart"))), "")
        )
    return rows, marks


def _row(line: Any, above: list[Square | None], number: int, numbers: AutomaticNumbers) -> list[Square | None]:
    squares: list[Square | None] = [None] * _skipped(line)
    for cell in _inside(line, "tc"):
        wide = _value(cell, "tcPr/gridSpan", 1)
        joined = cell.find(f"{W}tcPr/{W}vMerge")
        place = len(squares)
        if joined is not None and joined.get(f"{W}val") != "restart" and place < len(above) and above[place]:
            squares += [above[place]] * wide
        else:
            squares += [Square(_cell_words(cell, numbers), number, place + 1, wide)] * wide
    return squares


def _skipped(line: Any) -> int:
    return _value(line, "trPr/gridBefore", 0)


def _value(element: Any, path: str, default: int) -> int:
    found = element.find("/".join(f"{W}{part}" for part in path.split("/")))
    said = found.get(f"{W}val", "") if found is not None else ""
    return max(1, min(200, int(said))) if said.isdigit() else default


def _inside(holder: Any, wanted: str) -> Iterator[Any]:
    for child in holder:
        if _name(child) == wanted:
            yield child
        elif _name(child) in HOLDERS:
            yield from _inside(child, wanted)


def _cell_words(cell: Any, numbers: AutomaticNumbers) -> str:
    lines: list[str] = []
    for item in _items(cell, numbers):
        if isinstance(item, str):
            lines.append(item)
        else:
            lines += [" ".join(dict.fromkeys(one.words for one in row if one and one.words)) for row in item[0]]
    return words_of("\n".join(lines))


def paragraph_words(paragraph: Any) -> str:
    """The words of a paragraph as they stand when every tracked change is accepted."""
    said: list[str] = []
    for one in paragraph.iter():
        name = _name(one)
        if name in ("t", "noBreakHyphen", "tab", "br", "cr") and not _is_gone(one):
            said.append({"t": one.text or "", "noBreakHyphen": "-", "tab": " "}.get(name, "\n"))
    return "".join(said)


def _is_gone(element: Any) -> bool:
    return any(_name(one) in ("del", "moveFrom", "Fallback") for one in element.iterancestors())


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
