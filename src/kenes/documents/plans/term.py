"""A term of a plan as understood: once, recurring, over a span or open; its first and last day, and what stays uncertain.

A day without a year is resolved only by a year that the plan itself gives; nothing is taken from the clock.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from kenes.documents.plans.stretches import Part, Years, stretches_of
from kenes.documents.plans.term_words import Piece, pieces

Kind = Literal["once", "recurring", "span", "open"]


NOTHING = re.compile(r"[-–—−_.\s]*|[хx]", re.I)
"""A cell that is crossed out says no term."""


@dataclass(frozen=True)
class Term:
    """`text` as the plan writes it. `kind` None: not understood at all; `every` is year, half-year, quarter, month ...

    `first` and `last` are days or None where the term (with the years of its plan) names none. `uncertain` lists why
    something is open: year-missing, year-unclear, year-included, several-terms, rule-of-days, school-year, no-such-day, words.
    `open_why` is why an open term names no day: constantly, as-needed, as-funded, by-separate-plan, no-term ...
    """

    text: str
    kind: Kind | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    every: str | None = None
    uncertain: tuple[str, ...] = ()
    unread: str = ""
    open_why: str = ""

    @property
    def understood(self) -> bool:
        """Whether the whole of it was understood."""
        return self.kind is not None and not self.unread

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        days = {name: day.isoformat() if (day := getattr(self, name)) else None for name in ("first", "last")}
        return {"text": self.text, "kind": self.kind, **days, "every": self.every, "uncertain": list(self.uncertain)}


def read_term(text: str, years: Years | None = None) -> Term:
    """A term as written, understood; `years` are the first and last year that the plan gives for itself."""
    found = [one for one in pieces(text) if one.kind not in ("stop", "small")]
    unread = " ".join(" ".join(one.words for one in found if one.kind == "unknown").split())
    known = [one for one in found if one.kind != "unknown"]
    term = replace(_understood(known, years), text=text)
    if NOTHING.fullmatch(text.strip()):
        return Term(text)
    if term.kind is None:
        return Term(text, unread=unread or text.strip())
    return replace(term, unread=unread, uncertain=(*term.uncertain, *(["words"] if unread else [])))


def _understood(found: Sequence[Piece], years: Years | None) -> Term:
    kinds = [one.kind for one in found]
    every = next((kind.partition(":")[2] for kind in kinds if kind.startswith("every:")), None)
    parts, stated = stretches_of(found)
    why = next((kind.partition(":")[2] for kind in kinds if kind.startswith("open:")), "")
    if not parts and not every and why and not stated:
        return Term("", "open", open_why=why)
    if "school-year" in kinds and not parts:
        return _of_the_school_year(stated, every)
    if not parts and not stated and not every:
        return _of_the_year(kinds, years)
    rule = ("rule-of-days",) if {"following", "following-year"} & set(kinds) else ()
    until = bool({"until", "end"} & set(kinds)) or ("through" in kinds and "from" not in kinds)
    during = "during" in kinds or bool(why)
    term = _dated(_Said(tuple(parts), stated, every, until, during, _ranges(found)), years)
    if "then" in kinds and every:
        term = replace(term, last=_end_of(years, term.first))
    elif "from" in kinds and term.kind == "once" and term.first and not until:
        term = replace(term, kind="span", last=_end_of(years, term.first))
    return replace(term, uncertain=(*term.uncertain, *rule), open_why=why)


def _end_of(years: Years | None, first: datetime.date | None) -> datetime.date | None:
    """The end of a plan, for what begins on a day and has no end of its own."""
    return datetime.date(max(years[1], first.year if first else years[1]), 12, 31) if years else None


def _of_the_school_year(stated: Sequence[Years], every: str | None) -> Term:
    """From September to May of one school year or several; those days are ours, which is said."""
    kind: Kind = "recurring" if every else "span"
    named = sorted({year for span in stated for year in span})
    if len(named) < 2:
        return Term("", kind, every=every, uncertain=("school-year",))
    first, last = datetime.date(named[0], 9, 1), datetime.date(named[-1], 5, 31)
    return Term("", kind, first, last, every, ("school-year",))


def _of_the_year(kinds: Sequence[str], years: Years | None) -> Term:
    """In the course of the year, or by its end, where the term names no year."""
    if "whole" in kinds:
        span = years and (datetime.date(years[0], 1, 1), datetime.date(years[1], 12, 31))
        return Term("", "span", *span) if span else Term("", "span", uncertain=("year-missing",))
    if "following" in kinds:
        return Term("", "recurring", uncertain=("rule-of-days",))
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
    if {"quarters", "halves", "day-range"} & set(kinds):
        return True
    named = [place for place, kind in enumerate(kinds) if kind in ("days", "months", "quarter", "half", "date", "iso")]
    between = {kind for start, end in pairwise(named) for kind in kinds[start:end]}
    return len(named) == 2 and ("dash" in between or ("from" in kinds and bool({"until", "through"} & set(kinds))))
