"""When two writings of a name may be one person: across alphabets, orders, initials. The software proposes, a person decides."""

from __future__ import annotations

from rapidfuzz import fuzz

from kenes.documents.alphabets import alphabets_of
from kenes.documents.name_words import same_word
from kenes.documents.person import Person
from kenes.documents.persons import persons
from kenes.documents.span import Span
from kenes.documents.tongue import shown_by
from kenes.documents.transliteration import sound

ALIKE = 85.0
"""From this likeness of the sounds on (0 to 100) two names are offered as one person's (research/language.md, section 7)."""


def is_same_writing(one: Person, two: Person) -> bool:
    """Whether two mentions are the same words in whatever case: as many names in one alphabet, initials alike."""
    ones, twos = one.words, two.words
    if len(ones) != len(twos) or len(one.tokens) != len(two.tokens) or len(one.tokens) < 2:
        return False
    same_alphabet = alphabets_of("".join(ones)) == alphabets_of("".join(twos))
    paired = all(any(same_word(word, other) for other in twos) for word in ones)
    return same_alphabet and paired and one.initials == two.initials and one.fathers == two.fathers


def may_be_same(one: Person, two: Person) -> bool:
    """Whether two names can be one person's: by the rules of names, or by the likeness of their sounds."""
    if one.is_same(two):
        return True
    if len(one.words) < 2 or len(two.words) < 2 or one.initials or two.initials:
        return False
    return likeness(one.words, two.words) >= ALIKE


def likeness(ones: tuple[str, ...], twos: tuple[str, ...]) -> float:
    """How alike two rows of names sound, whatever their order and alphabet: 0 to 100."""
    return float(fuzz.token_sort_ratio(" ".join(map(sound, ones)), " ".join(map(sound, twos))))


def person_in(name: str) -> Person | None:
    """A name that stands alone, as of a record, read as a person's."""
    found = persons(Span(0, len(name), name), shown_by(name) or ("en" if name.isascii() else "ru"))
    return found[0] if found else None
