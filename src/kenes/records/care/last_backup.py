"""The note, kept in `backups/` of the folder itself, of the last backup that was made."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kenes.observatory.backup_contents import BACKUPS
from kenes.observatory.durable import write_json

NOTE = "last-backup.json"


@dataclass(frozen=True)
class LastBackup:
    """Where it was written and of which moment it is."""

    moment: str
    file: str


def note_backup(folder: Path, moment: str, target: Path) -> None:
    """Note a backup; a folder that cannot be written to was backed up all the same."""
    with suppress(OSError):
        write_json(folder / BACKUPS / NOTE, asdict(LastBackup(moment, str(target.absolute()))))


def last_backup(folder: Path) -> LastBackup | None:
    """The last backup noted, if any."""
    try:
        return LastBackup(**json.loads((folder / BACKUPS / NOTE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
