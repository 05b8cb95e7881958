"""To what the items of a report are tied: the meeting, the institution of each body, every writing of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kenes.records.meeting_reports.drafts import Cast
from kenes.records.meeting_reports.items import Item
from kenes.records.meeting_reports.matching import Match, matches_of_body
from kenes.records.meeting_reports.people import merged
from kenes.records.meeting_reports.queries import TAKEN, Said
from kenes.records.meeting_reports.reading import Reading


def matches_of_bodies(reading: Reading, held: Iterable[Any]) -> dict[str, list[Match]]:
    """The institutions that each body of a report may be, by its item."""
    known = list(held)
    return {one.key: matches_of_body(one.told, known) for one in reading.of_kind("body")}


def cast_of(reading: Reading, said: Said, found: Mapping[str, list[Match]], item: Item | None = None) -> Cast:
    """What a draft is filled with: a body is the institution that a person took for it, else the only certain match."""
    institutions = {}
    for key, matches in found.items():
        row, certain = said.of_items.get(key), [one.record for one in matches if one.is_certain]
        if row is not None and row.outcome == TAKEN and row.record is not None:
            institutions[key] = row.record.whole
        elif row is None and len(certain) == 1:
            institutions[key] = certain[0]
    return Cast(said.meeting, institutions, writings_of(reading, said, item) if item else ())


def writings_of(reading: Reading, said: Said, item: Item) -> tuple[Item, ...]:
    """Everything that names the same person as an item, as far as a person said so; the item alone where it names none."""
    groups = merged(reading.of_kind("person"), said.of_pairs)
    return next((group for group in groups if item in group), (item,))
