"""Words that were typed wrong, or in another alphabet: which words of the library or of the lexicon may have been meant.

Words are compared by their sound, so that есиртки (typed without Kazakh letters), esirtki and есірткі are one; a word is kept
under its sound, the sound with any one letter left out, its beginning and its end, and every word that shares one of these is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rapidfuzz.distance import OSA

from kenes.documents.concepts import LANGUAGES, all_concepts
from kenes.documents.stems import plain
from kenes.documents.tongue import SMALL_WORDS
from kenes.documents.transliteration import sound

SHORTEST, END = 4, 4
COMPARED = 3000
ONE_LETTER, TWO_LETTERS = 4, 8
"""Letters by sound from which on one or two may be wrong."""
SAME_SOUND = 0.25
"""What another alphabet for the same sounds counts, in letters."""


def pieces(word: str) -> set[str]:
    """What a word is kept and looked up under."""
    heard = sound(word)
    without = {heard[:place] + heard[place + 1 :] for place in range(len(heard))}
    return {heard, *without, f"^{heard[:END]}", f"{heard[-END:]}$"}


def is_kept(word: str) -> bool:
    """Whether a word can be told from its neighbours: long enough, and no number."""
    return len(word) >= SHORTEST and word.isalpha() and word not in _SMALL


def nearest(word: str, among: Iterable[str]) -> list[str]:
    """The words that may have been meant, the likeliest first; none where all are too far off."""
    bare, heard = plain(word), sound(word)
    allowed = 2 if len(heard) >= TWO_LETTERS else 1 if len(heard) >= ONE_LETTER else 0
    far: list[tuple[float, str]] = []
    for other in set(among):
        distance = OSA.distance(heard, _sound(other), score_cutoff=allowed)
        if distance <= allowed:
            far.append((distance + SAME_SOUND * min(OSA.distance(bare, other), 3) / 3, other))
    return [other for _, other in sorted(far)]


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
    return {one for piece in pieces(word) for one in held.get(piece, ())}


def _said() -> Iterator[str]:
    for concept in all_concepts().values():
        for code in LANGUAGES:
            for name in (concept.label[code], *concept.alt.get(code, ())):
                yield from re.findall(r"[^\W\d_]+", name)
            if code != "kk":
                for written in concept.match[code]:
                    yield from (one for one in re.split(r"[\s|]+", written) if one.isalpha())


@cache
def _sound(word: str) -> str:
    return sound(word)


_SMALL = frozenset(word for words in SMALL_WORDS.values() for word in words)
