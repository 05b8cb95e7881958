"""A completing document that somebody attaches: guarded, refused where it bears a stamp of secrecy, kept among the originals."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kenes.documents.reading import FORMATS
from kenes.observatory.observatory import Observatory
from kenes.observatory.receiving import Received, receive
from kenes.records.library.reading import read_file
from kenes.texts import Refusal

OFFICIAL = "official"
UNSEEN = ("marked-", "reading-busy")
"""Refusals for a stamp, or because nobody has looked for one yet."""


@dataclass(frozen=True)
class Attached:
    """A file that may be kept, and what a return says of it."""

    received: Received

    @property
    def facts(self) -> dict[str, Any]:
        """Name, hash, ending and size."""
        content = self.received.content
        return {
            "name": self.received.name,
            "sha256": hashlib.sha256(content).hexdigest(),
            "suffix": Path(self.received.name).suffix.lower(),
            "size": len(content),
        }

    def keep(self, observatory: Observatory) -> None:
        """Put the bytes among the originals."""
        with tempfile.TemporaryDirectory(prefix="kenes-") as folder:
            path = Path(folder) / self.received.name
            path.write_bytes(self.received.content)
            observatory.originals.keep(path)


def attach(content: bytes, sent_name: str, marking: str = OFFICIAL) -> Attached:
    """A file as it was sent; Refusal when it is unsafe, or bears a stamp of secrecy. A scan without text is taken."""
    received = receive(content, sent_name)
    if Path(received.name).suffix.lower() in FORMATS:
        try:
            read_file(content, sent_name, marking)
        except Refusal as refusal:
            if any(one.code.startswith(UNSEEN) for one in refusal.findings):
                raise
    return Attached(received)
