"""A pattern of words as the lexicon writes it: "лечение|терапия ... наркоман*".

Words stand in their dictionary form. `|` parts alternatives, `*` ends a beginning, `=` ends a word that must stand in exactly this form, `+` ends a
Kazakh noun that may take its own endings and nothing else, `...` lets up to four other words stand between. In Kazakh every other word is a beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.stems import BY_BEGINNING, beginning, begins, declines, keys, plain

GAP = 4
"""The most words that `...` lets stand between."""


@dataclass(frozen=True)
class Word:
    """One place of a pattern: forms to be met in full, beginnings, and nouns with their endings."""

    forms: frozenset[str]
    beginnings: tuple[str, ...]
    nouns: tuple[str, ...] = ()

    def fits(self, bare: str, known: frozenset[str]) -> bool:
        """Whether a word of a text, in plain letters and by its dictionary forms, fits this place."""
        return (
            bool(self.forms & known)
            or any(begins(bare, one) for one in self.beginnings)
            or any(declines(bare, one) for one in self.nouns)
        )

    @property
    def entries(self) -> tuple[str, ...]:
        """What it is found by: whole forms, and the first letters of beginnings followed by `*`."""
        return (*self.forms, *(beginning(one[:3]) + "*" for one in (*self.beginnings, *self.nouns)))


@dataclass(frozen=True)
class Place:
    """A word of a pattern and how many other words may stand before it."""

    word: Word
    gap: int


@dataclass(frozen=True)
class Pattern:
    """The places of a pattern in order."""

    written: str
    places: tuple[Place, ...]


def pattern(written: str, language: str) -> Pattern:
    """The pattern that a line of the lexicon writes; raises ValueError when it says nothing."""
    places = tuple(_places(written, language))
    if not places:
        raise ValueError(f"a pattern without words: {written!r}")
    return Pattern(written, places)


def _places(written: str, language: str) -> Iterator[Place]:
    gap = 0
    for token in written.replace("…", "...").replace("...", " ... ").split():
        if token == "...":
            gap = GAP
            continue
        yield Place(_word(token, language), gap)
        gap = 0


def _word(token: str, language: str) -> Word:
    forms: set[str] = set()
    beginnings: list[str] = []
    nouns: list[str] = []
    for one in token.split("|"):
        bare = plain(one.rstrip("=*+"))
        if not bare:
            raise ValueError(f"an empty alternative: {token!r}")
        if one.endswith("="):
            forms.add(bare)
        elif one.endswith("+"):
            nouns.append(bare)
        elif one.endswith("*") or language in BY_BEGINNING:
            beginnings.append(bare)
        else:
            forms |= keys(bare, language)
    return Word(frozenset(forms), tuple(beginnings), tuple(nouns))
