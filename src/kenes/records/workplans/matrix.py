"""Who funds and does what where: the activities of a snapshot by pillar or result and by place or body, and where two overlap."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kenes.records.chain.choices import Pillar
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.workplans.months import Month, months_of

Rows = Literal["pillar", "result"]
Columns = Literal["place", "body"]


@dataclass(frozen=True)
class ActivityLine:
    """An activity with its plan; what is not known is empty. `months` has none where no day is known."""

    ref: str
    plan: str
    programme: str
    year: int
    pillar: str
    result: str
    place: str
    funder: str
    implementer: str
    partners: tuple[str, ...]
    months: tuple[Month, ...]
    state: str


@dataclass(frozen=True)
class Overlap:
    """Two activities that different bodies fund on the same pillar, in the same place, in the same months."""

    first: ActivityLine
    second: ActivityLine
    months: tuple[Month, ...]


@dataclass(frozen=True)
class Matrix:
    """`cells` by the key of a row and of a column; a key is empty where an activity does not say."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[ActivityLine, ...]]
    overlaps: tuple[Overlap, ...]
    undated: tuple[ActivityLine, ...]
    """Activities without a day: whether they overlap with others is not known."""


def activities(snapshot: Snapshot, programme: str = "", year: int | None = None) -> list[ActivityLine]:
    """The activities of a snapshot whose plan is there, of one programme or year where that is asked; cancelled ones left out."""
    lines = [_line(one, snapshot.records[one.home]) for one in snapshot.of_kind("ATV") if one.home in snapshot.records]
    return [
        one
        for one in lines
        if one.state != "cancelled" and programme in ("", one.programme) and year in (None, one.year)
    ]


def matrix(lines: Iterable[ActivityLine], rows: Rows = "pillar", columns: Columns = "place") -> Matrix:
    """The activities laid out; a body has a column for what it funds and what it carries out."""
    listed, cells = list(lines), defaultdict[tuple[str, str], list[ActivityLine]](list)
    for line in listed:
        for column in _columns(line, columns):
            cells[(getattr(line, rows), column)].append(line)
    return Matrix(
        _ordered({row for row, _ in cells}, tuple(Pillar.values) if rows == "pillar" else ()),
        _ordered({column for _, column in cells}),
        {key: tuple(some) for key, some in cells.items()},
        tuple(overlaps(listed)),
        tuple(one for one in listed if not one.months),
    )


def overlaps(lines: Iterable[ActivityLine]) -> list[Overlap]:
    """Every pair that overlaps. Nothing is said of activities whose funder, place or days are not known."""
    together = defaultdict[tuple[str, str], list[ActivityLine]](list)
    for line in lines:
        if line.funder and line.place and line.months:
            together[(line.pillar, line.place)].append(line)
    found = []
    for some in together.values():
        for first, second in combinations(sorted(some, key=lambda one: (one.months[0], one.ref)), 2):
            shared = tuple(month for month in second.months if month in set(first.months))
            if shared and first.funder != second.funder:
                found.append(Overlap(first, second, shared))
    return sorted(found, key=lambda one: (one.months[0], one.first.ref, one.second.ref))


def _line(one: RecordState, plan: RecordState) -> ActivityLine:
    return ActivityLine(
        ref=one.ref,
        plan=plan.ref,
        programme=plan.home,
        year=plan["year"],
        pillar=one["pillar"],
        result=one["result"] or "",
        place=one["territory"] or plan["territory"],
        funder=one["funder"] or "",
        implementer=one["implementer"] or "",
        partners=tuple(one["partners"]),
        months=months_of(_day(one["starts"]), _day(one["ends"])),
        state=one["state"],
    )


def _columns(line: ActivityLine, columns: Columns) -> tuple[str, ...]:
    if columns == "place":
        return (line.place,)
    return tuple(dict.fromkeys(body for body in (line.funder, line.implementer) if body)) or ("",)


def _ordered(keys: set[str], order: tuple[str, ...] = ()) -> tuple[str, ...]:
    """In the order given, else by key; what is not said stands last."""
    return tuple(sorted(keys, key=lambda key: (not key, order.index(key) if key in order else len(order), key)))


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None
