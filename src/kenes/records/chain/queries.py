"""Reading the chain: the snapshot that an account, or the public, may see."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from kenes.records.accounts.parts import READ_CLOSED, names_with
from kenes.records.accounts.queries import countries_of
from kenes.records.audit.queries import states_on
from kenes.records.chain.kinds import all_kinds, model_of
from kenes.records.chain.link_kind import link_kind
from kenes.records.chain.models import Link, Record
from kenes.records.chain.snapshot import LinkState, RecordState, Snapshot, snapshot_of
from kenes.records.chain.values import values_in_bulk


def everything(day: datetime.date | None = None) -> Snapshot:
    """All that was known at the end of a day (None: now), closed records included; never shown to anybody as it is."""
    return snapshot_of(states_on(day), {code: model.KIND for code, model in all_kinds().items()})


def visible_snapshot(account: Any, day: datetime.date | None = None) -> Snapshot:
    """What an account may read of it, by the same rule as `visible_to`."""
    if account is None or not account.is_authenticated:
        return everything(day).where(lambda one: one.is_public)
    reading, closed = countries_of(account), countries_of(account, *names_with(READ_CLOSED))

    def may_read(one: RecordState) -> bool:
        if one["closed"]:
            return closed is None or one["country"] in closed
        return one["marking"] == "public" or reading is None or one["country"] in reading

    return everything(day).where(may_read)


def present_snapshot(account: Any, codes: Iterable[str]) -> Snapshot:
    """The records of some kinds as they stand now, as far as an account may read them, with the links between them.

    Read from the tables of the kinds alone: a page that needs a few kinds does not wait for the whole log.
    """
    records: dict[str, RecordState] = {}
    for code in codes:
        model = model_of(code)
        rows = model._default_manager.visible_to(account).filter(withdrawn=False)  # type: ignore[attr-defined]
        records |= {ref: RecordState(ref, model.KIND, values) for ref, values in values_in_bulk(rows).items()}
    between = Link.objects.filter(source__kind__in=codes, target__kind__in=codes, withdrawn=False)
    links = [LinkState(link_kind(one.kind), one.source_id, one.end) for one in between]
    return Snapshot(records, tuple(one for one in links if one.source in records and one.target in records))


def for_report(marking: str, country: str, day: datetime.date | None = None) -> Snapshot:
    """What a report of a marking on a country may say: a public one only what is public; a closed record none."""
    return everything(day).where(
        lambda one: not one["closed"] and one["country"] == country and (marking != "public" or one.is_public)
    )


def find_record(ref: str, account: Any) -> Any:
    """A record that an account may read, with the fields of its kind; Record.DoesNotExist otherwise."""
    return Record.objects.visible_to(account).get(pk=ref).whole
