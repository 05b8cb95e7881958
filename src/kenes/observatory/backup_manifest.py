"""The manifest of a backup: what is in it, of which moment, and the hash and size of every member."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

KIND, PUBLIC_COPY = "kenes-backup", "kenes-public-copy"
FORMAT = 1
"""The number of the archive's layout that this version writes."""
NAME = "manifest.json"
FOLDER, RECORDS = "folder/", "records/"
"""Members of the archive: the files of the folder, and one file of rows a table."""


@dataclass(frozen=True)
class Member:
    """One file of the archive."""

    sha256: str
    size: int


@dataclass(frozen=True)
class RecordsPart:
    """What a backup says of the records: the form of their tables, the rows of each, the last entry of the log."""

    engine: str
    migrations: tuple[str, ...]
    rows: Mapping[str, int]
    last_entry: int
    last_hash: str


@dataclass(frozen=True)
class BackupManifest:
    """`moment` is the one of which everything in the backup is; `records` is None where nobody has written anything."""

    kenes: str
    moment: str
    country: str
    folder_format: int
    records: RecordsPart | None
    members: Mapping[str, Member] = field(default_factory=dict)
    kind: str = KIND
    format: int = FORMAT

    def as_json(self) -> dict[str, Any]:
        """The manifest as it is written."""
        return asdict(self)


def manifest_of(values: Mapping[str, Any]) -> BackupManifest:
    """The manifest of its JSON; KeyError, TypeError or ValueError where it says something else."""
    records = values["records"]
    members = {name: Member(str(one["sha256"]), int(one["size"])) for name, one in values["members"].items()}
    if any(not re.fullmatch("[0-9a-f]{64}", one.sha256) or one.size < 0 for one in members.values()):
        raise ValueError("a member without a hash or a size")
    return BackupManifest(
        kenes=str(values["kenes"]),
        moment=str(values["moment"]),
        country=str(values["country"]),
        folder_format=int(values["folder_format"]),
        records=None if records is None else RecordsPart(**{**records, "migrations": tuple(records["migrations"])}),
        members=members,
        kind=str(values["kind"]),
        format=int(values["format"]),
    )
