"""Writing a backup: one zip archive under a temporary name, put in place when it is whole and on the disk."""

from __future__ import annotations

import hashlib
import os
import time
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from kenes.observatory.backup_faults import file_there, file_vanished, no_folder, not_written, odd_name
from kenes.observatory.backup_manifest import FOLDER, NAME, RECORDS, BackupManifest, Member
from kenes.observatory.backup_reading import LARGE, is_safe
from kenes.observatory.durable import canonical_json, sync_folder
from kenes.texts import Refusal

PACKED_ALREADY = {".parquet", ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".zip", ".gz", ".png", ".jpg", ".jpeg"}
FORGOTTEN = 3600
"""Seconds after which a draft that nobody writes to is one that a crash left behind."""
PIECE = 1 << 20


class Archive:
    """A backup that is being written; notes the hash and the size of every member on the way."""

    def __init__(self, packing: zipfile.ZipFile) -> None:
        self._packing = packing
        self.members: dict[str, Member] = {}

    def add_file(self, folder: Path, path: Path) -> None:
        """A file of the observatory's folder, `path` relative to it. Refusal for a name that could not be restored."""
        if not is_safe(FOLDER + path.as_posix()):
            raise Refusal(odd_name(path))
        try:
            with (folder / path).open("rb") as stream:
                pieces = iter(lambda: stream.read(PIECE), b"")
                self._add(FOLDER + path.as_posix(), pieces, as_it_is=_is_best_left(folder / path))
        except FileNotFoundError:
            raise Refusal(file_vanished(path)) from None

    def add_rows(self, table: str, lines: Iterable[str]) -> int:
        """The rows of a table, one line each; how many there were."""
        counted = 0

        def pieces() -> Iterator[bytes]:
            nonlocal counted
            for line in lines:
                counted += 1
                yield f"{line}\n".encode()

        self._add(f"{RECORDS}{table}.jsonl", pieces())
        return counted

    def add_content(self, name: str, content: bytes) -> None:
        """A file of this name and content."""
        self._add(name, [content])

    def close(self, manifest: BackupManifest) -> BackupManifest:
        """Write the manifest, the last member."""
        whole = replace(manifest, members=dict(sorted(self.members.items())))
        self._packing.writestr(_entry(NAME), canonical_json(whole.as_json()))
        return whole

    def _add(self, name: str, pieces: Iterable[bytes], as_it_is: bool = False) -> None:
        digest, size = hashlib.sha256(), 0
        with self._packing.open(_entry(name, as_it_is), "w", force_zip64=True) as member:
            for piece in pieces:
                member.write(piece)
                digest.update(piece)
                size += len(piece)
        self.members[name] = Member(digest.hexdigest(), size)


@contextmanager
def writing_archive(target: Path, overwrite: bool = False) -> Iterator[Archive]:
    """An archive that stands under its name only when it is whole. Refusal for a name in use, unless told to overwrite."""
    if target.exists() and (not overwrite or target.is_dir()):
        raise Refusal(file_there(target))
    if not target.absolute().parent.is_dir():
        raise Refusal(no_folder(target.absolute().parent))
    clear_forgotten(target)
    draft = target.with_name(f".{target.name}.draft-{uuid.uuid4().hex}")
    try:
        with os.fdopen(_new_for_the_owner(draft), "wb") as stream:
            yield from _packing(stream)
            stream.flush()
            os.fsync(stream.fileno())
        _put_in_place(draft, target, overwrite)
    except OSError as fault:
        raise Refusal(not_written(target, fault)) from fault
    finally:
        draft.unlink(missing_ok=True)


def _new_for_the_owner(path: Path) -> int:
    """A new file that only its owner reads: a backup holds what people sign in with."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)


def clear_forgotten(target: Path) -> None:
    """Clear away the drafts of this archive that crashes left behind."""
    for draft in target.absolute().parent.glob(f".{target.name}.draft-*"):
        if time.time() - draft.stat().st_mtime > FORGOTTEN:
            draft.unlink(missing_ok=True)


def _packing(stream: IO[bytes]) -> Iterator[Archive]:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as packing:
        yield Archive(packing)


def _put_in_place(draft: Path, target: Path, overwrite: bool) -> None:
    """Rename; where nothing may be overwritten a file of that name that appeared meanwhile is left alone."""
    if overwrite:
        os.replace(draft, target)
    else:
        _rename_new(draft, target)
    sync_folder(target.absolute().parent)


def _rename_new(draft: Path, target: Path) -> None:
    try:
        os.link(draft, target)
    except FileExistsError:
        raise Refusal(file_there(target)) from None
    except (OSError, NotImplementedError):  # a disk without hard links
        if target.exists():
            raise Refusal(file_there(target)) from None
        os.rename(draft, target)


def _is_best_left(path: Path) -> bool:
    """What is packed already gains nothing; a large file of blanks would be taken for a bomb when it is read."""
    return path.suffix.lower() in PACKED_ALREADY or path.stat().st_size >= LARGE


def _entry(name: str, as_it_is: bool = False) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=time.localtime()[:6])
    entry.compress_type = zipfile.ZIP_STORED if as_it_is else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
