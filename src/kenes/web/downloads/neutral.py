"""Cells that a spreadsheet would take for a formula are made harmless."""

from __future__ import annotations

STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutral(words: str) -> str:
    """The words, with an apostrophe before what a spreadsheet would run; numbers are never passed through here."""
    return f"'{words}" if words.startswith(STARTS) else words
