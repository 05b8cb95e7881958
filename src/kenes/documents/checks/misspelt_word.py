"""A word that nobody knows, one stroke away from one that everybody does: траспортных, осуществлятюся."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.misspelt import Speller, Vocabulary
from kenes.documents.span import Span
from kenes.documents.stems import plain
from kenes.documents.tongue import language_of
from kenes.texts import Severity, Text

SMALL = re.compile(r"[а-яё]{6,}|[а-яәғқңөұүһіё]{9,}|[a-z]{8,}")
JOINED = "-‑–'’_/@."
MESSAGE = Text(
    kk="«{word}» сөзі қате жазылған сияқты.",
    ru="Слово «{word}», похоже, написано с ошибкой.",
    en="The word “{word}” looks misspelt.",
)


def run(document: Document) -> Iterator[Fault]:
    """Words in small letters that stand once, are unknown and have one likely word a stroke away."""
    speller = Speller(Vocabulary.of(plain(word.text) for word in document.words))
    for word in document.words:
        if not SMALL.fullmatch(word.text) or _is_joined(word, document):
            continue
        meant = speller.meant(plain(word.text), language_of(document.line_at(word.start), document))
        if meant is not None:
            yield Fault(word.start, word.end, MESSAGE.fill(word=word.text), question(meant))


def _is_joined(word: Span, document: Document) -> bool:
    """Whether a hyphen or an apostrophe makes it half a word."""
    before, after = document.text[word.start - 1 : word.start], document.text[word.end : word.end + 2]
    return before in {*JOINED} or (after[:1] in {*JOINED} and after[1:].isalpha())


CHECK = Check(
    key="misspelt-word",
    title=Text(kk="Қате жазылған сөз", ru="Вероятная опечатка", en="Probable misspelling"),
    about=Text(
        kk="Ешбір сөздікте жоқ, бірақ белгілі сөзден бір әріппен ғана айырмашылығы бар сөз.",
        ru="Неизвестное слово, от известного отличающееся одной буквой.",
        en="An unknown word that differs from a known one by one letter.",
    ),
    severity=Severity.WARNING,
    run=run,
)
