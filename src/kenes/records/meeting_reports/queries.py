"""What was said of the items of a document, and which words a record was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kenes.records.dialogues.rules import OF_THE_BODY, unnamed_fields
from kenes.records.library.models import DocumentVersion
from kenes.records.meeting_reports.models import ItemSaid
from kenes.records.meeting_reports.people import Pair

TAKEN, ASIDE = "taken", "aside"


@dataclass(frozen=True)
class Said:
    """What was said of a version: by item, and of pairs of persons. `meeting` is the dialogue of the document, from whichever version."""

    of_items: Mapping[str, ItemSaid]
    of_pairs: Mapping[Pair, str]
    meeting: Any = None
    elsewhere: Mapping[int, int] = field(default_factory=dict)
    """How many items were taken from each other version of the document, by its number."""


def said_of(version: DocumentVersion, account: Any) -> Said:
    """What was said so far, as far as an account may see it."""
    rows = list(
        ItemSaid.objects.visible_to(account)
        .filter(version__document=version.document_id)
        .select_related("version", "record", "said_by")
    )
    own = [one for one in rows if one.version_id == version.pk]
    elsewhere: dict[int, int] = {}
    for one in rows:
        if one.version_id != version.pk and one.outcome == TAKEN:
            elsewhere[one.version.number] = elsewhere.get(one.version.number, 0) + 1
    return Said(
        {one.item: one for one in own if not one.other and counts(one)},
        {(one.item, one.other): one.outcome for one in own if one.other},
        next((one.record.whole for one in rows if one.item.startswith("event-") and _is_taken(one)), None),
        dict(sorted(elsewhere.items())),
    )


def counts(one: ItemSaid) -> bool:
    """Whether what was said still holds: an item whose record was withdrawn is offered again."""
    return one.outcome != TAKEN or _is_taken(one)


def words_behind(record: Any, account: Any) -> list[ItemSaid]:
    """The places in documents that a record was read from, as far as an account may read the documents and learn who said it."""
    if unnamed_fields(account, record) & OF_THE_BODY:
        return []
    rows = ItemSaid.objects.visible_to(account).filter(record=record.pk, outcome=TAKEN)
    return list(rows.select_related("version__document").order_by("version", "start"))


def _is_taken(one: ItemSaid) -> bool:
    return one.outcome == TAKEN and one.record is not None and not one.record.withdrawn
