"""A day that no calendar has: 31.02.2023, 31 июня, 2023 жылғы 30 ақпан."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.dates import DAY_FIRST, FIGURES, ISO, MONTH_FIRST, WITHOUT_YEAR, YEAR_FIRST, month_of, written_so
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

LEAP = 2024
"""A day without a year may be of a leap year."""
LONGEST_MONTH = 31
MONTHS = 12
ENGLISH_WORD = re.compile(r"[a-z]+")
MESSAGE = Text(
    kk="«{written}»: күнтізбеде мұндай күн жоқ.",
    ru="«{written}»: такого дня в календаре нет.",
    en="“{written}”: there is no such day in the calendar.",
)


def run(document: Document) -> Iterator[Fault]:
    """Full dates in words and figures, and days with a month in words, that cannot be."""
    text = repaired(document.text)
    taken: list[tuple[int, int]] = []
    for form in (DAY_FIRST, MONTH_FIRST, YEAR_FIRST, FIGURES, ISO, WITHOUT_YEAR):
        for match in written_so(form, text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            fault = _fault(match, document)
            if fault is not None and not any(one.covers(match.start()) for one in document.addresses):
                yield fault


def _fault(match: re.Match[str], document: Document) -> Fault | None:
    written = document.text[match.start() : match.end()]
    named = match.groupdict()
    day, month, year = int(match["day"]), month_of(named), int(named.get("year") or LEAP)
    if not _is_impossible(day, month, named) or "/" in written or _is_modal(match):
        return None
    last = calendar.monthrange(year, month)[1] if 1 <= month <= MONTHS and year else 0
    proposal = question(_with_day(match, last, document)) if last and day > last else None
    return Fault(match.start(), match.end(), MESSAGE.fill(written=written), proposal, group=written)


def _is_impossible(day: int, month: int, named: dict[str, str | None]) -> bool:
    """Without a year only a day that a month may almost have is a slip: 31 июня; "60 марта" is no date at all."""
    if not 1 <= month <= MONTHS:
        return day <= LONGEST_MONTH or month <= LONGEST_MONTH
    year = int(named.get("year") or LEAP)
    beyond = day > calendar.monthrange(year or LEAP, month)[1] or day == 0
    return beyond and ("year" in named or 0 < day <= LONGEST_MONTH)


def _is_modal(match: re.Match[str]) -> bool:
    """Whether "may" or "march" in small letters is a verb."""
    written = re.search(r"[^\W\d_]+", match.group())
    return written is not None and ENGLISH_WORD.fullmatch(written.group()) is not None


def _with_day(match: re.Match[str], day: int, document: Document) -> str:
    start, end = match.span("day")
    width = end - start
    return document.text[match.start() : start] + str(day).zfill(width) + document.text[end : match.end()]


CHECK = Check(
    key="impossible-date",
    title=Text(kk="Күнтізбеде жоқ күн", ru="Несуществующая дата", en="Impossible date"),
    about=Text(
        kk="Күнтізбеде жоқ күн: 31.02.2023, 31 маусым.",
        ru="День, которого нет в календаре: 31.02.2023, 31 июня.",
        en="A day that the calendar does not have: 31.02.2023, 31 June.",
    ),
    severity=Severity.ERROR,
    run=run,
)
