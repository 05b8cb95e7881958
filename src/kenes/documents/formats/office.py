"""RTF, old Word and OpenDocument texts: rewritten as Word files by LibreOffice where it is installed, then read as those are."""

from __future__ import annotations

import io
from dataclasses import replace

from kenes.documents.decoding import Decoded
from kenes.documents.formats import word
from kenes.documents.office_program import as_word_file
from kenes.documents.reading_options import Options
from kenes.documents.unreadable import Unreadable
from kenes.observatory.archives import Limits, archive_fault

SIGNS = {".rtf": b"{\\rtf", ".doc": b"\xd0\xcf\x11\xe0", ".odt": b"PK\x03\x04"}
SUFFIXES = tuple(SIGNS)
UNPACKED = Limits(20_000_000, unpacked=200_000_000)
DEEPEST = 500
"""Groups inside groups of an RTF file: what a person writes has a dozen."""


def read(content: bytes, options: Options) -> Decoded:
    """The text of the file; Unreadable when it is none of these or LibreOffice cannot rewrite it."""
    suffix = next(
        (suffix for suffix, sign in SIGNS.items() if content.lstrip(b"\xef\xbb\xbf \r\n").startswith(sign)), None
    )
    if suffix is None:
        raise Unreadable("damaged-office")
    if suffix == ".odt" and archive_fault(io.BytesIO(content), UNPACKED) is not None:
        raise Unreadable("swells" if archive_fault(io.BytesIO(content), UNPACKED) == "bomb" else "damaged-office")
    if suffix == ".rtf" and _depth(content) > DEEPEST:
        raise Unreadable("swells")
    read = word.read(as_word_file(content, suffix), options)
    return replace(read, encoding=suffix.lstrip("."))


def _depth(content: bytes) -> int:
    """How deep the groups of an RTF file stand in each other."""
    depth = deepest = 0
    for sign in content.translate(None, delete=bytes(set(range(256)) - {0x7B, 0x7D})):
        depth += 1 if sign == 0x7B else -1
        deepest = max(deepest, depth)
    return deepest
