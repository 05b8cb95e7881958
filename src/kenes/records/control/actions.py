"""Putting on control, removing from control by a completing document, going back with a reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, link_records, withdraw_link, write_record
from kenes.records.chain.models import Link, Record
from kenes.records.control.completion import NO_COMPLETION
from kenes.records.control.models import Assignment
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.moving import move
from kenes.texts import Finding, Refusal, Severity, Text


@dataclass(frozen=True)
class Document:
    """The document that completes something: its kind in words, number and date; where it is read."""

    kind: Any
    number: str
    date: datetime.date | None
    address: str = ""
    record: Record | None = None

    def values(self, on: datetime.date) -> dict[str, Any]:
        """The fields that hold it. Refusal where its kind, its date, or both number and place are lacking."""
        if (
            not any(dict(self.kind or {}).values())
            or self.date is None
            or not (self.number or self.address or self.record)
        ):
            raise Refusal(Finding("no-completing-document", Severity.ERROR, _NO_DOCUMENT))
        return {
            "completed_by": self.kind, "completed_number": self.number, "completed_date": self.date,
            "completed_address": self.address, "completed_record": self.record, "removed_on": on,
        }  # fmt: skip


@transaction.atomic
def put_on_control(*, actions: Iterable[Action], since: datetime.date, by: Account) -> list[Action]:
    """From a day on, approved actions are asked after."""
    return move(actions=actions, verb="control", by=by, values={"control_since": since})


@transaction.atomic
def remove_action(*, action: Action, document: Document, on: datetime.date, by: Account, why: str = "") -> Action:
    """Take an action from control by the document that completes it."""
    return move(actions=[action], verb="remove", by=by, values=document.values(on), why=why)[0]


@transaction.atomic
def return_action(*, action: Action, by: Account, why: str) -> Action:
    """Put an action back on control; the document that was taken for its completion stays in the history."""
    return move(actions=[action], verb="return", by=by, values=NO_COMPLETION, why=why)[0]


@transaction.atomic
def reject_action(*, action: Action, by: Account, why: str) -> Action:
    """Send an action back to the beginning of its way."""
    return move(actions=[action], verb="reject", by=by, values={"letter": None, "reply": None}, why=why)[0]


@transaction.atomic
def assign(*, assignment: Assignment, by: Account, support: Iterable[Any] = ()) -> Assignment:
    """Write down what a protocol tells a body to do; it is on control at once."""
    written: Assignment = write_record(record=assignment, by=by, many={"support": list(support)})
    return written


@transaction.atomic
def remove_assignment(
    *, assignment: Assignment, document: Document, on: datetime.date, by: Account, why: str = ""
) -> Assignment:
    """Take an assignment from control by the document that completes it."""
    values = {"state": Assignment.State.REMOVED} | document.values(on)
    return _amended(assignment, "on-control", values, by, why)


@transaction.atomic
def return_assignment(*, assignment: Assignment, by: Account, why: str) -> Assignment:
    """Put an assignment back on control, with the reason."""
    if not why.strip():
        raise Refusal(Finding("no-reason", Severity.ERROR, _NO_REASON))
    values = {"state": Assignment.State.ON_CONTROL} | dict(NO_COMPLETION)
    return _amended(assignment, "removed", values, by, why)


@transaction.atomic
def carry_out(*, assignment: Assignment, actions: Iterable[Action], by: Account) -> None:
    """Say which actions carry an assignment out; those no longer named do so no longer."""
    chosen = {one.ref for one in actions}
    for link in Link.objects.filter(target=assignment.ref, kind="implements", withdrawn=False):
        if link.source_id not in chosen and link.source.kind == Action.KIND.code:
            withdraw_link(link=link, by=by, why="")
    for ref in sorted(chosen):
        link_records(source=ref, kind="implements", target=assignment.ref, by=by)


def _amended(assignment: Assignment, state: str, values: dict[str, Any], by: Account, why: str) -> Assignment:
    hold_the_log()
    held = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if held.state != state or held.withdrawn:
        raise Refusal(Finding("wrong-stage", Severity.ERROR, _WRONG_STATE.fill(ref=held.ref), text=held.ref))
    amended: Assignment = amend_record(record=held, values=values, seen=held.version, by=by, why=why)
    return amended


_NO_DOCUMENT = Text(
    kk="Аяқтайтын құжаттың түрін, күнін және нөмірін (немесе мекенжайын) жазыңыз: онсыз бақылаудан алынбайды.",
    ru="Укажите вид, дату и номер (или адрес) завершающего документа: без него с контроля не снимают.",
    en="Give the kind, the date and the number (or address) of the completing document: nothing leaves control without it.",
)
_NO_REASON = Text(kk="Себебін жазыңыз.", ru="Напишите причину.", en="Write the reason.")
_WRONG_STATE = Text(
    kk="{ref}: тапсырманың қазіргі күйінде бұл жасалмайды.",
    ru="{ref}: в нынешнем состоянии поручения этого не делают.",
    en="{ref}: this is not done in the present state of the assignment.",
)
