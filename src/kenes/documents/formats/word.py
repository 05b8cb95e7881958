"""Word documents (.docx): paragraphs and table cells in their order, one to a line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kenes.documents.decoding import Decoded

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Cell

SUFFIXES = (".docx",)


def read(content: bytes) -> Decoded | None:
    """The text of the document, a paragraph or cell a line; None when the file is damaged or not a Word document."""
    import docx  # half a second to load: only for whoever brings a Word file

    try:
        opened = docx.Document(io.BytesIO(content))
        return Decoded("\n".join(_paragraphs(opened)), "docx")
    except Exception:  # a damaged archive fails in as many ways as it has parts; each means the same to the reader
        return None


def _paragraphs(holder: WordDocument | _Cell) -> Iterator[str]:
    for item in holder.iter_inner_content():
        inner: Any = item
        if hasattr(inner, "rows"):
            yield from _cells(inner)
        else:
            yield inner.text


def _cells(table: Table) -> Iterator[str]:
    for row in table.rows:
        seen: set[int] = set()
        for cell in row.cells:
            if id(cell._tc) not in seen:  # a merged cell comes once for every column it spans
                seen.add(id(cell._tc))
                yield from _paragraphs(cell)
