"""A passage cut at the places where something is marked: the words that speak for a requirement, the words of a fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Mark:
    """A stretch of the whole text and what is said of it; an address may lead to its beginning by `name`."""

    start: int
    end: int
    kind: str
    said: str = ""
    name: str = ""


@dataclass(frozen=True)
class Segment:
    """A run of words under the same marks; `kind` is empty where nothing is marked."""

    text: str
    kind: str = ""
    said: str = ""
    name: str = ""


def segments(text: str, start: int, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The words of a passage that begins at `start` of the whole text, cut where marks begin and end."""
    end = start + len(text)
    inside = [one for one in marks if one.start < end and one.end > start]
    cuts = {start, end, *(max(start, one.start) for one in inside), *(min(end, one.end) for one in inside)}
    places = sorted(cuts)
    return tuple(
        _segment(text[a - start : b - start], [one for one in inside if one.start <= a and one.end >= b], a)
        for a, b in pairwise(places)
    )


def _segment(words: str, over: list[Mark], place: int) -> Segment:
    kinds = " ".join(dict.fromkeys(one.kind for one in over))
    name = next((one.name for one in over if one.name and one.start == place), "")
    return Segment(words, kinds, "; ".join(dict.fromkeys(one.said for one in over if one.said)), name)
