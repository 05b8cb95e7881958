"""The protocol of disagreements: a point is written down, then resolved; the action is agreed when none is left open."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import QuerySet

from kenes.records.accounts.models import Account
from kenes.records.agreements.models import Disagreement
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, write_record
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.moving import move
from kenes.texts import Finding, Refusal, Severity, Text


@transaction.atomic
def record_disagreement(*, disagreement: Disagreement, by: Account) -> Disagreement:
    """A point of the protocol. Refusal where the body has not said that it disagrees."""
    if disagreement.action.stage != Action.Stage.DISAGREEMENTS:
        raise Refusal(
            Finding("wrong-stage", Severity.ERROR, _NOT_DISAGREED.fill(ref=disagreement.action_id), text=disagreement.action_id)
        )  # fmt: skip
    written: Disagreement = write_record(record=disagreement, by=by)
    return written


@transaction.atomic
def resolve_disagreement(
    *, disagreement: Disagreement, resolution: object, on: datetime.date, by: Account
) -> Disagreement:
    """Say how a point was resolved; with the last of them the action is agreed."""
    hold_the_log()
    held = Disagreement.objects.select_for_update().get(pk=disagreement.pk)
    if held.resolved_on is not None:
        raise Refusal(Finding("resolved-already", Severity.ERROR, _RESOLVED.fill(ref=held.ref), text=held.ref))
    values = {"resolution": resolution, "resolved_on": on}
    resolved: Disagreement = amend_record(record=held, values=values, seen=held.version, by=by)
    if held.action.stage == Action.Stage.DISAGREEMENTS and not open_points(held.action).exists():
        move(actions=[held.action], verb="settle", by=by)
    return resolved


def open_points(action: Action) -> QuerySet[Disagreement]:
    """The points of an action that nobody has resolved."""
    return Disagreement.objects.filter(action=action, resolved_on=None, withdrawn=False)


_NOT_DISAGREED = Text(
    kk="{ref}: орган келіспейтінін жауап хатында айтқан соң ғана келіспеушілік жазылады.",
    ru="{ref}: разногласие записывают после ответа органа о несогласии.",
    en="{ref}: a disagreement is written down once the body has answered that it does not agree.",
)
_RESOLVED = Text(
    kk="{ref}: бұл келіспеушілік шешіліп қойған.",
    ru="{ref}: это разногласие уже разрешено.",
    en="{ref}: this disagreement is resolved already.",
)
