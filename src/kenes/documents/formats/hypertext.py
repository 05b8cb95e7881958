"""HTML: marks are blanked out in place, so that offsets still count characters of the file."""

from __future__ import annotations

import html
import re

from kenes.documents.decoding import Decoded, decode

SUFFIXES = (".html", ".htm")
SILENT = re.compile(r"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
BLOCK = re.compile(
    r"</?(?:p|div|h\d|li|ul|ol|tr|td|th|table|br|section|article|header|footer|body|html)\b[^>]*>", re.IGNORECASE
)
TAG = re.compile(r"<[^>]+>")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")


def read(content: bytes) -> Decoded | None:
    """The text with every mark turned to blanks of the same length; None when it cannot be decoded."""
    decoded = decode(content)
    if decoded is None:
        return None
    text = SILENT.sub(_blank, decoded.text)
    text = TAG.sub(_blank, BLOCK.sub(_line_break, text))
    return Decoded(ENTITY.sub(_letter, text), decoded.encoding)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", match.group())


def _line_break(match: re.Match[str]) -> str:
    return "\n" + _blank(match)[1:]


def _letter(match: re.Match[str]) -> str:
    said = html.unescape(match.group())
    return said.ljust(len(match.group())) if len(said) <= len(match.group()) else match.group()
