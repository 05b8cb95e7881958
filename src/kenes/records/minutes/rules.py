"""What was settled is written by nobody."""

from __future__ import annotations

from typing import Any

PRESS = "press"
"""The role of a press service, and the sort of text that it writes."""


def is_settled(record: Any) -> bool:
    """Whether a record is a text that was agreed or published."""
    return record.kind == "MIN" and record.whole.is_settled


def is_no_release(record: Any) -> bool:
    """Whether a record is a text on a meeting that no press service writes: minutes, an organiser's summary."""
    return record.kind == "MIN" and record.sort != PRESS
