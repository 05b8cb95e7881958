"""Upgrading: an observatory of an older form is backed up, then its folder and its tables are brought up to date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kenes.observatory.durable import writing_alone
from kenes.observatory.folder_formats import bring_folder_up_to_date, is_older
from kenes.observatory.observatory import Observatory
from kenes.records.care.before_upgrade import back_up_before_upgrade
from kenes.records.turning import records_in


@dataclass(frozen=True)
class Upgraded:
    """What was done: the formats left behind, the migrations applied, and the backup; nothing where all was up to date."""

    formats: tuple[int, ...]
    migrations: tuple[str, ...]
    backup: Path | None


def upgrade(folder: Path) -> Upgraded:
    """Back up, then bring up to date. Refusal, nothing touched, for a folder or records of a later version.

    One process does it; others that come meanwhile wait and find nothing left to do.
    """
    if not is_older(folder):
        Observatory(folder)  # refuses what is newer or unreadable
    _refuse_newer_records(folder)
    with writing_alone(folder):
        backup = back_up_before_upgrade(folder) if is_older(folder) else None
        formats = bring_folder_up_to_date(folder)
        if not records_in(folder):
            return Upgraded(formats, (), backup)
        from kenes.records.tables import upgrade_tables

        tables = upgrade_tables(folder, backup)
    _file_texts()
    return Upgraded(formats, tables.migrations, tables.backup)


def _file_texts() -> None:
    """Make the texts of the library ready for searching by this version's words and concepts."""
    from kenes.records.library.filed import bring_into_step

    bring_into_step()


def _refuse_newer_records(folder: Path) -> None:
    if records_in(folder):
        from kenes.records.turning import turn_to

        turn_to(folder)
        from kenes.records.tables import pending_migrations

        pending_migrations()
