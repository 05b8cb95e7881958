"""Which clause of one version is which of another, by its words and not by its number alone: renumbered, moved, reworded, gone.

The words of a clause are compared without the number it begins with. Runs of unchanged clauses are found first; between
them the likeliest pairs; what is left over is looked for in the whole text, where it may have moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz import fuzz, process

from kenes.documents.alphabets import repaired
from kenes.documents.label import label_of

ALIKE = 60
"""How much of a clause, of a hundred, must be the same for it to be that clause reworded."""
VERY_ALIKE = 85
"""From which likeness on a clause is found again at another place of the text, or where its words are few."""
SAME_NUMBER = 8
"""What the same number weighs where two clauses are about as like."""
FEW_LETTERS = 25
SHORT_HEADING = 60
LONGEST = 2000
MANY = 400_000
"""Pairs that are compared at most in one place; where there are more, numbers decide."""
Change = Literal["same", "changed"]


@dataclass(frozen=True)
class Piece:
    """A clause by its id and its words."""

    label: str
    text: str


@dataclass(frozen=True)
class Match:
    """Two clauses that are one, by their places; `likeness` of a hundred; `moved` where it crosses others."""

    first: int
    second: int
    likeness: float
    moved: bool = False


def pieces_of(passages: Iterable[tuple[str, str]]) -> tuple[Piece, ...]:
    """The clauses of ids and texts; one that is hardly more than a number is known by what stands inside it."""
    listed = list(passages)
    inside: dict[str, list[str]] = {}
    for label, text in listed:
        steps = label.split("/")
        for depth in range(1, len(steps)):
            inside.setdefault("/".join(steps[:depth]), []).append(text)
    return tuple(Piece(label, _with(plain(text), inside.get(label, ()))) for label, text in listed)


def plain(text: str) -> str:
    """The words of a clause without its number, in small letters, blanks alike, look-alike letters read as meant."""
    label = label_of(text)
    bare = label.title if label is not None else text
    return " ".join(repaired(bare).casefold().split())


def matches(first: Sequence[Piece], second: Sequence[Piece]) -> tuple[Match, ...]:
    """The pairs of clauses in the order of the first text; each clause stands in one pair at most."""
    found: dict[int, tuple[int, float]] = {}
    matcher = SequenceMatcher(None, [one.text for one in first], [one.text for one in second], autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal":
            found |= {a + step: (b + step, 100.0) for step in range(a_end - a)}
        elif tag == "replace":
            found |= _pairs(first, second, range(a, a_end), range(b, b_end), ALIKE)
    taken = {two for two, _ in found.values()}
    left = [one for one in range(len(first)) if one not in found]
    right = [two for two in range(len(second)) if two not in taken]
    found |= _pairs(first, second, left, right, VERY_ALIKE)
    moved = _crossing(found)
    return tuple(Match(one, found[one][0], found[one][1], one in moved) for one in sorted(found))


def likest(piece: Piece, among: Sequence[Piece], least: float = 50.0, most: int = 3) -> list[tuple[int, float]]:
    """The places of the clauses that are likest to one, the likest first."""
    scored = process.extract(piece.text, [one.text for one in among], scorer=fuzz.ratio, score_cutoff=least, limit=most)
    return [(place, float(score)) for _, score, place in scored]


def _with(own: str, inside: Sequence[str]) -> str:
    if len(own) >= SHORT_HEADING or not inside:
        return own
    return " ".join((own, *(plain(text) for text in inside)))[:LONGEST].strip()


def _pairs(
    first: Sequence[Piece], second: Sequence[Piece], left: Sequence[int], right: Sequence[int], least: float
) -> dict[int, tuple[int, float]]:
    """The likeliest pairs of some clauses, each used once: the likest first."""
    if not left or not right:
        return {}
    scored = sorted(_scored(first, second, left, right, least), key=lambda one: (-one[0], one[2], one[3]))
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for _, likeness, one, two in scored:
        if one not in found and two not in taken:
            found[one] = (two, likeness)
            taken.add(two)
    return found


def _scored(
    first: Sequence[Piece], second: Sequence[Piece], left: Sequence[int], right: Sequence[int], least: float
) -> Iterator[tuple[float, float, int, int]]:
    """Weight, likeness and places of the pairs that are like enough."""
    if len(left) * len(right) > MANY:
        numbered = {second[two].label: two for two in right}
        pairs = ((one, numbered[first[one].label]) for one in left if first[one].label in numbered)
        rows = ((one, two, fuzz.ratio(first[one].text, second[two].text)) for one, two in pairs)
    else:
        table = process.cdist([first[one].text for one in left], [second[two].text for two in right], scorer=fuzz.ratio)
        rows = (
            (one, two, float(table[row][column]))
            for row, one in enumerate(left)
            for column, two in enumerate(right)
            if table[row][column] >= least
        )
    for one, two, likeness in rows:
        same = first[one].label == second[two].label
        if likeness >= _least(first[one], second[two], same, least):
            yield likeness + (SAME_NUMBER if same else 0), likeness, one, two


def _least(one: Piece, two: Piece, same: bool, least: float) -> float:
    """Few words are soon alike: under another number they must be nearly the same."""
    few = min(len(re.sub(r"\W", "", one.text)), len(re.sub(r"\W", "", two.text))) < FEW_LETTERS
    return max(least, VERY_ALIKE) if few and not same else least


def _crossing(found: dict[int, tuple[int, float]]) -> set[int]:
    """The places of the first text whose pair stands out of the order of the others: all but a longest run that climbs."""
    order = sorted(found)
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for one in order:
        place = _room(ends, found, found[one][0])
        before[one] = ends[place - 1] if place else None
        ends[place : place + 1] = [one]
    kept: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return set(order) - kept


def _room(ends: list[int], found: dict[int, tuple[int, float]], value: int) -> int:
    """Where a value belongs among the ends of the runs found so far."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if found[ends[middle]][0] < value:
            low = middle + 1
        else:
            high = middle
    return low
