"""Taking an item of a report as a draft record, joining it to one that is there, setting it aside, saying who is one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import Origin
from kenes.records.chain.models import Record
from kenes.records.dialogues.models import Participation
from kenes.records.institutions.register import take_over
from kenes.records.library.models import DocumentVersion
from kenes.records.library.queries import passage_at
from kenes.records.meeting_reports.items import Item
from kenes.records.meeting_reports.models import ItemSaid
from kenes.records.meeting_reports.naming import refuse_names
from kenes.records.meeting_reports.people import APART, SAME, pair
from kenes.records.meeting_reports.queries import ASIDE, TAKEN, counts
from kenes.records.meeting_reports.reading import Reading
from kenes.records.writing import create


@transaction.atomic
def take_item(
    *,
    reading: Reading,
    item: Item,
    record: Record,
    by: Account,
    many: Mapping[str, Any] | None = None,
    origins: tuple[Origin, ...] = (),
) -> Any:
    """An ordinary draft of what a person made of an item; it cites the clause of its words. An item that was taken gives its record.

    ValidationError where a name of the document would be kept and the observatory does not keep them.
    """
    refuse_names(reading, record)
    record.example = reading.version.document.example
    clause = _clause_of(reading.version, item) if _may_be_traced(record) else ()
    return _once(
        reading.version, item, by, lambda: create(record=record, by=by, many=many, origins=(*origins, *clause))
    )


@transaction.atomic
def take_from_register(*, reading: Reading, item: Item, by: Account) -> Any:
    """The institution of a body that the register carries, with all its names."""

    def write() -> Record:
        country = reading.version.document.country
        taken = take_over(codes=[item.told.id], country=country, by=by) if item.told.id else []
        if not taken:
            raise ValidationError(_("The register offers no such body here; write it down yourself."))
        return taken[0]

    return _once(reading.version, item, by, write)


@transaction.atomic
def join_item(*, reading: Reading, item: Item, record: Record, by: Account) -> Any:
    """Say that an item is a record that is there already; nothing of it is changed."""
    if record.kind not in item.codes:
        raise ValidationError(_("This is a record of another kind."))
    return _once(reading.version, item, by, lambda: record)


@transaction.atomic
def note_participant(*, participant: Participation, by: Account) -> Participation:
    """A body or person of the report among the participants of the meeting; one that stands there already stays as it is."""
    hold_the_log()
    held = Participation.objects.filter(
        dialogue=participant.dialogue, institution=participant.institution, person=participant.person, withdrawn=False
    ).first()
    return held or create(record=participant, by=by)  # type: ignore[no-any-return]


@transaction.atomic
def set_aside(*, version: DocumentVersion, item: Item, by: Account) -> ItemSaid:
    """Say that an item is not wanted; an item that was taken stays taken."""
    hold_the_log()
    held = _held(version, item.key)
    return held if held is not None and counts(held) else _say(version, item, ASIDE, by)


@transaction.atomic
def offer_again(*, version: DocumentVersion, item: Item, by: Account) -> None:
    """Take back that an item was set aside."""
    hold_the_log()
    held = _held(version, item.key)
    if held is not None and held.outcome == ASIDE:
        record_change(by=by, act="offer-item-again", subject=f"item:{version}.{item.key}", after=None)
        held.delete()


@transaction.atomic
def say_of_pair(*, version: DocumentVersion, items: tuple[Item, Item], outcome: str, by: Account) -> ItemSaid:
    """Say that two writings name one person, or two; a person may say otherwise later."""
    if outcome not in (SAME, APART) or {one.kind for one in items} != {"person"} or items[0].key == items[1].key:
        raise ValidationError(_("Say of two persons of the text that they are one, or that they are two."))
    hold_the_log()
    first, second = pair(items[0].key, items[1].key)
    lead = items[0] if items[0].key == first else items[1]
    return _say(version, lead, outcome, by, other=second)


def _once(version: DocumentVersion, item: Item, by: Account, write: Callable[[], Any]) -> Any:
    hold_the_log()
    held = _held(version, item.key)
    if held is not None and held.outcome == TAKEN and counts(held) and held.record is not None:
        return held.record.whole
    record = write()
    _say(version, item, TAKEN, by, record=record)
    return record


def _say(
    version: DocumentVersion, item: Item, outcome: str, by: Account, *, other: str = "", record: Any = None
) -> ItemSaid:
    values = {
        "start": item.span.start, "end": item.span.end, "outcome": outcome,
        "record_id": record.pk if record is not None else None, "said": timezone.now(), "said_by": by,
    }  # fmt: skip
    row, _new = ItemSaid.objects.update_or_create(version=version, item=item.key, other=other, defaults=values)
    after = {
        "kind": "item", "version": str(version), "item": item.key, "other": other, "outcome": str(outcome),
        "record": values["record_id"],
    }  # fmt: skip
    record_change(by=by, act="say-of-item", subject=f"item:{version}.{item.key}", after=after)
    return row


def _held(version: DocumentVersion, key: str) -> ItemSaid | None:
    return ItemSaid.objects.filter(version=version, item=key, other="").select_related("record").first()


def _may_be_traced(record: Any) -> bool:
    """Whether everybody who reads a record may follow it to its words: they would name the body behind an unattributed one."""
    return getattr(record, "level", "public") not in ("not-attributed", "closed")


def _clause_of(version: DocumentVersion, item: Item) -> tuple[Origin, ...]:
    """That the record cites the clause in which its words begin."""
    if not item.span.text:
        return ()
    passage = passage_at(list(version.passages.order_by("position")), item.span.start)
    label = f"#{passage.label}" if passage else ""
    target = f"clause:{version.document_id}{label}" if label else version.document_id
    return (Origin("cites", target, outward=True),)
