"""The assessment of a country: readings of every series, the age of every latest figure, and what is missing."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kenes.assessments.age import age_in_years, is_stale
from kenes.assessments.missing import Missing, missing
from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.indicators.indicator import all_indicators
from kenes.indicators.row import IndicatorRow


@dataclass(frozen=True)
class Age:
    """The last period for which an indicator has a figure of a place, and how many years ago that is."""

    indicator: str
    place: str
    period: str
    years: int
    stale: bool


@dataclass(frozen=True)
class Assessment:
    """All that can be said, and what cannot."""

    readings: tuple[Reading, ...]
    missing: tuple[Missing, ...]
    ages: tuple[Age, ...]

    def as_json(self, language: str) -> dict[str, object]:
        """The assessment as the command line prints it."""
        return {
            "readings": [one.as_json(language) for one in self.readings],
            "missing": [one.as_json(language) for one in self.missing],
            "ages": [vars(one) for one in self.ages],
        }


def assess(
    country: str, tables: Mapping[str, Sequence[IndicatorRow]], wanted: Sequence[str], today: datetime.date
) -> Assessment:
    """The assessment of the indicators wanted; what is missing is judged over all tables."""
    known = all_indicators()
    found = [one for key in wanted for one in readings(known[key], tables[key])]
    ages = [age for key in wanted for age in _ages(tables[key], today)]
    return Assessment(tuple(found), tuple(missing(country, tables)), tuple(ages))


def _ages(rows: Sequence[IndicatorRow], today: datetime.date) -> list[Age]:
    latest: dict[tuple[str, str], str] = {}
    for row in rows:
        if row.state in ("value", "zero"):
            key = (row.indicator, row.place)
            latest[key] = max(latest.get(key, ""), row.period)
    return [Age(*key, period, age_in_years(period, today), is_stale(period, today)) for key, period in latest.items()]
