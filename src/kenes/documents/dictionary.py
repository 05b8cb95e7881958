"""The Russian dictionary: is a word known, can it be part of a phrase. Loaded at the first question."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kenes.documents.alphabets import composed

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

DERIVED_BY = (
    "KnownPrefixAnalyzer",
    "HyphenatedWordsAnalyzer",
    "HyphenAdverbAnalyzer",
    "HyphenSeparatedParticleAnalyzer",
)


@cache
def is_known(word: str) -> bool:
    """Whether the dictionary holds the word in some form; capitals make no difference."""
    return bool(_analyser().word_is_known(composed(word).lower()))


@cache
def parses(word: str) -> tuple[Parse, ...]:
    """The readings of a known word; none for a word the dictionary would have to guess."""
    return tuple(one for one in _analyser().parse(composed(word).lower()) if one.is_known) if is_known(word) else ()


@cache
def is_derived(word: str) -> bool:
    """Whether an unknown word is a known one behind a usual prefix: наркополитика, антикоррупционный."""
    best = _analyser().parse(composed(word).lower())[0]
    methods = [type(method[0]).__name__ for method in best.methods_stack]
    return methods[0] == "DictionaryAnalyzer" and any(method in DERIVED_BY for method in methods)


@cache
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of a word in every reading; an unknown word is read by its ending."""
    return frozenset(one.normal_form for one in _analyser(ranked=False).parse(composed(word).lower()))


@cache
def forms(word: str) -> frozenset[str]:
    """Every form of a known word in every reading."""
    return frozenset(form.word for one in parses(word) for form in one.lexeme)


def is_abbreviation(word: str) -> bool:
    """Whether the dictionary knows the word as an abbreviation."""
    return any("Abbr" in one.tag for one in parses(word))


def is_name(word: str) -> bool:
    """Whether the dictionary knows the word as a name, patronymic or surname."""
    return any({"Name", "Patr", "Surn"} & set(one.tag.grammemes) for one in parses(word))


@cache
def _analyser(ranked: bool = True) -> MorphAnalyzer:
    """The dictionary; to rank the readings of a word, the likeliest first, takes as long again as to find them."""
    from pymorphy3 import MorphAnalyzer  # a sixth of a second: only when a Russian word is asked about

    return MorphAnalyzer(lang="ru") if ranked else MorphAnalyzer(lang="ru", probability_estimator_cls=None)
