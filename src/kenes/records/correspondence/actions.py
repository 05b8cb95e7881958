"""Sending letters and noting replies."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import write_record
from kenes.records.chain.models import Record
from kenes.records.correspondence.models import Letter, Reply


@transaction.atomic
def write_letter(*, letter: Letter, by: Account, concerns: Iterable[Record] = ()) -> Letter:
    """A letter to a body, with the records that it is about."""
    return write_record(record=letter, by=by, many={"concerns": list(concerns)})  # type: ignore[no-any-return]


@transaction.atomic
def note_reply(*, reply: Reply, by: Account) -> Reply:
    """What a body answered."""
    return write_record(record=reply, by=by)  # type: ignore[no-any-return]
