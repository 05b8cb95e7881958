"""The tables of a PDF by their ruled lines, a table that goes on over pages as one, with the text around them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from kenes.documents.plans.grid import Grid, Square, words_of

MOST_PAGES = 300
FEWEST_COLUMNS = 2
BROKEN = re.compile(r"(?<=[а-яёәғқңөұүһіa-z])[-\u2010]\n(?=[а-яёәғқңөұүһіa-z])")
WRAPPED = re.compile(r"(?<=[,«(–—-])\n|\n(?=[a-zа-яёәғқңөұүһі(»)–—]|\d(?!\d?[.)]))")
Cells = list[list[str | None]]


def read(content: bytes, only: Sequence[int] | None = None) -> list[Grid]:
    """The tables in their order, of some pages counted from 0 or of all. Any fault of the file is raised."""
    import pdfplumber  # two thirds of a second: only for whoever brings a plan as PDF

    lines: list[str] = []
    tables: list[tuple[tuple[str, ...], Cells]] = []
    after: tuple[str, ...] = ()
    with pdfplumber.open(io.BytesIO(content)) as opened:
        for page in opened.pages[:MOST_PAGES] if only is None else [opened.pages[one] for one in only]:
            for item in _items(page):
                if isinstance(item, str):
                    lines.append(item)
                elif tables and not _said(lines) and _goes_on(tables[-1][1], item):
                    tables[-1][1].extend(_without_heading(tables[-1][1], item))
                else:
                    tables.append((tuple(lines), item))
                    lines = []
            page.close()
        after = tuple(lines)
    return [
        _grid(at, before, cells, after if at == len(tables) else ()) for at, (before, cells) in enumerate(tables, 1)
    ]


def _items(page: Any) -> Iterator[str | Cells]:
    """The lines of text outside tables and the tables, from the top of the page down."""
    found = [
        one for one in page.find_tables() if one.rows and max(len(row.cells) for row in one.rows) >= FEWEST_COLUMNS
    ]
    placed: list[tuple[float, str | Cells]] = [(table.bbox[1], table.extract()) for table in found]
    for line in page.extract_text_lines():
        if not any(table.bbox[1] - 1 <= (line["top"] + line["bottom"]) / 2 <= table.bbox[3] + 1 for table in found):
            placed.append((line["top"], line["text"]))
    yield from (item for _, item in sorted(placed, key=lambda one: one[0]))


def _said(lines: list[str]) -> bool:
    """Whether anything but the number of a page stands between two tables."""
    return any(any(map(str.isalpha, line)) for line in lines)


def _goes_on(held: Cells, more: Cells) -> bool:
    return max(map(len, held)) == max(map(len, more))


def _without_heading(held: Cells, more: Cells) -> Cells:
    """The rows that go on, without the heading that is said again at the top of a page."""
    same = 0
    while same < min(len(held), len(more)) and _words(held[same]) == _words(more[same]):
        same += 1
    return more[same:]


def _unwrapped(cell: str) -> str:
    """The words of a cell; a line that goes on in mid-sentence was broken by the width of the column alone."""
    return WRAPPED.sub(" ", BROKEN.sub("", words_of(cell)))


def _words(row: list[str | None]) -> list[str]:
    return [words_of(cell or "") for cell in row]


def _grid(number: int, before: tuple[str, ...], cells: Cells, after: tuple[str, ...]) -> Grid:
    """The table with its joined cells: what is None belongs to the cell on its left, or at the edge to the one above."""
    rows: list[tuple[Square | None, ...]] = []
    for at, row in enumerate(cells):
        squares: list[Square | None] = []
        for place, cell in enumerate(row):
            if cell is not None:
                squares.append(
                    Square(_unwrapped(cell), at + 1, place + 1, _width(row, place)) if cell.strip() else None
                )
            elif place and squares[-1] is not None and squares[-1].row == at + 1:
                squares.append(squares[-1])
            else:
                squares.append(rows[-1][place] if rows and place < len(rows[-1]) else None)
        rows.append(tuple(squares))
    return Grid(str(number), tuple(rows), before, after)


def _width(row: list[str | None], place: int) -> int:
    wide = 1
    while place + wide < len(row) and row[place + wide] is None:
        wide += 1
    return wide
