"""One dictionary form a word, for comparing words by number: Russian by dictionary, English by stem, Kazakh without its endings."""

from __future__ import annotations

from functools import lru_cache

from kenes.documents.dictionary import lemmas
from kenes.documents.stems import ENDINGS, WORDS_HELD, beginning, keys, plain
from kenes.documents.tongue import SMALL_WORDS

SHORTEST, SHORTEST_KAZAKH = 3, 4
STRUCTURAL = {
    "ru": "также иной другой который весь свой этот такой быть являться мочь год часть пункт статья настоящий согласно случай если",
    "kk": "жыл осы сол үшін туралы бойынша және немесе өзге басқа бар бол тармақ бап тиіс",
    "en": "other such that this these those which their have been will may shall year part article paragraph from into over under",
}
"""Words of every text, which say nothing of what it is about."""


@lru_cache(maxsize=WORDS_HELD)
def lemma(word: str, language: str) -> str | None:
    """The form under which a word counts, or None for a number, a short word or one that says nothing."""
    bare = plain(word)
    if len(bare) < SHORTEST or not bare.isalpha() or bare in SMALL_WORDS.get(language, ()):
        return None
    found = _form(bare, language)
    return None if found in _structural(language) else found


def _form(bare: str, language: str) -> str:
    if language == "ru":
        return min(one.replace("ё", "е") for one in lemmas(bare))
    if language == "kk":
        return _without_endings(bare)
    return min(keys(bare, language), key=len)


def _without_endings(bare: str) -> str:
    """The shortest beginning that leaves nothing but endings of a noun."""
    for length in range(min(SHORTEST_KAZAKH, len(bare)), len(bare)):
        if ENDINGS.fullmatch(bare, length):
            return beginning(bare[:length])
    return beginning(bare)


@lru_cache(maxsize=8)
def _structural(language: str) -> frozenset[str]:
    return frozenset(_form(word, language) for word in STRUCTURAL.get(language, "").split())
