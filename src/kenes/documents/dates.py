"""Dates written in Kazakh, Russian or English, in words or figures."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document

MONTHS = (
    "қаңтар|январ|jan(?:uary)?",
    "ақпан|феврал|feb(?:ruary)?",
    "наурыз|март|mar(?:ch)?",
    "сәуір|апрел|apr(?:il)?",
    "мамыр|ма[йяе]|may",
    "маусым|июн|june?",
    "шілде|июл|july?",
    "тамыз|август|aug(?:ust)?",
    "қыркүйек|сентябр|sep(?:t(?:ember)?)?",
    "қазан|октябр|oct(?:ober)?",
    "қараша|ноябр|nov(?:ember)?",
    "желтоқсан|декабр|dec(?:ember)?",
)
MONTH = "|".join(f"(?P<m{number}>{form})" for number, form in enumerate(MONTHS, 1))
ENDING = r"[а-яәғқңөұүһіa-z]*\.?"
DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTH}){ENDING},?\s+(?P<year>\d{{4}})(?!\d)", re.I
)
MONTH_FIRST = re.compile(
    rf"\b(?:{MONTH}){ENDING}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)", re.I
)
YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}})\s*(?:жылғы|жылдың|жылы|ж\.)\s+(?P<day>\d{{1,2}})\s+(?:{MONTH}){ENDING}", re.I
)
FIGURES = re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?![\d])")
ISO = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
FORMS = (DAY_FIRST, MONTH_FIRST, YEAR_FIRST, FIGURES, ISO)
WITHOUT_YEAR = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})[\s-]+(?:{MONTH}){ENDING}", re.I)
WITHOUT_DAY = re.compile(rf"\b(?:{MONTH}){ENDING}\s+(?P<year>\d{{4}})(?!\d)", re.I)
YEAR_AND_MONTH = re.compile(rf"(?<!\d)(?P<year>\d{{4}})\s*(?:жылғы|жылдың|жылы|ж\.)\s+(?:{MONTH}){ENDING}", re.I)
YEAR_FIRST_FIGURES = re.compile(r"(?<![\d.])(\d{4})\.(\d{2})\.(\d{2})(?![\d.]\d)")
PARTIAL = (WITHOUT_DAY, YEAR_AND_MONTH, WITHOUT_YEAR)
TAILS = {
    MONTH_FIRST: re.compile(r"\s\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}(?!\d)", re.I),
    WITHOUT_DAY: re.compile(r"\s\d{4}(?!\d)"),
}
"""The figures that end the forms which begin with a word: these are rare, the beginnings of words are not."""
LONGEST_WORD = 40
HEAD = 1500


@dataclass(frozen=True)
class DateMention:
    """A day named in a text, and where."""

    start: int
    end: int
    day: datetime.date


@dataclass(frozen=True)
class TimeMention:
    """A day, or a part of a date (`2023-06`, `--06-07`), written as ISO 8601 does, and where."""

    start: int
    end: int
    written: str


def dates(text: str, offset: int = 0) -> Iterator[DateMention]:
    """The full dates of a text, in the order they stand; `offset` is added to the places."""
    text = repaired(text)
    found = [mention for form in FORMS for match in written_so(form, text) if (mention := _mention(match, offset))]
    found.sort(key=lambda one: (one.start, -one.end))
    last = -1
    for mention in found:
        if mention.start >= last:
            last = mention.end
            yield mention


def times(text: str, offset: int = 0) -> Iterator[TimeMention]:
    """The full dates of a text and, outside them, months with a year or with a day."""
    text = repaired(text)
    taken = [TimeMention(one.start, one.end, one.day.isoformat()) for one in dates(text, offset)]
    for form in PARTIAL:
        for match in written_so(form, text):
            start, end = match.start() + offset, match.end() + offset
            if not any(one.start < end and start < one.end for one in taken):
                taken.append(TimeMention(start, end, _partial(match)))
    yield from sorted(taken, key=lambda one: one.start)


def written_so(form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a text has a date of one form, in order."""
    if form not in TAILS:
        yield from form.finditer(text)
        return
    for tail in TAILS[form].finditer(text):
        near = form.finditer(text, max(0, tail.start() - LONGEST_WORD), tail.end())
        yield from (match for match in near if match.end() == tail.end())


def figures_year_first(text: str) -> Iterator[re.Match[str]]:
    """Dates such as 2012.10.07, of which the figures do not say whether the day or the month comes second."""
    return YEAR_FIRST_FIGURES.finditer(text)


def is_written_year_first(written: str, text: str) -> bool:
    """Whether a text has the day of this ISO date in figures, year first, day and month in either order."""
    year, *parts = written.split("-")
    found = figures_year_first(text)
    return any(match.group(1) == year and sorted(match.groups()[1:]) == sorted(parts) for match in found)


def date_of(document: Document) -> datetime.date | None:
    """The day a document is of: the only full date in its head, else None; a head of several days says nothing."""
    days = {mention.day for mention in dates(document.text[:HEAD])}
    return days.pop() if len(days) == 1 else None


def _mention(match: re.Match[str], offset: int) -> DateMention | None:
    named = match.groupdict()
    try:
        day = datetime.date(int(match["year"]), month_of(named), int(match["day"]))
    except ValueError:
        return None
    return DateMention(match.start() + offset, match.end() + offset, day)


def month_of(named: dict[str, str | None]) -> int:
    """The month a match of one of the forms names, in figures or words."""
    if named.get("month"):
        return int(named["month"] or "")
    return next(int(key[1:]) for key, value in named.items() if value and re.fullmatch(r"m\d+", key))


def _partial(match: re.Match[str]) -> str:
    named = match.groupdict()
    year, day = named.get("year"), named.get("day")
    return f"{year}-{month_of(named):02}" if year else f"--{month_of(named):02}-{int(day or 0):02}"
