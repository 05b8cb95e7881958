"""A meeting told as held on a day after that of the text: a release of 7 June on what took place on 7 July."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.dates import dates
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.meetings.event_words import announces, tells_held
from kenes.documents.own_time import own_day
from kenes.documents.tongue import language_of
from kenes.texts import Severity, Text

MESSAGE = Text(
    kk="Мәтін {day} күнгі, ал іс-шара одан кейін, {written} өтті делінген.",
    ru="Текст от {day}, а о мероприятии позже этого дня – {written} – сказано, что оно прошло.",
    en="The text is of {day}, and tells as held what is dated after that: {written}.",
)
LOOK = Text(kk="Күнді тексеріңіз.", ru="Проверьте дату.", en="Check the date.")


def run(document: Document) -> Iterator[Fault]:
    """Days later than that of the text in sentences that tell of one meeting as held and of none to come."""
    day = own_day(document)
    if day is None:
        return
    for sentence in document.sentences:
        language = language_of(sentence, document)
        said = repaired(sentence.text)
        named = list(dates(sentence.text, sentence.start))
        if len(named) == 1 and named[0].day > day and tells_held(said, language) and not announces(said, language):
            place = sentence.part(named[0].start - sentence.start, named[0].end - sentence.start)
            message = MESSAGE.fill(day=day.isoformat(), written=place.text)
            yield Fault(place.start, place.end, message, LOOK)


CHECK = Check(
    key="held-after-document",
    title=Text(kk="Құжат күнінен кейін өткен", ru="Прошло позже даты текста", en="Held after the date of the text"),
    about=Text(
        kk="Өтті делінген іс-шараның күні құжат күнінен кейін.",
        ru="Дата прошедшего мероприятия позже даты самого текста.",
        en="A meeting is told as held on a day after that of the text.",
    ),
    severity=Severity.WARNING,
    run=run,
)
