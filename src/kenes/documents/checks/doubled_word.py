"""A small word written twice: "в в", "және және", "the the"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

SMALL = str.split(
    "в на по с и к о от до из за для при об а или что как не его их "
    "және мен бен пен үшін туралы бойынша немесе "
    "the of and to for with on by is are a an in or from at as be"
)
DOUBLED = re.compile(rf"(?<![\w.,'’)-])({'|'.join(SMALL)}) \1(?![\w.'’)-])", re.IGNORECASE)
MESSAGE = Text(
    kk="«{word}» сөзі қатарынан екі рет жазылған.",
    ru="Слово «{word}» написано дважды подряд.",
    en="The word “{word}” is written twice in a row.",
)


def run(document: Document) -> Iterator[Fault]:
    """Prepositions, conjunctions and articles that stand twice with one space between."""
    for match in DOUBLED.finditer(document.text):
        written = match.group(1)
        yield Fault(match.start(), match.end(), MESSAGE.fill(word=written), question(written), group=match.group())


CHECK = Check(
    key="doubled-word",
    title=Text(kk="Қайталанған сөз", ru="Повторённое слово", en="Doubled word"),
    about=Text(
        kk="Шылау немесе көмекші сөз қатарынан екі рет жазылған.",
        ru="Предлог, союз или частица написаны дважды подряд.",
        en="A preposition, conjunction or article is written twice in a row.",
    ),
    severity=Severity.WARNING,
    run=run,
)
