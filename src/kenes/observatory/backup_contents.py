"""What of an observatory's folder goes into a backup: everything but what is made again, what is secret and what is half done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kenes.observatory.settings import RECORDS_FILE, home_of_records

MADE_AGAIN = ("computed",)
"""Tables and charts computed from the releases."""
SECRET = ("secret-key",)
"""The secret of one installation; a restored observatory makes its own, and people only have to sign in again."""
BACKUPS = "backups"
"""Where the backups stand that are made before an upgrade."""
LEFT_OUT = (*MADE_AGAIN, *SECRET, BACKUPS)


def contents(folder: Path) -> list[Path]:
    """The files of a backup, relative to the folder, in order. The records are not among them: they are dumped as rows."""
    return sorted(path.relative_to(folder) for path in _files(folder, folder) if _belongs(path, folder))


def _files(here: Path, folder: Path) -> Iterator[Path]:
    """Files below a folder; hidden names are drafts, locks and commits under way, and links may lead anywhere."""
    for path in here.iterdir():
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            if path.parent != folder or path.name not in LEFT_OUT:
                yield from _files(path, folder)
        elif path.is_file():
            yield path


def _belongs(path: Path, folder: Path) -> bool:
    name = path.relative_to(folder).as_posix()
    if name.startswith((home_of_records(folder), RECORDS_FILE)):
        return False
    is_archive = path.suffix == ".zip"  # an earlier backup laid into the folder is not packed into the next
    return path.parent != folder or not (name in LEFT_OUT or is_archive)
