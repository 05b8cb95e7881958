"""The control sheet, pure: actions on control and assignments together, with executor, origin, term, and days left."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.words import words
from kenes.texts import Text

SOON = 30
"""Days before its term from which a line counts as due soon."""
Standing = Literal["overdue", "due-soon", "on-control", "without-term", "removed"]
STANDINGS: tuple[Standing, ...] = ("overdue", "due-soon", "on-control", "without-term", "removed")
KINDS = ("ACT", "ASG")
READ = (*KINDS, "MSR", "OBJ", "RMP", "MAN", "INS")
"""The kinds of record that a sheet reads."""


@dataclass(frozen=True)
class SheetLine:
    """One action or assignment on control, or removed from it; `number` is its place in the road map or its item of the protocol."""

    record: RecordState
    number: str
    road_map: str
    pillar: str
    today: datetime.date

    @property
    def lead(self) -> str:
        """The executor who answers for it."""
        return str(self.record["lead"] or "")

    @property
    def executors(self) -> tuple[str, ...]:
        """The lead, then those who support it."""
        return tuple(ref for ref in (self.lead, *self.record["support"]) if ref)

    @property
    def origin(self) -> str:
        """The act that approved the action, or the protocol of the assignment; nothing where it is not recorded."""
        return str(self.record.values.get("act" if self.is_action else "protocol") or "")

    @property
    def is_action(self) -> bool:
        """Whether it is an action of a road map."""
        return self.record.kind.code == "ACT"

    @property
    def stage(self) -> str:
        """Its stage: on control or removed."""
        return str(self.record["stage" if self.is_action else "state"])

    @property
    def due(self) -> datetime.date | None:
        """The last day of its term."""
        return _day(self.record["due"])

    @property
    def days_left(self) -> int | None:
        """Days until its last day; below zero they are days overdue. None without a day, or when it has left control."""
        return (self.due - self.today).days if self.due and self.stage != "removed" else None

    @property
    def standing(self) -> Standing:
        """How it stands today."""
        left = self.days_left
        if self.stage == "removed":
            return "removed"
        if left is None:
            return "without-term"
        return "overdue" if left < 0 else "due-soon" if left <= SOON else "on-control"

    @property
    def completed_by(self) -> tuple[Text, str, datetime.date | None]:
        """The completing document: its kind, number, date."""
        values = self.record.values
        return (
            words(values.get("completed_by")),
            str(values.get("completed_number") or ""),
            _day(values.get("completed_date")),
        )


@dataclass(frozen=True)
class SheetQuestion:
    """What is asked of the sheet; a blank asks for all. `state` is a standing, or "on-control" for all that has not left control."""

    executor: str = ""
    road_map: str = ""
    state: str = ""
    pillar: str = ""
    country: str = ""

    def fits(self, line: SheetLine) -> bool:
        """Whether a line is asked for."""
        return (
            self.executor in ("", *line.executors)
            and self.road_map in ("", line.road_map)
            and self.pillar in ("", line.pillar)
            and self.country in ("", line.record["country"])
            and (not self.state or (self.state in _STATES and _STATES[self.state](line)))
        )


def sheet(snapshot: Snapshot, today: datetime.date, question: SheetQuestion | None = None) -> list[SheetLine]:
    """The lines asked for: by last day, those without one at the end, then by id."""
    asked = question or SheetQuestion()
    numbers = _numbers(snapshot)
    lines = [_line(snapshot, one, numbers, today) for code in KINDS for one in snapshot.of_kind(code)]
    kept = [one for one in lines if one.stage in ("on-control", "removed") and asked.fits(one)]
    return sorted(kept, key=lambda one: (one.due or datetime.date.max, one.record.ref))


def by_executor(lines: Iterable[SheetLine], snapshot: Snapshot) -> dict[str, list[SheetLine]]:
    """Lines under the body that answers for each, bodies by name; the body without a name last."""
    found: dict[str, list[SheetLine]] = {}
    for one in lines:
        found.setdefault(one.lead, []).append(one)
    return {ref: found[ref] for ref in sorted(found, key=lambda ref: (not ref, snapshot.title(ref)["ru"].casefold()))}


def _line(snapshot: Snapshot, one: RecordState, numbers: Mapping[str, str], today: datetime.date) -> SheetLine:
    if one.kind.code == "ASG":
        road_maps = [_road_map(snapshot, ref) for ref in snapshot.linked_here(one.ref, "implements")]
        return SheetLine(one, str(one["item"]), next(filter(None, road_maps), ""), str(one["pillar"]), today)
    objective = snapshot.records.get(_home(snapshot, one.home))
    pillar = str(objective["pillar"]) if objective else ""
    return SheetLine(one, numbers.get(one.ref, ""), _road_map(snapshot, one.ref), pillar, today)


def _road_map(snapshot: Snapshot, ref: str) -> str:
    measure = _home(snapshot, ref)
    return _home(snapshot, _home(snapshot, measure))


def _home(snapshot: Snapshot, ref: str) -> str:
    one = snapshot.records.get(ref)
    return one.home if one else ""


def _numbers(snapshot: Snapshot) -> dict[str, str]:
    """The number of each action in its road map: 1.2.3."""
    found: dict[str, str] = {}
    children: dict[str, list[RecordState]] = {}
    for code in ("OBJ", "MSR", "ACT"):
        for one in snapshot.of_kind(code):
            children.setdefault(one.home, []).append(one)
    for siblings in children.values():
        siblings.sort(key=lambda one: (one.values.get("position") or 0, one.ref))
    for road_map in snapshot.of_kind("RMP"):
        _count(children.get(road_map.ref, []), children, "", found)
    return found


def _count(
    siblings: list[RecordState], children: Mapping[str, list[RecordState]], before: str, found: dict[str, str]
) -> None:
    for place, one in enumerate(siblings, start=1):
        found[one.ref] = f"{before}{place}"
        _count(children.get(one.ref, []), children, f"{before}{place}.", found)


def _day(value: Any) -> datetime.date | None:
    return datetime.date.fromisoformat(str(value)) if value else None


_STATES: Mapping[str, Callable[[SheetLine], bool]] = {
    "on-control": lambda line: line.stage != "removed",
    "overdue": lambda line: line.standing == "overdue",
    "due-soon": lambda line: line.standing == "due-soon",
    "without-term": lambda line: line.standing == "without-term",
    "removed": lambda line: line.standing == "removed",
}
