"""The items of a report of a meeting, each with an address of its own: kind and offsets. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kenes.documents.meetings.report import Event, MeetingReport
from kenes.documents.span import Span

KINDS: Mapping[str, tuple[str, ...]] = {
    "event": ("DLG",),
    "body": ("INS",),
    "person": ("PER",),
    "agenda": ("AGI",),
    "statement": ("STM",),
    "commitment": ("REC", "DEC", "ASG"),
    "next": ("DLG",),
}
"""What can be drafted from an item of each kind; the first unless a person says otherwise."""
PARTS_OF_THE_MEETING = ("STM", "REC", "DEC", "AGI")
"""Records that are written only once their meeting is there."""
KEY = re.compile(rf"({'|'.join(KINDS)})-(\d{{1,9}})-(\d{{1,9}})")


@dataclass(frozen=True)
class Item:
    """Something read: its kind, the words it rests on, what was read. `place` is its place among those of its kind."""

    kind: str
    span: Span
    told: Any
    place: int = 0

    @property
    def key(self) -> str:
        """Its address within the version."""
        return f"{self.kind}-{self.span.start}-{self.span.end}"

    @property
    def codes(self) -> tuple[str, ...]:
        """The kinds of record that it may become."""
        return KINDS[self.kind]

    @property
    def language(self) -> str:
        """The language of its words, where it is known."""
        return str(getattr(self.told, "language", ""))


def items_of(report: MeetingReport) -> tuple[Item, ...]:
    """Every item, kind by kind in the order of the text. The event is always one: what the text lacks a person writes."""
    return tuple(_each(report))


def event_words(event: Event) -> tuple[Span, ...]:
    """The places that tell of the event: name, day, place, form."""
    told = (event.day, event.place, event.form)
    return tuple(one for one in (event.name, *(one.span if one else None for one in told)) if one is not None)


def _each(report: MeetingReport) -> Iterator[Item]:
    places = event_words(report.event)
    yield Item("event", places[0] if places else Span(0, 0, ""), report.event)
    seen: set[str] = set()
    lists: tuple[tuple[str, Sequence[Any]], ...] = (
        ("body", report.organisations),
        ("person", report.participants),
        ("agenda", report.agenda),
        ("statement", report.statements),
        ("commitment", report.commitments),
        ("next", report.next_meetings),
    )
    for kind, listed in lists:
        for place, one in enumerate(listed):
            item = Item(kind, one if isinstance(one, Span) else one.span, one, place)
            if item.key not in seen:
                seen.add(item.key)
                yield item
