"""From bytes to text: byte-order marks, UTF-8, and the old Cyrillic code pages told apart by what they would say."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kenes.documents.page_reading import PageReading
from kenes.texts import Finding

if TYPE_CHECKING:
    from kenes.documents.tables.table import Tables

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CODE_PAGES = ("cp1251", "koi8-r", "cp866")
FREQUENT = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")
USUAL_SIGNS = frozenset("«»–—“”„‘’…№§©°·•\u00a0±")
ENOUGH = 0.9


@dataclass(frozen=True)
class Decoded:
    """The text of a file and the encoding it was read in; the byte-order mark is not part of the text.

    `pages` are the places where pages begin, of a format that has pages, `readings` how each was read; `margins` are
    stretches that stand in the margins of pages; `notes` what whoever reads the text must be told of the file. `read_tables` finds its tables again in the text.
    """

    text: str
    encoding: str
    pages: tuple[int, ...] = ()
    readings: tuple[PageReading, ...] = ()
    margins: tuple[tuple[int, int], ...] = ()
    notes: tuple[Finding, ...] = ()
    read_tables: Callable[[str], Tables] | None = field(default=None, compare=False, repr=False)


def decode(content: bytes) -> Decoded | None:
    """The text of the bytes, or None when no encoding known here makes words of them."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    return _without_mark(content)


def _without_mark(content: bytes) -> Decoded | None:
    plain = _strictly(content, "utf-8")
    if plain is not None:
        return plain
    return None if b"\x00" in content else _by_content(content)


def _strictly(content: bytes, encoding: str) -> Decoded | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else Decoded(text, encoding)


def _by_content(content: bytes) -> Decoded | None:
    scored = [(_likelihood(one.text), one) for page in CODE_PAGES if (one := _strictly(content, page)) is not None]
    best = max(scored, key=lambda pair: pair[0], default=None)
    if best is not None and best[0] >= ENOUGH:
        return best[1]
    western = _strictly(content, "cp1252")
    return western if western is not None and _western(western.text) else None


def _likelihood(text: str) -> float:
    """The share of the letters beyond ASCII that Russian would write so: small letters, or capitals after no small one."""
    beyond = [(before, letter) for before, letter in zip(" " + text, text, strict=False) if ord(letter) > 127]
    return sum(_usual(before, letter) for before, letter in beyond) / len(beyond) if beyond else 0.0


def _usual(before: str, letter: str) -> bool:
    if letter in USUAL_SIGNS:
        return True
    beside_latin = before.isascii() and before.isalpha()
    after_small = before.islower() and letter.isupper()
    return letter.lower() in FREQUENT and not beside_latin and not after_small


def _western(text: str) -> bool:
    """Whether the letters beyond ASCII are few, as in an English or Spanish text."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(ord(letter) > 127 for letter in letters) <= 0.1 * len(letters)
