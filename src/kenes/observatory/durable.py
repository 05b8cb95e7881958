"""Writing so that a crash at any moment leaves the last state whole: write, fsync, rename, fsync the folder."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def write_bytes(path: Path, content: bytes) -> None:
    """Put a whole file in place at once: under a temporary name first, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    with draft.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(draft, path)
    sync_folder(path.parent)


def write_json(path: Path, value: object) -> None:
    """A JSON file in place at once, keys in order, so that equal values are equal bytes."""
    write_bytes(path, canonical_json(value))


def canonical_json(value: object) -> bytes:
    """JSON with sorted keys, UTF-8, one trailing newline."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def sync_file(path: Path) -> None:
    """Make sure that a file written by others has reached the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(path: Path) -> None:
    """Make sure that a rename has reached the disk; a system without folder handles has nothing to sync."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def writing_alone(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: one writer at a time; the lock goes with the process, so a crash leaves none behind."""
    with (folder / ".lock").open("a+b") as stream:
        _lock(stream.fileno())
        yield


def _lock(handle: int) -> None:
    try:
        import fcntl  # absent on Windows, which has msvcrt instead
    except ImportError:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        fcntl.flock(handle, fcntl.LOCK_EX)
