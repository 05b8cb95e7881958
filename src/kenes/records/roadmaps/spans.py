"""When an action is at work, for the timeline: a span, its last day, the days on which a recurring term falls due.

Pure. The words of the term are understood by the one reader of terms, that of plans.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.plans.term import Term, read_term
from kenes.texts import Text

MOST_TICKS = 24
"""A term that falls due more often than this over the plan is drawn as a span alone."""
MONTHS = {
    "month": 1, "two-months": 2, "quarter": 3, "four-months": 4, "half-year": 6, "year": 12, "two-years": 24,
    "three-years": 36, "four-years": 48, "five-years": 60,
}  # fmt: skip
"""Months after which a term recurs; what recurs more often is drawn as a span alone."""
NO_SPAN = ("no-term", "by-agreement")
"""Open terms that say nothing of when the work goes on."""


@dataclass(frozen=True)
class Span:
    """From the first day to the last; `ticks` are the days on which it falls due. All empty: the plan names no term."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    ticks: tuple[datetime.date, ...] = ()


def span_of(term: Text, due: datetime.date | None, first_year: int, last_year: int) -> Span:
    """The span of an action of a plan for the years from first to last; `due` is the last day that its record holds."""
    said = understood(term, (first_year, last_year))
    begin, end = datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31)
    if said.kind == "recurring":
        return _recurring_span(said, due, begin, end)
    if said.kind == "span":
        first, last = said.first or begin, said.last or end
        return Span(min(first, due), due, (due,)) if due else Span(first, last)
    if said.kind == "open" and said.open_why not in NO_SPAN:
        return Span(begin, end, (due,) if due else ())
    last_day = due or said.last
    return Span(None, last_day, (last_day,)) if last_day else Span()


def understood(term: Text, years: tuple[int, int]) -> Term:
    """The reading of the language in which a term is understood whole; else the first that says anything."""
    readings = [read_term(words, years) for words in term.own.values()]
    whole = [one for one in readings if one.understood]
    return next(iter([*whole, *(one for one in readings if one.kind)]), Term(""))


def _recurring_span(said: Term, due: datetime.date | None, begin: datetime.date, end: datetime.date) -> Span:
    if said.first is not None:
        begin = datetime.date(said.first.year, 1, 1)
    end = min(end, due) if due and due > begin else said.last or end
    months = MONTHS.get(said.every or "", 0)
    if not months:
        return Span(begin, end)
    ticks = tuple(_falling_due(begin, end, months, due or said.last))
    return Span(begin, ticks[-1] if ticks else end, ticks if len(ticks) <= MOST_TICKS else ())


def _falling_due(
    begin: datetime.date, end: datetime.date, months: int, due: datetime.date | None
) -> Iterator[datetime.date]:
    """The last day of each stretch; of whole years the day and month of the last day of the term."""
    if months >= 12 and due is not None:
        years = range(begin.year, end.year + 1, months // 12)
        yield from (day for year in years if begin <= (day := _day(year, due)) <= end)
        return
    for at in range(begin.year * 12 + months - 1, end.year * 12 + 12, months):
        year, month = divmod(at, 12)
        day = datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1])
        if begin <= day <= end:
            yield day


def _day(year: int, due: datetime.date) -> datetime.date:
    return datetime.date(year, due.month, min(due.day, calendar.monthrange(year, due.month)[1]))
