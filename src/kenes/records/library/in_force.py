"""Whether stored documents are in force on a day: of one, of many at once, as a question to the database."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q

from kenes.records.chain.models import Link
from kenes.records.library.force import NEVER, Dates, Force, force_on
from kenes.records.library.models import PolicyDocument


def dates_of(document: PolicyDocument) -> Dates:
    """The days of a stored document."""
    return Dates(
        document.family,
        document.in_force_from,
        document.valid_until,
        document.repealed_on,
        document.ref in repealed_among([document.ref]),
    )


def force_of(document: PolicyDocument, day: datetime.date) -> Force:
    """The state of a stored document on a day."""
    return force_on(dates_of(document), day)


def repealed_among(refs: Collection[str]) -> set[str]:
    """Those of some documents without a day of repeal that another one repeals, whoever may read the other: that an act is void is no secret."""
    undated = PolicyDocument.objects.filter(pk__in=refs, repealed_on=None).values("pk")
    found = Link.objects.filter(kind="repeals", target__in=undated, withdrawn=False, source__withdrawn=False)
    return set(found.values_list("target_id", flat=True))


def in_state(state: str, day: datetime.date) -> Q:
    """The same as a question to the database; a test holds the two together."""
    links = Link.objects.filter(kind="repeals", target=OuterRef("pk"), withdrawn=False, source__withdrawn=False)
    never = Q(family__in=NEVER)
    repealed = ~never & (Q(repealed_on__lte=day) | (Q(repealed_on__isnull=True) & Q(Exists(links))))
    expired = ~never & ~repealed & Q(valid_until__isnull=False, valid_until__lt=day)
    living = ~never & ~repealed & ~expired
    return {
        "not-applicable": never,
        "repealed": repealed,
        "expired": expired,
        "not-known": living & Q(in_force_from__isnull=True),
        "in-force": living & Q(in_force_from__lte=day),
        "not-yet": living & Q(in_force_from__gt=day),
    }[state]
