"""The road maps of several countries counted side by side: by pillar and side, how many actions stand where. Pure.

What is counted of a country other than one's own is only what that country published, with everything it hangs from.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from kenes.records.chain.snapshot import RecordState, Snapshot

HOMES = ("MSR", "OBJ", "RMP")


@dataclass(frozen=True)
class Count:
    """So many actions: by stage, overdue, measured by an indicator, with a figure to start from and one to reach."""

    actions: int = 0
    stages: Mapping[str, int] = field(default_factory=dict)
    overdue: int = 0
    measured: int = 0
    aimed: int = 0


@dataclass(frozen=True)
class CountryCount:
    """A country: its road maps, all its actions, and those of each pillar and side."""

    country: str
    road_maps: tuple[RecordState, ...]
    whole: Count
    cells: Mapping[tuple[str, str], Count]
    own: bool


def published(snapshot: Snapshot, own: Collection[str]) -> Snapshot:
    """What may be counted: all that is readable of one's own countries, of the others what is public."""
    return snapshot.where(lambda one: one["country"] in own or one.is_public)


def roll_up(
    snapshot: Snapshot, countries: Collection[str], own: Collection[str], today: datetime.date
) -> list[CountryCount]:
    """A count of each country, in the order given; one that has published nothing has no road map and counts nothing."""
    shown = published(snapshot, own)
    hanging = list(_hanging(shown))
    return [
        _country(shown, code, [one for one in hanging if one[0]["country"] == code], own, today) for code in countries
    ]


def _hanging(snapshot: Snapshot) -> Iterator[tuple[RecordState, RecordState]]:
    """Each action with its objective, where everything that it hangs from is there."""
    for action in snapshot.of_kind("ACT"):
        home, chain = action, []
        for code in HOMES:
            found = snapshot.records.get(home.home)
            if found is None or found.kind.code != code:
                break
            chain.append(found)
            home = found
        if len(chain) == len(HOMES):
            yield action, chain[1]


def _country(
    snapshot: Snapshot,
    code: str,
    actions: list[tuple[RecordState, RecordState]],
    own: Collection[str],
    today: datetime.date,
) -> CountryCount:
    keys = dict.fromkeys((objective["pillar"], action["side"]) for action, objective in actions)
    cells = {
        key: count([one for one, objective in actions if (objective["pillar"], one["side"]) == key], today)
        for key in keys
    }
    maps = tuple(one for one in snapshot.of_kind("RMP") if one["country"] == code)
    return CountryCount(code, maps, count([one for one, _ in actions], today), cells, code in own)


def count(actions: Collection[RecordState], today: datetime.date) -> Count:
    """Actions counted."""
    return Count(
        len(actions),
        dict(Counter(str(one["stage"]) for one in actions)),
        sum(1 for one in actions if one["due"] and one["due"] < today.isoformat() and one["stage"] != "removed"),
        sum(1 for one in actions if one["indicator"]),
        sum(1 for one in actions if one["indicator"] and one["baseline"] and one["target"] is not None),
    )
