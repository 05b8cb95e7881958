"""Changes of an approved plan: proposed with a reason, approved by somebody else with an act, kept as a new plan beside the old."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.agreements.approval import freeze, refuse_without_date
from kenes.records.agreements.models import PlanChange
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, link_records, today, write_record
from kenes.records.chain.values import restored_values, values_of, written_values
from kenes.records.institutions.models import Mandate
from kenes.records.roadmaps.actions import tie_anew
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.plan import PLAN_FIELDS
from kenes.records.roadmaps.rules import frozen_fields
from kenes.texts import Finding, Refusal, Severity, Text


@transaction.atomic
def propose_change(*, change: PlanChange, values: Mapping[str, Any], by: Account) -> PlanChange:
    """Propose new values for fields of an approved plan. Refusal where nothing changes or nothing is approved yet."""
    action = change.action
    if not frozen_fields(action):
        raise _refusal("not-approved", _NOT_APPROVED, action.ref)
    before = values_of(action)
    given = written_values(Action, {name: value for name, value in values.items() if name in PLAN_FIELDS})
    change.new_values = {name: value for name, value in given.items() if value != before[name]}
    if not change.new_values:
        raise _refusal("nothing-changes", _NOTHING, action.ref)
    written: PlanChange = write_record(record=change, by=by)
    return written


@transaction.atomic
def approve_change(*, change: PlanChange, act: Mandate, by: Account, why: str = "") -> PlanChange:
    """Apply a change; its author cannot approve it. The plan as it now stands is kept beside the earlier ones."""
    held = _held(change, by)
    refuse_without_date(act)
    action = Action.objects.select_for_update().get(pk=held.action_id)
    before = Action.objects.get(pk=action.pk)
    values = restored_values(Action, held.new_values)
    amended = amend_record(record=action, values=values, seen=action.version, by=by, why=f"{held.ref} {why}".strip())
    tie_anew(before=before, action=amended, by=by)
    link_records(source=amended.ref, kind="institutionalised-by", target=act.ref, by=by)
    freeze(action=amended, act=act, change=held)
    return _decide(held, "applied", by, act=act, why=why)


@transaction.atomic
def refuse_change(*, change: PlanChange, by: Account, why: str) -> PlanChange:
    """Say that a change is not approved, and why."""
    if not why.strip():
        raise _refusal("no-reason", _NO_REASON, change.ref)
    return _decide(_held(change, by), "refused", by, why=why)


def _held(change: PlanChange, by: Account) -> PlanChange:
    hold_the_log()
    held = PlanChange.objects.select_for_update().get(pk=change.pk)
    if held.state != PlanChange.State.PROPOSED or held.withdrawn:
        raise _refusal("decided-already", _DECIDED, held.ref)
    if held.created_by_id == by.pk:
        raise _refusal("own-change", _OWN, held.ref)
    return held


def _decide(held: PlanChange, state: str, by: Account, act: Mandate | None = None, why: str = "") -> PlanChange:
    values = {"state": state, "decided_by": by.username, "decided_on": today(), "decision": why, "act": act}
    decided: PlanChange = amend_record(record=held, values=values, seen=held.version, by=by, why=why)
    return decided


def _refusal(code: str, message: Text, ref: str) -> Refusal:
    return Refusal(Finding(code, Severity.ERROR, message.fill(ref=ref), text=ref))


_NOT_APPROVED = Text(
    kk="{ref}: жоспар әлі бекітілмеген, оны тікелей түзетіңіз.",
    ru="{ref}: план ещё не утверждён, исправьте его напрямую.",
    en="{ref}: the plan is not approved yet; edit it as it is.",
)
_NOTHING = Text(
    kk="{ref}: бірде-бір мән өзгермеген.", ru="{ref}: ни одно значение не изменено.", en="{ref}: no value is changed."
)
_NO_REASON = Text(
    kk="{ref}: бекітілмеу себебін жазыңыз.",
    ru="{ref}: напишите, почему изменение не утверждено.",
    en="{ref}: write why the change is not approved.",
)
_DECIDED = Text(
    kk="{ref}: бұл өзгеріс бойынша шешім қабылданған.",
    ru="{ref}: по этому изменению решение уже принято.",
    en="{ref}: this change is decided already.",
)
_OWN = Text(
    kk="{ref}: өзгерісті ұсынған адам оны өзі бекіте алмайды.",
    ru="{ref}: предложивший изменение не может сам его утвердить.",
    en="{ref}: whoever proposed a change cannot approve it.",
)
