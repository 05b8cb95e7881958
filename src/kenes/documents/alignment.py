"""Which passage of one language version answers which of the other: by order, length, labels and the figures they share."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kenes.documents.span import Span

LABEL = re.compile(
    r"^(?:([^\W\d]+)\s+)?(\d+(?:[.-]\d+)*(?:\.[a-z])?(?:\.\d+)*)(?:-(бап|тарау|тармақ|бөлім))?(?:[.)]|\s|$)",
    re.IGNORECASE,
)
PARTS = {
    "статья": "article",
    "бап": "article",
    "глава": "chapter",
    "тарау": "chapter",
    "пункт": "point",
    "тармақ": "point",
}
PARTS |= {"раздел": "section", "бөлім": "section"}
SKIP = 3.0
JOIN = 2.0
LENGTH_WEIGHT, LENGTH_MOST, SHORT = 4.0, 6.0, 20
ANCHOR_WEIGHT, LABEL_WEIGHT = 3.0, 3.0
BAND = 60


@dataclass(frozen=True)
class Anchored:
    """A passage and what of it is the same in every language: numbers, dates, Latin names."""

    span: Span
    anchors: frozenset[str]

    @cached_property
    def label(self) -> str | None:
        """The number the passage begins with and the part of a law it numbers: "article 7", "12"."""
        match = LABEL.match(self.span.text)
        if match is None:
            return None
        part = (match.group(1) or match.group(3) or "").lower()
        return f"{PARTS.get(part, part)} {match.group(2)}".strip()


@dataclass(frozen=True)
class Pair:
    """Passages that answer each other, as indexes; one side is empty when the other version lacks the passage."""

    first: tuple[int, ...]
    second: tuple[int, ...]


MOVES = ((1, 1, 0.0), (1, 0, SKIP), (0, 1, SKIP), (1, 2, JOIN), (2, 1, JOIN))


def align(first: Sequence[Anchored], second: Sequence[Anchored]) -> tuple[Pair, ...]:
    """The cheapest way of pairing the passages of two versions in their order."""
    ratio = _length(second) / max(1, _length(first))
    costs: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for one in range(len(first) + 1):
        for two in _band(one, len(first), len(second)):
            if (one, two) != (0, 0):
                costs[one, two] = _best(first, second, (one, two), ratio, costs)
    return tuple(reversed(list(_walk_back(costs, len(first), len(second)))))


def _best(
    first: Sequence[Anchored],
    second: Sequence[Anchored],
    at: tuple[int, int],
    ratio: float,
    costs: dict[tuple[int, int], tuple[float, int, int]],
) -> tuple[float, int, int]:
    found = (math.inf, 0, 0)
    for back_first, back_second, price in MOVES:
        before = costs.get((at[0] - back_first, at[1] - back_second))
        if before is None or before[0] + price >= found[0]:
            continue
        one = first[at[0] - back_first : at[0]]
        two = second[at[1] - back_second : at[1]]
        cost = before[0] + price + (_mismatch(one, two, ratio) if one and two else 0.0)
        if cost < found[0]:
            found = (cost, back_first, back_second)
    return found


def _mismatch(one: Sequence[Anchored], two: Sequence[Anchored], ratio: float) -> float:
    if any(part.label for part in (*one[1:], *two[1:])):
        return math.inf
    lengths = math.log((_length(two) + SHORT) / (_length(one) * ratio + SHORT))
    cost = min(LENGTH_MOST, LENGTH_WEIGHT * abs(lengths))
    anchors_one = frozenset().union(*(part.anchors for part in one))
    anchors_two = frozenset().union(*(part.anchors for part in two))
    return cost + _label_cost(one[0].label, two[0].label) + _anchor_cost(anchors_one, anchors_two)


def _anchor_cost(one: frozenset[str], two: frozenset[str]) -> float:
    if not one and not two:
        return 0.0
    overlap = 2 * len(one & two) / (len(one) + len(two))
    return ANCHOR_WEIGHT * (0.5 - overlap) if one and two else 1.0


def _label_cost(one: str | None, two: str | None) -> float:
    if one is None and two is None:
        return 0.0
    return -1.0 if one == two else LABEL_WEIGHT


def _length(passages: Sequence[Anchored]) -> int:
    return sum(len(passage.span.text) for passage in passages)


def _band(one: int, height: int, width: int) -> range:
    """The columns worth looking at in a row: near the diagonal, the ends always within reach."""
    middle = round(one * width / max(1, height))
    reach = BAND + abs(height - width)
    return range(max(0, middle - reach), min(width, middle + reach) + 1)


def _walk_back(costs: dict[tuple[int, int], tuple[float, int, int]], one: int, two: int) -> Iterator[Pair]:
    while (one, two) != (0, 0):
        _, back_first, back_second = costs[one, two]
        yield Pair(tuple(range(one - back_first, one)), tuple(range(two - back_second, two)))
        one, two = one - back_first, two - back_second
