"""The verbs of every record: write a new one, amend it, withdraw it, link it. Each is atomic and leaves an entry in the log."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.audit.models import ConflictingEdit
from kenes.records.chain.differences import Difference, differences
from kenes.records.chain.link_kind import link_kind
from kenes.records.chain.models import Link, Record
from kenes.records.chain.refs import scheme_of
from kenes.records.chain.seeking import note_again, note_words
from kenes.records.chain.values import values_of, values_of_link, written_values


class EditConflict(Exception):
    """Somebody changed the same field meanwhile. Nothing was overwritten; the edit is kept in `kept` until it is settled."""

    def __init__(self, kept: ConflictingEdit, found: list[Difference]) -> None:
        super().__init__(f"{kept.record_id}: {', '.join(one.field for one in found)}")
        self.kept, self.differences = kept, found


@dataclass(frozen=True)
class Origin:
    """Where a new record comes from: it is linked there when it is written. `outward`: the new record is the source."""

    kind: str
    end: str
    outward: bool = False
    why: str = ""


@transaction.atomic
def write_record(
    *,
    record: Record,
    by: Account,
    many: Mapping[str, Any] | None = None,
    origins: tuple[Origin, ...] = (),
    why: str = "",
) -> Any:
    """Give a new record its id, store it with its links, and return it. ValidationError where a field is wrong."""
    hold_the_log()
    now = timezone.now()
    record.kind, record.ordinal = record.KIND.code, _next_number(record, now.year)
    record.ref = f"{record.country}-{now.year}-{record.kind}-{record.ordinal:03d}"
    record.version, record.created, record.changed, record.created_by = 1, now, now, by
    record.full_clean(validate_unique=False, validate_constraints=False)
    record.save(force_insert=True)
    for name, chosen in (many or {}).items():
        getattr(record, name).set(chosen)
    note_words([record])
    record_change(by=by, act=f"write-{record.KIND.slug}", subject=record.ref, after=values_of(record), why=why)
    for origin in origins:
        ends = (record.ref, origin.end) if origin.outward else (origin.end, record.ref)
        link_records(source=ends[0], kind=origin.kind, target=ends[1], by=by, why=origin.why)
    return record


def amend_record(*, record: Record, values: Mapping[str, Any], seen: int, by: Account, why: str = "") -> Any:
    """Change fields of a record that the editor saw at version `seen`.

    Fields that others changed meanwhile stay as they are unless this edit changes them too: then EditConflict, with
    the edit kept whole. An edit that changes nothing leaves no trace.
    """
    with transaction.atomic():
        hold_the_log()
        current = type(record)._default_manager.select_for_update().get(pk=record.pk)
        before = values_of(current)
        given = written_values(type(record), values)
        wanted, clashing = differences(current.ref, before, given, seen)
        if not clashing:
            return _store(current, {name: values[name] for name in wanted}, before, by=by, why=why)
        kept = ConflictingEdit.objects.create(
            record=current, by=by, moment=timezone.now(), seen=seen, values=given, reason=why
        )
        record_change(by=by, act="edit-in-conflict", subject=f"conflict:{kept.pk}", before=None, after=None, why=why)
    raise EditConflict(kept, clashing)


@transaction.atomic
def withdraw_record(*, record: Record, by: Account, why: str) -> Any:
    """Say that a record no longer counts; it stays readable, with the reason."""
    current = type(record)._default_manager.select_for_update().get(pk=record.pk)
    return _store(current, {"withdrawn": True}, values_of(current), by=by, why=why, act="withdraw")


@transaction.atomic
def link_records(*, source: str, kind: str, target: str, by: Account, why: str = "") -> Link:
    """A typed link; the same link twice is one. KeyError or ValueError for a kind or address that does not exist."""
    link_kind(kind)
    to_record = scheme_of(target) == "record"
    ends = {"source_id": source, "target_id": target if to_record else None, "outside": "" if to_record else target}
    link, new = Link.objects.get_or_create(kind=kind, **ends, defaults={"made": timezone.now(), "made_by": by})
    if new or link.withdrawn:
        before = None if new else values_of_link(link)
        link.withdrawn = False
        link.save(update_fields=["withdrawn"])
        record_change(by=by, act="link", subject=f"link:{link.pk}", before=before, after=values_of_link(link), why=why)
    return link


@transaction.atomic
def withdraw_link(*, link: Link, by: Account, why: str) -> None:
    """Say that a link does not hold; it stays in the log."""
    before = values_of_link(link)
    link.withdrawn = True
    link.save(update_fields=["withdrawn"])
    record_change(
        by=by, act="withdraw-link", subject=f"link:{link.pk}", before=before, after=values_of_link(link), why=why
    )


@transaction.atomic
def settle_conflict(*, conflict: ConflictingEdit, values: Mapping[str, Any], by: Account, why: str = "") -> Any:
    """Take the values that a person chose from the two sides; the conflict is closed, both sides stay in the log."""
    record = conflict.record.whole
    settled = amend_record(record=record, values=values, seen=record.version, by=by, why=why)
    conflict.settled_by, conflict.settled_at = by, timezone.now()
    conflict.save(update_fields=["settled_by", "settled_at"])
    record_change(by=by, act="settle-conflict", subject=f"conflict:{conflict.pk}", after=None, why=why)
    return settled


def _store(
    current: Any, values: Mapping[str, Any], before: dict[str, Any], *, by: Account, why: str, act: str = "amend"
) -> Any:
    if not values:
        return current
    many = {name for name in values if current._meta.get_field(name).many_to_many}
    for name in values.keys() - many:
        setattr(current, name, values[name])
    current.version, current.changed = current.version + 1, timezone.now()
    current.full_clean(validate_unique=False, validate_constraints=False)
    current.save()
    for name in many:
        getattr(current, name).set(values[name])
    note_again(current)
    act = act if act == "withdraw" else f"amend-{current.KIND.slug}"
    record_change(by=by, act=act, subject=current.ref, before=before, after=values_of(current), why=why)
    return current


def _next_number(record: Record, year: int) -> int:
    prefix = f"{record.country}-{year}-{record.KIND.code}-"
    highest = Record.objects.filter(ref__startswith=prefix).aggregate(highest=Max("ordinal"))["highest"]
    return int(highest or 0) + 1


def today() -> datetime.date:
    """The day by which the actions of the records count."""
    return timezone.localdate()
