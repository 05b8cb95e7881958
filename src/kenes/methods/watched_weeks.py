"""Series of weekly counts of which the last weeks are watched: what is told of them, and which counts can be watched."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

MOST_CASES = 10**9


@dataclass(frozen=True)
class Detection:
    """For the last weeks watched: what was expected, the bound above which is an alarm, and the alarm.

    Arrays of weeks, or series x weeks. nan is no statement (too few cases to make one), which is not "no alarm".
    """

    expected: np.ndarray
    upper_bound: np.ndarray
    alarm: np.ndarray

    @property
    def first(self) -> Detection:
        """That of the only series, as arrays of weeks."""
        return Detection(self.expected[0], self.upper_bound[0], self.alarm[0])


def watched(
    rows: np.ndarray, weeks: int, few: tuple[int, int], bounds: Callable[[int], tuple[np.ndarray, np.ndarray]]
) -> Detection:
    """The last `weeks` of each series against what `bounds` says (a week -> expected and bound of each series).

    few: (cases, weeks): fewer cases in that many weeks are no statement.
    """
    expected = np.empty((rows.shape[0], weeks))
    bound = np.empty_like(expected)
    for place, now in enumerate(range(rows.shape[1] - weeks, rows.shape[1])):
        expected[:, place], bound[:, place] = bounds(now)
        silent = rows[:, max(0, now - few[1] + 1) : now + 1].sum(axis=1) < few[0]
        expected[silent, place], bound[silent, place] = np.nan, np.nan
    last = rows[:, rows.shape[1] - weeks :]
    alarm = np.greater(last, bound, where=~np.isnan(bound), out=np.zeros(bound.shape, bool))
    return Detection(expected, bound, alarm)


def series_of(counts: ArrayLike, weeks: int) -> tuple[np.ndarray, bool]:
    """The counts as series x time, and whether one series was given. Raises ValueError for what are no counts, or too few of them."""
    table = np.asarray(counts, float)
    one = table.ndim == 1
    rows = table[None] if one else table
    if rows.ndim != 2 or not rows.size:
        raise ValueError("counts must be a series or series x time, not empty")
    if rows.max() > MOST_CASES:
        raise ValueError(f"counts must be {MOST_CASES:,} cases a week at most, got {rows.max():.4g}")
    if not np.isfinite(rows).all() or (rows < 0).any() or (rows != np.round(rows)).any():
        raise ValueError(
            "counts must be whole numbers of cases, 0 or more; a missing week has to be decided upon first"
        )
    if not 1 <= weeks < rows.shape[1]:
        raise ValueError(f"weeks must be 1 or more and fewer than the series has ({rows.shape[1]}), got {weeks}")
    return rows, one


def cases_and_weeks(limit54: tuple[int, int]) -> tuple[int, int]:
    """Cases and weeks. Raises ValueError for what is no such pair."""
    try:
        cases, weeks = (operator.index(one) for one in limit54)
    except (TypeError, ValueError) as error:
        raise ValueError(f"limit54 must be two whole numbers (cases, weeks), got {limit54!r}") from error
    if weeks < 1:
        raise ValueError(f"limit54 must be (cases, weeks of 1 or more), got {limit54!r}")
    return cases, weeks
