"""What a word that nobody knows was probably meant to be: by language, and only where one reading is likely.

Russian has a dictionary. Kazakh and English have none here: there a word is compared with those that the text itself uses
and with our own, and only long words are, for in short ones another word is too often one stroke away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kenes.documents import dictionary
from kenes.documents.gluing import parted
from kenes.documents.known_words import Neighbours, known_neighbours, known_words, strokes
from kenes.documents.stems import english_stem

SHORTEST_RUSSIAN, SHORTEST_ALONE = 6, 8
SHORTEST_ENGLISH, SHORTEST_KAZAKH = 8, 9
SAME_BEFORE, SAME_AFTER = 4, 4
"""Letters a Kazakh word must share with the one meant on either side of the slip: beginnings tell words, ends are endings."""
OFTEN = 2
SPELLINGS = (("s", "z"), ("our", "or"), ("re", "er"), ("c", "s"))
LONG = 9


@dataclass(frozen=True)
class Vocabulary:
    """The words of a text with their number, small letters."""

    counted: Counter[str]

    @classmethod
    def of(cls, words: Iterable[str]) -> Vocabulary:
        """The vocabulary of a row of words."""
        return cls(Counter(words))

    def frequent(self, shortest: int) -> list[str]:
        """The longer words that stand more than once."""
        return [word for word, number in self.counted.items() if number >= OFTEN and len(word) >= shortest]


class Speller:
    """Says what a word of one text was meant to be."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._near: dict[int, Neighbours] = {}

    def meant(self, word: str, language: str) -> str | None:
        """The word probably meant, or None where the word may be right; a word that stands twice is taken for right."""
        if self._vocabulary.counted[word] != 1:
            return None
        find = {"ru": self._russian, "en": self._english, "kk": self._kazakh}.get(language)
        return find(word) if find else None

    def _russian(self, word: str) -> str | None:
        if len(word) < SHORTEST_RUSSIAN or dictionary.is_known(word) or dictionary.is_derived(word) or parted(word):
            return None
        near = sorted({one for one in strokes(word) if dictionary.is_known(one)})
        if not near or _is_a_form_of(word, near) or (len(word) < SHORTEST_ALONE and not is_strange(word, "ru")):
            return None
        uses = {one: self._uses(one) for one in near}
        if any(uses.values()):
            return max(near, key=lambda one: uses[one])
        slipped = [one for one in near if not _is_exchange(word, one)]
        return slipped[0] if len(near) == 1 and slipped and len(word) >= SHORTEST_ALONE else None

    def _english(self, word: str) -> str | None:
        if len(word) < SHORTEST_ENGLISH or word in known_words("en") or english_stem(word) in _english_stems():
            return None
        near = [one for one in self._neighbours(word, "en", SHORTEST_ENGLISH) if _is_slip_in_english(word, one)]
        near = (
            near
            if is_strange(word, "en")
            else [one for one in near if len(word) >= LONG and not _is_exchange(word, one)]
        )
        return near[0] if len({english_stem(one) for one in near}) == 1 else None

    def _kazakh(self, word: str) -> str | None:
        if len(word) < SHORTEST_KAZAKH or word in known_words("kk"):
            return None
        near = [one for one in self._neighbours(word, "kk", SHORTEST_KAZAKH - 1) if _is_slip_in_kazakh(word, one)]
        near = near if is_strange(word, "kk") else [one for one in near if not _is_exchange(word, one)]
        return near[0] if len(near) == 1 else None

    def _neighbours(self, word: str, language: str, shortest: int) -> list[str]:
        if shortest not in self._near:
            self._near[shortest] = Neighbours(self._vocabulary.frequent(shortest))
        return sorted({*self._near[shortest].of(word), *known_neighbours(language).of(word)})

    def _uses(self, word: str) -> int:
        """How often the text has the word in any form; a word of our own texts counts once."""
        forms = dictionary.forms(word)
        return sum(self._vocabulary.counted[form] for form in forms) + bool(forms & known_words("ru"))


@cache
def _english_stems() -> frozenset[str]:
    return frozenset(map(english_stem, known_words("en")))


def _is_a_form_of(word: str, near: Iterable[str]) -> bool:
    """Whether the word is a rare form of one nearby, which the dictionary leaves out: тестирований."""
    own = dictionary.lemmas(word)
    return any(own & dictionary.lemmas(one) and one[:-2] == word[: len(one) - 2] for one in near)


def is_strange(word: str, language: str) -> bool:
    """Whether three letters follow each other as in no word of our own texts."""
    return not _triples_of(word) <= _triples(language)


@cache
def _triples(language: str) -> frozenset[str]:
    return frozenset().union(*map(_triples_of, known_words(language)))


def _triples_of(word: str) -> frozenset[str]:
    return frozenset(word[place : place + 3] for place in range(len(word) - 2))


def _is_exchange(word: str, meant: str) -> bool:
    """Whether one letter stands for another, which makes another word more often than a letter lost or two exchanged."""
    return len(word) == len(meant) and sorted(word) != sorted(meant)


def _common(one: str, two: str) -> tuple[int, int]:
    """How many letters two words share at the beginning, and how many at the end beyond those."""
    shorter = min(len(one), len(two))
    before = next((place for place in range(shorter) if one[place] != two[place]), shorter)
    rest = shorter - before
    after = next((place for place in range(rest) if one[-1 - place] != two[-1 - place]), rest)
    return before, after


def _is_slip_in_english(word: str, meant: str) -> bool:
    """Neither another ending nor another way of spelling: organise, organize."""
    before, after = _common(word, meant)
    spelling = any(word.replace(*pair) == meant.replace(*pair) for pair in SPELLINGS)
    return before >= 1 and after >= 2 and not spelling and english_stem(word) != english_stem(meant)


def _is_slip_in_kazakh(word: str, meant: str) -> bool:
    before, after = _common(word, meant)
    return before >= SAME_BEFORE and after >= SAME_AFTER
