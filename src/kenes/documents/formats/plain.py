"""Plain text and Markdown."""

from __future__ import annotations

from kenes.documents.decoding import Decoded, decode
from kenes.documents.reading_options import Options
from kenes.documents.unreadable import Unreadable

SUFFIXES = (".txt", ".md", ".text")


def read(content: bytes, options: Options) -> Decoded:
    """The text as it stands, line ends untouched; Unreadable when it cannot be decoded."""
    decoded = decode(content)
    if decoded is None:
        raise Unreadable("undecodable")
    return decoded
