"""Which past weeks a week is held against, and in which season each lies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

WEEKS_A_YEAR = 52


@dataclass(frozen=True)
class Reference:
    """Past weeks of a week `now` (indices from 0) with the season of each, 0 .. periods - 1; the last one is that of `now`."""

    now: int
    weeks: np.ndarray
    seasons: np.ndarray
    periods: int


def reference_weeks(now: int, years: int, half_window: int, periods: int, excluded: int) -> Reference:
    """The weeks of `years` years before `now`, leaving out `now` itself and the `excluded` weeks before it.

    The weeks within `half_window` of the same week of each year are the last season; the time between is shared out among the other
    periods - 1, the first ones taking what is left over. With one period there are the windows alone. Raises ValueError where the series
    begins too late. Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett (2013), Statistics in Medicine 32.
    """
    begin = now - years * WEEKS_A_YEAR - half_window
    if begin < 0:
        raise ValueError(
            f"week {now + 1} has {now} weeks before it; {years} years and a half window of {half_window} "
            f"need {years * WEEKS_A_YEAR + half_window}"
        )
    season = np.full(now + 1, -1)
    season[now - half_window :] = periods - 1
    between = WEEKS_A_YEAR - 2 * half_window - 1
    if periods > 1 and between < periods - 1:
        raise ValueError(f"{between} weeks between two windows cannot be shared among {periods - 1} seasons")
    for year in range(1, years + 1):
        middle = now - year * WEEKS_A_YEAR
        season[middle - half_window : middle + half_window + 1] = periods - 1
        if periods > 1:
            whole, rest = divmod(between, periods - 1)
            lengths = np.full(periods - 1, whole) + (np.arange(periods - 1) < rest)
            after = middle + half_window + 1
            season[after : after + between] = np.repeat(np.arange(periods - 1), lengths)
    season[max(0, now - excluded) :] = -1
    weeks = np.flatnonzero(season >= 0)
    return Reference(now, weeks, season[weeks], periods)
