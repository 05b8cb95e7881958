"""Every file ever received, by the hash of its content, untouched."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path

from kenes.observatory.durable import sha256_of, sync_file, sync_folder


class Originals:
    """Reads and writes originals/AB/ABCDEF....suffix; the same content is kept once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, path: Path) -> dict[str, object]:
        """Take a file in; returns its name, size and SHA-256 as manifests cite it."""
        digest = sha256_of(path)
        target = self.path(digest, path.suffix.lower())
        if not target.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.parent / f".draft-{uuid.uuid4().hex}"
            shutil.copyfile(path, draft)
            sync_file(draft)
            os.replace(draft, target)
            sync_folder(target.parent)
        return {"name": path.name, "sha256": digest, "size": path.stat().st_size, "suffix": path.suffix.lower()}

    def path(self, digest: str, suffix: str) -> Path:
        """Where the original of a hash stands."""
        return self.folder / digest[:2] / f"{digest}{suffix}"

    def all(self) -> list[Path]:
        """Every original held, in the order of its hash."""
        return sorted(path for path in self.folder.glob("??/*") if not path.name.startswith("."))

    def clear_drafts(self) -> None:
        """Clear away what a crash left half copied."""
        for draft in self.folder.glob("??/.draft-*"):
            draft.unlink()
