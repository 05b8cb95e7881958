"""Opening a file as a document, or refusing it with the reason and the way out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kenes.documents.decoding import Decoded
from kenes.documents.document import Document
from kenes.documents.formats import hypertext, office, picture, plain, portable, word
from kenes.documents.reading_bounds import refuse_beyond_bounds, without_long_blanks
from kenes.documents.reading_notes import notes_on
from kenes.documents.reading_options import USUAL, Options
from kenes.documents.refusals import NOT_FOUND, NOT_READABLE, WORDS
from kenes.documents.tables.in_lines import tables_in_lines
from kenes.documents.tables.in_pages import tables_in_pages
from kenes.documents.tables.table import Tables
from kenes.documents.unreadable import Unreadable
from kenes.observatory.archives import Limits, archive_fault
from kenes.observatory.office_parts import has_definitions
from kenes.texts import Finding, Refusal, Severity, Text

MODULES = (plain, hypertext, word, portable, office, picture)
FORMATS: dict[str, Callable[[bytes, Options], Decoded]] = {
    suffix: module.read for module in MODULES for suffix in module.SUFFIXES
}
LARGEST = 20_000_000
"""Bytes of a file that an upload may have, and of a text."""
LARGEST_SCAN = 300_000_000
"""Bytes of a file that holds pictures of pages: it is looked at page by page."""
UNPACKED = Limits(LARGEST, unpacked=200_000_000)
SIGNS = ((b"%PDF", "PDF", ".pdf"), (b"PK\x03\x04", "ZIP", ".docx"), (b"{\\rtf", "RTF", ".rtf"))
"""How files begin that are often given the ending of a text."""


def read_document(path: Path, options: Options = USUAL) -> Document:
    """The document in a file; raises Refusal when it cannot be read as text."""
    suffix = path.suffix.lower()
    content = _content(path, LARGEST_SCAN if suffix in (*portable.SUFFIXES, *picture.SUFFIXES) else LARGEST)
    try:
        return _read(path, suffix, content, options)
    except Unreadable as fault:
        raise refusal_of(fault, path) from None


def refusal_of(fault: Unreadable, path: Path) -> Refusal:
    """Why a file is not read, in words, with the way out."""
    code, message, way_out = WORDS[fault.reason]
    return _refusal(code, message, path, way_out, **fault.values)


def tables_again(content: bytes, document: Document) -> Tables:
    """The tables of a file in the text that was read from it before; those of the lines where the text shows them itself."""
    if document.format == "docx":
        return word.tables(content, document.text)
    if f".{document.format}" in hypertext.SUFFIXES:
        return hypertext.tables(content, document.text)
    if document.format == "pdf":
        return tables_in_pages(content, document.pages, document.text)
    return tables_in_lines(document.text)


def _read(path: Path, suffix: str, content: bytes, options: Options) -> Document:
    reader = FORMATS.get(suffix)
    if reader is None:
        raise Unreadable("unknown-format", known=", ".join(FORMATS))
    if not content.strip():
        raise Unreadable("empty-file")
    if reader in (plain.read, hypertext.read):
        _refuse_other_kind(content)
    if reader is word.read:
        _refuse_bad_archive(content)
    decoded = reader(content, options)
    if not decoded.text.strip():
        raise _silent(decoded, options)
    text = without_long_blanks(decoded.text)
    refuse_beyond_bounds(text)
    document = Document(
        str(path), text, suffix.lstrip("."), decoded.encoding, decoded.pages, decoded.readings, decoded.margins
    )
    document = replace(document, read_tables=decoded.read_tables)
    notes = (*decoded.notes, *notes_on(decoded.readings, options.languages))
    return replace(document, notes=tuple(replace(one, file=str(path)) for one in notes))


def _silent(decoded: Decoded, options: Options) -> Unreadable:
    """Why a file gives no text: its scans were not recognised, show none, or there is nothing in it."""
    if any(one.source == "unread" for one in decoded.readings):
        from kenes.documents.scans.tesseract import PACKAGES, program

        return Unreadable("recognition-failed") if program() else Unreadable("no-recognition", packages=PACKAGES)
    return Unreadable("no-text" if decoded.pages else "empty-file")


def _content(path: Path, largest: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > largest:
            code, message, way_out = WORDS["file-too-large"]
            raise _refusal(code, message, path, way_out, size=size // 1_000_000, limit=largest // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError:
        raise _refusal("file-not-found", NOT_FOUND, path) from None
    except OSError:
        raise _refusal("file-not-readable", NOT_READABLE, path) from None


def _refuse_other_kind(content: bytes) -> None:
    for sign, kind, suffix in SIGNS:
        if content.startswith(sign):
            raise Unreadable("other-kind", kind=kind, suffix=suffix)


def _refuse_bad_archive(content: bytes) -> None:
    """A Word file that claims to be huge, or defines entities that grow without end, is not opened."""
    fault = archive_fault(io.BytesIO(content), UNPACKED)
    if fault in ("bomb", "too-many-parts") or (fault != "damaged" and has_definitions(io.BytesIO(content), UNPACKED)):
        raise Unreadable("swells")
    if fault == "encrypted":
        raise Unreadable("locked-word")


def _refusal(code: str, message: Text, path: Path, way_out: Text | None = None, **values: object) -> Refusal:
    said = message.fill(file=path.name, **values)
    mended = way_out.fill(**values) if way_out is not None else None
    return Refusal(Finding(code, Severity.ERROR, said, file=str(path), proposal=mended))
