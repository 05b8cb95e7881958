"""The database itself: whole, no row points to nothing, and the log is guarded."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from kenes.records.care.proof import fault
from kenes.texts import Finding

GUARDS = {
    "sqlite": (
        {"entry_not_changed", "entry_not_removed", "agreed_minutes_not_changed", "agreed_minutes_not_removed"},
        "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    ),
    "postgresql": (
        {"entry_is_for_ever", "agreed_minutes_are_for_ever"},
        "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'",
    ),
}
"""The triggers that keep the log and what was agreed from being changed, and how each database lists those in force."""


def prove_database() -> Iterator[Finding]:
    """What the database says of itself. PostgreSQL lets no row point to nothing; SQLite is asked."""
    if connection.vendor == "sqlite":
        for said in _asked("PRAGMA integrity_check"):
            if said != "ok":
                yield fault("records-damaged", said=said)
        for table in sorted(set(_asked("PRAGMA foreign_key_check"))):
            yield fault("records-damaged", said=f"foreign key: {table}")
    wanted, question = GUARDS[connection.vendor]
    yield from (fault("log-unguarded", name) for name in sorted(wanted - set(_asked(question))))


def _asked(question: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return [str(row[0]) for row in cursor.fetchall()]
