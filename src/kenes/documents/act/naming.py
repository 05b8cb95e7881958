"""The act that a stretch of text names: its number and its day, written next to each other in Kazakh, Russian or English."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kenes.documents.alphabets import repaired
from kenes.documents.dates import dates

NUMBER = re.compile(
    r"(?:№|(?<!\w)N[o°]?\.?|(?<!\w)number)\s?(?P<number>(?:[^\W\d_]{1,5}[\s-]){0,2}\d[\w/]*(?:-[\w/]+)*(?<![_/-]))",
    re.IGNORECASE,
)
"""A number may begin with the letters of a body: ҚР ДСМ-49."""
SHORT_YEAR = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{2})(?=\s*(?:г\.|года|ж\.))")
BETWEEN = re.compile(
    r"(?:[\s,.()«»\"“”/:;–—-]|от|года?|г|ж|жылғы|жылдың|of|dated|on|the|[а-яәғқңөұүһі]{0,3}ғы|[а-яәғқңөұүһі]{0,3}гі)*",
    re.IGNORECASE,
)
FAR = 220
"""Characters that may stand between day and number: old typescripts part them by a row of blanks."""
CENTURY = 2000


@dataclass(frozen=True)
class NamedAct:
    """An act by number and day, and where both stand; a part that the text does not give is empty or None."""

    number: str
    day: datetime.date | None
    start: int
    end: int


@dataclass(frozen=True)
class _Part:
    start: int
    end: int
    number: str = ""
    day: datetime.date | None = None


def acts_named(text: str, offset: int = 0) -> Iterator[NamedAct]:
    """Every act of which day and number stand together, in the order of the text; `offset` is added to the places."""
    read = repaired(text)
    parts = sorted((*_days(text), *_numbers(read)), key=lambda one: one.start)
    taken = -1
    for one, two in pairwise(parts):
        if one.start >= taken and bool(one.number) != bool(two.number) and _joined(read, one, two):
            taken = two.end
            yield NamedAct(
                one.number or two.number, one.day or two.day, one.start + offset, max(one.end, two.end) + offset
            )


def days_named(text: str) -> Iterator[tuple[int, int, datetime.date]]:
    """The full days of a text, those with a short year (09.09.14 г.) too, in order."""
    for one in sorted(_days(text), key=lambda one: one.start):
        if one.day is not None:
            yield one.start, one.end, one.day


def _joined(text: str, one: _Part, two: _Part) -> bool:
    between = text[one.end : two.start]
    return len(between) <= FAR and BETWEEN.fullmatch(between) is not None


def _numbers(text: str) -> Iterator[_Part]:
    for match in NUMBER.finditer(text):
        yield _Part(match.start(), match.end(), number=match["number"])


def _days(text: str) -> Iterator[_Part]:
    for one in dates(text):
        yield _Part(one.start, one.end, day=one.day)
    for match in SHORT_YEAR.finditer(text):
        try:
            day = datetime.date(CENTURY + int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        yield _Part(match.start(), match.end(), day=day)
