"""The patterns of the lexicon made ready for reading: every different word of a pattern has a number, every word of a text the numbers it fits.

A text of a hundred pages has few different words, so each is compared with the lexicon once; to fill a pattern is then to look for numbers in sets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from kenes.documents.concepts import all_concepts
from kenes.documents.pattern import Place, Word, pattern
from kenes.documents.stems import WORDS_HELD, beginning, keys, plain


@dataclass(frozen=True)
class Filled:
    """A pattern of a concept filled by the words at these indexes."""

    concept: str
    indexes: tuple[int, ...]


@dataclass(frozen=True)
class _Steps:
    """A pattern as numbers of words, each with the other words that may stand before it."""

    concept: str
    numbers: tuple[int, ...]
    gaps: tuple[int, ...]

    @cached_property
    def needed(self) -> frozenset[int]:
        """The words that a sentence must hold, wherever, before it is worth looking at their order."""
        return frozenset(self.numbers)

    def fill(self, fitting: Sequence[frozenset[int]], index: int, place: int = 0) -> tuple[int, ...] | None:
        """The indexes of the words that fill the pattern from `index` on, the nearest ones, or None."""
        if index >= len(fitting) or self.numbers[place] not in fitting[index]:
            return None
        if place + 1 == len(self.numbers):
            return (index,)
        for step in range(self.gaps[place + 1] + 1):
            rest = self.fill(fitting, index + 1 + step, place + 1)
            if rest is not None:
                return (index, *rest)
        return None


def _everywhere(steps: _Steps, fitting: Sequence[frozenset[int]], beginnings: Sequence[int]) -> Iterator[Filled]:
    for index in beginnings:
        indexes = steps.fill(fitting, index)
        if indexes is not None:
            yield Filled(steps.concept, indexes)


class Lookup:
    """Patterns in one language, each with the id of the concept it shows."""

    def __init__(self, language: str, patterns: Iterable[tuple[str, str]]) -> None:
        self.language = language
        self._numbers: dict[Word, int] = {}
        self._words: dict[str, list[tuple[int, Word]]] = defaultdict(list)
        self._starting: dict[int, list[_Steps]] = defaultdict(list)
        self._fitting: dict[str, frozenset[int]] = {}
        for concept, written in patterns:
            self._take(concept, pattern(written, language).places)

    def filled(self, words: Sequence[str]) -> Iterator[Filled]:
        """Every pattern filled by the words of a sentence."""
        fitting = [self.fitting(word) for word in words]
        places: dict[int, list[int]] = {}
        for index, numbers in enumerate(fitting):
            for number in numbers:
                places.setdefault(number, []).append(index)
        present = set(places)
        for number in sorted(present & self._starting.keys()):
            for steps in self._starting[number]:
                if len(steps.numbers) == 1:
                    yield from (Filled(steps.concept, (index,)) for index in places[number])
                elif steps.needed <= present:
                    yield from _everywhere(steps, fitting, places[number])

    def fitting(self, word: str) -> frozenset[int]:
        """The numbers of the words of patterns that a word of a text fits."""
        found = self._fitting.get(word)
        if found is None:
            if len(self._fitting) >= WORDS_HELD:
                self._fitting.clear()
            found = self._fitting[word] = frozenset(self._compared(word))
        return found

    def _compared(self, word: str) -> Iterator[int]:
        bare, known = plain(word), keys(word, self.language)
        for entry in {*known, *(beginning(bare[:length]) + "*" for length in (1, 2, 3))}:
            for number, one in self._words.get(entry, ()):
                if one.fits(bare, known):
                    yield number

    def _take(self, concept: str, places: Sequence[Place]) -> None:
        steps = _Steps(concept, tuple(self._number(one.word) for one in places), tuple(one.gap for one in places))
        if steps not in self._starting[steps.numbers[0]]:
            self._starting[steps.numbers[0]].append(steps)

    def _number(self, word: Word) -> int:
        if word not in self._numbers:
            self._numbers[word] = len(self._numbers)
            for entry in set(word.entries):
                self._words[entry].append((self._numbers[word], word))
        return self._numbers[word]


@cache
def lookup(language: str, which: str) -> Lookup:
    """The patterns of every concept of the lexicon in one language, `match` or `unless`, made ready once."""
    concepts = all_concepts().values()
    return Lookup(language, ((one.id, written) for one in concepts for written in getattr(one, which)[language]))
