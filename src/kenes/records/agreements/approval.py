"""Approval by an act: several actions at once, and the plan of each kept as the act approved it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.agreements.models import FrozenPlan, PlanChange
from kenes.records.chain.actions import link_records, today
from kenes.records.chain.values import values_of
from kenes.records.four_eyes.rules import takes_two
from kenes.records.institutions.models import Mandate
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.moving import move
from kenes.records.roadmaps.plan import plan_in
from kenes.texts import Finding, Refusal, Severity, Text


@transaction.atomic
def approve(*, actions: Iterable[Action], act: Mandate, by: Account) -> list[Action]:
    """Approve actions by an act that is written down; all or none. Refusal that names each without lead or term, or not agreed,
    or, where kenes.toml asks for two persons, written by the one who would approve it."""
    refuse_without_date(act)
    chosen = list(actions)
    _refuse_own(chosen, by)
    approved = move(actions=chosen, verb="approve", by=by, values={"act": act})
    for one in approved:
        freeze(action=one, act=act)
        link_records(source=one.ref, kind="institutionalised-by", target=act.ref, by=by)
    return approved


def freeze(*, action: Action, act: Mandate, change: PlanChange | None = None) -> FrozenPlan:
    """Keep the plan as it stands at this version of the action; inside the transaction that approves it."""
    return FrozenPlan.objects.create(
        action=action, version=action.version, values=plan_in(values_of(action)), act=act, change=change,
        approved_on=act.date or today(), frozen=timezone.now(),
    )  # fmt: skip


def refuse_without_date(act: Mandate) -> None:
    """Refusal for what is not an act with a number and a date."""
    if act.category != Mandate.Category.ACT or not act.number or act.date is None:
        raise Refusal(Finding("no-act", Severity.ERROR, _NO_ACT, text=act.ref))


def _refuse_own(actions: list[Action], by: Account) -> None:
    own = [one.ref for one in actions if one.created_by_id == by.pk] if takes_two("approve", by) else []
    if own:
        raise Refusal([Finding("own-action", Severity.ERROR, _OWN.fill(ref=ref), text=ref) for ref in own])


def plans_of(action: Action) -> list[FrozenPlan]:
    """The plans of an action as they were approved, the first one first."""
    found: Any = FrozenPlan.objects.filter(action=action).select_related("act", "change").order_by("pk")
    return list(found)


_OWN = Text(
    kk="{ref}: мұны өзіңіз жазғансыз, бекітетін адам басқа болуы керек.",
    ru="{ref}: вы сами это составили; утвердить должен другой человек.",
    en="{ref}: you wrote this yourself; somebody else approves it.",
)
_NO_ACT = Text(
    kk="Бекіткен актінің нөмірі мен күні жазылуы керек.",
    ru="Нужны номер и дата утверждающего акта.",
    en="The approving act needs a number and a date.",
)
