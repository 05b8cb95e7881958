"""A term of a plan as understood: once, recurring, over a span or open; its first and last day, and what stays uncertain.

A day without a year is resolved only by a year that the plan itself gives; nothing is taken from the clock.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from kenes.documents.plans.term_words import Piece, month_of, ordinal, pieces

Kind = Literal["once", "recurring", "span", "open"]
Years = tuple[int, int]


@dataclass(frozen=True)
class Term:
    """`text` as the plan writes it. `kind` None: not understood at all; `every` is year, half-year, quarter, month ...

    `first` and `last` are days or None where the term (with the years of its plan) names none. `uncertain` lists why
    something is open: year-missing, year-unclear, year-included, several-terms, rule-of-days, no-such-day, words.
    """

    text: str
    kind: Kind | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    every: str | None = None
    uncertain: tuple[str, ...] = ()
    unread: str = ""

    @property
    def understood(self) -> bool:
        """Whether the whole of it was understood."""
        return self.kind is not None and not self.unread

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        days = {name: day.isoformat() if (day := getattr(self, name)) else None for name in ("first", "last")}
        return {"text": self.text, "kind": self.kind, **days, "every": self.every, "uncertain": list(self.uncertain)}


@dataclass(frozen=True)
class Part:
    """A stretch of the calendar named in a term, from month and day to month and day; without a year until one is given."""

    first: tuple[int, int]
    last: tuple[int, int]
    years: Years | None = None
    in_figures: bool = False
    is_day: bool = False

    def days(self, years: Years) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day in a year or from one year to another; None where there is no such day."""
        try:
            return datetime.date(years[0], *self.first), _last(years[1], *self.last)
        except ValueError:
            return None


WHOLE_YEAR = Part((1, 1), (12, 31))


def read_term(text: str, years: Years | None = None) -> Term:
    """A term as written, understood; `years` are the first and last year that the plan gives for itself."""
    found = [one for one in pieces(text) if one.kind not in ("stop", "small")]
    unread = " ".join(" ".join(one.words for one in found if one.kind == "unknown").split())
    known = [one for one in found if one.kind != "unknown"]
    term = replace(_understood(known, years), text=text)
    if not text.strip() or term.kind is None:
        return Term(text, unread=unread or text.strip())
    return replace(term, unread=unread, uncertain=(*term.uncertain, *(["words"] if unread else [])))


def _understood(found: Sequence[Piece], years: Years | None) -> Term:
    kinds = [one.kind for one in found]
    every = next((kind.partition(":")[2] for kind in kinds if kind.startswith("every:")), None)
    parts, stated = _parts(found)
    if not parts and not every and any(kind.startswith("open:") for kind in kinds):
        return Term("", "open")
    if not parts and not stated and not every:
        return _of_the_year(kinds, years)
    rule = ("rule-of-days",) if "following" in kinds else ()
    term = _dated(
        _Said(tuple(parts), stated, every, bool({"until", "end"} & set(kinds)), "during" in kinds, _ranges(found)),
        years,
    )
    return replace(term, uncertain=(*term.uncertain, *rule))


def _of_the_year(kinds: Sequence[str], years: Years | None) -> Term:
    """In the course of the year, or by its end, where the term names no year."""
    if not {"during", "end"} & set(kinds):
        return Term("")
    kind: Kind = "once" if "end" in kinds else "span"
    if years is None or (kind == "once" and years[0] != years[1]):
        return Term("", kind, uncertain=("year-missing" if years is None else "year-unclear",))
    first, last = datetime.date(years[0], 1, 1), datetime.date(years[1], 12, 31)
    unclear = ("year-unclear",) if years[0] != years[1] else ()
    return Term("", kind, None if kind == "once" else first, last, None, unclear)


@dataclass(frozen=True)
class _Said:
    """The pieces of a term put together."""

    parts: tuple[Part, ...]
    stated: tuple[Years, ...]
    every: str | None
    until: bool
    during: bool
    ranged: bool


def _dated(said: _Said, plan: Years | None) -> Term:
    if said.parts:
        return _of_parts(said, plan)
    if not said.stated:
        return Term("", "recurring", every=said.every)
    whole = (said.stated[0][0], said.stated[-1][1])
    first, last = datetime.date(whole[0], 1, 1), datetime.date(whole[1], 12, 31)
    if said.every:
        return Term("", "recurring", first, last, said.every)
    if said.until and whole[0] == whole[1]:
        return Term("", "once", uncertain=("year-included",))
    spans = whole[0] != whole[1] or said.during
    return Term("", "span" if spans else "once", first, last)


def _of_parts(said: _Said, plan: Years | None) -> Term:
    """Days, months, quarters and half-years, each in the years that stand by it, else in those of the plan."""
    several = len(said.parts) > 1
    span = any(part.years and part.years[0] != part.years[1] for part in said.parts)
    every = said.every or ("year" if span and not said.ranged else None)
    if any(part.years is None for part in said.parts):
        if plan is None or (plan[0] != plan[1] and not every):
            return _unresolved(said, every, "year-missing" if plan is None else "year-unclear")
        said = replace(said, parts=tuple(part if part.years else replace(part, years=plan) for part in said.parts))
    days = [found for part in said.parts if (found := part.days(part.years or (0, 0)))]
    if len(days) < len(said.parts):
        return _unresolved(said, every, "no-such-day")
    first, last = min(one[0] for one in days), max(one[1] for one in days)
    if every:
        return Term("", "recurring", None if said.until else first, last, every)
    uncertain = ("several-terms",) if several and not said.ranged else ()
    if several or said.ranged or said.during:
        return Term("", "span", first, last, None, uncertain)
    return Term("", "once", None if said.until else first, last)


def _unresolved(said: _Said, every: str | None, why: str) -> Term:
    kind: Kind = "recurring" if every else "span" if said.ranged or said.during or len(said.parts) > 1 else "once"
    return Term("", kind, every=every, uncertain=(why,))


def _ranges(found: Sequence[Piece]) -> bool:
    """Whether the term goes from one stretch to another: I-II quarter, from January to March."""
    kinds = [one.kind for one in found]
    if {"quarters", "halves"} & set(kinds):
        return True
    named = [place for place, kind in enumerate(kinds) if kind in ("days", "months", "quarter", "half", "date", "iso")]
    between = {kind for start, end in pairwise(named) for kind in kinds[start:end]}
    return len(named) == 2 and ("dash" in between or ("from" in kinds and bool({"until", "through"} & set(kinds))))


def _parts(found: Sequence[Piece]) -> tuple[list[Part], tuple[Years, ...]]:
    """The stretches with the years that stand by them: behind them in Russian, before them in Kazakh (жылғы)."""
    parts: list[Part] = []
    stated: list[Years] = []
    ahead: Years | None = None
    for piece in found:
        if piece.kind in ("year", "years") and piece.found:
            span = _span(piece)
            stated.append(span)
            waiting = [place for place, part in enumerate(parts) if part.years is None]
            for place in waiting:
                parts[place] = replace(parts[place], years=span)
            ahead = None if waiting else span
        else:
            parts += [part if part.years else replace(part, years=ahead) for part in _stretches(piece)]
            if piece.kind == "end" and ahead:
                parts.append(replace(WHOLE_YEAR, years=ahead, first=(12, 31)))
    if "end" in [one.kind for one in found] and stated and not parts:
        parts.append(Part((12, 31), (12, 31), stated[-1]))
    return parts, tuple(stated)


def _span(piece: Piece) -> Years:
    first = piece.number("y1")
    return (first, piece.number("y2") if piece.kind == "years" else first)


def _stretches(piece: Piece) -> Iterator[Part]:
    if piece.found is None:
        return
    if piece.kind in ("date", "iso"):
        year, day = piece.number("y"), (piece.number("mo"), piece.number("d"))
        yield Part(day, day, (year, year), in_figures=True, is_day=True)
    elif piece.kind == "days":
        day = (month_of(piece.found), piece.number("d"))
        yield Part(day, day, is_day=True)
    elif piece.kind == "months":
        month = month_of(piece.found)
        yield Part((month, 1), (month, 31))
    elif piece.kind in ("quarter", "quarters", "half", "halves"):
        length = 3 if piece.kind.startswith("quarter") else 6
        named = [ordinal(piece.found[name].strip()) for name in ("n1", "n2") if name in piece.found.groupdict()]
        if all(1 <= number <= 12 // length for number in named):
            yield Part((length * (min(named) - 1) + 1, 1), (length * max(named), 31))


def _last(year: int, month: int, day: int) -> datetime.date:
    """The day, or the last of its month where a month is named to its 31st."""
    longest = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, longest if day == 31 and longest < 31 else day)
