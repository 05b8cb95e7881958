"""The tables of the records: made on first use, brought up to date by migrations, refused when they are newer."""

from __future__ import annotations

import threading

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text


def bring_up_to_date(observatory: Observatory) -> None:
    """Apply what is missing. Refusal when the records were written by a later version of kenes."""
    name = str(connection.settings_dict["NAME"])
    with _LOCK:
        if name in _DONE:
            return
        executor = MigrationExecutor(connection)
        known, applied = set(executor.loader.disk_migrations), set(executor.loader.applied_migrations)
        if newer := sorted(label for app, label in applied - known if app == "records"):
            raise Refusal(Finding("records-newer", Severity.ERROR, _NEWER.fill(name=newer[-1]), proposal=_WAY_OUT))
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", interactive=False, verbosity=0)
        _DONE.add(name)


def pending_migrations() -> list[str]:
    """The names of the migrations of the records that have not been applied yet."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


_LOCK = threading.Lock()
_DONE: set[str] = set()
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
