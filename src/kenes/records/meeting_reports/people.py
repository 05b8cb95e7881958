"""Who is one person among the persons of a report: what the reader proposes, and what a person said of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kenes.documents.meetings.report import Participant
from kenes.documents.meetings.same_person import likeness, person_in
from kenes.records.meeting_reports.items import Item

SAME, APART = "same", "apart"
Pair = tuple[str, str]


@dataclass(frozen=True)
class MayBeSame:
    """Two writings that may name one person, and how alike they sound (0 to 100); nobody has said yet."""

    one: Item
    two: Item
    likeness: int


def pair(one: str, two: str) -> Pair:
    """Two addresses in an order of their own, whichever was named first."""
    return (one, two) if _place(one) <= _place(two) else (two, one)


def merged(items: Iterable[Item], said: Mapping[Pair, str]) -> list[tuple[Item, ...]]:
    """The persons of a report, each with all its writings, as far as a person said that they are one."""
    listed = list(items)
    head = {one.key: one.key for one in listed}
    for (one, two), outcome in said.items():
        if outcome == SAME and one in head and two in head:
            kept, gone = pair(head[one], head[two])
            head = {key: kept if lead == gone else lead for key, lead in head.items()}
    groups: dict[str, list[Item]] = {}
    for item in listed:
        groups.setdefault(head[item.key], []).append(item)
    return [tuple(group) for group in groups.values()]


def open_pairs(items: Iterable[Item], said: Mapping[Pair, str]) -> list[MayBeSame]:
    """The pairs that the reader proposes and of which nobody has said anything, those alike most first."""
    listed = list(items)
    lead = {one.key: group[0].key for group in merged(listed, said) for one in group}
    apart = {
        pair(lead[one], lead[two]) for (one, two), told in said.items() if told == APART and {one, two} <= set(lead)
    }
    found: dict[Pair, MayBeSame] = {}
    for one in listed:
        for place in one.told.may_be:
            two = next((other for other in listed if other.place == place), None)
            if two is None or lead[one.key] == lead[two.key]:
                continue
            both = pair(lead[one.key], lead[two.key])
            if both not in apart and both not in found:
                first, second = sorted((one, two), key=lambda each: each.span.start)
                found[both] = MayBeSame(first, second, alike(first.told, second.told))
    return sorted(found.values(), key=lambda each: -each.likeness)


def alike(one: Participant, two: Participant) -> int:
    """How alike two names sound, initials aside."""
    first, second = person_in(one.name or ""), person_in(two.name or "")
    return round(likeness(first.words, second.words)) if first and second else 0


def _place(key: str) -> int:
    return int(key.split("-")[1])
