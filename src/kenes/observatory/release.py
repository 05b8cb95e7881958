"""A release: an immutable table with its manifest; superseded or withdrawn only by an appended event."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kenes.texts import Text


@dataclass(frozen=True)
class Manifest:
    """What is known of a release; the manifest on disk is the truth, everything else is derived from it."""

    format: int
    dataset: str
    release: str
    committed: str
    edition: str
    publisher: Mapping[str, str]
    title: str
    published: str
    address: str
    licence: str
    country: str
    marking: str
    original: Mapping[str, Any]
    reader: str
    given: Mapping[str, str | None]
    assumptions: tuple[Mapping[str, str], ...]
    columns: tuple[str, ...]
    rows: int
    content_sha256: str
    data_sha256: str
    supersedes: str | None = None

    @property
    def address_in_observatory(self) -> str:
        """DATASET/RELEASE, as figures cite it."""
        return f"{self.dataset}/{self.release}"

    @property
    def published_by(self) -> Text:
        """The publisher's name in each language."""
        return Text(**dict(self.publisher))

    @property
    def committed_on(self) -> datetime.date:
        """The day on which the observatory took the release in: what `as of` looks at."""
        return datetime.date.fromisoformat(self.committed[:10])

    def as_json(self) -> dict[str, Any]:
        """The manifest as it is written."""
        return asdict(self)

    def named(self, **changes: Any) -> Manifest:
        """The same manifest with fields filled in."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Release:
    """A release in its folder, with the events that were appended to it."""

    folder: Path
    manifest: Manifest
    events: tuple[Mapping[str, Any], ...]

    @property
    def data(self) -> Path:
        """The Parquet file."""
        return self.folder / "data.parquet"

    def withdrawn_on(self) -> datetime.date | None:
        """The day of its withdrawal, if it was withdrawn."""
        days = [event["when"] for event in self.events if event["event"] == "withdrawn"]
        return datetime.date.fromisoformat(days[0][:10]) if days else None

    def known_on(self, day: datetime.date | None) -> bool:
        """Whether the release was held and not withdrawn on a day (None: now)."""
        withdrawn = self.withdrawn_on()
        if day is None:
            return withdrawn is None
        return self.manifest.committed_on <= day and (withdrawn is None or withdrawn > day)


def read_release(folder: Path) -> Release:
    """The release in a folder; raises OSError or ValueError when its manifest cannot be read."""
    values = json.loads((folder / "manifest.json").read_text("utf-8"))
    values["assumptions"], values["columns"] = tuple(values["assumptions"]), tuple(values["columns"])
    events = sorted((folder / "events").glob("*.json")) if (folder / "events").is_dir() else []
    return Release(folder, Manifest(**values), tuple(json.loads(path.read_text("utf-8")) for path in events))
