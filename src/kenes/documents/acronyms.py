"""Acronyms in a text: which words are acronyms, which are known, which the text itself explains."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kenes.codes.institutions import all_acronyms, by_acronym
from kenes.documents import dictionary
from kenes.documents.alphabets import Alphabet, alphabets_of, counterfeits, rewritten, transliterates
from kenes.documents.document import Document
from kenes.documents.span import Span
from kenes.documents.tongue import document_alphabet, main_alphabet

ROMAN = re.compile(r"(?=[MDCLXVI])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
SHORTEST_COUNTERFEIT = 4
ORGAN_PREFIXES = "УОГРМКФЦ"
CAPITALS_SHARE = 0.6
Capitals = tuple[int, int]
"""Capitals, and letters of whatever size."""


@lru_cache(maxsize=8)
def acronyms(document: Document) -> tuple[Span, ...]:
    """The words of two capitals and more, of one alphabet, that are no Roman numbers and stand in no line of capitals.

    Every passage of a long text asks for those of the whole, so the last few texts are remembered.
    """
    shaped = (word for word in document.words if _is_acronym_shaped(word.text))
    lines: dict[int, Capitals] = {}
    return tuple(word for word in shaped if not _in_capitals(word, document, lines))


@cache
def meant(acronym: str, around: Alphabet) -> str | None:
    """The registered acronym of the other alphabet that this one imitates, if it does; `around` is the text's alphabet."""
    if is_known(acronym):
        return None
    written_in = next(iter(alphabets_of(acronym)))
    candidates = _registered(written_in.other)
    whole = rewritten(acronym, written_in.other)
    if whole in candidates and (len(acronym) > 2 or (written_in is Alphabet.LATIN and around is Alphabet.CYRILLIC)):
        return whole
    if len(acronym) < SHORTEST_COUNTERFEIT:
        return None
    return next((one for one in sorted(candidates) if _imitates(acronym, one, written_in)), None)


@cache
def is_known(acronym: str) -> bool:
    """Whether the register or the dictionary knows it, as it stands, spelt by sound, or behind an organ's prefix (У+МВД)."""
    if by_acronym(acronym) or _by_sound(acronym):
        return True
    if alphabets_of(acronym) != {Alphabet.CYRILLIC}:
        return False
    behind_prefix = len(acronym) > 3 and acronym[0] in ORGAN_PREFIXES and bool(by_acronym(acronym[1:]))
    return behind_prefix or dictionary.is_abbreviation(acronym)


def is_word(acronym: str) -> bool:
    """Whether it is an ordinary Russian word in capitals: ПОЛИТИКА."""
    return alphabets_of(acronym) == {Alphabet.CYRILLIC} and dictionary.is_known(acronym)


def alphabet_around(word: Span, document: Document) -> Alphabet:
    """The alphabet of the line a word stands in."""
    line = document.line_at(word.start)
    rest = document.text[line.start : word.start] + document.text[word.end : line.end]
    return main_alphabet(rest) or document_alphabet(document) or Alphabet.CYRILLIC


def _is_acronym_shaped(text: str) -> bool:
    return text.isalpha() and text.isupper() and len(text) > 1 and len(alphabets_of(text)) == 1 and not is_roman(text)


def is_roman(text: str) -> bool:
    """Whether capitals are a Roman number, typed in either alphabet, and no known acronym."""
    latin = rewritten(text, Alphabet.LATIN)
    return latin is not None and ROMAN.fullmatch(latin) is not None and not by_acronym(text)


def _in_capitals(word: Span, document: Document, lines: dict[int, Capitals]) -> bool:
    """Whether the line is set in capitals: most letters of its other words, numbers and known acronyms apart."""
    line = document.line_at(word.start)
    if line.start not in lines:
        counted = [_capitals(one.text) for one in document.words_of(line)]
        lines[line.start] = sum(capitals for capitals, _ in counted), sum(letters for _, letters in counted)
    own = _capitals(word.text)
    capitals, letters = lines[line.start][0] - own[0], lines[line.start][1] - own[1]
    return letters > 0 and capitals > CAPITALS_SHARE * letters


def _capitals(word: str) -> Capitals:
    """The capitals and the letters of a longer word; none of a known acronym."""
    if len(word) <= 2 or by_acronym(word):
        return 0, 0
    return sum(letter.isupper() for letter in word if letter.isalpha()), sum(map(str.isalpha, word))


@cache
def _registered(alphabet: Alphabet) -> frozenset[str]:
    return frozenset(one for one in all_acronyms() if one.isupper() and alphabets_of(one) == {alphabet})


def _by_sound(acronym: str) -> bool:
    if alphabets_of(acronym) != {Alphabet.CYRILLIC} or len(acronym) < SHORTEST_COUNTERFEIT:
        return False
    return any(transliterates(acronym, one) for one in _registered(Alphabet.LATIN))


def _imitates(acronym: str, registered: str, written_in: Alphabet) -> bool:
    pair = (acronym, registered) if written_in is Alphabet.CYRILLIC else (registered, acronym)
    return counterfeits(*pair)
