"""PDF, page by page: its own text, and where a page has none but shows something, the letters recognised in its picture."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kenes.documents.decoding import Decoded
from kenes.documents.page_reading import PageReading, Source
from kenes.documents.reading_options import Options
from kenes.documents.scans.recognising import RecognisedPage, recognised_page
from kenes.documents.scans.tesseract import chosen
from kenes.documents.tables.in_pages import tables_in_pages
from kenes.documents.unreadable import Unreadable
from kenes.observatory.archives import Limits
from kenes.observatory.pdf_signs import is_pdf_bomb

SUFFIXES = (".pdf",)
LINE_HYPHEN = re.compile("[\ufffe\x02](?:\r?\n)?")
"""What the reader of PDF gives for a hyphen at the end of a line."""
PASSWORD = 4
"""The error number of PDFium for a document that asks for a password."""
MOST_PAGES = 5000
LONGEST_TEXT = 40_000_000
LETTERS_ENOUGH = 20
"""Letters below which a page that shows a picture is taken for a scan."""
UNKNOWN_SIGN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
MOST_UNKNOWN = 0.3
UNPACKED = Limits(300_000_000, unpacked=200_000_000)
DPI = 300
LARGEST_SIDE = 6000
"""Pixels of a picture of a page: an A2 sheet at 300 dots to the inch, whatever size a page claims."""


def read(content: bytes, options: Options) -> Decoded:
    """The text of every page in order, a page a paragraph at least; a page begins where the pages before it end."""
    if is_pdf_bomb(content, UNPACKED):
        raise Unreadable("swells")
    opened = _opened(content)
    try:
        count = len(opened)
        if not 0 < count <= MOST_PAGES:
            raise Unreadable("too-many-pages" if count else "damaged-pdf", pages=count, limit=MOST_PAGES)
        joined = _joined(_pages(opened, count, options))
        return replace(joined, read_tables=lambda text: tables_in_pages(content, joined.pages, text))
    finally:
        opened.close()


def _opened(content: bytes) -> Any:
    import pypdfium2  # type: ignore[import-untyped, unused-ignore]  # a sixth of a second: only for whoever brings a PDF

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as fault:
        locked = getattr(fault, "err_code", None) == PASSWORD
        raise Unreadable("locked-pdf" if locked else "damaged-pdf") from None


def _joined(pages: Iterator[RecognisedPage]) -> Decoded:
    texts: list[str] = []
    places: list[int] = []
    readings: list[PageReading] = []
    length = 0
    for page in pages:
        places.append(length)
        length += len(page.text)
        if length > LONGEST_TEXT:
            raise Unreadable("swells")
        texts.append(page.text)
        readings.append(page.reading)
    return Decoded("".join(texts), "pdf", tuple(places), tuple(readings))


def _pages(opened: Any, count: int, options: Options) -> Iterator[RecognisedPage]:
    """One page at a time: of a long document never more than one is held."""
    left, begun = options.most_recognised, time.monotonic()
    for index in range(count):
        page = _loaded(opened, index)
        if page is None:
            yield _unread("\n", index + 1)
            continue
        try:
            own = _own(page)
            if _is_scan(page, own):
                left = left - 1 if time.monotonic() - begun < options.seconds else -1
                read = _recognised(page, own, index + 1, options) if left >= 0 else _unread(own, index + 1)
            else:
                read = RecognisedPage(own, PageReading(index + 1, Source.TEXT if own.strip() else Source.BLANK))
        finally:
            page.close()
        yield read
        options.page_done(index + 1, count)


def _loaded(opened: Any, index: int) -> Any:
    """A page, or None where the file promises one that it does not hold."""
    import pypdfium2

    try:
        return opened[index]
    except pypdfium2.PdfiumError:
        return None


def _own(page: Any) -> str:
    words = page.get_textpage()
    try:
        text: str = words.get_text_bounded()
    finally:
        words.close()
    return LINE_HYPHEN.sub("\u00ad", text).replace("\r\n", "\n").rstrip() + "\n"


def _is_scan(page: Any, own: str) -> bool:
    """Whether a page shows something and its own text is none, a stray stamp, or signs that stand for no letters."""
    letters = sum(map(str.isalpha, own))
    unknown = len(UNKNOWN_SIGN.findall(own))
    if letters >= LETTERS_ENOUGH and unknown <= MOST_UNKNOWN * (letters + unknown):
        return False
    return next(iter(page.get_objects(filter=_shows(letters), max_depth=3)), None) is not None


def _shows(letters: int) -> list[int] | None:
    """What makes a page worth recognising: a picture; on a page without a single letter anything drawn."""
    import pypdfium2.raw as raw  # type: ignore[import-untyped, unused-ignore]

    return [raw.FPDF_PAGEOBJ_IMAGE] if letters else None


def _recognised(page: Any, own: str, number: int, options: Options) -> RecognisedPage:
    """The letters in the picture of a page, behind the few it has of its own; unread where nothing can recognise them."""
    try:
        languages = chosen(options.languages)
        read = recognised_page(_picture(page), number, languages, DPI)
    except Unreadable as fault:
        if fault.reason == "no-such-pack":
            raise
        return _unread(own, number)
    usable = own if own.strip() and not UNKNOWN_SIGN.search(own) else ""
    return RecognisedPage(f"{usable}{read.text}\n", read.reading)


def _unread(own: str, number: int) -> RecognisedPage:
    return RecognisedPage(own, PageReading(number, Source.UNREAD))


def _picture(page: Any) -> bytes:
    """The page in shades of grey, as a portable greymap."""
    scale = min(DPI / 72, LARGEST_SIDE / max(1.0, *page.get_size()))
    shown = page.render(scale=scale, grayscale=True).to_numpy()
    return b"P5 %d %d 255\n" % (shown.shape[1], shown.shape[0]) + bytes(shown.tobytes())
