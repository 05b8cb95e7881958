"""A folder that is put together beside its place and takes it, by one rename, when it is whole."""

from __future__ import annotations

import os
import shutil
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kenes.observatory.backup_faults import not_written
from kenes.observatory.durable import sync_file, sync_folder
from kenes.observatory.observatory import in_use, is_in_use
from kenes.texts import Refusal

FORGOTTEN = 24 * 3600
"""Seconds after which a folder under way is one that a crash left behind."""


@contextmanager
def folder_under_way(target: Path) -> Iterator[Path]:
    """A folder beside `target` to fill; it becomes `target` at the end, or goes. Refusal where `target` is in use."""
    if is_in_use(target):
        raise Refusal(in_use(target))
    target = target.absolute()
    draft = target.with_name(f".{target.name}.restoring-{uuid.uuid4().hex}")
    try:
        draft.mkdir(parents=True)
        clear_forgotten(target)
        yield draft
        _sync_all(draft)
        _take_place(draft, target)
    except OSError as fault:
        raise Refusal(not_written(target, fault)) from fault
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def clear_forgotten(target: Path) -> None:
    """Clear away what crashed restores into this place left beside it."""
    for draft in target.parent.glob(f".{target.name}.restoring-*"):
        if time.time() - draft.stat().st_mtime > FORGOTTEN:
            shutil.rmtree(draft, ignore_errors=True)


def _take_place(draft: Path, target: Path) -> None:
    try:
        if target.is_dir():
            target.rmdir()  # Windows renames nothing onto a folder, not even an empty one
        os.rename(draft, target)
    except OSError:
        if is_in_use(target):  # somebody put something there meanwhile
            raise Refusal(in_use(target)) from None
        raise
    sync_folder(target.parent)


def _sync_all(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            sync_folder(path)
        else:
            sync_file(path)
    sync_folder(folder)
