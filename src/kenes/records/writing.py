"""Which verb writes and amends each kind: most are written as they are, some have an action of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.models import ConflictingEdit
from kenes.records.chain.actions import EditConflict, Origin, amend_record, settle_conflict, write_record
from kenes.records.chain.models import Record
from kenes.records.desk.actions import object_to
from kenes.records.dialogues.actions import levelled, next_position, put_on_agenda, recommend, take_down
from kenes.records.dialogues.rules import LEVELLED
from kenes.records.reviews.actions import close_with_document
from kenes.records.roadmaps.actions import take_up, tie_anew

Many = Mapping[str, Any]


def create(*, record: Record, by: Account, many: Many | None = None, origins: tuple[Origin, ...] = ()) -> Any:
    """Write a new record by the action of its kind; among its siblings it takes the next place unless it names one."""
    with transaction.atomic():
        _take_place(record)
        written = _CREATES.get(record.KIND.code, _as_it_is)(record, by, many or {}, origins)
    return written


def amend(*, record: Record, values: Mapping[str, Any], seen: int, by: Account, why: str = "") -> Any:
    """Amend a record and whatever follows from its fields; EditConflict as `amend_record` says, with the edit kept."""
    meeting = None
    with transaction.atomic():
        before = type(record)._default_manager.get(pk=record.pk)
        try:
            amended = amend_record(record=record, values=_consistent(record, values), seen=seen, by=by, why=why)
            _follow(before, amended, by)
        except EditConflict as found:
            meeting = found  # raised outside, so that the edit that was kept is stored
    if meeting is not None:
        raise meeting
    return amended


@transaction.atomic
def settle(*, conflict: ConflictingEdit, values: Mapping[str, Any], by: Account, why: str = "") -> Any:
    """Settle two edits that met by the values chosen from them."""
    before = conflict.record.whole
    settled = settle_conflict(conflict=conflict, values=_consistent(before, values), by=by, why=why)
    _follow(before, settled, by)
    return settled


def _consistent(record: Record, values: Mapping[str, Any]) -> Mapping[str, Any]:
    return levelled(record, values) if record.KIND.code in LEVELLED else values


def _follow(before: Any, after: Any, by: Account) -> None:
    if after.KIND.code == "ACT":
        tie_anew(before=before, action=after, by=by)
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
    "AGI": lambda record, by, many, origins: put_on_agenda(item=record, dialogue=record.dialogue, by=by),
}
