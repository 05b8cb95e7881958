"""A word that a space fell into: "нарко преступности", "про филактика", "қамтама сыз"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from kenes.documents import dictionary
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.known_words import known_words
from kenes.documents.span import Span
from kenes.documents.stems import plain
from kenes.documents.tongue import language_of
from kenes.texts import Severity, Text

GAP = re.compile("[ \u00a0]{1,3}")
PREFIXES = frozenset(str.split("анти нарко психо псевдо мульти"))
"""Beginnings that never stand alone in Russian, though a dictionary may list them."""
LETTERS = re.compile("[а-яёәғқңөұүһі]+|[a-z]+")
SHORTEST_WHOLE, SHORTEST_BEHIND_PREFIX, SHORTEST_PART = 7, 5, 3
MESSAGE = Text(
    kk="«{word}» – ортасына бос орын түсіп кеткен бір сөз сияқты.",
    ru="«{word}» – похоже, одно слово, разорванное пробелом.",
    en="“{word}” looks like one word parted by a space.",
)


def run(document: Document) -> Iterator[Fault]:
    """Neighbouring pieces of which one at least is no word and which together are one."""
    if _is_cut_up(document):
        return
    counted = Counter(plain(word.text) for word in document.words)
    for one, two in pairwise(document.words):
        if not LETTERS.fullmatch(two.text) or not GAP.fullmatch(document.text[one.end : two.start]):
            continue
        first, second = plain(one.text), plain(two.text)
        if LETTERS.fullmatch(first) and len(first + second) >= SHORTEST_WHOLE and _belong(one, two, counted, document):
            whole = document.text[one.start : two.end]
            yield Fault(one.start, two.end, MESSAGE.fill(word=whole), question(one.text + two.text), group=whole)


def _is_cut_up(document: Document) -> bool:
    """Whether a machine parted words and marks of punctuation by spaces ("слово , слово"): there a space says nothing."""
    commas = re.findall(r".,", document.text)
    return sum(str(before).startswith(" ") for before in commas) * 2 > len(commas)


def _belong(one: Span, two: Span, counted: Counter[str], document: Document) -> bool:
    first, second = plain(one.text), plain(two.text)
    if re.fullmatch("[а-яё]+", first + second) and dictionary.is_known(first) and dictionary.is_known(second):
        return first in PREFIXES and _is_word(first + second)
    language = language_of(document.line_at(one.start), document)
    if language == "ru":
        return _belong_in_russian(first, second)
    alone = min(len(first), len(second)) >= SHORTEST_PART and counted[first] == counted[second] == 1
    known = known_words(language)
    return alone and first + second in known and first not in known and second not in known


def _belong_in_russian(first: str, second: str) -> bool:
    if dictionary.is_known(first + second):
        return not _is_word(first) or not _is_word(second)
    return len(second) >= SHORTEST_BEHIND_PREFIX and not _is_word(first) and _is_word(first + second)


def _is_word(word: str) -> bool:
    return dictionary.is_known(word) or dictionary.is_derived(word)


CHECK = Check(
    key="split-word",
    title=Text(kk="Бөлініп кеткен сөз", ru="Разорванное слово", en="Word split in two"),
    about=Text(
        kk="Бір сөздің ортасына артық бос орын түсіп кеткен.",
        ru="Внутрь слова попал лишний пробел.",
        en="A needless space stands within a word.",
    ),
    severity=Severity.WARNING,
    run=run,
)
