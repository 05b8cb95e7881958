"""Words that are rightly spelt for certain: those of the product's own texts (`words/`, collected by `tools/collect_words.py`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

FOLDER = Path(__file__).parent / "words"
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"


@cache
def known_words(language: str) -> frozenset[str]:
    """The words of a language that our own texts use; none for a language without a list."""
    path = FOLDER / f"{language}.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


class Neighbours:
    """Finds, among given words, those one stroke away: a letter more, less or other, or two exchanged."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_gap: dict[str, set[str]] = defaultdict(set)
        for word in words:
            for form in _with_gaps(word):
                self._by_gap[form].add(word)

    def of(self, word: str) -> list[str]:
        """The words at a distance of one stroke, in alphabetical order."""
        near = {one for form in _with_gaps(word) for one in self._by_gap.get(form, ())}
        return sorted(one for one in near if OSA.distance(word, one) == 1)


@cache
def known_neighbours(language: str) -> Neighbours:
    """The neighbours among the known words of a language."""
    return Neighbours(known_words(language))


def strokes(word: str) -> Iterator[str]:
    """Every form one stroke away from a Russian word."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in RUSSIAN:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _with_gaps(word: str) -> Iterator[str]:
    """The word itself and with each of its letters left out."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
