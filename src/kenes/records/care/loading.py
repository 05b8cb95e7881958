"""Loading rows: tables of the form they were dumped from, the rows with their ids, then the migrations that came after."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from kenes.observatory.backup_faults import archive_fault
from kenes.observatory.backup_manifest import RecordsPart
from kenes.observatory.durable import sha256_of
from kenes.records.care.rows import applied_migrations, lines_of, put_rows, tables_of
from kenes.records.first_tables import make_first_tables
from kenes.texts import Finding, Refusal, Severity, Text


def refuse_newer(part: RecordsPart, archive: Path) -> None:
    """Refusal for rows of tables that only a later version of kenes knows."""
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if unknown := sorted(set(part.migrations) - known):
        raise Refusal(archive_fault("newer", archive, unknown[-1]))


def load_records(part: RecordsPart, staging: Path, connection: Any, archive: Path) -> None:
    """Make the tables in an empty database and fill them; all or nothing where the database is a server's.

    A database that holds exactly these rows already is left as it is: a restore that was interrupted after its
    records were stored goes on where it stopped.
    """
    if _tables_in(connection):
        if not _holds_the_same(part, staging, connection):
            raise Refusal(Finding("records-in-use", Severity.ERROR, _IN_USE, file=str(archive), proposal=_ANOTHER))
        return
    try:
        if connection.vendor == "postgresql":
            with transaction.atomic(using=connection.alias):
                _fill(part, staging, connection)
        else:
            _fill(part, staging, connection)
    except (DatabaseError, ValueError) as fault:
        said = str(fault).strip().splitlines()[0]
        message = _NOT_ACCEPTED.fill(said=said)
        raise Refusal(
            Finding("rows-not-accepted", Severity.ERROR, message, file=str(archive), proposal=_SQLITE)
        ) from None


def _fill(part: RecordsPart, staging: Path, connection: Any) -> None:
    executor = MigrationExecutor(connection)
    names = [tuple(name.split(".", 1)) for name in part.migrations]
    make_first_tables(executor, _last_of_each(names, executor.loader.graph))
    tables = tables_of(connection, part.migrations)
    with transaction.atomic(using=connection.alias):
        connection.check_constraints()  # lets PostgreSQL wait with its constraints until all rows are there
        for name, model in tables.items():
            with (staging / name).open(encoding="utf-8") as lines:
                put_rows(model, lines, connection.alias)
        _continue_numbers(connection, list(tables.values()))
        connection.check_constraints()
    _refuse_other_end(part, tables, connection)
    call_command("migrate", database=connection.alias, interactive=False, verbosity=0)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _last_of_each(names: list[tuple[str, ...]], graph: Any) -> list[tuple[str, ...]]:
    """The migrations on which no other of the list rests: where the tables of the backup stood."""
    wanted = set(names) & set(graph.nodes)
    rested_on = {parent.key for name in wanted for parent in graph.node_map[name].parents}
    return sorted(wanted - rested_on)


def _continue_numbers(connection: Any, models: list[Any]) -> None:
    """Let the database go on numbering after the highest number that was restored."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _refuse_other_end(part: RecordsPart, tables: Any, connection: Any) -> None:
    """The log must end as the manifest says, or the backup was put together from two."""
    entries = tables.get("records_entry")
    last = entries and entries._base_manager.using(connection.alias).order_by("-pk").first()
    if (last.pk if last else 0, last.hash if last else "") != (part.last_entry, part.last_hash):
        raise ValueError("the log does not end as the manifest says")


def _tables_in(connection: Any) -> list[str]:
    with connection.cursor() as cursor:
        return [one for one in connection.introspection.table_names(cursor) if one.startswith(("records_", "django_"))]


def _holds_the_same(part: RecordsPart, staging: Path, connection: Any) -> bool:
    if set(applied_migrations(connection)) != set(part.migrations):
        return False
    tables = tables_of(connection, part.migrations)
    return all(_digest(lines_of(tables[name], connection.alias)) == sha256_of(staging / name) for name in part.rows)


def _digest(lines: Iterator[str]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


_IN_USE = Text(
    kk="Көрсетілген дерекқорда жазбалар бар; оған тиіскен жоқ.",
    ru="В указанной базе данных уже есть записи; она не тронута.",
    en="The database named holds records already; it was left alone.",
)
_ANOTHER = Text(
    kk="Бос дерекқор жасап, оны «--records postgresql://…» деп, не қалтадағы файлды «--records records.sqlite3» деп көрсетіңіз.",
    ru="Создайте пустую базу и укажите её: «--records postgresql://…», или файл в папке: «--records records.sqlite3».",
    en="Make an empty database and name it with “--records postgresql://…”, or a file in the folder with “--records records.sqlite3”.",
)
_NOT_ACCEPTED = Text(
    kk="Дерекқор жазбаларды қабылдамады: {said}",
    ru="База данных не приняла записи: {said}",
    en="The database did not accept the records: {said}",
)
_SQLITE = Text(
    kk="Көшірменің басқа данасын алыңыз немесе «--records records.sqlite3» арқылы қалтадағы файлға қалпына келтіріңіз.",
    ru="Возьмите другой экземпляр копии или восстановите в файл в папке: «--records records.sqlite3».",
    en="Take another copy of the backup, or restore into a file in the folder with “--records records.sqlite3”.",
)
