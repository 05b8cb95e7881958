"""Plain text and Markdown."""

from __future__ import annotations

from kenes.documents.decoding import Decoded, decode

SUFFIXES = (".txt", ".md", ".text")


def read(content: bytes) -> Decoded | None:
    """The text as it stands, line ends untouched; None when it cannot be decoded."""
    return decode(content)
