"""The day of a meeting: as its own line gives it, as the sentence that tells of it does, as the dateline does."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kenes.documents.alphabets import repaired
from kenes.documents.dates import ENDING, MONTH, dates, times
from kenes.documents.document import Document
from kenes.documents.meetings.event_words import announces, tells_held, tells_to_come
from kenes.documents.meetings.parts import Part, is_minutes
from kenes.documents.meetings.report import Told
from kenes.documents.span import Span

LABELLED = re.compile(
    r"\W*(?:дата(?:\s+(?:проведения|заседания|встречи))?|күні|өткізілген\s+күні|өтетін\s+күні|date(?:\s+of\s+(?:the\s+)?meeting)?|when)\s*[:–—-]",
    re.IGNORECASE,
)
FIRST_DAY = re.compile(r"(?<!\d)(?P<first>\d{1,2})(?:st|nd|rd|th)?\s*(?:[-–—]|и|по|and|to|мен|және)\s*$")
RANGE_YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}})\s*(?:жылғы|жылдың|жылы|ж\.)\s+(?P<first>\d{{1,2}})\s*(?:[-–—]|және|мен)\s*(?P<day>\d{{1,2}})\s+(?:{MONTH}){ENDING}",
    re.IGNORECASE,
)
RANGE_MONTH_FIRST = re.compile(
    rf"\b(?:{MONTH}){ENDING}\s+(?P<first>\d{{1,2}})\s*[-–—]\s*(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
NO_DAY_OF_EVENT = re.compile(
    r"(?:(?<!\w)(?:до|не\s+позднее|с\s+учётом|от|by|until|before|no\s+later\s+than|dated)\s+)$", re.IGNORECASE
)
DEADLINE_AFTER = re.compile(r"\w*\s+дейін|\s*№", re.IGNORECASE)
DATELINE = re.compile(r"[^.!?\n]{0,60}$")
DATELINE_ENDS = re.compile(r"\s*(?:года|жыл\w*|г\.|ж\.)?\s*[–—-]\s")
FIRST_PARTS = 6


@dataclass(frozen=True)
class Day:
    """A day or days named in a text: `until` is the last of several, as ISO 8601 writes it."""

    span: Span
    value: str
    until: str | None = None

    @property
    def told(self) -> Told:
        """The words with the first day."""
        return Told(self.span, self.value)


def event_day(document: Document, found: Sequence[Part]) -> Day | None:
    """The day of the meeting that the text reports of; the best sign wins, of equal ones the first."""
    minutes = is_minutes(document)
    ranked = [
        (-_sign(part, sentence, number, minutes), order, day)
        for number, part in enumerate(found)
        for sentence in (part.sentences or (part.body,))
        for order, day in enumerate(_without_dateline(list(days(sentence)), sentence))
        if not _is_other(day, sentence)
    ]
    best = min(ranked, key=lambda one: (one[0], one[2].span.start), default=None)
    return _with_year(best[2], document) if best is not None and best[0] < 0 else None


def days(sentence: Span) -> Iterator[Day]:
    """The days of a stretch of text, rows of days (7-8 June) as one."""
    said = repaired(sentence.text)
    ranges = list(_ranges(sentence, said))
    yield from ranges
    for mention in times(said, sentence.start):
        if any(one.span.start <= mention.start < one.span.end for one in ranges):
            continue
        start, end = mention.start - sentence.start, mention.end - sentence.start
        first = FIRST_DAY.search(said[:start])
        if first is not None and len(mention.written) == 10 and int(first["first"]) < int(mention.written[-2:]):
            opening = f"{mention.written[:-2]}{int(first['first']):02}"
            yield Day(sentence.part(first.start("first"), end), opening, mention.written)
        else:
            yield Day(sentence.part(start, end), mention.written)


def _without_dateline(found: list[Day], sentence: Span) -> list[Day]:
    """The days of a sentence; the dateline says nothing where the sentence itself names a day."""
    if len(found) < 2:
        return found
    start, end = found[0].span.start - sentence.start, found[0].span.end - sentence.start
    in_dateline = DATELINE.match(sentence.text[:start]) and DATELINE_ENDS.match(sentence.text[end:])
    return found[1:] if in_dateline else found


def _ranges(sentence: Span, said: str) -> Iterator[Day]:
    for form in (RANGE_YEAR_FIRST, RANGE_MONTH_FIRST):
        for match in form.finditer(said):
            month = next(
                int(key[1:]) for key, value in match.groupdict().items() if value and re.fullmatch(r"m\d+", key)
            )
            try:
                first, last = (datetime.date(int(match["year"]), month, int(match[name])) for name in ("first", "day"))
            except ValueError:
                continue
            yield Day(sentence.part(*match.span()), first.isoformat(), last.isoformat())


def _sign(part: Part, sentence: Span, number: int, minutes: bool) -> int:
    """How strongly a sentence speaks for its day being the day of the meeting; 0: not at all."""
    said = repaired(sentence.text)
    if LABELLED.match(said):
        return 6
    if part.section in ("next", "decided", "agenda") or (announces(said, part.language) and number):
        return 1 if tells_to_come(said, part.language) and part.section == "" and number < FIRST_PARTS else 0
    if tells_held(said, part.language):
        return 5
    if number < FIRST_PARTS and part.section in ("", "present", "chair"):
        return 4 if minutes else 3 if sentence.start == part.body.start and len(said) < 200 else 2
    return 0


def _is_other(day: Day, sentence: Span) -> bool:
    """Whether the day is a deadline, the date of an act, or only a month."""
    start, end = day.span.start - sentence.start, day.span.end - sentence.start
    if re.fullmatch(r"\d{4}-\d{2}", day.value):
        return True
    return bool(NO_DAY_OF_EVENT.search(sentence.text[:start]) or DEADLINE_AFTER.match(sentence.text[end:]))


def _with_year(day: Day, document: Document) -> Day:
    """A day without a year takes the year of the full dates of the text, where these are all of one."""
    years = {one.day.year for one in dates(document.text)}
    if not day.value.startswith("--") or len(years) != 1:
        return day
    return Day(day.span, f"{years.pop()}-{day.value[2:]}", day.until)
