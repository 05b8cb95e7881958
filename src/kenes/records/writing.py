"""Which verb writes and amends each kind: most are written as they are, some have an action of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.agreements.disagreements import record_disagreement
from kenes.records.agreements.letters import answer
from kenes.records.audit.models import ConflictingEdit
from kenes.records.chain.actions import (
    EditConflict,
    Origin,
    amend_record,
    settle_conflict,
    withdraw_record,
    write_record,
)
from kenes.records.chain.models import Record
from kenes.records.control.actions import assign
from kenes.records.desk.actions import object_to
from kenes.records.dialogues.actions import levelled, next_position, put_on_agenda, recommend, take_down
from kenes.records.dialogues.rules import LEVELLED
from kenes.records.four_eyes.actions import ask
from kenes.records.four_eyes.deed import all_deeds
from kenes.records.four_eyes.models import Proposal
from kenes.records.four_eyes.rules import takes_two
from kenes.records.minutes.drafting import withhold
from kenes.records.reviews.actions import close_with_document
from kenes.records.roadmaps.actions import take_up, tie_anew
from kenes.records.roadmaps.frozen import refuse_frozen

Many = Mapping[str, Any]


def create(*, record: Record, by: Account, many: Many | None = None, origins: tuple[Origin, ...] = ()) -> Any:
    """Write a new record by the action of its kind; among its siblings it takes the next place unless it names one.

    What takes a second person (being public from the start) is proposed, and the record waits without it.
    """
    with transaction.atomic():
        _take_place(record)
        waiting = _put_off(record, by)
        written = _CREATES.get(record.KIND.code, _as_it_is)(record, by, many or {}, origins)
        _propose(written, waiting, by, "")
    return written


def amend(*, record: Record, values: Mapping[str, Any], seen: int, by: Account, why: str = "") -> Any:
    """Amend a record and whatever follows from its fields; EditConflict as `amend_record` says, with the edit kept.

    What takes a second person (being made public, being approved) is proposed; the rest of the edit stands at once.
    """
    meeting = None
    with transaction.atomic():
        before = type(record)._default_manager.get(pk=record.pk)
        try:
            at_once, waiting = _parted(before, _consistent(record, values), by)
            amended = amend_record(record=record, values=at_once, seen=seen, by=by, why=why)
            _follow(before, amended, by)
            _propose(amended, waiting, by, why)
        except EditConflict as found:
            meeting = found  # raised outside, so that the edit that was kept is stored
    if meeting is not None:
        raise meeting
    return amended


@transaction.atomic
def settle(*, conflict: ConflictingEdit, values: Mapping[str, Any], by: Account, why: str = "") -> Any:
    """Settle two edits that met by the values chosen from them."""
    before = conflict.record.whole
    at_once, waiting = _parted(before, _consistent(before, values), by)
    settled = settle_conflict(conflict=conflict, values=at_once, by=by, why=why)
    _follow(before, settled, by)
    _propose(settled, waiting, by, why)
    return settled


@transaction.atomic
def withdraw(*, record: Record, by: Account, why: str) -> Proposal | None:
    """Withdraw a record; what everybody reads is withdrawn by two persons: the proposal then."""
    if record.marking == Record.Marking.PUBLIC and not record.closed:
        return ask(deed="withdraw", record=record, by=by, why=why)
    withdraw_record(record=record, by=by, why=why)
    return None


@transaction.atomic
def write_by_two(*, wanted: str, by: Account, write: Callable[[str], Any]) -> Any:
    """Write a record by an action of its own, which is given the marking: for official use at first, where making public takes two.

    `write` gives the record, or None where it wrote none.
    """
    held = wanted == Record.Marking.PUBLIC and takes_two("publish", by)
    record = write(str(Record.Marking.OFFICIAL) if held else wanted)
    if held and record is not None:
        ask(deed="publish", record=record, by=by, why="", values={"marking": str(Record.Marking.PUBLIC)})
    return record


def waits_for_a_second(record: Record, values: Mapping[str, Any], by: Account) -> bool:
    """Whether an edit holds something that a second person must confirm."""
    return bool(_parted(record, _consistent(record, values), by)[1])


def _parted(record: Record, values: Mapping[str, Any], by: Account) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The values that stand at once, and by deed those that wait for a second person."""
    waiting = {key: one.withheld(record, values) for key, one in all_deeds().items() if takes_two(key, by)}
    waiting = {key: held for key, held in waiting.items() if held}
    put_off = {name for held in waiting.values() for name in held}
    return {name: value for name, value in values.items() if name not in put_off}, waiting


def _put_off(record: Any, by: Account) -> dict[str, dict[str, Any]]:
    """Take from a new record what waits for a second person."""
    plain = type(record)(country=record.country)
    names = [field.name for field in type(record)._meta.concrete_fields if not field.is_relation]
    _, waiting = _parted(plain, _consistent(record, {name: getattr(record, name) for name in names}), by)
    for name in {name for held in waiting.values() for name in held}:
        setattr(record, name, getattr(plain, name))
    return waiting


def _propose(record: Any, waiting: Mapping[str, dict[str, Any]], by: Account, why: str) -> None:
    for key, held in waiting.items():
        ask(deed=key, record=record, values=held, by=by, why=why)


def _consistent(record: Record, values: Mapping[str, Any]) -> Mapping[str, Any]:
    refuse_frozen(record, values)
    return levelled(record, values) if record.KIND.code in LEVELLED else values


def _follow(before: Any, after: Any, by: Account) -> None:
    if after.KIND.code == "ACT":
        tie_anew(before=before, action=after, by=by)
    if after.KIND.code in ("STM", "OBN"):
        withhold(record=after, by=by)
    if after.KIND.code == "DOC":
        close_with_document(document=after, by=by)


def _take_place(record: Any) -> None:
    home = record.KIND.home
    if home and getattr(record, f"{home}_id") and hasattr(record, "position") and record.position is None:
        record.position = next_position(type(record)._default_manager.filter(**{home: getattr(record, home)}))


def _as_it_is(record: Any, by: Account, many: Many, origins: tuple[Origin, ...]) -> Any:
    return write_record(record=record, by=by, many=many, origins=origins)


_CREATES: Mapping[str, Callable[[Any, Account, Many, tuple[Origin, ...]], Any]] = {
    "STM": lambda record, by, many, origins: take_down(statement=record, by=by, origins=origins),
    "OBN": lambda record, by, many, origins: object_to(objection=record, by=by, origins=origins),
    "REC": lambda record, by, many, origins: recommend(
        recommendation=record, by=by, addressed_to=many.get("addressed_to", ()), origins=origins
    ),
    "ACT": lambda record, by, many, origins: take_up(
        action=record, by=by, support=many.get("support", ()), origins=origins
    ),
    "RPL": lambda record, by, many, origins: answer(reply=record, by=by),
    "DSG": lambda record, by, many, origins: record_disagreement(disagreement=record, by=by),
    "ASG": lambda record, by, many, origins: assign(assignment=record, by=by, support=many.get("support", ())),
    "AGI": lambda record, by, many, origins: put_on_agenda(item=record, dialogue=record.dialogue, by=by),
}
