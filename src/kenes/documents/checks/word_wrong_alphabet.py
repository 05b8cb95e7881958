"""A whole word typed in look-alikes of the other alphabet: the Latin letter c for the Russian preposition с."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents import dictionary
from kenes.documents.alphabets import Alphabet, alphabets_of, rewritten
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.span import Span
from kenes.texts import Severity, Text

RUSSIAN_LETTERS = frozenset("асо")
LABELLED = re.compile(
    r"(?:под)?пункт|част|груп|класс|тип|гепатит|витамин|коэффициент|переменн|тармақ|бөлік|топ|сынып|дәрумен",
    re.IGNORECASE,
)
LATIN_MEANT = frozenset("ai")
LONG = 3
GAP = re.compile(r"[,.]?[ \u00a0\n]")
MESSAGE = Text(
    kk="«{word}» сөзі басқа әліпбидің ұқсас әріптерімен терілген.",
    ru="Слово «{word}» набрано похожими буквами другого алфавита.",
    en="The word “{word}” is typed in look-alike letters of the other alphabet.",
)


def run(document: Document) -> Iterator[Fault]:
    """Small-letter words between two words of the other alphabet, which they become when their letters are exchanged."""
    for before, word, after in zip(document.words, document.words[1:], document.words[2:], strict=False):
        home = _home(before, after)
        if home is None or alphabets_of(word.text) != {home.other} or not _stands_alone(before, word, after, document):
            continue
        proposal = rewritten(word.text, home)
        if proposal is not None and _makes_sense(proposal, home):
            yield Fault(word.start, word.end, MESSAGE.fill(word=word.text), question(proposal), group=word.text)


def _home(before: Span, after: Span) -> Alphabet | None:
    """The one alphabet of both neighbours."""
    preceding, following = alphabets_of(before.text), alphabets_of(after.text)
    return next(iter(following)) if len(following) == 1 and preceding == following else None


def _stands_alone(before: Span, word: Span, after: Span, document: Document) -> bool:
    """Whether only single spaces part the three words, so that it is no label, formula or quotation."""
    if len(word.text) == 1 and LABELLED.match(before.text):
        return False
    gaps = (document.text[before.end : word.start], document.text[word.end : after.start])
    return word.text.isalpha() and word.text.islower() and all(GAP.fullmatch(gap) for gap in gaps)


def _makes_sense(proposal: str, home: Alphabet) -> bool:
    if len(proposal) == 1:
        return proposal in (RUSSIAN_LETTERS if home is Alphabet.CYRILLIC else LATIN_MEANT)
    return dictionary.is_known(proposal) if home is Alphabet.CYRILLIC else len(proposal) >= LONG


CHECK = Check(
    key="word-wrong-alphabet",
    title=Text(kk="Басқа әліпбимен терілген сөз", ru="Слово не в том алфавите", en="Word in the wrong alphabet"),
    about=Text(
        kk="Сөйлем ішіндегі сөз басқа әліпбидің ұқсас әріптерімен терілген.",
        ru="Слово внутри предложения набрано похожими буквами другого алфавита.",
        en="A word within a sentence is typed in look-alike letters of the other alphabet.",
    ),
    severity=Severity.ERROR,
    run=run,
    of_letters=True,
)
