"""Finding records by words among all kinds, or among those that a choice offers."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from kenes.records.chain.kinds import all_kinds
from kenes.records.chain.models import Record
from kenes.records.chain.seeking import bodies_of, fitting
from kenes.records.dialogues.rules import unnamed_to


def sought_by(account: Any, words: str, most: int) -> list[str]:
    """The ids of records of any kind that an account may read and that words fit: by their own words first, then by their body."""
    readable = Record.objects.visible_to(account)
    found = list(readable.filter(fitting(words), withdrawn=False).order_by("ref").values_list("pk", flat=True)[:most])
    for model in all_kinds().values():
        if len(found) < most and bodies_of(model):
            named = found_in(model.objects.visible_to(account).filter(withdrawn=False), account, words)
            found += named.exclude(pk__in=found).values_list("pk", flat=True)[: most - len(found)]
    return found


def found_in(records: QuerySet[Any], account: Any, words: str) -> QuerySet[Any]:
    """Those of one kind that words fit, by id."""
    model: Any = records.model
    wanted: Q = fitting(words, model, unnamed_to(account, model), Record.objects.visible_to(account))
    return records.filter(wanted).order_by("ref")
