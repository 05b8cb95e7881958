"""A pattern of words as the lexicon writes it: "лечение|терапия ... наркоман*".

Words stand in their dictionary form. `|` parts alternatives, `*` ends a beginning, `=` ends a word that must stand in exactly this form, `...` lets
up to four other words stand between. In Kazakh every word is a beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kenes.documents.document import Span
from kenes.documents.stems import BY_BEGINNING, beginning, begins, keys, plain

GAP = 4
"""The most words that `...` lets stand between."""


@dataclass(frozen=True)
class Read:
    """A word of a text ready for comparison."""

    span: Span
    plain: str
    keys: frozenset[str]


@dataclass(frozen=True)
class Word:
    """One place of a pattern: forms to be met in full, beginnings, and how many words may stand before it."""

    forms: frozenset[str]
    beginnings: tuple[str, ...]
    gap: int

    def fits(self, word: Read) -> bool:
        """Whether a word of a text fits this place."""
        return bool(self.forms & word.keys) or any(begins(word.plain, one) for one in self.beginnings)


@dataclass(frozen=True)
class Pattern:
    """The places of a pattern in order."""

    written: str
    words: tuple[Word, ...]

    def at(self, words: Sequence[Read], index: int) -> tuple[int, ...] | None:
        """The indexes of the words that fill the pattern from `index` on, or None."""
        return self._fill(words, index, 0)

    def _fill(self, words: Sequence[Read], index: int, place: int) -> tuple[int, ...] | None:
        wanted = self.words[place]
        if index >= len(words) or not wanted.fits(words[index]):
            return None
        if place + 1 == len(self.words):
            return (index,)
        for step in range(self.words[place + 1].gap + 1):
            rest = self._fill(words, index + 1 + step, place + 1)
            if rest is not None:
                return (index, *rest)
        return None

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """What its first word is found by: whole forms, and the first letters of beginnings followed by `*`."""
        first = self.words[0]
        return (*first.forms, *(beginning(one[:3]) + "*" if len(one) >= 3 else one + "*" for one in first.beginnings))


def pattern(written: str, language: str) -> Pattern:
    """The pattern that a line of the lexicon writes; raises ValueError when it says nothing."""
    words = tuple(_words(written, language))
    if not words:
        raise ValueError(f"a pattern without words: {written!r}")
    return Pattern(written, words)


def _words(written: str, language: str) -> Iterator[Word]:
    gap = 0
    for token in written.replace("…", "...").replace("...", " ... ").split():
        if token == "...":
            gap = GAP
            continue
        yield _word(token, language, gap)
        gap = 0


def _word(token: str, language: str, gap: int) -> Word:
    forms: set[str] = set()
    beginnings: list[str] = []
    for one in token.split("|"):
        bare = plain(one.rstrip("=*"))
        if not bare:
            raise ValueError(f"an empty alternative: {token!r}")
        if one.endswith("="):
            forms.add(bare)
        elif one.endswith("*") or language in BY_BEGINNING:
            beginnings.append(bare)
        else:
            forms |= keys(bare, language)
    return Word(frozenset(forms), tuple(beginnings), gap)
