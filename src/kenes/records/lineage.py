"""Splitting a record into several and merging several into one: the new ones supersede the old, so that lineage is read both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import Origin
from kenes.records.chain.models import Link, Record
from kenes.records.words import words
from kenes.records.writing import create
from kenes.texts import Text

DIVISIBLE = ("REC", "GAP")
"""Kinds that are split and merged. An action of an approved plan changes by a change of the plan instead."""
SUPERSEDES = "supersedes"


class NotToBeMerged(ValueError):
    """Records that cannot become one: fewer than two, of several kinds or countries, or already superseded."""


@transaction.atomic
def split_record(*, record: Record, parts: Sequence[Mapping[str, str] | Text], by: Account, why: str) -> list[Any]:
    """Two or more records in the place of one, alike but for their words; each supersedes it, and it is no longer open.

    What it rested on stays linked to it and is reached from each part through it.
    """
    if len(parts) < 2 or not all(words(one).own for one in parts) or not is_current(record):
        raise NotToBeMerged(record.ref)
    return [_in_its_place(record, (record,), one, by, why) for one in parts]


@transaction.atomic
def merge_records(*, records: Sequence[Record], said: Mapping[str, str] | Text, by: Account, why: str) -> Any:
    """One record in the place of several; it supersedes each, and is addressed to all whom they were addressed to."""
    kinds = {(one.kind, one.country) for one in records}
    if len({one.pk for one in records}) < 2 or len(kinds) != 1 or not all(is_current(one) for one in records):
        raise NotToBeMerged(", ".join(one.ref for one in records))
    return _in_its_place(records[0], records, said, by, why)


def is_current(record: Record) -> bool:
    """Whether nothing has taken the place of a record of a kind that is split and merged."""
    superseded = Link.objects.filter(kind=SUPERSEDES, target=record.pk, withdrawn=False).exists()
    return record.kind in DIVISIBLE and not record.withdrawn and not superseded


def _in_its_place(model: Record, olds: Iterable[Record], said: Any, by: Account, why: str) -> Any:
    """A new record like `model` with other words, superseding all of `olds`; marked for official use where one of them is."""
    olds = [one.whole for one in olds]
    whole = model.whole
    new = type(whole)(country=whole.country, example=whole.example, marking=_strictest(olds))
    for field in whole._meta.concrete_fields:
        if field.editable and field.name not in (*_OWN, whole.KIND.title):
            setattr(new, field.attname, getattr(whole, field.attname))
    setattr(new, whole.KIND.title, words(said))
    many = {
        field.name: list({one.pk: one for old in olds for one in getattr(old, field.name).all()}.values())
        for field in whole._meta.many_to_many
        if field.editable
    }
    origins = tuple(Origin(SUPERSEDES, one.ref, outward=True, why=why) for one in olds)
    return create(record=new, by=by, many=many, origins=origins)


def _strictest(records: Iterable[Record]) -> str:
    official = any(one.marking != Record.Marking.PUBLIC for one in records)
    return str(Record.Marking.OFFICIAL if official else Record.Marking.PUBLIC)


_OWN = ("ref", "marking", "position")


def standing(records: QuerySet[Any]) -> QuerySet[Any]:
    """Those of which nothing has taken the place."""
    superseded = Link.objects.filter(kind=SUPERSEDES, withdrawn=False, target__isnull=False)
    return records.exclude(pk__in=superseded.values("target"))
