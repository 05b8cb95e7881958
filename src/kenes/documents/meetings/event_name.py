"""The name of a meeting: the words round "dialogue", "отырыс", "заседание" where the text tells that it was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.meetings.event_words import NOUNS, announces, tells_held
from kenes.documents.meetings.parts import MINUTES, Part, is_minutes
from kenes.documents.span import Span

QUOTED = r"[«“\"][^«»“”\"\n]{3,300}[»”\"]"
MONTH_DAY = r"\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
STOP_RU = (
    rf"(?=\s*[,.;:()\n]|\s+(?:для|в\s+целях|с\s+целью|с\s+участием|под\s+(?:председательством|эгидой)|в\s+рамках|при\s+поддержке|который|которая|которое|где|прош|состо|был|была|было|провед|провел|организ|собрал|открыл|от\s+\d"
    rf"|во?\s+(?:г\.|город|гибрид|онлайн|смешанн|очном|формат|режим|{'[А-ЯЁ]'})|{MONTH_DAY}|\d\d?\.\d\d?\.\d{{4}}|с\s+\d|№)|\s+[–—-]\s|$)"
)
ADJECTIVE_RU = r"(?:[\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ую|юю|ым|им|ых|их|ом|ем|ей|ые|ие)|\d+-\w+|[IVX]+)[ \t]+"
STOP_EN = r"(?=\s*[,.;:()\n]|\s+(?:was|were|took|held|has|have|in\s+[A-Z]|on\s+\d|on\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|at\s+the|organi[sz]ed|hosted|brought|gathered|will|which|that|with|dated|opened|concluded|to\s+(?:discuss|review|improve|exchange))(?!\w)|\s+[–—-]\s|$)"
SMALL_EN = r"(?:the|a|an|in|on|at|of|was|were|has|by|from|this|that|and|during|after|held|hosted|organi[sz]ed|for|to|next|minutes|no|its|our)"
PATTERNS = {
    "ru": re.compile(
        rf"(?<!\w)(?:{ADJECTIVE_RU}){{0,4}}{NOUNS['ru']}(?!\w)(?:\s+{QUOTED}|(?:\s+(?:{QUOTED}|[^\s,.;:()]+))*?{STOP_RU})",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?!{SMALL_EN}\b)[\w’'-]+\s+){{0,4}}{NOUNS['en']}(?!\w)(?:\s+{QUOTED}|(?:\s+(?:{QUOTED}|[^\s,.;:()]+))*?{STOP_EN})",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        rf"(?:(?<!\w)(?:{QUOTED}|(?![\w-]*(?:да|де|та|те|дағы|жылғы|жылдың|аясында|шеңберінде)(?!\w))[\w-]+)\s+){{0,9}}{NOUNS['kk']}(?!\w)",
        re.IGNORECASE,
    ),
}
FIRST_PARTS = 8


def event_name(document: Document, found: Sequence[Part]) -> Span | None:
    """The name as the text has it; where it never names the sort of meeting, the first line stands for it."""
    minutes = is_minutes(document)
    named = [
        (_sign(part, sentence, minutes), span) for part, sentence in _first(found) for span in names(part, sentence)
    ]
    named = [(sign, span) for sign, span in named if sign]
    if named:
        return min(named, key=lambda one: (-one[0], one[1].start))[1]
    headline = next(
        (part.body for part in found if part.is_heading and not part.section and len(part.body.text) > 20), None
    )
    return headline


def names(part: Part, sentence: Span) -> Iterator[Span]:
    """The names of meetings in a sentence."""
    pattern = PATTERNS.get(part.language)
    if pattern is None:
        return
    for match in pattern.finditer(repaired(sentence.text)):
        bare = match.group().strip()
        if len(bare.split()) > 1:
            start = match.start() + match.group().index(bare)
            yield sentence.part(start, start + len(bare))


def _first(found: Sequence[Part]) -> Iterator[tuple[Part, Span]]:
    for part in found[:FIRST_PARTS]:
        if part.section in ("", "chair"):
            yield from ((part, sentence) for sentence in part.sentences or (part.body,))


def _sign(part: Part, sentence: Span, minutes: bool) -> int:
    """How strongly a sentence speaks for naming the meeting of the text."""
    said = repaired(sentence.text)
    if announces(said, part.language) and not tells_held(said, part.language):
        return 0
    if minutes and MINUTES.search(said):
        return 4
    if tells_held(said, part.language):
        return 3
    return 2 if part.is_heading else 1
