"""Reading a backup: everything about it is proved before any of it counts."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from kenes.observatory.archives import TooLarge, chunks_of, read_part
from kenes.observatory.backup_contents import LEFT_OUT
from kenes.observatory.backup_faults import archive_fault, no_room
from kenes.observatory.backup_manifest import FOLDER, FORMAT, KIND, NAME, RECORDS, BackupManifest, manifest_of
from kenes.observatory.settings import FORMAT as FOLDER_FORMAT
from kenes.texts import Refusal

LARGEST_MANIFEST = 256 << 20
SWOLLEN, LARGE = 250, 64 << 20
"""Text packs 20 to 60 times smaller; a large member that packs 250 times smaller was made to fill a disk."""
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
"""Names that Windows takes for devices."""
BREAKING = ("Cc", "Cs")
"""Control characters, and halves of characters, which no archive can hold."""


class OpenedBackup:
    """A backup whose manifest was read and whose list of members agrees with it."""

    def __init__(self, path: Path, packing: zipfile.ZipFile, manifest: BackupManifest) -> None:
        self.path, self.manifest, self._packing = path, manifest, packing

    def unpack(self, folder: Path, staging: Path) -> None:
        """Write the files of the observatory to `folder` and the rows to `staging`, proving each hash on the way."""
        for name in self.manifest.members:
            root, rest = (folder, name.removeprefix(FOLDER)) if name.startswith(FOLDER) else (staging, _table(name))
            target = root.joinpath(*PurePosixPath(rest).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            self._write(name, target)

    def _write(self, name: str, target: Path) -> None:
        expected, digest, size = self.manifest.members[name], hashlib.sha256(), 0
        try:
            with target.open("xb") as stream:
                for piece in chunks_of(self._packing, name, expected.size):
                    digest.update(piece)
                    stream.write(piece)
                    size += len(piece)
                stream.flush()
                os.fsync(stream.fileno())
        except FileExistsError:
            raise Refusal(archive_fault("unsafe", self.path, name)) from None
        except _BROKEN:
            raise Refusal(archive_fault("damaged", self.path, name)) from None
        if (digest.hexdigest(), size) != (expected.sha256, expected.size):
            raise Refusal(archive_fault("damaged", self.path, name))


_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, TooLarge)


@contextmanager
def reading_backup(path: Path) -> Iterator[OpenedBackup]:
    """The backup in a file; Refusal for one that is missing, damaged, truncated, foreign, dangerous or newer."""
    if not path.is_file():
        raise Refusal(archive_fault("missing", path))
    if not zipfile.is_zipfile(path):
        raise Refusal(archive_fault("damaged" if _begins_as_zip(path) else "foreign", path))
    try:
        packing = zipfile.ZipFile(path)
    except _BROKEN:
        raise Refusal(archive_fault("damaged", path)) from None
    with packing:
        manifest = _manifest(path, packing)
        _refuse_dangerous(path, packing, manifest)
        yield OpenedBackup(path, packing, manifest)


def refuse_without_room(manifest: BackupManifest, parent: Path) -> None:
    """Refusal where the disk has no room for what the backup holds."""
    needed = sum(member.size for member in manifest.members.values())
    free = shutil.disk_usage(parent).free
    if needed > free:
        raise Refusal(no_room(parent, needed, free))


def _begins_as_zip(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) == b"PK\x03\x04"


def _manifest(path: Path, packing: zipfile.ZipFile) -> BackupManifest:
    if NAME not in packing.namelist():
        raise Refusal(archive_fault("foreign", path))
    try:
        values: Any = json.loads(read_part(packing, NAME, LARGEST_MANIFEST))
    except (*_BROKEN, ValueError):
        raise Refusal(archive_fault("damaged", path, NAME)) from None
    if not isinstance(values, dict) or values.get("kind") != KIND:
        raise Refusal(archive_fault("foreign", path))
    if _number(values.get("format")) > FORMAT or _number(values.get("folder_format")) > FOLDER_FORMAT:
        raise Refusal(archive_fault("newer", path, f"kenes {values.get('kenes')}"))
    try:
        return manifest_of(values)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Refusal(archive_fault("damaged", path, NAME)) from None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _refuse_dangerous(path: Path, packing: zipfile.ZipFile, manifest: BackupManifest) -> None:
    entries = packing.infolist()
    names = [entry.filename for entry in entries]
    if bad := next((name for name in (*names, *manifest.members) if name != NAME and not is_safe(name)), None):
        raise Refusal(archive_fault("unsafe", path, bad))
    if len(names) != len(set(names)) or set(names) != {NAME, *manifest.members}:
        odd = sorted(set(names) ^ {NAME, *manifest.members}) or names
        raise Refusal(archive_fault("damaged", path, odd[0]))
    if sum(entry.compress_size for entry in entries) > path.stat().st_size:
        raise Refusal(archive_fault("bomb", path))
    for entry in entries:
        if entry.filename != NAME and entry.file_size != manifest.members[entry.filename].size:
            raise Refusal(archive_fault("damaged", path, entry.filename))
        if entry.file_size > max(LARGE, SWOLLEN * entry.compress_size):
            raise Refusal(archive_fault("bomb", path, entry.filename))


def is_safe(name: str) -> bool:
    """Whether a member stays inside its folder on every system, and is none of what a backup never holds."""
    if not name.startswith((FOLDER, RECORDS)):
        return False
    rest = name.split("/", 1)[1]
    parts = rest.split("/")
    if name.startswith(RECORDS):
        return len(parts) == 1 and _table(name).replace("_", "").isalnum() and name.endswith(".jsonl")
    if parts[0] in LEFT_OUT or len(name) > 1000:
        return False
    return all(_is_plain(part) for part in parts)


def _is_plain(part: str) -> bool:
    """A name that no system takes for a way out; what Windows cannot write is refused there only."""
    if not part or part.startswith(".") or any(sign == "\\" or unicodedata.category(sign) in BREAKING for sign in part):
        return False
    return os.name != "nt" or _is_plain_on_windows(part)


def _is_plain_on_windows(part: str) -> bool:
    device = part.split(".")[0].casefold() in DEVICES
    return not device and part[-1] not in ". " and not any(sign in ':*?"<>|' for sign in part)


def _table(name: str) -> str:
    return name.removeprefix(RECORDS).removesuffix(".jsonl")
