"""Taking a note: the record and the note's identity are stored together, once, however often the browser sends it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import Origin, write_record
from kenes.records.desk.models import Decision, Note, Objection
from kenes.records.dialogues.actions import levelled, next_position, recommend, take_down
from kenes.records.dialogues.models import AgendaItem, Dialogue, Recommendation, Statement
from kenes.records.institutions.models import Institution
from kenes.texts import Text

OBJECTS_TO = "objects-to"


@dataclass(frozen=True)
class Draft:
    """A note as it was taken; `spoken` and `sent` are by the browser's clock, None where it told none."""

    client_id: uuid.UUID
    kind: str
    text: Text
    body: Institution | None = None
    level: str = str(Statement.Level.SUMMARY)
    agenda_item: AgendaItem | None = None
    against: str = ""
    spoken: datetime.datetime | None = None
    sent: datetime.datetime | None = None


@dataclass(frozen=True)
class Taken:
    """The record of a note; `new` is False where the note had been stored before."""

    ref: str
    new: bool


@transaction.atomic
def take_note(*, draft: Draft, dialogue: Dialogue, by: Account) -> Taken:
    """Store a note as a record of its kind, or find that it is stored already. ValidationError where a field is wrong."""
    hold_the_log()
    known = Note.objects.filter(dialogue=dialogue, client_id=draft.client_id).first()
    if known is not None:
        return Taken(known.record_id, new=False)
    record = _WRITERS[draft.kind](draft, dialogue, by)
    received = timezone.now()
    spoken = draft.spoken or received
    Note.objects.create(
        dialogue=dialogue,
        client_id=draft.client_id,
        record_id=record.ref,
        agenda_item=draft.agenda_item,
        by=by,
        spoken=spoken,
        received=received,
        moment=moment_of(spoken, draft.sent, received),
    )
    return Taken(record.ref, new=True)


@transaction.atomic
def object_to(*, objection: Objection, by: Account, origins: tuple[Origin, ...] = ()) -> Objection:
    """An objection of a body, kept from others by its level as a statement is."""
    for name, value in levelled(objection, {}).items():
        setattr(objection, name, value)
    return write_record(record=objection, by=by, origins=origins)  # type: ignore[no-any-return]


def moment_of(
    spoken: datetime.datetime, sent: datetime.datetime | None, received: datetime.datetime
) -> datetime.datetime:
    """When something was said: the browser's time, moved by as much as its clock was wrong; never later than it arrived."""
    wrong_by = received - sent if sent is not None else datetime.timedelta()
    return min(spoken + wrong_by, received)


def _statement(draft: Draft, dialogue: Dialogue, by: Account) -> Any:
    return take_down(statement=Statement(**_said(draft, dialogue), said=draft.text), by=by)


def _objection(draft: Draft, dialogue: Dialogue, by: Account) -> Any:
    origins = (Origin(OBJECTS_TO, draft.against, outward=True),) if draft.against else ()
    return object_to(objection=Objection(**_said(draft, dialogue), text=draft.text), by=by, origins=origins)


def _said(draft: Draft, dialogue: Dialogue) -> dict[str, Any]:
    return {
        "country": dialogue.country,
        "dialogue": dialogue,
        "agenda_item": draft.agenda_item,
        "institution": draft.body,
        "level": draft.level,
        "example": dialogue.example,
    }


def _decision(draft: Draft, dialogue: Dialogue, by: Account) -> Any:
    decision = Decision(
        country=dialogue.country, dialogue=dialogue, agenda_item=draft.agenda_item, text=draft.text,
        position=next_position(Decision.objects.filter(dialogue=dialogue)), example=dialogue.example,
    )  # fmt: skip
    return write_record(record=decision, by=by)


def _recommendation(draft: Draft, dialogue: Dialogue, by: Account) -> Any:
    recommendation = Recommendation(
        country=dialogue.country, dialogue=dialogue, text=draft.text, example=dialogue.example
    )
    addressed_to = [draft.body] if draft.body is not None else []
    return recommend(recommendation=recommendation, by=by, addressed_to=addressed_to)


_WRITERS: Mapping[str, Callable[[Draft, Dialogue, Account], Any]] = {
    "STM": _statement,
    "DEC": _decision,
    "OBN": _objection,
    "REC": _recommendation,
}
