"""The log: every entry is as it was written, none is missing, none was put in between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kenes.records.audit.hashing import FIRST, entry_hash
from kenes.records.audit.models import Entry
from kenes.records.care.proof import fault
from kenes.texts import Finding


def prove_log(counted: Counter[str]) -> Iterator[Finding]:
    """Walk the chain from the first entry to the last, naming each place where it does not hold."""
    previous, expected = FIRST, 1
    for entry in Entry.objects.order_by("number").iterator():
        counted["entries"] += 1
        named = {"number": entry.number, "act": entry.act, "subject": entry.subject}
        if entry.number > expected:
            yield fault("entries-removed", first=expected, last=entry.number - 1)
        elif entry.previous != previous:
            yield fault("entry-inserted", **named)
        if entry.hash != entry_hash(vars(entry)):
            yield fault("entry-changed", **named)
        previous, expected = entry.hash, entry.number + 1
