"""Stamps on the first lines of a text: marked as a state secret, or for official use. A text that speaks of secrecy bears none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kenes.documents.alphabets import Alphabet, rewritten
from kenes.documents.document import Document
from kenes.documents.span import Span

FIRST_LINES = 15
"""Lines of the whole text among which a stamp may stand: beside the addressee, above the title."""
FIRST_ON_PAGE = 3
LAST_ON_PAGE = 2
CELL = re.compile(r"\S(?:.*?\S)??(?=\t|\s{3,}|$)")
COPY = r"(?:[\s,.;–—-]*(?:экз(?:емпляр)?\.?|дана|данасы|copy)\s*(?:№|no\.?|n)?\s*[\w-]*|[\s,.;–—-]*№?\s*\d+[\s-]*(?:дана|экз)\w*)?"
BEFORE = (
    r"[\s«\"“„(\[*_=–—-]*(?:(?:гриф(?:\s+секретности)?|құпиялылық\s+белгісі|classification)\s*[:–—-]\s*[«\"“(]?\s*)?"
)
AFTER = rf"[\s»\"”)\]*_=.!–—-]*{COPY}[\s»\"”)\].]*"
SECRET = r"(?:сов(?:ершенно|\.)\s*секретно|особой\s+важности|секретно|өте\s+құпия|аса\s+маңызды|құпия|top\s+secret|secret|өтө\s+жашыруун|жашыруун|махфӣ|комилан\s+махфӣ|maxfiy|mutlaqo\s+maxfiy|gizlin)"
OFFICIAL = r"(?:для\s+служебного\s+пользования|дсп|қызмет\s+бабында\s+пайдалану\s+үшін|қызметте\s+пайдалану\s+үшін|қпү|for\s+official\s+use(?:\s+only)?)"
SPACED = re.compile(r"(?<!\w)(?:\w ){4,}\w(?!\w)")


class Stamp(StrEnum):
    """What a stamp says of the text under it."""

    SECRET = "secret"
    OFFICIAL = "official"


@dataclass(frozen=True)
class Stamped:
    """A stamp and the words of the text that make it."""

    stamp: Stamp
    words: Span


STAMPS = tuple(
    (stamp, re.compile(BEFORE + words + AFTER, re.IGNORECASE))
    for stamp, words in ((Stamp.SECRET, SECRET), (Stamp.OFFICIAL, OFFICIAL))
)


def stamp_of(document: Document, beside: Iterable[str] = ()) -> Stamped | None:
    """The gravest stamp that a text bears, or None; `beside` are lines that stand outside it, as in the header of a page."""
    outside = [Span(0, len(line), line) for line in beside]
    found = sorted(_stamps((*_where_stamps_stand(document), *outside)), key=lambda one: list(Stamp).index(one.stamp))
    return found[0] if found else None


def _stamps(lines: Iterable[Span]) -> Iterator[Stamped]:
    for line in lines:
        for match in CELL.finditer(line.text):
            cell = line.part(*match.span())
            for stamp, pattern in STAMPS:
                if any(map(pattern.fullmatch, _readings(cell.text))):
                    yield Stamped(stamp, cell)


def _where_stamps_stand(document: Document) -> Iterator[Span]:
    """The first lines of the text, and the first and last lines of each of its pages."""
    yield from document.lines[:FIRST_LINES]
    ends = (*document.pages[1:], len(document.text))
    begun = [line.start for line in document.lines]
    for start, end in zip(document.pages, ends, strict=False):
        on_page = document.lines[bisect_left(begun, start) : bisect_left(begun, end)]
        yield from (*on_page[:FIRST_ON_PAGE], *on_page[-LAST_ON_PAGE:])


def _readings(cell: str) -> tuple[str, str]:
    """The words as they stand, and with Latin look-alikes read as Cyrillic; letters set apart are joined."""
    joined = SPACED.sub(lambda spaced: spaced.group().replace(" ", ""), cell)
    words = " ".join(joined.split())
    return words, " ".join(rewritten(word, Alphabet.CYRILLIC) or word for word in words.split())
