"""Where a text says what an acronym stands for: "Long Name (LN)", the first letters of the name's words making the acronym."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kenes.documents.document import Document
from kenes.documents.explained import JOINING
from kenes.documents.span import Span
from kenes.documents.stems import plain

IN_BRACKETS = re.compile(
    r"\((?:(?:далее|бұдан\s+әрі|hereinafter|hereafter)\s*[-–—:,]?\s*)?[«\"“]?(?P<acronym>[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,8})[»\"”]?\)"
)
WORD = re.compile(r"[^\W\d_]+")
REACH = 160
STEM = 4


@dataclass(frozen=True)
class Expansion:
    """One place: the acronym, the name before it, and the beginnings of the name's words, by which names are compared."""

    acronym: Span
    name: str
    stems: tuple[str, ...]

    def is_same(self, other: Expansion) -> bool:
        """Whether two names are one in different cases or spellings."""
        return len(self.stems) == len(other.stems) and all(map(_alike, self.stems, other.stems))


@lru_cache(maxsize=8)
def expansions(document: Document) -> Mapping[str, Sequence[Expansion]]:
    """Every place where a name stands before its acronym in brackets, by acronym, in the order of the text."""
    found: dict[str, list[Expansion]] = defaultdict(list)
    for passage in document.passages:
        for match in IN_BRACKETS.finditer(passage.text):
            one = _expansion(passage, match)
            if one is not None:
                found[one.acronym.text].append(one)
    return found


def _expansion(passage: Span, match: re.Match[str]) -> Expansion | None:
    """The words before the brackets whose first letters are those of the acronym, small joining words apart."""
    start = max(0, match.start() - REACH)
    before = passage.text[start : match.start()]
    left = list(match["acronym"].lower())
    stems: list[str] = []
    for word in reversed(list(WORD.finditer(before))):
        if not left:
            break
        if word.group()[0].lower() == left[-1]:
            left.pop()
            stems.insert(0, plain(word.group())[:STEM])
        elif word.group().lower() not in JOINING or re.search(r"[.;:()]", before[word.end() : word.end() + 1]):
            return None
        first = word.start()
    if left or len(stems) < 2:
        return None
    return Expansion(passage.part(*match.span("acronym")), before[first:].strip(' «»"“”'), tuple(stems))


def _alike(one: str, two: str) -> bool:
    shorter = min(len(one), len(two), STEM - 1)
    return one[:shorter] == two[:shorter]
