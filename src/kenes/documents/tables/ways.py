"""Which lines of a table a total may add: nowhere written, so every way that tables use is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kenes.documents.span import Span

NUMBERING = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?")
WITHIN = re.compile(
    r"(?:в\s+т(?:ом|\.)\s*ч(?:исле|\.)|из\s+них|оның\s+ішінде|соның\s+ішінде|including|of\s+which|thereof)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """A row or a column looked along: its cells, whether it is a total, its label."""

    cells: tuple[Span | None, ...]
    is_total: bool
    label: str


def ways(lines: Sequence[Line], at: int) -> Iterator[Sequence[Line]]:
    """The groups of lines that a total may add."""
    before, after = lines[:at], lines[at + 1 :]
    last = max((place for place, one in enumerate(before) if one.is_total), default=-1)
    following = next((place for place, one in enumerate(after) if one.is_total), len(after))
    plain = [one for one in before if not one.is_total]
    yield before[last + 1 :]
    if before:
        yield plain
        yield [one for one in before if one.is_total]
        yield from _by_level(plain)
        yield from _by_level(before[last + 1 :])
    yield after[:following]
    yield [one for one in after if not one.is_total]
    yield [one for one in after if one.is_total]
    yield from _by_level([one for one in after if not one.is_total])


def _by_level(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of each level of numbering by itself (1, 2, 3 or 1.1, 1.2, 2.1), and those without what they are made of."""
    if not lines:
        return
    levels = [_level(one) for one in lines]
    for level in sorted({one for one in levels if one}):
        yield [one for one, own in zip(lines, levels, strict=True) if own == level]
    yield [one for one in lines if not WITHIN.match(one.label)]
    yield [one for one, own, later in zip(lines, levels, [*levels[1:], 0], strict=True) if not later > own > 0]


def has_levels(lines: Sequence[Line]) -> bool:
    """Whether some lines are parts of others, so that not all of them are added."""
    return len({_level(one) for one in lines if not one.is_total} - {0}) > 1 or any(
        WITHIN.search(one.label) for one in lines
    )


def _level(line: Line) -> int:
    match = NUMBERING.match(line.label)
    return len(match.group().strip(".").split(".")) if match else 0
