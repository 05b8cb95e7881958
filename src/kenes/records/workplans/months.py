"""The months of a year through which something runs."""

from __future__ import annotations

import datetime

Month = tuple[int, int]
"""A year and a month of it."""


def months_of(starts: datetime.date | None, ends: datetime.date | None) -> tuple[Month, ...]:
    """The months from the first day to the last; one known day stands for its month, no known day for none."""
    first, last = starts or ends, ends or starts
    if first is None or last is None:
        return ()
    counted = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple((one // 12, one % 12 + 1) for one in counted)


def months_of_year(starts: datetime.date | None, ends: datetime.date | None, year: int) -> tuple[bool, ...]:
    """For each month of a year, whether it runs then."""
    running = set(months_of(starts, ends))
    return tuple((year, month) in running for month in range(1, 13))
