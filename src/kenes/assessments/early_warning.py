"""Weeks that stand out: expected, bound and alarm by Farrington's method where the history allows, by EARS where it is short."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
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


def watched(series: Iterable[WeeklySeries], today: datetime.date) -> list[Watched]:
    """The statement on each series, in their order."""
    return [watch(one, today) for one in series]


def watch(series: WeeklySeries, today: datetime.date) -> Watched:
    """The last weeks of a series held against the same time of years before, or the weeks before, or nothing at all."""
    jump = _last_jump(series)
    compared = series if jump is None else series.since(datetime.date(jump, 1, 1))
    length = len(compared.counts)
    weeks = min(WEEKS_WATCHED, max(0, length - BASELINE))
    years = next((y for y in YEARS_COMPARED if length - weeks >= y * WEEKS_A_YEAR + HALF_WINDOW), 0)
    method: Method = "none" if weeks < 1 else "farrington" if years else "ears"
    told = _weeks(compared, method, years, weeks)
    state: State = (
        "alarm"
        if any(week.alarm for week in told)
        else "no alarm"
        if any(week.alarm is False for week in told)
        else "no statement"
    )
    late = (today - compared.until).days > 7 * LATE_AFTER_WEEKS
    said = reason_of(method, years, told, jump, series.by_year)
    if late:
        said = Text.same("{said} {late}").fill(said=said, late=LATE.fill(until=compared.until.isoformat()))
    return Watched(series.dataset, series.place, series.drug, method, years, state, told, said, late, series.releases)


def _weeks(series: WeeklySeries, method: Method, years: int, weeks: int) -> tuple[Week, ...]:
    if method == "none":
        return ()
    counts = np.array(series.counts)
    found = _farrington(counts, years, weeks) if method == "farrington" else _ears(counts)
    last = range(len(found.expected) - weeks, len(found.expected))
    begin = len(counts) - len(found.expected)
    return tuple(
        _week(series, begin + place, float(found.expected[place]), float(found.upper_bound[place])) for place in last
    )


def _week(series: WeeklySeries, place: int, expected: float, bound: float) -> Week:
    count = series.counts[place]
    if not np.isfinite(bound):
        return Week(series.monday(place), count, None, None, None)
    return Week(series.monday(place), count, round(expected, 2), round(bound, 2), count > bound)


def _farrington(counts: np.ndarray, years: int, weeks: int) -> Detection:
    # the quantile of the negative binomial and 0.995, as Noufaily and others advise for routine use
    return farrington_flexible(
        counts, weeks=weeks, years=years, threshold="nb", alpha=FALSE_ALARMS, limit54=(FEWEST_CASES, 4)
    )


def _ears(counts: np.ndarray) -> Detection:
    """EARS C1; no statement where the weeks compared with have too few cases to mean anything."""
    found = ears(counts, "C1", FALSE_ALARMS, BASELINE)
    before = np.concatenate([[0.0], np.convolve(counts, np.ones(BASELINE))[: len(counts) - 1]])
    bound = np.where(before < FEWEST_CASES, np.nan, found.upper_bound)
    return Detection(found.expected, bound, found.alarm)


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
