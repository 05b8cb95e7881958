"""A person named at a place of a text, and when two such names can be one person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from kenes.documents.alphabets import repaired
from kenes.documents.name_words import father, is_guessed, is_patronymic, resembles, same_word
from kenes.documents.span import Span
from kenes.documents.transliteration import may_be_same_letter, sound


class Certainty(IntEnum):
    """How sure it is that words name a person."""

    SLIGHT = 0
    LIKELY = 1
    CERTAIN = 2


@dataclass(frozen=True)
class Token:
    """A capitalised word, an initial, or an address such as Mr."""

    span: Span
    kind: str

    @property
    def text(self) -> str:
        """What stands there, its look-alike letters put right."""
        return repaired(self.span.text)


@dataclass(frozen=True)
class Person:
    """A person named at a place."""

    span: Span
    tokens: tuple[Token, ...]
    certainty: Certainty
    may_open: bool = False
    """Whether the first word may have its capital only from the beginning of the sentence."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Given names and surnames, in the order written."""
        return tuple(one.text for one in self.tokens if one.kind == "word" and not is_patronymic(one.text))

    @cached_property
    def fathers(self) -> tuple[str, ...]:
        """What the patronymics say, by its sound."""
        return tuple(father(one.text) for one in self.tokens if one.kind == "word" and is_patronymic(one.text))

    @property
    def is_unsure(self) -> bool:
        """Whether only capitals speak for a person, in a language whose common words no dictionary here knows."""
        return self.certainty is Certainty.LIKELY and not all(map(is_guessed, self.words))

    def shares_word(self, other: Person) -> bool:
        """Whether the two have a name in common."""
        return any(same_word(one, two) for one in self.words for two in other.words)

    def is_same(self, other: Person) -> bool:
        """Whether the two can be one person: every word of the one with fewer is a word of the other, whatever the order."""
        alike = any(_agree(one, two) for one in self._readings for two in other._readings)
        return alike and self._patronymics_agree(other) and self._initials_agree(other)

    @cached_property
    def initials(self) -> tuple[str, ...]:
        """The sounds of the initials, the given name's first."""
        return tuple(sound(one.text)[:1] for one in self.tokens if one.kind == "initial")

    @property
    def is_full(self) -> bool:
        """Whether more than a single word tells who it is."""
        return len(self.tokens) > 1

    @property
    def _readings(self) -> tuple[tuple[str, ...], ...]:
        return (self.words, self.words[1:]) if self.may_open else (self.words,)

    def _initials_agree(self, other: Person) -> bool:
        """Whether the given name can begin so; initials beside a bare surname contradict nothing."""
        if self.initials and other.initials:
            return may_be_same_letter(self.initials[0], other.initials[0])
        short, full = (self, other) if self.initials else (other, self)
        if not short.initials or len(full.words) < 2:
            return True
        return any(may_be_same_letter(short.initials[0], sound(word)[:1]) for word in full.words)

    def _patronymics_agree(self, other: Person) -> bool:
        if not self.fathers or not other.fathers:
            return True
        return same_word(self.fathers[0], other.fathers[0])


def _agree(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether every word of the shorter row is a word of the longer; beside one that is the same, another may vary more."""
    fewer, more = sorted((ones, twos), key=len)
    left, open_words = list(more), []
    for word in fewer:
        found = next((one for one in left if same_word(word, one)), None)
        if found is None:
            open_words.append(word)
        else:
            left.remove(found)
    if len(open_words) == len(fewer):
        return False
    return all(any(resembles(word, one) for one in left) for word in open_words)
