"""The terms under which a passage is found: its words and their dictionary forms, the concepts, bodies and places it names, its names by sound.

A term begins with a sign that says what it is; a plain word has none. A term that a passage is much about stands a second time behind `!`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kenes.documents.concepts import ancestors
from kenes.documents.document import WORD, Document, sentences
from kenes.documents.hits import concepts_among
from kenes.documents.kazakh_stem import kazakh_stems
from kenes.documents.passages import Passage
from kenes.documents.search.named import named_among
from kenes.documents.span import Span
from kenes.documents.stems import WORDS_HELD, keys, plain
from kenes.documents.tongue import SMALL_WORDS
from kenes.documents.transliteration import sound

CONCEPT, BROADER, NAMED, SOUND = "c:", "u:", "n:", "~"
LANGUAGE, CLAUSE, KIND, TEXT = "l:", "k:", "h:", "b:"
MUCH = "!"
USUAL_LENGTH = 40
"""Words of a usual passage, against which the share of a term is measured."""
MUCH_FROM = 0.6


@lru_cache(maxsize=WORDS_HELD)
def forms(word: str, language: str) -> frozenset[str]:
    """A word as it stands in plain letters and what it may be the form of."""
    if language == "kk":
        return kazakh_stems(word) | {plain(word)}
    return keys(word, language)


def is_small(word: str, language: str) -> bool:
    """Whether a word only holds others together."""
    return word in SMALL_WORDS.get(language, ())


def sound_of(word: str) -> str | None:
    """The term of a name by its sound; None for a word too short to be told by it."""
    heard = sound(word)
    return SOUND + heard if len(heard) > 2 else None


@lru_cache(maxsize=WORDS_HELD)
def terms_of_word(word: str, language: str) -> frozenset[str]:
    """The terms of a word: its forms, and of one that may be a name its sound in many cases (Токаева, Токаеву are heard as Токаев as well)."""
    own = forms(word, language)
    heard = sound_of(word) if word[:1].isupper() else None
    return own | {heard} | {other for one in own if (other := sound_of(one))} if heard else own


def terms_of(passage: Passage) -> set[str]:
    """Every term of a passage."""
    words = WORD.findall(passage.text)
    counted = Counter(term for word in words for term in _of_word(word, passage.language))
    counted.update(_said(passage))
    much = {MUCH + term for term, times in counted.items() if _share(times, len(words)) >= MUCH_FROM}
    return {*counted, *much, *_place_of(passage)}


def clause_terms(clause: str) -> Iterator[str]:
    """A clause and everything it stands in: art-23/p-1 stands in art-23."""
    parts = clause.split("/")
    return (CLAUSE + "/".join(parts[: place + 1]) for place in range(len(parts)))


def _of_word(word: str, language: str) -> Iterable[str]:
    return () if is_small(plain(word), language) else terms_of_word(word, language)


def _said(passage: Passage) -> Iterator[str]:
    """The concepts, bodies and places of each sentence, concepts with everything broader."""
    whole = Document("", passage.text, "txt")
    for sentence in sentences(Span(0, len(passage.text), passage.text)):
        words = [word.text for word in whole.words_of(sentence)]
        shown = {one.concept for one in concepts_among(words, passage.language)}
        yield from (CONCEPT + one for one in shown)
        yield from (BROADER + above for one in shown for above in ancestors(one) - {one})
        yield from (NAMED + one.concept for one in named_among(words, passage.language))


def _share(times: int, words: int) -> float:
    """How much a passage is about a term, from 0 to 1: times over times, damped and against the length, as in BM25."""
    return times / (times + 1.2 * (0.25 + 0.75 * words / USUAL_LENGTH))


def _place_of(passage: Passage) -> Iterator[str]:
    yield LANGUAGE + passage.language
    yield KIND + str(passage.kind)
    yield from clause_terms(passage.id)
