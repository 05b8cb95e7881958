"""How a word is compared with the words of a pattern: Russian by dictionary form, English by stem, Kazakh by its beginning."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kenes.documents.alphabets import composed, repaired
from kenes.documents.dictionary import lemmas

if TYPE_CHECKING:
    from snowballstemmer import stemmer  # type: ignore[import-untyped, unused-ignore]

WORDS_HELD = 100_000
"""Different words of texts whose forms are remembered: bounded, for a server reads documents without end."""
ALTERNATING = {"қ": "ғ", "к": "г", "п": "б", "й": "ю"}
"""Kazakh stems whose last consonant changes before an ending: министрлік, министрлігі; қой, қою."""
ENDINGS = re.compile(
    r"(?:лар|лер|дар|дер|тар|тер)?"
    r"(?:ымыз|іміз|мыз|міз|ыңыз|іңіз|ңыз|ңіз|сы|сі|ы|і|ым|ім|ың|ің|м|ң)?"
    r"(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|а|е|ны|ні|ды|ді|ты|ті|н|нда|нде|да|де|та|те"
    r"|ндағы|ндегі|дағы|дегі|тағы|тегі|нан|нен|дан|ден|тан|тен|мен|бен|пен)?"
)
"""What may follow a Kazakh noun and leave it the same noun: number, owner, case."""
BY_BEGINNING = frozenset({"kk", "ky", "uz", "tg", "tk"})
"""Languages in which a pattern's word is the beginning of the words it stands for."""


@lru_cache(maxsize=WORDS_HELD)
def plain(word: str) -> str:
    """The word in small letters, composed, Latin look-alikes beside Cyrillic ones made Cyrillic, ё as е."""
    return repaired(composed(word)).lower().replace("ё", "е")


@lru_cache(maxsize=WORDS_HELD)
def keys(word: str, language: str) -> frozenset[str]:
    """The forms under which a word of a text is looked up."""
    bare = plain(word)
    if language == "ru":
        return frozenset({bare, *(one.replace("ё", "е") for one in lemmas(bare))})
    if language == "en":
        return frozenset({bare, english_stem(bare)})
    return frozenset({bare})


@lru_cache(maxsize=WORDS_HELD)
def english_stem(word: str) -> str:
    """The stem of an English word in small letters."""
    return str(_english().stemWord(word))


@cache
def beginning(stem: str) -> str:
    """A beginning as it is compared: its last consonant in the unvoiced form."""
    voiced = {other: one for one, other in ALTERNATING.items()}
    return stem[:-1] + voiced.get(stem[-1], stem[-1])


def begins(word: str, stem: str) -> bool:
    """Whether a plain word begins with a stem, the last consonant of which may alternate."""
    return len(word) >= len(stem) and beginning(word[: len(stem)]) == beginning(stem)


def declines(word: str, stem: str) -> bool:
    """Whether a plain word is a Kazakh noun with nothing but its own endings: "баға", "бағасы", but not "бағалау"."""
    return begins(word, stem) and ENDINGS.fullmatch(word, len(stem)) is not None


@cache
def _english() -> stemmer:
    import snowballstemmer  # type: ignore[import-untyped, unused-ignore]  # a quarter of a second: only when an English text is read

    return snowballstemmer.stemmer("english")
