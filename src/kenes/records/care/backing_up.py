"""Backing up: the records of one moment as rows, every file that they name, and a manifest that proves both."""

from __future__ import annotations

import datetime
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from kenes import __version__
from kenes.observatory.backup_contents import contents
from kenes.observatory.backup_manifest import BackupManifest, RecordsPart
from kenes.observatory.backup_writing import Archive, writing_archive
from kenes.observatory.durable import writing_alone
from kenes.observatory.releases import ReleaseStore
from kenes.observatory.settings import read_settings
from kenes.records.care.last_backup import note_backup
from kenes.records.turning import records_in


def back_up(folder: Path, target: Path, overwrite: bool = False) -> BackupManifest:
    """Write the backup of the observatory in a folder, whatever older form it has; its manifest as written.

    People go on writing meanwhile. The moment is fixed while no release is being committed: from then on the records
    are read as of it, and the files are those that stood there. A file is stored before the row that names it, so
    none that a row of that moment names is missing.
    """
    settings = read_settings(folder)
    with writing_archive(target, overwrite) as archive:
        with ExitStack() as held:
            with writing_alone(_releases(folder)):
                connection = _records_of_now(folder, held)
                files = contents(folder)
                moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
            records = None if connection is None else _add_records(archive, connection)
        for path in files:
            archive.add_file(folder, path)
        written = archive.close(BackupManifest(__version__, moment, settings.country, settings.format, records))
    note_backup(folder, moment, target)
    return written


def _releases(folder: Path) -> Path:
    """The folder of releases, with what a crash interrupted there finished."""
    store = ReleaseStore(folder / "releases")
    store.folder.mkdir(exist_ok=True)
    if store.pending():
        store.settle()
    return store.folder


def _records_of_now(folder: Path, held: ExitStack) -> Any:
    if not records_in(folder):
        return None
    from kenes.records.care.connecting import one_moment

    return held.enter_context(one_moment(folder))


def _add_records(archive: Archive, connection: Any) -> RecordsPart:
    from kenes.records.care.rows import applied_migrations, lines_of, tables_of

    migrations = applied_migrations(connection)
    tables = tables_of(connection, migrations)
    rows = {name: archive.add_rows(name, lines_of(model, connection.alias)) for name, model in tables.items()}
    entries = tables.get("records_entry")
    last = entries and entries._base_manager.using(connection.alias).order_by("-pk").first()
    number, digest = (last.pk, last.hash) if last else (0, "")
    return RecordsPart(connection.vendor, tuple(migrations), rows, number, digest)
