"""The tables of the records: made on first use, brought up to date by migrations, refused when they are newer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from kenes.observatory.durable import writing_alone
from kenes.observatory.observatory import Observatory
from kenes.records.first_tables import make_first_tables
from kenes.texts import Finding, Refusal, Severity, Text

UPGRADING = 0x6B656E6574
"""The number of PostgreSQL's advisory lock under which one process at a time changes the tables."""


@dataclass(frozen=True)
class TablesUpgraded:
    """The migrations that were applied, and the backup made before; None where there was nothing to lose."""

    migrations: tuple[str, ...] = ()
    backup: Path | None = None


def bring_up_to_date(observatory: Observatory) -> None:
    """Apply what is missing, after a backup where there are tables; one process does it while others wait.

    Refusal when the records were written by a later version of kenes.
    """
    name = str(sorted((key, str(value)) for key, value in connection.settings_dict.items() if key in _WHERE))
    with _LOCK:
        if name in _DONE:
            return
        if pending_migrations():
            with writing_alone(observatory.folder):
                upgrade_tables(observatory.folder)
        _DONE.add(name)


def upgrade_tables(folder: Path, backup: Path | None = None) -> TablesUpgraded:
    """Apply the migrations that are still missing now that nobody else does; the caller holds the folder's lock.

    `backup` is the one that was made already. Tables that hold nothing yet need none.
    """
    with _alone_on_the_server():
        pending = pending_migrations()
        if not pending:
            return TablesUpgraded(backup=backup)
        if backup is None and _applied():
            from kenes.records.care.before_upgrade import back_up_before_upgrade

            backup = back_up_before_upgrade(folder)
        _apply()
    return TablesUpgraded(tuple(pending), backup)


def _apply() -> None:
    """Bring the tables to the form this version reads, all or nothing; where there is none yet, they are made at once."""
    executor = MigrationExecutor(connection)
    with _whole_or_not_at_all():
        if executor.loader.applied_migrations or connection.introspection.table_names():
            call_command("migrate", interactive=False, verbosity=0)
        else:
            make_first_tables(executor, executor.loader.graph.leaf_nodes())
            emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def pending_migrations() -> list[str]:
    """The names of the migrations that have not been applied yet. Refusal when the tables are newer than this version."""
    executor = MigrationExecutor(connection)
    known, applied = set(executor.loader.disk_migrations), set(executor.loader.applied_migrations)
    if newer := sorted(label for app, label in applied - known if app == "records"):
        raise Refusal(Finding("records-newer", Severity.ERROR, _NEWER.fill(name=newer[-1]), proposal=_WAY_OUT))
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def _applied() -> bool:
    return bool(MigrationExecutor(connection).loader.applied_migrations)


@contextmanager
def _whole_or_not_at_all() -> Iterator[None]:
    """All migrations come or go together, with the note that they were applied: a process that dies half-way leaves the tables as they were."""
    connection.disable_constraint_checking()  # SQLite takes this outside a transaction only
    try:
        with transaction.atomic():
            yield
    finally:
        connection.enable_constraint_checking()


@contextmanager
def _alone_on_the_server() -> Iterator[None]:
    """On a server, processes on several machines wait for each other; a file is guarded by the folder's lock."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [UPGRADING])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [UPGRADING])


_LOCK = threading.Lock()
_DONE: set[str] = set()
_WHERE = ("NAME", "HOST", "PORT")
_NEWER = Text(
    kk="Бұл обсерваторияның жазбаларын kenes бағдарламасының кейінгі нұсқасы жазған ({name}).",
    ru="Записи этой обсерватории сделаны более поздней версией kenes ({name}).",
    en="The records of this observatory were written by a later version of kenes ({name}).",
)
_WAY_OUT = Text(
    kk="kenes бағдарламасының жаңа нұсқасын орнатыңыз; деректерге тиіскен жоқ.",
    ru="Установите новую версию kenes; данные не тронуты.",
    en="Install the newer version of kenes; nothing was touched.",
)
