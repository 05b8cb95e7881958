"""The words of a version that an address asks for (`?from=120&to=180`): marked in their place, and the page opens at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kenes.records.library.models import DocumentVersion, Passage
from kenes.records.library.words_later import Later, words_later
from kenes.web.addresses import QUOTED, quote_address
from kenes.web.pages.marked_text import Mark


@dataclass(frozen=True)
class Quote:
    """The passage in which the words begin, and the marks: one a passage, for words may go on through several."""

    label: str
    marks: tuple[Mark, ...]
    later: Later | None = None

    @property
    def address(self) -> str:
        """Where the words, or the likest passage, stand in the version that holds now; empty where they are gone."""
        if self.later is None or self.later.fate == "gone":
            return ""
        return quote_address(self.later.now, self.later.start, self.later.end)


def quote_asked(version: DocumentVersion, passages: Sequence[Passage], asked: Mapping[str, str]) -> Quote | None:
    """The words between two offsets, and what became of them; None where none are asked for or no words stand there."""
    places = [asked.get(name, "") for name in ("from", "to")]
    if not all(one.isascii() and one.isdigit() and len(one) < 12 for one in places):
        return None
    start, end = map(int, places)
    inside = [one for one in passages if one.start < end and one.end > start]
    if not inside:
        return None
    marks = tuple(
        Mark(max(start, one.start), min(end, one.end), "quoted", name=QUOTED if one is inside[0] else "")
        for one in inside
    )
    return Quote(inside[0].label, marks, words_later(version, start, end))
