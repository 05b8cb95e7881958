"""How long a text, a line and a word may be: beyond that nobody wrote it, and no search through it ends in time."""

from __future__ import annotations

import re

from kenes.documents.unreadable import Unreadable

LONGEST_TEXT = 6_000_000
"""Some two thousand pages."""
LONGEST_LINE = 1_000_000
LONGEST_RUN = 5_000
LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
BLANKS = re.compile(r"[ \t\u00a0]{2000,}")
"""Wider than any table of a document typed with blanks."""
RUN = re.compile(r"\S+")


def without_long_blanks(text: str) -> str:
    """The text with an empty line at the head of every long stretch of blanks, so that no sentence reaches over it; no place moves."""
    return BLANKS.sub(lambda blanks: "\n\n" + blanks.group()[2:], text)


def refuse_beyond_bounds(text: str) -> None:
    """Unreadable for a text that is too long, or has a line or a run of signs that no writing has."""
    if len(text) > LONGEST_TEXT:
        raise Unreadable("text-too-long", length=len(text), limit=LONGEST_TEXT)
    longest = max((match.end() - match.start() for match in LINE.finditer(text)), default=0)
    if longest > LONGEST_LINE:
        raise Unreadable("line-too-long", length=longest, limit=LONGEST_LINE)
    run = max((match.end() - match.start() for match in RUN.finditer(text)), default=0)
    if run > LONGEST_RUN:
        raise Unreadable("no-writing", length=run, limit=LONGEST_RUN)
