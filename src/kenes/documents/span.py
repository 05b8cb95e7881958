"""Stretches of a text by the places where they begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
"""A line without what ends it."""


@dataclass(frozen=True)
class Span:
    """A stretch of a text: `text` is exactly what stands from `start` to `end`."""

    start: int
    end: int
    text: str

    def part(self, start: int, end: int) -> Span:
        """A stretch of this stretch; the offsets given count from its own beginning."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    def covers(self, place: int) -> bool:
        """Whether a place of the whole text lies in this stretch."""
        return self.start <= place < self.end
