"""Why a file cannot be read as text: raised where it is opened, said in words where it was asked for."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that gives no text; `reason` is a key of `kenes.documents.refusals`, `values` what its words name."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
