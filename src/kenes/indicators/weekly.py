"""Weekly numbers of the records that carry a day: what early warning looks at."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kenes.codes.substances import substance
from kenes.datasets.dataset import dataset
from kenes.datasets.live import live_releases
from kenes.indicators.individual_records import is_cut
from kenes.observatory.observatory import Observatory

DATASET = "individual_seizures"
"""The one dataset whose rows carry a day; aggregates of years have no weeks."""
ALL = "all"
WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class WeeklySeries:
    """Records of a place in whole weeks from the Monday `first` on, of one drug or of all (`drug` "all").

    From the first record to the last a week without one is a zero of what was reported. `by_year` are all records of the place in each year reported,
    the last of them only up to `until`; years without any record of the place were not reported, and the series begins after them.
    """

    dataset: str
    place: str
    drug: str
    first: datetime.date
    counts: tuple[int, ...]
    by_year: Mapping[int, int]
    until: datetime.date
    releases: tuple[str, ...] = field(default=())

    def monday(self, week: int) -> datetime.date:
        """The first day of a week of the series, counted from 0."""
        return self.first + week * WEEK

    def since(self, day: datetime.date) -> WeeklySeries:
        """The series from the first whole week on or after a day."""
        begin = max(0, -(-(day - self.first).days // 7))
        return WeeklySeries(
            self.dataset, self.place, self.drug, self.monday(begin), self.counts[begin:], self.by_year, self.until, self.releases,
        )  # fmt: skip


def weekly(
    observatory: Observatory, places: Iterable[str], as_of: datetime.date | None = None
) -> dict[str, list[WeeklySeries]]:
    """By place: the series of all records, then of each drug in the order of their number. Places without a record have none.

    Exact repetitions count once. Cannabis of releases from which it was cut out is no series: what was left says nothing.
    """
    hidden = DATASET in observatory.settings.disclosure.datasets  # weeks of a protected dataset are small counts
    if hidden or not live_releases(observatory, dataset(DATASET), as_of):
        return {place: [] for place in places}
    from kenes.datasets.current import (
        current_table,
    )  # polars is slow to load, and most observatories hold no such records

    table = current_table(observatory, dataset(DATASET), as_of)
    cut = is_cut(zip(table["release"], table["drug"], strict=True))
    found: dict[str, list[WeeklySeries]] = {}
    for place in places:
        own = table.filter((table["place"] == place) & (table["copy"] == 1))
        rows = [
            (datetime.date.fromisoformat(day), drug, release)
            for day, drug, release in zip(own["date"], own["drug"], own["release"], strict=True)
            if not (substance(drug).group == "cannabis" and release in cut)
        ]
        found[place] = series_of(place, rows)
    return found


def series_of(place: str, rows: Iterable[tuple[datetime.date, str, str]]) -> list[WeeklySeries]:
    """The series of the records (day, drug, release) of one place over the last run of years that have any."""
    held = sorted(rows)
    if not held:
        return []
    by_year = _last_run(Counter(day.year for day, _, _ in held))
    until = held[-1][0]
    begin = _monday_from(next(day for day, _, _ in held if day.year in by_year))
    weeks = ((until + datetime.timedelta(days=1)) - begin).days // 7
    kept = [(day, drug) for day, drug, _ in held if begin <= day < begin + weeks * WEEK]
    releases = tuple(sorted({release for day, _, release in held if day.year in by_year}))
    drugs = [drug for drug, _ in Counter(drug for _, drug in kept).most_common()]
    return [
        WeeklySeries(DATASET, place, drug, begin, _counts(kept, drug, begin, weeks), by_year, until, releases)
        for drug in (ALL, *drugs)
        if weeks > 0
    ]


def _counts(rows: Iterable[tuple[datetime.date, str]], drug: str, begin: datetime.date, weeks: int) -> tuple[int, ...]:
    counted = Counter((day - begin).days // 7 for day, one in rows if drug in (ALL, one))
    return tuple(counted[week] for week in range(weeks))


def _last_run(by_year: Mapping[int, int]) -> dict[int, int]:
    """The last years one after another in which there are records."""
    run: dict[int, int] = {}
    for year in range(max(by_year), min(by_year) - 1, -1):
        if not by_year.get(year):
            break
        run[year] = by_year[year]
    return dict(sorted(run.items()))


def _monday_from(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=-day.weekday() % 7)
