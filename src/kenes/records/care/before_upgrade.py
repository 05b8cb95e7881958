"""The backup that is made before anything of an older form is changed; it stands in `backups/` of the folder itself."""

from __future__ import annotations

import datetime
from pathlib import Path

from kenes.observatory.backup_contents import BACKUPS
from kenes.records.care.backing_up import back_up


def back_up_before_upgrade(folder: Path) -> Path:
    """Back the folder up as it is; the backup's path."""
    backups = folder / BACKUPS
    backups.mkdir(exist_ok=True)
    now = datetime.datetime.now(datetime.UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = backups / f"before-upgrade-{now}.zip"
    back_up(folder, target)
    return target


def backups_in(folder: Path) -> list[Path]:
    """The backups made before upgrades, the latest last."""
    return sorted((folder / BACKUPS).glob("before-upgrade-*.zip"))
