"""What became of the recommendations of the dialogue before: pure, from a snapshot; it heads the next agenda."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.records.chain.snapshot import RecordState, Snapshot

REPORTING = ("RTN",)
"""Kinds of record that report on the action of which they are part."""


@dataclass(frozen=True)
class Became:
    """An action as which a recommendation was taken up; `report` is the last record that reports on it, None where none does."""

    action: RecordState
    report: RecordState | None

    @property
    def stage(self) -> str:
        """How far the action has come."""
        return str(self.action["stage"])


@dataclass(frozen=True)
class FollowedUp:
    """A recommendation of an earlier dialogue, and what became of it; no action: it has not been taken up yet."""

    dialogue: RecordState
    recommendation: RecordState
    became: tuple[Became, ...]


def dialogues_before(snapshot: Snapshot, ref: str) -> list[RecordState]:
    """The dialogues that inform a dialogue, the latest first."""
    refs = {one for one in snapshot.linked_here(ref, "informs") if one in snapshot.records}
    found = [snapshot.records[one] for one in refs if snapshot.records[one].kind.code == "DLG"]
    return sorted(found, key=lambda one: (one["date"], one.ref), reverse=True)


def follow_up(snapshot: Snapshot, ref: str) -> list[FollowedUp]:
    """Each recommendation of the dialogues before, in its order, with what became of it."""
    return [
        FollowedUp(dialogue, one, tuple(Became(action, _last_report(snapshot, action.ref)) for action in _actions(snapshot, one.ref)))
        for dialogue in dialogues_before(snapshot, ref)
        for one in snapshot.parts_of(dialogue.ref, "REC")
    ]  # fmt: skip


def _actions(snapshot: Snapshot, ref: str, seen: frozenset[str] = frozenset()) -> list[RecordState]:
    """The actions of a recommendation, and of those that stand in its place; of an action, the one that took its place."""
    if ref in seen:
        return []
    seen |= {ref}
    found: dict[str, RecordState] = {}
    for end in snapshot.linked(ref, "taken-up-as"):
        found |= {one: snapshot.records[one] for one in _in_force(snapshot, end) if one in snapshot.records}
    for later in snapshot.linked_here(ref, "supersedes"):
        found |= {one.ref: one for one in _actions(snapshot, later, seen)}
    return list(found.values())


def _in_force(snapshot: Snapshot, ref: str, seen: frozenset[str] = frozenset()) -> list[str]:
    later = [one for one in snapshot.linked_here(ref, "supersedes") if one not in seen]
    return [end for one in later for end in _in_force(snapshot, one, seen | {ref})] or [ref]


def _last_report(snapshot: Snapshot, action: str) -> RecordState | None:
    """The newest record that reports on an action: one in which it is reported, or a part of it that is such a report."""
    linked = [snapshot.records[one] for one in snapshot.linked(action, "reported-in") if one in snapshot.records]
    found = [*linked, *(part for code in REPORTING for part in snapshot.parts_of(action, code))]
    return max(found, key=lambda one: (str(one.values.get("date") or one["created"]), one.ref), default=None)
