"""A paragraph of minutes: its number, which never changes, its words in each language, and the record from which it comes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kenes.records.words import words, written
from kenes.texts import Text

HEADING, TEXT, SAID, UNATTRIBUTED = "heading", "text", "said", "unattributed"
DECISION, OBJECTION, RECOMMENDATION = "decision", "objection", "recommendation"
BODIES, QUOTE, VISIBILITY, SOURCE = "bodies", "quote", "visibility", "source"
UNTOLD = frozenset({UNATTRIBUTED})
"""Sorts of paragraph whose source is told to nobody and linked to nothing."""


@dataclass(frozen=True)
class Paragraph:
    """`source` is the id of the record it was drafted from; `names` are the bodies that it must call as the register does."""

    number: int
    sort: str
    text: Text
    source: str = ""
    names: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Paragraph:
        """A paragraph as the database holds it."""
        names = tuple(plain.get("names", ()))
        return cls(int(plain["number"]), plain["sort"], words(plain["text"]), plain.get("source", ""), names)

    @property
    def plain(self) -> dict[str, Any]:
        """The paragraph as the database holds it."""
        said = {"number": self.number, "sort": self.sort, "text": written(self.text)}
        return said | {"source": self.source, "names": list(self.names)}


def paragraphs_of(plain: Iterable[Mapping[str, Any]]) -> list[Paragraph]:
    """The paragraphs that a database holds."""
    return [Paragraph.of(one) for one in plain]


def numbered(paragraphs: Iterable[Paragraph], after: int = 0) -> list[Paragraph]:
    """The paragraphs with numbers that follow one after the other."""
    return [replace(one, number=number) for number, one in enumerate(paragraphs, start=after + 1)]
