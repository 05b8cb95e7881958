"""A long document in parts: a new one begins at a chapter or an article once there is enough on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import Http404

from kenes.web.pages.lookups import page_number

ENOUGH = 20_000
"""Characters after which the next chapter or article begins a new part."""
MOST = 40_000
"""Characters a part never exceeds, but for a single longer passage."""
BEGINS = re.compile(r"(?:app|part|sec|ch|art|h)-[^/]+")


@dataclass(frozen=True)
class Clause:
    """A passage as the parts see it."""

    label: str
    length: int


@dataclass(frozen=True)
class Part:
    """Passages from `first` up to `end`; `label` is the clause it begins with."""

    number: int
    first: int
    end: int
    label: str


def parts_of(clauses: Sequence[Clause]) -> tuple[Part, ...]:
    """The parts of a document; a short one is a single part."""
    whole = sum(one.length for one in clauses)
    starts = [0] if whole <= MOST else list(_starts(clauses))
    ends = [*starts[1:], len(clauses)]
    return tuple(
        Part(number, start, end, clauses[start].label if clauses else "")
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def part_asked(parts: Sequence[Part], clauses: Sequence[Clause], part: str | None, clause: str | None) -> Part:
    """The part of a number, or the one that holds a clause; 404 for what is not there."""
    if clause:
        index = next((index for index, one in enumerate(clauses) if one.label == clause), None)
        if index is None:
            raise Http404(clause)
        return next(one for one in parts if one.first <= index < one.end)
    return parts[page_number(part, len(parts)) - 1]


def _starts(clauses: Sequence[Clause]) -> Iterator[int]:
    yield 0
    held = 0
    for index, one in enumerate(clauses):
        full = held + one.length > MOST or (held >= ENOUGH and BEGINS.fullmatch(one.label))
        if held and full:
            yield index
            held = 0
        held += one.length
