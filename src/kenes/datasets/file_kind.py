"""What kind of file lies before us, told by its first bytes and never by its name."""

from __future__ import annotations

import mmap
import zipfile
from pathlib import Path

from kenes.datasets.packed import BROKEN, TooMuchInside, is_packed, unpacked
from kenes.datasets.plain_text import delimiter_of, encoding_of
from kenes.observatory.file_signs import (
    ARCHIVE,
    COMPOUND,
    COMPRESSED,
    PDF,
    has_control_bytes,
    kinds_of_archive,
    looks_like_web_page,
)

HEAD = 65536
"""How many bytes make the head of a file."""


def kind_of(path: Path, head: bytes) -> str:
    """One of xlsx, csv, json, text, html, empty, encrypted, damaged, xls, xlsb, ods, docx, pdf, compressed, wrong-encoding, unknown.

    `head` holds the first bytes of the file; an archive or a compound file is looked into on disk. A text packed with
    gzip is of the kind of the text; packed with something else inside, or more than can be held, it is compressed.
    """
    if is_packed(path):
        return _packed_kind(path)
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return "empty"
    if head.startswith(COMPOUND):
        return _compound_kind(path)
    if head.startswith(ARCHIVE):
        return _archive_kind(path)
    if head.startswith(PDF):
        return "pdf"
    if head.startswith(COMPRESSED):
        return "compressed"
    return _text_kind(head if len(head) < HEAD else path.read_bytes())


def _packed_kind(path: Path) -> str:
    try:
        content = unpacked(path)
    except TooMuchInside:
        return "compressed"
    except BROKEN:
        return "damaged"
    if content.startswith((COMPOUND, *ARCHIVE, PDF, *COMPRESSED)):
        return "compressed"
    kind = _text_kind(content) if content.strip() else "empty"
    return kind if kind in ("csv", "json", "text", "empty", "wrong-encoding") else "compressed"


def _compound_kind(path: Path) -> str:
    """A compound file is an encrypted package, an old workbook, or something else: its streams are named in UTF-16."""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find("EncryptedPackage".encode("utf-16-le")) >= 0:
            return "encrypted"
        old = any(content.find(name.encode("utf-16-le")) >= 0 for name in ("Workbook\x00", "Book\x00"))
        return "xls" if old else "unknown"


def _archive_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            locked = any(entry.flag_bits & 0x1 for entry in archive.infolist())
    except (zipfile.BadZipFile, EOFError, ValueError):
        return "damaged"
    if locked:
        return "encrypted"
    if kinds := kinds_of_archive(names):
        return kinds[0]
    return "damaged" if "[Content_Types].xml" in names else "compressed"


def _text_kind(content: bytes) -> str:
    encoding = encoding_of(content)
    if encoding is None:
        return "unknown" if has_control_bytes(content[:HEAD]) else "wrong-encoding"
    text = content.decode(encoding).removeprefix("\ufeff")
    start = text[:2048].lstrip().lower()
    if start.startswith(("[", "{")):
        return "json"
    if looks_like_web_page(text):
        return "html"
    return "csv" if delimiter_of(text) else "text"
