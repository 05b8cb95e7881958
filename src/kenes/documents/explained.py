"""Whether a text explains an acronym itself: "Long Name (ABC)", "ABC (Long Name)", "ABC – long name", or its initials in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kenes.documents.document import Document

JOINING = frozenset(str.split("и в на по с о об к за от для и мен және жөніндегі of and the for on in to de y la"))
INITIALS_ENOUGH = 4
DOCUMENTS_HELD = 8
BRACKETED = re.compile(r"(?<=\w\w)[»\"”]?\s*\(([^()]*)\)")
NAMED_AFTER = re.compile(r"[»\"”]?\s*\(\s*[^\W\d]\w+\s+\w+[^()]*\)")
DASHED = re.compile(r"\s*(?:\s[-–—]|[-–—]\s|:)\s*[«\"“]?[^\W\d]\w+(?:[ \u00a0-]\w+)+")


def is_explained(acronym: str, document: Document) -> bool:
    """Whether some place of the document says what the acronym stands for."""
    if _in_brackets(acronym, document) or any(_goes_on(document.text, end) for end in _ends(acronym, document.text)):
        return True
    return len(acronym) >= INITIALS_ENOUGH and acronym.lower() in _initials(document)


def _in_brackets(acronym: str, document: Document) -> bool:
    """Whether it stands near the end of what a name has in brackets behind it."""
    inside = re.compile(rf"(?<!\w){re.escape(acronym)}(?!\w)[^()]{{0,40}}$")
    return any(acronym in said and inside.search(said) for said in _bracketed(document))


def _goes_on(text: str, end: int) -> bool:
    """Whether a long name follows, in brackets or behind a dash."""
    return NAMED_AFTER.match(text, end) is not None or DASHED.match(text, end) is not None


def _ends(acronym: str, text: str) -> Iterator[int]:
    """Where the acronym ends, wherever it begins a word: a search by letters is many times faster than one by pattern."""
    place = text.find(acronym)
    while place >= 0:
        before = text[place - 1 : place]
        if not (before.isalnum() or before == "_"):
            yield place + len(acronym)
        place = text.find(acronym, place + 1)


@lru_cache(maxsize=DOCUMENTS_HELD)
def _bracketed(document: Document) -> tuple[str, ...]:
    """What stands in brackets behind a word."""
    return tuple(match.group(1) for match in BRACKETED.finditer(document.text))


@lru_cache(maxsize=DOCUMENTS_HELD)
def _initials(document: Document) -> str:
    """The first letters of all words in their order, small joining words left out."""
    return "".join(word.text[0].lower() for word in document.words if word.text.lower() not in JOINING)
