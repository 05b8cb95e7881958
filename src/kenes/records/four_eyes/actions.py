"""Proposing a deed, confirming, declining, taking it back. Each leaves an entry in the log under the record's own id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.values import restored_values, written_values
from kenes.records.four_eyes.deed import all_deeds
from kenes.records.four_eyes.models import Proposal
from kenes.records.four_eyes.rules import may_answer, may_take_back, takes_two


@transaction.atomic
def ask(*, deed: str, record: Any, by: Account, why: str, values: Mapping[str, Any] | None = None) -> Proposal:
    """Propose a deed. Where kenes.toml asks for no second person it is done at once, and the log says that one did it alone.

    The same proposal twice is one; ValidationError where another of the same deed waits for this record already.
    """
    whole = record.whole
    hold_the_log()
    written = written_values(type(whole), values or {})
    waiting = Proposal.objects.filter(deed=deed, record=record.pk, state=Proposal.State.WAITING).first()
    if waiting is not None and waiting.values == written:
        return waiting
    if waiting is not None:
        raise ValidationError(_("Another proposal about this record waits for a second person already."))
    alone = not takes_two(deed, by)
    made = Proposal.objects.create(
        deed=deed, record_id=record.pk, values=written, seen=whole.version, reason=why, asked_by=by,
        asked=timezone.now(), alone=alone,
    )  # fmt: skip
    _log(made, "alone" if alone else "propose", by, why)
    if alone:
        _carry_out(made, by, why)
    return made


@transaction.atomic
def confirm(*, proposal: Proposal, seen: int, by: Account, answer: str = "") -> Any:
    """Do what was proposed: the second person saw the record at version `seen`. The record as it is then.

    PermissionDenied for whoever may not; ValidationError where it was answered, or the record changed since it was seen.
    """
    held = _waiting(proposal)
    if not may_answer(by, held):
        raise PermissionDenied
    if held.record.version != seen:
        raise ValidationError(_("The record has changed meanwhile. Read it again, then confirm."))
    if held.record.withdrawn:
        raise ValidationError(_("The record has been withdrawn meanwhile."))
    _log(held, "confirm", by, answer)
    return _carry_out(held, by, answer)


@transaction.atomic
def decline(*, proposal: Proposal, by: Account, answer: str) -> None:
    """It is not done, and why."""
    held = _waiting(proposal)
    if not may_answer(by, held):
        raise PermissionDenied
    _answered(held, str(Proposal.State.DECLINED), by, answer)
    _log(held, "decline", by, answer)


@transaction.atomic
def take_back(*, proposal: Proposal, by: Account) -> None:
    """Whoever proposed it thinks better of it."""
    held = _waiting(proposal)
    if not may_take_back(by, held):
        raise PermissionDenied
    _answered(held, str(Proposal.State.TAKEN_BACK), by, "")
    _log(held, "take-back", by, "")


def _waiting(proposal: Proposal) -> Proposal:
    hold_the_log()
    held = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if held.state != Proposal.State.WAITING:
        raise ValidationError(_("This has been answered already."))
    return held


def _carry_out(held: Proposal, by: Account, answer: str) -> Any:
    whole = held.record.whole
    values = restored_values(type(whole), held.values)
    _answered(held, str(Proposal.State.CONFIRMED), by, answer)
    why = " · ".join(part for part in (held.reason, answer if answer != held.reason else "") if part)
    return all_deeds()[held.deed].carry_out(record=whole, values=values, by=by, why=why)


def _answered(held: Proposal, state: str, by: Account, answer: str) -> None:
    held.state, held.answered_by, held.answered, held.answer = state, by, timezone.now(), answer
    held.save(update_fields=["state", "answered_by", "answered", "answer"])


def _log(held: Proposal, step: str, by: Account, why: str) -> None:
    """What was closed stays closed in the log: the entry says so, as those of the record itself do."""
    record = held.record
    closed = {"closed": True, "country": record.country, "kind": record.kind} if record.closed else None
    record_change(by=by, act=f"{step}-{held.deed}", subject=record.pk, before=closed, after=None, why=why)
