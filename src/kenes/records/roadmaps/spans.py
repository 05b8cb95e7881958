"""When an action is at work, for the timeline: a span, its last day, the days on which a recurring term falls due.

Pure. The words of the term say only what the last day cannot: that it recurs, or that the work goes on all the time.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.texts import Text

MOST_TICKS = 24
"""A term that falls due more often than this over the plan is drawn as a span alone."""
EVERY = {
    1: re.compile(r"ежемесячно|раз в месяц|ай сайын|monthly|every month", re.I),
    3: re.compile(r"ежеквартально|раз в квартал|тоқсан сайын|quarterly|every quarter", re.I),
    6: re.compile(r"раз в полугодие|раз в полгода|жарты\s?жыл(дық)? сайын|half-yearly|every half", re.I),
    12: re.compile(r"ежегодно|раз в год|жыл сайын|annually|yearly|every year|each year", re.I),
}
"""Months after which a term recurs, by its words."""
ALWAYS = re.compile(r"постоянно|на постоянной основе|тұрақты|үнемі|permanent|continuous", re.I)
YEARS = re.compile(r"(20\d\d)\s*[-–—]\s*(20\d\d)")


@dataclass(frozen=True)
class Span:
    """From the first day to the last; `ticks` are the days on which it falls due. All empty: the plan names no term."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    ticks: tuple[datetime.date, ...] = ()


def span_of(term: Text, due: datetime.date | None, first_year: int, last_year: int) -> Span:
    """The span of an action of a plan for the years from first to last."""
    words = " ".join(term.own.values())
    begin, end = datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31)
    if years := YEARS.search(words):
        begin, end = datetime.date(int(years[1]), 1, 1), datetime.date(int(years[2]), 12, 31)
    months = next((number for number, form in EVERY.items() if form.search(words)), 0)
    if months:
        ticks = tuple(_recurring(begin, min(end, due) if due and due > begin else end, months, due))
        return Span(begin, ticks[-1] if ticks else end, ticks if len(ticks) <= MOST_TICKS else ())
    if ALWAYS.search(words) or (years and due is None):
        return Span(begin, end, (due,) if due else ())
    if due is None:
        return Span()
    return Span(min(begin, due) if years else None, due, (due,))


def _recurring(
    begin: datetime.date, end: datetime.date, months: int, due: datetime.date | None
) -> Iterator[datetime.date]:
    """The last day of each stretch; of a year the day and month of the last day of the term."""
    if months == 12 and due is not None:
        yield from (day for year in range(begin.year, end.year + 1) if begin <= (day := _day(year, due)) <= end)
        return
    for year in range(begin.year, end.year + 1):
        for month in range(months, 13, months):
            day = datetime.date(year, month, calendar.monthrange(year, month)[1])
            if begin <= day <= end:
                yield day


def _day(year: int, due: datetime.date) -> datetime.date:
    return datetime.date(year, due.month, min(due.day, calendar.monthrange(year, due.month)[1]))
