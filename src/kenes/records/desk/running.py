"""How the meeting goes: which item of the agenda is being discussed, who is in the room, online, absent, or has left."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import amend_record, write_record
from kenes.records.desk.clock import time_there
from kenes.records.dialogues.models import AgendaItem, Dialogue, Participation
from kenes.records.institutions.models import Institution
from kenes.records.words import words

PRESENCES = ("room", "online", "absent", "left")


@transaction.atomic
def start_item(*, item: AgendaItem, by: Account, at: datetime.time | None = None) -> None:
    """Begin a point of the agenda, or take it up again; the one that was under discussion is finished by that."""
    at = at or time_there(item.country)
    for other in AgendaItem.objects.filter(dialogue=item.dialogue_id, began__isnull=False, ended__isnull=True):
        if other.pk != item.pk:
            _amend(other, {"ended": at}, by)
    _amend(item, {"began": item.began or at, "ended": None}, by)


@transaction.atomic
def finish_item(*, item: AgendaItem, by: Account, at: datetime.time | None = None) -> None:
    """End a point of the agenda; one that was not begun stays as it is."""
    if item.began is not None and item.ended is None:
        _amend(item, {"ended": at or time_there(item.country)}, by)


@transaction.atomic
def note_presence(*, participation: Participation, presence: str, by: Account, at: datetime.time | None = None) -> None:
    """Somebody is in the room or online (and arrived now, if not before), is absent, or has left."""
    at = at or time_there(participation.country)
    if presence == "left":
        _amend(participation, {"left": at}, by)
    elif presence == "absent":
        _amend(participation, {"attended": Participation.Attended.NO, "arrived": None, "left": None}, by)
    else:
        arrived = participation.arrived or at
        there = {"mode": presence, "attended": Participation.Attended.YES, "arrived": arrived, "left": None}
        _amend(participation, there, by)


@transaction.atomic
def welcome(*, dialogue: Dialogue, body: Institution | str, mode: str, language: str, by: Account) -> Participation:
    """A body that came uninvited; one that the register does not know yet is written there by the name given."""
    if isinstance(body, str):
        record = Institution(
            country=dialogue.country, name=words({language: body}), category=Institution.Category.OTHER,
            example=dialogue.example,
        )  # fmt: skip
        body = write_record(record=record, by=by)
    participation = Participation(
        country=dialogue.country, dialogue=dialogue, institution=body, mode=mode, example=dialogue.example,
        attended=Participation.Attended.YES, arrived=time_there(dialogue.country, timezone.now()), uninvited=True,
    )  # fmt: skip
    return write_record(record=participation, by=by)  # type: ignore[no-any-return]


def presence_of(participation: Participation) -> str:
    """One of `PRESENCES`, or nothing where it is not known yet."""
    if participation.attended == Participation.Attended.NO:
        return "absent"
    if participation.left is not None:
        return "left"
    return str(participation.mode) if participation.attended == Participation.Attended.YES else ""


def _amend(record: Any, values: dict[str, Any], by: Account) -> None:
    """A verb of the desk acts on the record as it is now: two note-takers who press the same button do not clash."""
    amend_record(record=record, values=values, seen=type(record).objects.get(pk=record.pk).version, by=by)
