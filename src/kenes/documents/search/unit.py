"""A unit of a search: one or several of its words that mean one thing, and every way in which a passage may show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kenes.documents.search.expression import Asked, all_of, any_of
from kenes.documents.search.terms import MUCH


class Reason(StrEnum):
    """Why a passage was found."""

    WORD = "word"
    FORM = "form"
    CONCEPT = "concept"
    NARROWER = "narrower concept"
    NAME = "name"
    SOUND = "sound"
    APART = "words apart"
    CLAUSE = "clause"


STRENGTH = {
    Reason.WORD: 1.0,
    Reason.FORM: 1.0,
    Reason.CONCEPT: 1.0,
    Reason.NAME: 1.0,
    Reason.NARROWER: 0.8,
    Reason.SOUND: 0.7,
    Reason.APART: 0.6,
    Reason.CLAUSE: 1.0,
}


LITTLE = 0.85
"""What a passage counts that shows a thing without being much about it."""


@dataclass(frozen=True)
class Way:
    """One way to show a unit: a term, or for words apart a choice of terms for each word."""

    reason: Reason
    asked: Asked
    shows: str = ""
    """The concept, body or place it stands for, or the form of the word."""

    @cached_property
    def much(self) -> Asked:
        """The same of passages that are much about it."""
        return Asked(self.asked.every, tuple(_much(part) for part in self.asked.parts))

    def score(self, terms: frozenset[str]) -> float:
        """How well a passage with these terms shows the unit in this way."""
        if not self.asked.holds(terms):
            return 0.0
        whole = self.reason is Reason.CLAUSE or self.much.holds(terms)
        return STRENGTH[self.reason] * (1.0 if whole else LITTLE)


def one_term(reason: Reason, term: str, shows: str = "") -> Way:
    """The way of a single term."""
    return Way(reason, any_of((term,)), shows)


@dataclass(frozen=True)
class Unit:
    """Words of a search, in their order, and the ways to show them."""

    words: tuple[str, ...]
    ways: tuple[Way, ...]

    @cached_property
    def asked(self) -> Asked:
        """Any of its ways."""
        return any_of(way.asked for way in self.ways)

    @cached_property
    def much(self) -> Asked:
        """Any of its ways, of passages that are much about it."""
        return any_of(way.much for way in self.ways)

    def best(self, terms: frozenset[str]) -> tuple[float, tuple[Way, ...]]:
        """How well a passage shows the unit, and all the ways in which it does, the best first."""
        scored = sorted(
            ((way.score(terms), place) for place, way in enumerate(self.ways)), key=lambda one: (-one[0], one[1])
        )
        return scored[0][0], tuple(self.ways[place] for score, place in scored if score)


def words_apart(choices: tuple[Asked, ...]) -> Way:
    """All words of a unit, each in some form, wherever they stand in the passage."""
    return Way(Reason.APART, all_of(choices))


def _much(part: str | Asked) -> str | Asked:
    return Asked(part.every, tuple(_much(one) for one in part.parts)) if isinstance(part, Asked) else MUCH + part
