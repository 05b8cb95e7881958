"""What was noted at a dialogue, in the order of the agenda and of speaking."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.desk.models import Decision, Note, Objection
from kenes.records.dialogues.models import AgendaItem, Dialogue, Recommendation, Statement

NOTED = (Statement, Decision, Objection, Recommendation)
"""The kinds that are noted at the desk; those written by their own forms are listed with them."""


@dataclass(frozen=True)
class Noted:
    """A record of the dialogue: under which item, when it was said, who wrote it."""

    record: Any
    item: str
    moment: datetime.datetime
    by: Account


def agenda_of(dialogue: Dialogue, account: Any) -> list[AgendaItem]:
    """The points of the agenda that an account may read, in their order."""
    found = AgendaItem.objects.visible_to(account).filter(dialogue=dialogue, withdrawn=False)
    return sorted(found, key=lambda one: (one.position, one.ref))


def current_item(agenda: list[AgendaItem]) -> AgendaItem | None:
    """The point under discussion: begun and not finished."""
    return next((one for one in agenda if one.began is not None and one.ended is None), None)


def notes_of(dialogue: Dialogue, account: Any) -> list[Noted]:
    """What an account may read of what was noted: by item of the agenda, then by the time of speaking."""
    notes = {one.record_id: one for one in Note.objects.filter(dialogue=dialogue).select_related("by")}
    order = {one.ref: number for number, one in enumerate(agenda_of(dialogue, account))}
    found = [
        _noted(record, notes.get(record.ref))
        for model in NOTED
        for record in model.objects.visible_to(account)
        .filter(dialogue=dialogue, withdrawn=False)
        .select_related("created_by")
    ]
    return sorted(found, key=lambda one: (order.get(one.item, len(order)), one.moment, one.record.ref))


def _noted(record: Any, note: Note | None) -> Noted:
    item = getattr(record, "agenda_item_id", None) or (note.agenda_item_id if note else None) or ""
    if note is None:
        return Noted(record, item, record.created, record.created_by)
    return Noted(record, item, note.moment, note.by)
