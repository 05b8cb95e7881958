"""A day of the week that the date beside it does not fall on: "в понедельник, 7 июня 2023 года" was a Wednesday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.dates import DateMention, dates
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

NAMES = (
    ("дүйсенбі", "понедельник", "Monday"),
    ("сейсенбі", "вторник", "Tuesday"),
    ("сәрсенбі", "среда", "Wednesday"),
    ("бейсенбі", "четверг", "Thursday"),
    ("жұма", "пятница", "Friday"),
    ("сенбі", "суббота", "Saturday"),
    ("жексенбі", "воскресенье", "Sunday"),
)
FORMS = (
    r"дүйсенбі\w{0,3}|понедельник\w{0,2}|monday",
    r"сейсенбі\w{0,3}|вторник\w{0,2}|tuesday",
    r"сәрсенбі\w{0,3}|сред[ауые]|wednesday",
    r"бейсенбі\w{0,3}|четверг\w{0,2}|thursday",
    r"жұма(?:да)?|пятниц\w{1,2}|friday",
    r"сенбі\w{0,3}|суббот\w{1,2}|saturday",
    r"жексенбі\w{0,3}|воскресень\w{1,2}|sunday",
)
DAY = "|".join(f"(?P<d{number}>{form})" for number, form in enumerate(FORMS))
BEFORE = re.compile(rf"(?<!\w)(?:{DAY})(?:\s+күні)?\s*[,(]?\s*$", re.IGNORECASE)
AFTER = re.compile(
    rf"(?:\s*(?:года|г\.|жыл\w*|күні))?\s*[,(]?\s*(?:(?:в|во|on)\s+)?(?:{DAY})(?=\s*(?:[),.;:]|$|күні))", re.IGNORECASE
)
REACH = 25
MESSAGE = Text(
    kk="{date} – {day}, ал мәтінде «{written}» деп жазылған.",
    ru="{date} – это {day}, а в тексте стоит «{written}».",
    en="{date} is a {day}; the text says “{written}”.",
)


def run(document: Document) -> Iterator[Fault]:
    """Full dates with a day of the week right beside them that is another day's."""
    text = repaired(document.text)
    for mention in dates(text):
        match = BEFORE.search(text, max(0, mention.start - REACH), mention.start) or AFTER.match(text, mention.end)
        if match is not None and _number(match) != mention.day.weekday():
            yield _fault(match, mention, document)


def _number(match: re.Match[str]) -> int:
    return next(int(key[1:]) for key, value in match.groupdict().items() if value)


def _fault(match: re.Match[str], mention: DateMention, document: Document) -> Fault:
    start, end = match.span(f"d{_number(match)}")
    names = NAMES[mention.day.weekday()]
    day = Text(kk=names[0], ru=names[1], en=names[2])
    written = document.text[start:end]
    message = MESSAGE.fill(date=mention.day.isoformat(), day=day, written=written)
    return Fault(start, end, message, question(_alike(written, names)))


def _alike(written: str, names: tuple[str, str, str]) -> str:
    """The name in the language of the one written."""
    if written.isascii():
        return names[2]
    return names[0] if repaired(written).lower().startswith(tuple(kazakh for kazakh, _, _ in NAMES)) else names[1]


CHECK = Check(
    key="weekday-differs",
    title=Text(kk="Апта күні сәйкес емес", ru="Не тот день недели", en="Wrong day of the week"),
    about=Text(
        kk="Күннің жанындағы апта күні күнтізбеге сәйкес келмейді.",
        ru="День недели рядом с датой не тот, что в календаре.",
        en="The day of the week beside a date is not that of the calendar.",
    ),
    severity=Severity.WARNING,
    run=run,
)
