"""What waits for a second person."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kenes.records.accounts.models import Account
from kenes.records.accounts.rules import signed_in
from kenes.records.chain.models import Record
from kenes.records.four_eyes.deed import all_deeds
from kenes.records.four_eyes.models import Proposal
from kenes.records.rules import may_do, may_read


def waiting_for(account: Any) -> QuerySet[Proposal]:
    """The proposals that wait, about records that an account may read in the countries of its roles."""
    if not signed_in(account):
        return Proposal.objects.none()
    from kenes.records.accounts.queries import countries_of

    countries = countries_of(account)
    readable = Record.objects.visible_to(account)
    own = readable if countries is None else readable.filter(country__in=countries)
    waiting = Proposal.objects.filter(Exists(own.filter(pk=OuterRef("record_id"))), state=Proposal.State.WAITING)
    return waiting.select_related("record", "asked_by")


def waiting_about(record: Record, account: Any) -> list[Proposal]:
    """What waits about one record."""
    return list(waiting_for(account).filter(record=record.pk))


def who_may_confirm(deed: str, record: Record, asked_by: Any) -> list[Account]:
    """The people who may answer a proposal of somebody; empty where nobody else has the right."""
    from kenes.records.accounts.queries import everybody

    others = everybody().filter(is_active=True).exclude(pk=asked_by.pk)
    verb = all_deeds()[deed].verb
    return [one for one in others if may_do(one, verb, record) and may_read(one, record)]
