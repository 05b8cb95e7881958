"""Restoring: a backup is proved, unpacked beside its place, its rows loaded, the whole proved again, then put in place."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from kenes.observatory.backup_faults import archive_fault
from kenes.observatory.backup_manifest import FOLDER, BackupManifest, RecordsPart
from kenes.observatory.backup_reading import is_safe, reading_backup, refuse_without_room
from kenes.observatory.folder_formats import bring_folder_up_to_date
from kenes.observatory.restoring import folder_under_way
from kenes.observatory.settings import home_of_records, move_records
from kenes.texts import Refusal

ROWS = ".rows"
"""Where the rows wait to be loaded, in the folder under way."""


@dataclass(frozen=True)
class Restored:
    """What was restored: the manifest of the backup, and where the records are now."""

    manifest: BackupManifest
    records: str


def restore(archive: Path, folder: Path, records: str | None = None) -> Restored:
    """Bring the observatory of a backup back into a new folder; `records` names another place for its records.

    Refusal for a folder in use, for a backup that is not whole, and for a database that holds something already.
    """
    with reading_backup(archive) as backup, folder_under_way(folder) as draft:
        refuse_without_room(backup.manifest, draft.parent)
        rows = draft / ROWS
        backup.unpack(draft, rows)
        if not (draft / "kenes.toml").is_file():
            raise Refusal(archive_fault("damaged", archive, "kenes.toml"))
        _prepare(draft, records, archive)
        if backup.manifest.records is not None:
            _load(backup.manifest.records, rows, draft, archive)
        shutil.rmtree(rows, ignore_errors=True)
        return Restored(backup.manifest, home_of_records(draft))


def _prepare(draft: Path, records: str | None, archive: Path) -> None:
    for part in ("originals", "releases", "publications"):
        (draft / part).mkdir(exist_ok=True)
    bring_folder_up_to_date(draft)
    if records is not None:
        move_records(draft, records)
    elif not _stays_inside(home_of_records(draft)):
        raise Refusal(archive_fault("unsafe", archive, f"records = {home_of_records(draft)}"))


def _stays_inside(home: str) -> bool:
    """Whether the place of the records, as the backup names it, is a server's or in the folder itself."""
    return "://" in home or is_safe(f"{FOLDER}{home}")


def _load(part: RecordsPart, rows: Path, draft: Path, archive: Path) -> None:
    from kenes.records.care.connecting import RESTORING, connected
    from kenes.records.care.loading import load_records, refuse_newer

    with connected(draft, RESTORING) as connection:
        refuse_newer(part, archive)
        load_records(part, rows, connection, archive)
