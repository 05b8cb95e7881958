"""A space missing after a comma, a semicolon or the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

LETTER = r"[^\W\d_]"
AFTER_COMMA = re.compile(rf"(?<![\w-])(?:{LETTER}{{2,}})[,;](?={LETTER}{{2,}})(?:{LETTER}+)")
AFTER_SENTENCE = re.compile(
    r"(?<![\w.-])(?:[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{5,})[.!?](?:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][а-яёәғқңөұүһіa-z]{2,})(?![\w.-])"
)
BEFORE_A_NAME = re.compile(r"(?:бульвар|проспект|област|просп|мкрн|переулок|улиц|корпус|подъезд|кварт)\w*\.$")
MESSAGE = Text(
    kk="«{word}»: тыныс белгіден кейін бос орын жоқ.",
    ru="«{word}»: после знака препинания нет пробела.",
    en="“{word}”: no space after the punctuation mark.",
)


def run(document: Document) -> Iterator[Fault]:
    """Two words joined by a mark of punctuation without a space, outside addresses and abbreviations."""
    for pattern in (AFTER_COMMA, AFTER_SENTENCE):
        for match in pattern.finditer(document.text):
            if any(address.start < match.end() and match.start() < address.end for address in document.addresses):
                continue
            if BEFORE_A_NAME.search(re.split(r"(?<=\.)", match.group())[0]):
                continue
            proposal = re.sub(r"([,;.!?])", r"\1 ", match.group(), count=1)
            yield Fault(match.start(), match.end(), MESSAGE.fill(word=match.group()), question(proposal), group="all")


CHECK = Check(
    key="missing-space",
    title=Text(kk="Түсіп қалған бос орын", ru="Пропущенный пробел", en="Missing space"),
    about=Text(
        kk="Үтірден, нүктелі үтірден немесе сөйлем соңынан кейін бос орын түсіп қалған.",
        ru="Пропущен пробел после запятой, точки с запятой или конца предложения.",
        en="A space is missing after a comma, a semicolon or the end of a sentence.",
    ),
    severity=Severity.WARNING,
    run=run,
)
