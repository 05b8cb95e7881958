"""Weeks that stand out: expected, bound and alarm by Farrington's method where the history allows, by EARS where it is short."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from kenes.assessments.policy import (
    FALSE_ALARMS,
    FEWEST_CASES,
    LATE_AFTER_WEEKS,
    REPORTING_JUMP,
    WEEKS_WATCHED,
    YEARS_COMPARED,
)
from kenes.assessments.warning_words import LATE, reason_of
from kenes.indicators.weekly import WeeklySeries
from kenes.methods.detection import Detection, ears, farrington_flexible
from kenes.texts import Text

Method = Literal["farrington", "ears", "none"]
State = Literal["alarm", "no alarm", "no statement"]
HALF_WINDOW, WEEKS_A_YEAR, BASELINE = 3, 52, 7


@dataclass(frozen=True)
class Week:
    """A week watched, by its Monday. `expected`, `bound` and `alarm` are None where nothing can be stated, which is no "no alarm"."""

    monday: datetime.date
    count: int
    expected: float | None
    bound: float | None
    alarm: bool | None

    @property
    def label(self) -> str:
        """The week as ISO 8601 writes it."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    def as_json(self) -> dict[str, object]:
        """The week as the command line prints it."""
        return vars(self) | {"monday": self.monday.isoformat(), "week": self.label}


@dataclass(frozen=True)
class Watched:
    """What can be said of the last weeks of a series. `late`: they are too long ago to warn of anything today."""

    dataset: str
    place: str
    drug: str
    method: Method
    years: int
    state: State
    weeks: tuple[Week, ...]
    reason: Text
    late: bool
    releases: tuple[str, ...]

    @property
    def judged(self) -> int:
        """In how many of the weeks watched anything can be stated."""
        return sum(week.alarm is not None for week in self.weeks)

    @property
    def cases(self) -> int:
        """The records of the weeks watched."""
        return sum(week.count for week in self.weeks)

    @property
    def alarms(self) -> tuple[Week, ...]:
        """The weeks above their bound."""
        return tuple(week for week in self.weeks if week.alarm)

    def as_json(self, language: str) -> dict[str, object]:
        """The series as the command line prints it."""
        return {
            "dataset": self.dataset, "place": self.place, "drug": self.drug, "method": self.method, "years": self.years, "state": self.state,
            "late": self.late, "reason": self.reason[language], "weeks": [week.as_json() for week in self.weeks],
            "releases": list(self.releases),
        }  # fmt: skip


def watched(series: Sequence[WeeklySeries], today: datetime.date) -> list[Watched]:
    """The statement on each series of one place, in their order: all of them cover the same weeks and are worked out together.

    The last weeks are held against the same time of years before, or the weeks before, or nothing at all. Years before a jump of
    reporting are no history.
    """
    if not series:
        return []
    jump = _last_jump(series[0])
    compared = [one if jump is None else one.since(datetime.date(jump, 1, 1)) for one in series]
    length = len(compared[0].counts)
    weeks = min(WEEKS_WATCHED, max(0, length - BASELINE))
    years = next((y for y in YEARS_COMPARED if length - weeks >= y * WEEKS_A_YEAR + HALF_WINDOW), 0)
    method: Method = "none" if weeks < 1 else "farrington" if years else "ears"
    found = _detected(np.array([one.counts for one in compared]), method, years, weeks)
    return [
        _watched(one, (method, years), _weeks(one, expected, bound), jump, today)
        for one, expected, bound in zip(compared, found.expected, found.upper_bound, strict=True)
    ]


def _watched(
    series: WeeklySeries, how: tuple[Method, int], weeks: tuple[Week, ...], jump: int | None, today: datetime.date
) -> Watched:
    alarms = {week.alarm for week in weeks}
    state: State = "alarm" if True in alarms else "no alarm" if False in alarms else "no statement"
    late = (today - series.until).days > 7 * LATE_AFTER_WEEKS
    said = reason_of(*how, weeks, jump, series.by_year)
    if late:
        said = Text.same("{said} {late}").fill(said=said, late=LATE.fill(until=series.until.isoformat()))
    return Watched(series.dataset, series.place, series.drug, *how, state, weeks, said, late, series.releases)


def _weeks(series: WeeklySeries, expected: np.ndarray, bound: np.ndarray) -> tuple[Week, ...]:
    begin = len(series.counts) - len(expected)
    return tuple(
        _week(series, begin + place, float(expected[place]), float(bound[place])) for place in range(len(expected))
    )


def _week(series: WeeklySeries, place: int, expected: float, bound: float) -> Week:
    count = series.counts[place]
    if not np.isfinite(bound):
        return Week(series.monday(place), count, None, None, None)
    return Week(series.monday(place), count, round(expected, 2), round(bound, 2), count > bound)


def _detected(counts: np.ndarray, method: Method, years: int, weeks: int) -> Detection:
    """Series x the last weeks; nan where nothing is stated."""
    if method == "none":
        empty = np.empty((len(counts), 0))
        return Detection(empty, empty, empty.astype(bool))
    if method == "farrington":
        return _farrington(counts, years, weeks)
    found = ears(counts, "C1", FALSE_ALARMS, BASELINE)
    sums = np.cumsum(np.pad(counts, ((0, 0), (1, 0))), axis=1)
    before = np.pad(sums[:, BASELINE:-1] - sums[:, : -BASELINE - 1], ((0, 0), (BASELINE, 0)))
    # the limit of EARS falls to the mean where all weeks before are alike: of a handful of cases it must not speak
    bound = np.where(before < FEWEST_CASES, np.nan, found.upper_bound)
    return Detection(found.expected[:, -weeks:], bound[:, -weeks:], found.alarm[:, -weeks:])


def _farrington(counts: np.ndarray, years: int, weeks: int) -> Detection:
    """By the quantile of the negative binomial at 0.995, as Noufaily and others advise for routine use; silent series are not worked out."""
    shape = (len(counts), weeks)
    found = Detection(np.full(shape, np.nan), np.full(shape, np.nan), np.zeros(shape, bool))
    months = np.lib.stride_tricks.sliding_window_view(counts[:, -weeks - 3 :], 4, axis=1).sum(axis=2)
    rows = np.flatnonzero((months >= FEWEST_CASES).any(axis=1))
    if rows.size:
        limit = (FEWEST_CASES, 4)
        some = farrington_flexible(
            counts[rows], weeks=weeks, years=years, threshold="nb", alpha=FALSE_ALARMS, limit54=limit
        )
        found.expected[rows], found.upper_bound[rows], found.alarm[rows] = some.expected, some.upper_bound, some.alarm
    return found


def _last_jump(series: WeeklySeries) -> int | None:
    """The last year whose records differ from those of the year before by the factor that makes years incomparable.

    A last year that was not reported to its end is left out.
    """
    years = [year for year in series.by_year if year < series.until.year or series.until >= datetime.date(year, 12, 1)]
    jumps = [
        after
        for before, after in pairwise(years)
        if max(series.by_year[before], series.by_year[after])
        >= REPORTING_JUMP * min(series.by_year[before], series.by_year[after])
    ]
    return max(jumps, default=None)
