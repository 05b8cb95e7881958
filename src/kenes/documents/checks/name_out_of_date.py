"""A body called by a name that was no longer, or not yet, in force on the day of the text: EMCDDA after 2 July 2024."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kenes.codes.institutions import Institution, by_acronym, institution
from kenes.documents.acronyms import acronyms
from kenes.documents.dates import date_of
from kenes.documents.document import Document, sentences
from kenes.documents.fault import Check, Fault, question
from kenes.documents.span import Span
from kenes.texts import Severity, Text

OF_OLD = re.compile(
    r"бывш|ранее|прежн|ныне|до \d|тогда|бұрын|кейін|former|previous|until|before|now |then |renam", re.IGNORECASE
)
MESSAGE = Text(
    kk="Мәтін {day} күнгі, ал «{word}» атауы {last} дейін қолданыста болған.",
    ru="Текст от {day}, а название «{word}» действовало по {last}.",
    en="The text is of {day}; the name “{word}” was in force until {last}.",
)


def run(document: Document) -> Iterator[Fault]:
    """Acronyms whose every holder ended before the day of the text, unless their sentence speaks of former times."""
    day = date_of(document)
    if day is None:
        return
    for word in acronyms(document):
        ended = _ended(word.text, day)
        if ended is not None and not _speaks_of_the_past(word, ended, document):
            yield _fault(word, ended, day)


def _ended(acronym: str, day: datetime.date) -> Institution | None:
    """The institution that bore the name, when nobody bears it on that day and a successor is known."""
    holders = by_acronym(acronym)
    past = [one for one in holders if one.valid_to is not None and one.valid_to < day and one.succeeded_by]
    return past[0] if past and len(past) == len(holders) else None


def _speaks_of_the_past(word: Span, ended: Institution, document: Document) -> bool:
    passage = document.passage_at(word.start)
    around = next((one for one in sentences(passage) if one.covers(word.start)), None) if passage else None
    if around is None or ended.valid_to is None:
        return False
    years = [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", around.text)]
    successor = institution(ended.succeeded_by).short_forms if ended.succeeded_by else ()
    named = any(re.search(rf"(?<!\w){form}(?!\w)", around.text) for form in successor)
    return named or bool(OF_OLD.search(around.text)) or any(year <= ended.valid_to.year for year in years)


def _fault(word: Span, ended: Institution, day: datetime.date) -> Fault:
    last = ended.valid_to.isoformat() if ended.valid_to else ""
    message = MESSAGE.fill(day=day.isoformat(), word=word.text, last=last)
    successor = institution(ended.succeeded_by or "")
    return Fault(word.start, word.end, message, question(successor.short_forms[0]), group=word.text)


CHECK = Check(
    key="name-out-of-date",
    title=Text(kk="Ескірген атау", ru="Устаревшее название", en="Name out of date"),
    about=Text(
        kk="Мәтін күніне қарай мекеме атауы күшін жойған.",
        ru="На день текста название организации уже не действовало.",
        en="On the day of the text the name of the body was no longer in force.",
    ),
    severity=Severity.WARNING,
    run=run,
)
