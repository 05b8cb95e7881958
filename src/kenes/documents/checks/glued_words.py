"""Two words that lost the hyphen or space between them: государствчленов, испанскоевропейского, 60-тилетнего."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents import dictionary
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.gluing import parted
from kenes.documents.span import Span
from kenes.documents.tongue import language_of
from kenes.texts import Severity, Text

NUMBER_WORD = re.compile(
    r"(?<![\w-])(\d+)(?:-?(?:ти|и|х|ми|го|ой|мя|ех|ёх)|-(?=\d))-?"
    r"((?:лет|месячн|дневн|часов|кратн|процентн|миллион|тысячн|комнатн|этажн|минутн)[а-яё]+)(?!\w)"
)
JOINT = re.compile(
    r"(?<![\w.@/-])([а-яёәғқңөұүһі]{4,}|[a-z]{4,})([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{3,}|[A-Z][a-z]{3,})(?!\w)"
)
MESSAGE = Text(
    kk="«{word}» – бірігіп кеткен екі сөз сияқты.",
    ru="«{word}» – похоже, два слова слились.",
    en="“{word}” looks like two words run together.",
)
NUMBER = Text(
    kk="«{word}» сөзінде саннан кейін артық буын бар.",
    ru="В слове «{word}» лишнее наращение после числа.",
    en="The word “{word}” has a needless syllable after its number.",
)


def run(document: Document) -> Iterator[Fault]:
    """Words no dictionary knows that part into two fitting ones; capitals inside a word; 60-тилетний."""
    yield from _numbers(document)
    joints = list(_joints(document))
    yield from joints
    taken = {fault.start for fault in joints}
    for word in document.words:
        if word.start in taken or not _can_be_russian(word.text) or dictionary.is_known(word.text):
            continue
        if language_of(document.line_at(word.start), document) != "ru":
            continue
        proposal = parted(word.text)
        if proposal is not None and _is_russian_passage(word, document):
            yield _fault(word, proposal)


def _fault(word: Span, proposal: str) -> Fault:
    return Fault(word.start, word.end, MESSAGE.fill(word=word.text), question(proposal), group=word.text)


def _numbers(document: Document) -> Iterator[Fault]:
    for match in NUMBER_WORD.finditer(document.text):
        message = NUMBER.fill(word=match.group())
        yield Fault(match.start(), match.end(), message, question(f"{match.group(1)}-{match.group(2)}"))


def _joints(document: Document) -> Iterator[Fault]:
    for match in JOINT.finditer(document.text):
        word = Span(*match.span(), match.group())
        if not any(address.covers(word.start) for address in document.addresses):
            yield _fault(word, f"{match.group(1)} {match.group(2)}")


def _can_be_russian(word: str) -> bool:
    return re.fullmatch(r"[А-ЯЁ]?[а-яё\u00ad]{5,}", word) is not None


def _is_russian_passage(word: Span, document: Document) -> bool:
    """Whether the line is Russian: by its letters, and most of its other longer words are in the dictionary."""
    line = document.line_at(word.start)
    if language_of(line, document) != "ru":
        return False
    others = [one.text for one in document.words_of(line) if one.start != word.start and _can_be_russian(one.text)]
    return sum(map(dictionary.is_known, others)) >= 0.6 * len(others)


CHECK = Check(
    key="glued-words",
    title=Text(kk="Бірігіп кеткен сөздер", ru="Слитые слова", en="Words run together"),
    about=Text(
        kk="Арасындағы дефис не бос орын түсіп қалған екі сөз.",
        ru="Два слова, между которыми потерян дефис или пробел.",
        en="Two words that lost the hyphen or the space between them.",
    ),
    severity=Severity.WARNING,
    run=run,
)
