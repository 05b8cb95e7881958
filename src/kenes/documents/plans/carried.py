"""The ids that a file of ours carries for its lines, out of sight: bookmarks in Word, a hidden column in a workbook.

Both outlive editing, sorting and another office program; a custom part of the file would not.
"""

from __future__ import annotations

import re

PREFIX = "kenes_"
COLUMN = "kenes-id"
"""What stands at the head of the hidden column."""
REF = re.compile(r"[A-Z]{2}-\d{4}-[A-Z]{3}-\d{3,}")


def bookmark(ref: str) -> str:
    """The name of a bookmark for a record: Word takes letters, figures and low lines."""
    return PREFIX + ref.replace("-", "_")


def ref_of(name: str) -> str:
    """The record that a bookmark or a hidden cell names; empty for any other."""
    said = name.removeprefix(PREFIX).replace("_", "-").strip()
    return said if REF.fullmatch(said) else ""
