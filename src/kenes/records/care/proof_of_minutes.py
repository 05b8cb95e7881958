"""What was agreed or published: its canonical text still has the hash that was printed on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kenes.records.care.proof import fault
from kenes.records.minutes.canonical import fingerprint
from kenes.records.minutes.models import SETTLED, Minutes
from kenes.texts import Finding


def prove_minutes(counted: Counter[str]) -> Iterator[Finding]:
    """Take the hash of every settled text anew."""
    for minutes in Minutes.objects.filter(state__in=SETTLED).order_by("pk"):
        counted["agreed_texts"] += 1
        if fingerprint(minutes) != minutes.sha256:
            yield fault("agreed-text-changed", minutes.ref, hash=minutes.sha256)
