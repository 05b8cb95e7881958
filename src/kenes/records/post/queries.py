"""Which messages an account may see: those about records that it may read in the countries that it coordinates."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import administers
from kenes.records.chain.models import Record
from kenes.records.post.models import Message


def messages_for(account: Any) -> Any:
    """The messages, the newest first. One that is about no record is seen by administrators."""
    countries = countries_of(account, "coordinator", "administrator")
    readable = Record.objects.visible_to(account)
    about = readable if countries is None else readable.filter(country__in=countries)
    seen = Q(about__in=about.values("pk"))
    if administers(account):
        seen |= Q(about="")
    return Message.objects.filter(seen).order_by("-written", "-pk")


def oldest_waiting_for(account: Any) -> datetime.date | None:
    """The day on which the oldest message that waits was written; None where none waits."""
    oldest = messages_for(account).filter(sent__isnull=True).order_by("written", "pk").values_list("written", flat=True)
    first = oldest.first()
    return timezone.localtime(first).date() if first else None


def waiting_for(account: Any) -> int:
    """How many of them wait."""
    return int(messages_for(account).filter(sent__isnull=True).count())
