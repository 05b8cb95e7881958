"""When an event is followed up: half a year after it ended."""

from __future__ import annotations

import calendar
import datetime

MONTHS = 6


def follow_up_due(ended: datetime.date) -> datetime.date:
    """The same day six months later; the last day of the month where it has no such day."""
    year, month = divmod(ended.year * 12 + ended.month - 1 + MONTHS, 12)
    return datetime.date(year, month + 1, min(ended.day, calendar.monthrange(year, month + 1)[1]))
