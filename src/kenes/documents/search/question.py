"""A search as it was understood: its language and its units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kenes.documents.alphabets import Alphabet
from kenes.documents.concepts import LANGUAGES, ancestors
from kenes.documents.dictionary import is_known
from kenes.documents.document import WORD
from kenes.documents.hits import concepts_among
from kenes.documents.lookup import Filled
from kenes.documents.search.expression import any_of
from kenes.documents.search.named import named_among
from kenes.documents.search.spelling import is_kept, same_sound
from kenes.documents.search.terms import BROADER, CLAUSE, CONCEPT, NAMED, forms, is_small, sound_of
from kenes.documents.search.unit import Reason, Unit, Way, one_term, words_apart
from kenes.documents.stems import plain
from kenes.documents.tongue import main_alphabet, shown_by

MOST_WORDS = 24
"""Words that are read of a search; somebody may have pasted a page."""
ARTICLE = re.compile(
    r"(?:\b(?:стать[яиюе]й?|ст|article|art)\.?\s*№?\s*(\d+(?:-\d+)?)\b)|(?:\b(\d+(?:-\d+)?)\s*-?\s*бап\w*)",
    re.IGNORECASE,
)
"""An article asked for by its number, in each tradition."""


@dataclass(frozen=True)
class Question:
    """A search: `language` is that of most of its words, `units` what must be shown."""

    written: str
    language: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class _Meaning:
    """Words of a search at these places that show a concept (`C`) or a named thing."""

    sign: str
    id: str
    indexes: frozenset[int]


def understood(written: str, language: str | None = None) -> Question:
    """The question that somebody's words put; where no language is said it is found from letters and small words."""
    tongues = _tongues(written, language)
    articles = [Unit((match.group(),), (_of_article(match[1] or match[2]),)) for match in ARTICLE.finditer(written)]
    words = WORD.findall(ARTICLE.sub(" ", written))[:MOST_WORDS]
    units = _units(words, tongues, _longest([*_meanings(words, tongues)]))
    return Question(written, tongues[0], (*articles, *units))


def _of_article(number: str) -> Way:
    return one_term(Reason.CLAUSE, f"{CLAUSE}art-{number}", f"art-{number}")


def _tongues(written: str, language: str | None) -> list[str]:
    """The languages in which the words are read, the likeliest first; letters alone seldom tell Kazakh from Russian."""
    latin = main_alphabet(written) is Alphabet.LATIN
    alike = ["en"] if latin else ["ru", "kk"]
    first = language or shown_by(written)
    return list(dict.fromkeys([*([first] if first else []), *alike]))


def _meanings(words: Sequence[str], tongues: Sequence[str]) -> Iterator[_Meaning]:
    """What the words mean in the first language; words that mean nothing in it are read in the next."""
    read: set[int] = set()
    for tongue in tongues:
        found = [*_signed(CONCEPT, concepts_among(words, tongue)), *_signed(NAMED, _named(words, tongue))]
        new = [one for one in found if not one.indexes <= read]
        read |= {index for one in new for index in one.indexes}
        yield from new
    yield from _heard(words, [index for index in range(len(words)) if index not in read])


def _heard(words: Sequence[str], left: Sequence[int]) -> Iterator[_Meaning]:
    """What words mean that say nothing as they are written, but sound as a word of the lexicon: esirtki is есірткі."""
    for index in left:
        for other in same_sound(words[index]) if is_kept(plain(words[index])) else ():
            for tongue in LANGUAGES:
                yield from (
                    _Meaning(CONCEPT, one.concept, frozenset({index})) for one in concepts_among([other], tongue)
                )


def _named(words: Sequence[str], tongue: str) -> list[Filled]:
    return named_among(words, tongue, any_case=True) if tongue in LANGUAGES else []


def _signed(sign: str, found: Sequence[Filled]) -> list[_Meaning]:
    return [_Meaning(sign, one.concept, frozenset(one.indexes)) for one in found]


def _longest(meanings: Sequence[_Meaning]) -> list[_Meaning]:
    """Without those that are but a part of a longer one ("treatment" in "substitution treatment") or say less of the same words."""
    return [one for one in meanings if not any(_says_less(one, other) for other in meanings)]


def _says_less(one: _Meaning, other: _Meaning) -> bool:
    if one.indexes != other.indexes or one.sign == NAMED or other.sign == NAMED:
        return one.indexes < other.indexes
    return one.id != other.id and one.id in ancestors(other.id)


def _units(words: Sequence[str], tongues: Sequence[str], meanings: Sequence[_Meaning]) -> Iterator[Unit]:
    """A unit for each run of words that mean one thing, one for each word that is left; small words are none."""
    ordered = sorted(meanings, key=lambda one: (min(one.indexes), sorted(one.indexes)))
    for indexes, several in groupby(ordered, key=lambda one: one.indexes):
        own = tuple(words[index] for index in sorted(indexes))
        ways = [way for one in several for way in _ways_of(one)]
        yield Unit(own, tuple(dict.fromkeys((*_ways_of_words(own, tongues), *ways))))
    covered = frozenset[int]().union(*(one.indexes for one in meanings))
    left = [index for index in range(len(words)) if index not in covered]
    plain_words = [words[index] for index in left if not _is_small_here(words[index], tongues)]
    for word in plain_words if covered or plain_words else [words[index] for index in left]:
        yield Unit((word,), (*_ways_of_words((word,), tongues), *_ways_by_sound(word)))


def _is_small_here(word: str, tongues: Sequence[str]) -> bool:
    return any(is_small(plain(word), tongue) for tongue in tongues)


def _ways_of(one: _Meaning) -> Iterator[Way]:
    if one.sign == NAMED:
        yield one_term(Reason.NAME, NAMED + one.id, one.id)
        return
    yield one_term(Reason.CONCEPT, CONCEPT + one.id, one.id)
    yield one_term(Reason.NARROWER, BROADER + one.id, one.id)


def _ways_of_words(words: tuple[str, ...], tongues: Sequence[str]) -> Iterator[Way]:
    """The words themselves: one in this form or another; several, each in some form, apart from each other."""
    if len(words) > 1:
        yield words_apart(tuple(any_of(sorted(_forms(word, tongues))) for word in words))
        return
    bare = plain(words[0])
    yield one_term(Reason.WORD, bare, bare)
    yield from (one_term(Reason.FORM, form, form) for form in sorted(_forms(words[0], tongues) - {bare}))


def _forms(word: str, tongues: Sequence[str]) -> set[str]:
    """The forms of a word in the first language; in a further one only where the Russian dictionary says that it may be of it."""
    found = set(forms(word, tongues[0]))
    for tongue in tongues[1:]:
        if (tongue == "ru") == is_known(word):
            found |= forms(word, tongue)
    return found


def _ways_by_sound(word: str) -> Iterator[Way]:
    """A name in another alphabet."""
    heard = sound_of(word)
    if heard is not None:
        yield one_term(Reason.SOUND, heard, heard)
