"""Whether a document is in force on a day: computed from its days, never typed; what is not known is said so. Pure."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

Force = Literal["not-applicable", "not-known", "not-yet", "in-force", "expired", "repealed"]
STATES: tuple[Force, ...] = ("in-force", "not-yet", "expired", "repealed", "not-known", "not-applicable")
NEVER = ("press-release", "report")
"""Sorts of text that never come into force."""


@dataclass(frozen=True)
class Dates:
    """What decides it; `repealed` says that another document repeals it, whether or not the day is recorded."""

    family: str
    in_force_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    repealed_on: datetime.date | None = None
    repealed: bool = False


def force_on(dates: Dates, day: datetime.date) -> Force:
    """The state on a day. A text of which nobody has recorded the entry into force is not known to be in force."""
    if dates.family in NEVER:
        return "not-applicable"
    if dates.repealed_on is not None and dates.repealed_on <= day:
        return "repealed"
    if dates.repealed_on is None and dates.repealed:
        return "repealed"
    if dates.valid_until is not None and dates.valid_until < day:
        return "expired"
    if dates.in_force_from is None:
        return "not-known"
    return "in-force" if dates.in_force_from <= day else "not-yet"
