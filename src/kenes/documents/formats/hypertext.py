"""HTML: marks are blanked out in place, so that offsets still count characters of the file."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from kenes.documents.decoding import Decoded, decode
from kenes.documents.reading_options import Options
from kenes.documents.tables.in_marks import tables_in_marks
from kenes.documents.tables.table import Tables
from kenes.documents.unreadable import Unreadable

SUFFIXES = (".html", ".htm")
SILENT = re.compile(r"<!--|<(script|style|head)\b", re.IGNORECASE)
ENDS = {
    "comment": re.compile("-->"),
    **{kind: re.compile(rf"</{kind}\s{{0,100}}>", re.IGNORECASE) for kind in ("script", "style", "head")},
}
BLOCK = re.compile(
    r"</?(?:p|div|h\d|li|ul|ol|tr|td|th|table|br|section|article|header|footer|body|html)\b[^>]*>", re.IGNORECASE
)
NOT_A_BREAK = re.compile(r"[^\r\n]")
TAG = re.compile(r"<[^>]+>")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")


def read(content: bytes, options: Options) -> Decoded:
    """The text with every mark turned to blanks of the same length; Unreadable when it cannot be decoded."""
    decoded = decode(content)
    if decoded is None:
        raise Unreadable("undecodable")
    spoken = "".join(_spoken(decoded.text))
    marked = _closed(TAG, _blank, _closed(BLOCK, _line_break, spoken))
    return Decoded(
        ENTITY.sub(_letter, marked), decoded.encoding, read_tables=lambda read: tables_in_marks(spoken, read)
    )


def tables(content: bytes, text: str) -> Tables:
    """The tables of the page in the text that was read from it."""
    decoded = decode(content)
    return () if decoded is None else tables_in_marks("".join(_spoken(decoded.text)), text)


def _closed(mark: re.Pattern[str], put: Callable[[re.Match[str]], str], text: str) -> str:
    """Marks exchanged, up to the last that is closed: to look for the end of each one behind it would take for ever."""
    end = text.rfind(">") + 1
    return mark.sub(put, text[:end]) + text[end:]


def _spoken(text: str) -> Iterator[str]:
    """The text with comments, scripts, styles and the head blanked; one that is never closed is looked for but once."""
    place, unclosed = 0, set[str]()
    for match in SILENT.finditer(text):
        kind = (match.group(1) or "comment").lower()
        if match.start() < place or kind in unclosed:
            continue
        end = ENDS[kind].search(text, match.end())
        if end is None:
            unclosed.add(kind)
            continue
        yield text[place : match.start()]
        yield NOT_A_BREAK.sub(" ", text[match.start() : end.end()])
        place = end.end()
    yield text[place:]


def _blank(match: re.Match[str]) -> str:
    return NOT_A_BREAK.sub(" ", match.group())


def _line_break(match: re.Match[str]) -> str:
    return "\n" + _blank(match)[1:]


def _letter(match: re.Match[str]) -> str:
    said = html.unescape(match.group())
    return said.ljust(len(match.group())) if len(said) <= len(match.group()) else match.group()
