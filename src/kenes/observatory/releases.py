"""The release store: several tables are committed together or not at all, whenever the process may die."""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl

from kenes.observatory.durable import sha256_of, sync_file, sync_folder, write_json, writing_alone
from kenes.observatory.release import Manifest, Release, read_release


class ReleaseStore:
    """Reads: releases/DATASET/RELEASE/. Writes: the same, by staging a whole commit and then renaming it in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self, dataset: str | None = None) -> list[Release]:
        """Every release, withdrawn ones included, by dataset, then edition, then the moment it was taken in."""
        pattern = f"{dataset or '*'}/*/manifest.json"
        found = [
            read_release(path.parent)
            for path in self.folder.glob(pattern)
            if not path.parent.parent.name.startswith(".")
        ]
        return sorted(found, key=lambda one: (one.manifest.dataset, one.manifest.edition, one.manifest.committed))

    def get(self, address: str) -> Release:
        """The release of an address DATASET/RELEASE; KeyError when there is none."""
        folder = self.folder / address
        if address.count("/") != 1 or ".." in address or not (folder / "manifest.json").is_file():
            raise KeyError(address)
        return read_release(folder)

    def commit(self, tables: Sequence[tuple[Manifest, pl.DataFrame]]) -> list[Manifest]:
        """Store tables with their manifests, all or none; returns the manifests as written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with writing_alone(self.folder):
            self.recover()
            staged = self.folder / f".staged-{uuid.uuid4().hex}"
            written = [_stage(staged, manifest, table) for manifest, table in tables]
            sync_folder(staged)
            write_json(staged / "commit.json", [one.address_in_observatory for one in written])
            self._move_in(staged)
            return written

    def withdraw(self, address: str, when: str, by: str, reason: str) -> None:
        """Append the event that a release no longer counts; its data stay readable."""
        release = self.get(address)
        with writing_alone(self.folder):
            number = len(release.events) + 1
            event = {"event": "withdrawn", "when": when, "by": by, "reason": reason}
            write_json(release.folder / "events" / f"{number:04}-withdrawn.json", event)

    def recover(self) -> None:
        """Finish the commits that were decided before a crash and clear away the ones that were not."""
        for staged in self.folder.glob(".staged-*"):
            if (staged / "commit.json").is_file():
                self._move_in(staged)
            else:
                shutil.rmtree(staged)

    def settle(self) -> None:
        """Recover under the lock, so that a commit that is still under way elsewhere is not taken for a crashed one."""
        with writing_alone(self.folder):
            self.recover()

    def pending(self) -> bool:
        """Whether a crash left something to finish or clear away."""
        return any(self.folder.glob(".staged-*"))

    def _move_in(self, staged: Path) -> None:
        for address in json.loads((staged / "commit.json").read_text("utf-8")):
            source, target = staged / address, self.folder / address
            if source.is_dir():
                target.parent.mkdir(parents=True, exist_ok=True)
                os.rename(source, target)
                sync_folder(target.parent)
        sync_folder(self.folder)
        (staged / "commit.json").unlink()
        shutil.rmtree(staged)


def _stage(staged: Path, manifest: Manifest, table: pl.DataFrame) -> Manifest:
    folder = staged / manifest.dataset / manifest.release
    folder.mkdir(parents=True)
    data = folder / "data.parquet"
    table.write_parquet(data, compression="zstd", statistics=True)
    sync_file(data)
    complete = manifest.named(rows=table.height, columns=tuple(table.columns), data_sha256=sha256_of(data))
    write_json(folder / "manifest.json", complete.as_json())
    sync_folder(folder)
    return complete


def manifest_fault(release: Release) -> dict[str, Any] | None:
    """What is wrong between a release's manifest and its table, or None."""
    if not release.data.is_file():
        return {"what": "data-missing"}
    if sha256_of(release.data) != release.manifest.data_sha256:
        return {"what": "data-changed"}
    if (release.folder.parent.name, release.folder.name) != (release.manifest.dataset, release.manifest.release):
        return {"what": "misplaced"}
    return None
