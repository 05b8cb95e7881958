"""PDF: the text layer page by page; a page begins where the pages before it end."""

from __future__ import annotations

import re
from typing import Any

from kenes.documents.decoding import Decoded

SUFFIXES = (".pdf",)
LINE_HYPHEN = re.compile("[\ufffe\x02](?:\r?\n)?")
"""What the reader of PDF gives for a hyphen at the end of a line."""
PASSWORD = 4
"""The error number of PDFium for a document that asks for a password."""


class Locked(Exception):
    """The document asks for a password."""


class Damaged(Exception):
    """The bytes are no PDF, or too broken to be read."""


def read(content: bytes) -> Decoded:
    """The text of every page, in order, a page a paragraph at least; raises Locked or Damaged."""
    import pypdfium2  # type: ignore[import-untyped, unused-ignore]  # a sixth of a second: only for whoever brings a PDF

    try:
        opened = pypdfium2.PdfDocument(content)
        texts = [_page_text(page) for page in opened]
    except pypdfium2.PdfiumError as fault:
        raise (Locked if getattr(fault, "err_code", None) == PASSWORD else Damaged) from None
    places: list[int] = []
    length = 0
    for text in texts:
        places.append(length)
        length += len(text)
    return Decoded("".join(texts), "pdf", tuple(places))


def _page_text(page: Any) -> str:
    text: str = page.get_textpage().get_text_bounded()
    return LINE_HYPHEN.sub("\u00ad", text).replace("\r\n", "\n").rstrip() + "\n"
