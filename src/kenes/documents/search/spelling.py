"""Words that were typed wrong, or in another alphabet: which words of the library or of the lexicon may have been meant.

Words are compared by their sound, so that есиртки (typed without Kazakh letters), esirtki and есірткі are one; a word is kept
under its sound, the sound with any one letter left out, its beginning and its end, and every word that shares one of these is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from rapidfuzz.distance import OSA

from kenes.documents.concepts import LANGUAGES, all_concepts
from kenes.documents.kazakh_stem import kazakh_stems
from kenes.documents.stems import plain
from kenes.documents.tongue import SMALL_WORDS, main_alphabet
from kenes.documents.transliteration import sound

SHORTEST, END = 4, 4
COMPARED = 3000
ONE_LETTER, TWO_LETTERS = 4, 8
"""Letters from which on one or two may be wrong."""
SAME_SOUND = 0.25
"""What another alphabet for the same sounds counts, in letters."""


def pieces(word: str) -> set[str]:
    """What a word is kept and looked up under."""
    heard = sound(word)
    without = {heard[:place] + heard[place + 1 :] for place in range(len(heard))}
    return {heard, *without, f"^{heard[:END]}", f"{heard[-END:]}$"}


def asked_pieces(word: str) -> set[str]:
    """What a word typed wrong is looked for under: of a longer one, with any two letters left out as well."""
    heard = sound(word)
    if len(word) < TWO_LETTERS:
        return pieces(word)
    pairs = combinations(range(len(heard)), 2)
    return pieces(word) | {heard[:one] + heard[one + 1 : two] + heard[two + 1 :] for one, two in pairs}


def is_kept(word: str) -> bool:
    """Whether a word can be told from its neighbours: long enough, and no number."""
    return len(word) >= SHORTEST and word.isalpha() and word not in _SMALL


def nearest(word: str, among: Iterable[str]) -> list[str]:
    """The words that may have been meant, the likeliest first; none where all are too far off."""
    bare = plain(word)
    far = ((_distance(bare, other), other) for other in set(among))
    return [other for distance, other in sorted(far) if distance <= _allowed(bare)]


def _distance(bare: str, other: str) -> float:
    """In how many letters two words differ: those of another alphabet by their sound, those of one alphabet that sound the same hardly at all."""
    heard = OSA.distance(_sound(bare), _sound(other))
    written = OSA.distance(bare, other)
    if heard == 0:
        return SAME_SOUND * min(written, 2) / 2
    return heard + SAME_SOUND if main_alphabet(bare) is not main_alphabet(other) else max(heard, written)


def _allowed(word: str) -> int:
    """How many letters of a word may be wrong."""
    return 2 if len(word) >= TWO_LETTERS else 1 if len(word) >= ONE_LETTER else 0


@cache
def words_of_lexicon() -> dict[str, tuple[str, ...]]:
    """The words by which the lexicon names its concepts, under their pieces."""
    found: dict[str, list[str]] = {}
    for word in sorted({plain(one) for one in _said() if is_kept(plain(one))}):
        for piece in pieces(word):
            found.setdefault(piece, []).append(word)
    return {piece: tuple(words) for piece, words in found.items()}


def of_lexicon(word: str) -> set[str]:
    """The words of the lexicon that share a piece with a word."""
    held = words_of_lexicon()
    return {one for piece in asked_pieces(word) for one in held.get(piece, ())}


def same_sound(word: str) -> list[str]:
    """The words of the lexicon that sound as this one, or as its stem: the same word in another alphabet."""
    stems = {plain(word), *(one for one in kazakh_stems(word) if len(one) >= SHORTEST)}
    return sorted(
        other for stem in stems for other in words_of_lexicon().get(_sound(stem), ()) if _sound(other) == _sound(stem)
    )


def _said() -> Iterator[str]:
    for concept in all_concepts().values():
        for code in LANGUAGES:
            for name in (concept.label[code], *concept.alt.get(code, ())):
                yield from re.findall(r"[^\W\d_]+", name)
            if code != "kk":
                for written in concept.match[code]:
                    yield from (one.rstrip("*=+") for one in re.split(r"[\s|]+", written))


@cache
def _sound(word: str) -> str:
    return sound(word)


_SMALL = frozenset(word for words in SMALL_WORDS.values() for word in words)
