"""Reading the log: the history of a record, its state as known on a day, whether the chain of hashes holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Max

from kenes.records.audit.hashing import FIRST, entry_hash
from kenes.records.audit.models import Entry
from kenes.records.privacy.masking import without_all_erased, without_erased


@dataclass(frozen=True)
class Change:
    """One field that an entry changed."""

    field: str
    before: Any
    after: Any


def history_of(subject: str) -> list[Entry]:
    """The entries about a record, the newest first."""
    return list(Entry.objects.filter(subject=subject).order_by("-number"))


def last_subjects(entries: int) -> list[str]:
    """What the last so many entries are about, the newest first, each once."""
    return list(dict.fromkeys(Entry.objects.order_by("-number").values_list("subject", flat=True)[:entries]))


def changes_of(entry: Entry) -> list[Change]:
    """The fields that an entry changed, in the order in which they are written; bookkeeping left out."""
    if entry.after is None:
        return []
    before, after = (without_erased(entry.subject, entry.number, one) for one in (entry.before or {}, entry.after))
    names = dict.fromkeys((*before, *after))
    return [
        Change(name, before.get(name), after.get(name))
        for name in names
        if before.get(name) != after.get(name) and name not in ("version", "changed")
    ]


def states_on(day: datetime.date | None) -> dict[str, dict[str, Any]]:
    """What each record and link was as known at the end of a day (None: now), by its id.

    Pages ask for this: only the last entry about each is read, however long the log has grown.
    """
    entries = Entry.objects.filter(after__isnull=False)
    if day is not None:
        entries = entries.filter(moment__lt=(day + datetime.timedelta(days=1)).isoformat())
    last = entries.order_by().values("subject").annotate(last=Max("number")).values("last")
    found = Entry.objects.filter(number__in=last).order_by("number").values_list("subject", "number", "after")
    return without_all_erased(found)


def state_at(subject: str, version: int) -> dict[str, Any] | None:
    """What a record was when its version had this number."""
    for entry in Entry.objects.filter(subject=subject, after__isnull=False).order_by("-number"):
        if entry.after.get("version") == version:
            return without_erased(subject, entry.number, entry.after)
    return None


def broken_entries() -> Iterator[int]:
    """The numbers of the entries that were changed, removed or put in between: the chain does not hold there."""
    previous, expected = FIRST, 1
    for entry in Entry.objects.order_by("number").iterator():
        if entry.number != expected or entry.previous != previous or entry.hash != entry_hash(vars(entry)):
            yield entry.number
        previous, expected = entry.hash, entry.number + 1
