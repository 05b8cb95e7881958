"""What was settled is written by nobody."""

from __future__ import annotations

from typing import Any


def is_settled(record: Any) -> bool:
    """Whether a record is a text that was agreed or published."""
    return record.kind == "MIN" and record.whole.is_settled
