"""Appending to the log. Whoever changes anything calls `record_change` inside the same transaction as the change."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import connection

from kenes.records.accounts.models import Account
from kenes.records.audit.hashing import FIRST, entry_hash
from kenes.records.audit.models import Entry

APPENDING = 0x6B656E6573
"""The number of PostgreSQL's advisory lock under which one writer at a time appends."""


def record_change(
    *, by: Account, act: str, subject: str, before: Any = None, after: Any = None, why: str = ""
) -> Entry:
    """Append one entry; must run inside a transaction, with which it comes or goes."""
    if not connection.in_atomic_block:
        raise RuntimeError("a change is recorded in the transaction that makes it")
    hold_the_log()
    last = Entry.objects.order_by("-number").first()
    values: dict[str, Any] = {
        "number": last.number + 1 if last else 1,
        "moment": datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds"),
        "account": by.username,
        "act": act,
        "subject": subject,
        "before": before,
        "after": after,
        "reason": why,
        "previous": last.hash if last else FIRST,
    }
    return Entry.objects.create(**values, hash=entry_hash(values))


def hold_the_log() -> None:
    """Let no one else append until this transaction ends. SQLite has one writer at a time by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [APPENDING])
