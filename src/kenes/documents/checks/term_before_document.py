"""A term that had passed before the text that sets it: an order of 2023 that asks for a report by March 2022."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document, sentences
from kenes.documents.fault import Check, Fault
from kenes.documents.own_time import own_day, own_years
from kenes.documents.span import Span
from kenes.documents.terms import TermMention, terms
from kenes.texts import Severity, Text

ASKS = re.compile(
    r"(?<!\w)(?:обеспеч(?:ить|ивать|ит|ат)|представ(?:ить|лять|ит|ят)|утверди(?:ть|т)|разработа(?:ть|ет|ют)|провести|создать|принять|внедрить|организовать|завершить"
    r"|направить|внести|подготовить|довести|снизить|увеличить|повысить|достич\w+|реализовать|исполнить|выполнить|должн\w+|должен|обязан\w*|поручить|будет|будут"
    r"|запланирован\w*|планирует\w*|предусмотрен\w*|подлеж\w+|срок\w*"
    r"|тиіс\w*|міндетті|қамтамасыз\s+ет(?:сін|іледі|уі?)|\w{3,}(?:сін|сын)|жоспарлан\w+|көздел\w+|\w{3,}(?:ылады|іледі|нады|неді)|мерзім\w*"
    r"|shall|must|will|is\s+to|are\s+to|ensure|submit|adopt|develop|implement|deadline|planned)(?!\w)",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"(?<!\w)(?:был[аои]?|действовал\w*|реализовал\w+|осуществлял\w+|проводил\w+|истек\w*|утвержд[её]н\w*|принят\w*|продл[её]н\w*|ранее|прежн\w+|бывш\w+|стратеги\w+|программ\w+|концепци\w+|цел\w+|план\w*"
    r"|болды|болған|өтті|бұрын\w*|бағдарлама\w*|стратегия\w*|тұжырымдама\w*|жоспар(?:ы|ын|ында|дың|ының)\w*|мақсат\w*|бекітілген|қабылданған"
    r"|was|were|had|has|have|previous\w*|former\w*|strategy|programme|plan|adopted|goals?)(?!\w)",
    re.IGNORECASE,
)
"""Words of a sentence that tells of the past or names another act with the years in its title."""
MESSAGE = Text(
    kk="Мәтін {day} күнгі, ал «{written}» мерзімі одан бұрын өтіп кеткен.",
    ru="Текст от {day}, а срок «{written}» к этому дню уже прошёл.",
    en="The text is of {day}; the term “{written}” had passed by then.",
)
OF_YEARS = Text(
    kk="Құжат {first}–{last} жылдарға арналған, ал «{written}» мерзімі одан бұрын.",
    ru="Документ составлен на {first}–{last} годы, а срок «{written}» раньше их начала.",
    en="The document is for {first}–{last}; the term “{written}” lies before.",
)
LOOK = Text(kk="Мерзімді тексеріңіз.", ru="Проверьте срок.", en="Check the term.")


def run(document: Document) -> Iterator[Fault]:
    """Terms of duties and plans that end before the day of the text, or a year and more before the years it is for."""
    day, years = own_day(document), own_years(document)
    if day is None and years is None:
        return
    for passage in document.passages:
        for term in terms(passage):
            if not _sets(term, passage):
                continue
            if day is not None and term.last < day:
                yield _fault(term, MESSAGE.fill(day=day.isoformat(), written=term.span.text))
            elif years is not None and term.last < datetime.date(years.first - 1, 1, 1):
                message = OF_YEARS.fill(first=years.first, last=years.last, written=term.span.text)
                yield _fault(term, message)


def _sets(term: TermMention, passage: Span) -> bool:
    """Whether the sentence of a term sets it, rather than tells of one that was."""
    around = next((one for one in sentences(passage) if one.covers(term.span.start)), None)
    if around is None:
        return False
    said = repaired(around.text)
    outside = said[: term.span.start - around.start] + " " + said[term.span.end - around.start :]
    return bool(ASKS.search(outside)) and not TELLS.search(outside)


def _fault(term: TermMention, message: Text) -> Fault:
    return Fault(term.span.start, term.span.end, message, LOOK)


CHECK = Check(
    key="term-before-document",
    title=Text(kk="Өтіп кеткен мерзім", ru="Срок уже прошёл", en="Term already past"),
    about=Text(
        kk="Міндеттің мерзімі құжаттың өз күнінен бұрын өтіп кеткен.",
        ru="Срок исполнения истёк раньше, чем составлен сам документ.",
        en="The term of a duty ended before the day of the document itself.",
    ),
    severity=Severity.WARNING,
    run=run,
)
