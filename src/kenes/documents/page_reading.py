"""How a page was read: its own text, or letters recognised in its picture, and how well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

CONFIDENT = 70.0
"""Mean confidence of words, of 100, below which a page must be read against its picture."""
KNOWN = 0.7
"""The share of words in the dictionary below which a page must be read against its picture."""


class Source(StrEnum):
    """Where the text of a page comes from: the file, a program that recognised it, nowhere (a blank page), or it was not read."""

    TEXT = "text"
    RECOGNISED = "recognised"
    BLANK = "blank"
    UNREAD = "unread"


@dataclass(frozen=True)
class PageReading:
    """One page. `confidence` (0 to 100) and `known` (share of Russian words in the dictionary) only of recognised pages.

    `known` is None where a page has too few Russian words to say: no dictionary of Kazakh is free to be used here.
    """

    number: int
    source: Source
    engine: str | None = None
    languages: tuple[str, ...] = ()
    confidence: float | None = None
    known: float | None = None

    @property
    def is_poor(self) -> bool:
        """Whether the words of a recognised page are doubtful."""
        if self.source is not Source.RECOGNISED:
            return False
        return (self.confidence or 0.0) < CONFIDENT or (self.known is not None and self.known < KNOWN)

    def as_json(self) -> dict[str, object]:
        """What the command line prints and the records keep."""
        return {
            "page": self.number,
            "source": str(self.source),
            "engine": self.engine,
            "languages": list(self.languages),
            "confidence": self.confidence,
            "known": self.known,
            "poor": self.is_poor,
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> PageReading:
        """A page as `as_json` told it."""
        return cls(
            said["page"],
            Source(said["source"]),
            said["engine"],
            tuple(said["languages"]),
            said["confidence"],
            said["known"],
        )
