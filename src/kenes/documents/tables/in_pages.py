"""Tables of a PDF: only pages that say a total are looked at for ruled lines, and only so many, for that takes its time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kenes.documents.plans import portable_grids
from kenes.documents.tables.figures import TOTAL_WORDS
from kenes.documents.tables.in_grids import tables_in_grids
from kenes.documents.tables.table import Tables

MOST_PAGES = 10
SAYS_TOTAL = re.compile(rf"^\s*(?:\d+[.)]\s*)?(?:{TOTAL_WORDS})(?!\w)", re.IGNORECASE | re.MULTILINE)
FIGURES = re.compile(r"\d")


def tables_in_pages(content: bytes, pages: Sequence[int], text: str) -> Tables:
    """The tables of the pages that say a total at the head of a line; a table that goes on over pages is read page by page."""
    found: list[Tables] = []
    for index, start in enumerate(pages):
        end = pages[index + 1] if index + 1 < len(pages) else len(text)
        if len(found) < MOST_PAGES and SAYS_TOTAL.search(text, start, end):
            found.append(tables_in_grids(portable_grids.read(content, (index,)), text, start, end))
    return tuple(table for tables in found for table in tables)
