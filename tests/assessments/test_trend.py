"""No trend where none can be stated; where one can, its method, interval and period."""

from __future__ import annotations

import pytest

from kenes.assessments.trend import readings
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow

SEIZURES = indicator("seizure_quantity")
ENTRANTS = indicator("treatment_entrants")


def row(period: str, estimate: float | None, drug: str = "heroin", sources: int = 1) -> IndicatorRow:
    state = "missing" if estimate is None else "value" if estimate else "zero"
    cells = tuple(
        f"drug_seizures/2025-a#{period}-{drug}-{number}" for number in range(sources if estimate is not None else 0)
    )
    return IndicatorRow(
        "example",
        "KZ",
        period,
        {"drug": drug},
        estimate,
        None,
        None,
        None,
        state,
        "kg",
        "drug_seizures/2025-a",
        sources=cells,
    )


def series(values: dict[int, float | None]) -> list[IndicatorRow]:
    return [row(str(year), value) for year, value in values.items()]


@pytest.mark.parametrize(
    "values, direction, period",
    [
        ({2015: 100, 2016: 112, 2017: 125, 2018: 140, 2019: 157}, "rising", "2015-2019"),
        ({2015: 157, 2016: 140, 2017: 125, 2018: 112, 2019: 100}, "falling", "2015-2019"),
        ({2015: 1000.5, 2016: 1003.5, 2017: 998.5, 2018: 1001.5, 2019: 1000.5}, "stable", "2015-2019"),
        ({2015: 10, 2016: 90, 2017: 20, 2018: 80, 2019: 30}, "cannot be stated", "2015-2019"),  # interval too wide
        ({2016: 100, 2017: 112, 2018: 125, 2019: 140}, "cannot be stated", "2016-2019"),  # four years
        ({2014: 90, 2015: 100, 2016: None, 2017: 125, 2018: 140, 2019: 157}, "cannot be stated", "2014-2019"),  # a gap
        (
            {2014: 90, 2015: 100, 2017: 125, 2018: 140, 2019: 157, 2020: 170},
            "cannot be stated",
            "2014-2020",
        ),  # a year nobody names
        (
            {2015: 100, 2016: 112, 2017: 125, 2018: 140, 2019: 157, 2020: None},
            "cannot be stated",
            "2015-2020",
        ),  # the last year missing
        ({2015: 0, 2016: 0, 2017: 0, 2018: 0, 2019: 0}, "stable", "2015-2019"),
    ],
)
def test_directions(values: dict[int, float | None], direction: str, period: str) -> None:
    [reading] = readings(ENTRANTS, series(values))
    assert (reading.direction, reading.period) == (direction, period)


def test_a_direction_comes_with_its_interval() -> None:
    [reading] = readings(ENTRANTS, series({2015: 100.5, 2016: 110.55, 2017: 121.605, 2018: 133.7655, 2019: 147.14205}))
    assert (round(reading.estimate, 4), round(reading.low, 4), round(reading.high, 4)) == (10.0, 10.0, 10.0)
    assert reading.method["en"] == "log-linear quasi-Poisson trend, 95% interval, 5 years"
    assert (
        reading.reason["ru"] == "В среднем +10,0\u00a0% в год (интервал от +10,0\u00a0% до +10,0\u00a0%), по годам: 5."
    )


def test_kazakhstans_seizures_have_no_trend_because_reporting_changed() -> None:
    """8, 13, 7, 37 and 4 entries by year: the reporting changed, whatever the kilograms did."""
    entries = {2019: 8, 2020: 13, 2021: 7, 2022: 37, 2023: 4}
    heroin = {2019: 1152, 2020: 70, 2021: 76.6, 2022: 102, 2023: None}
    rows = series(heroin) + [
        row(str(year), 1.0, "others", count - (heroin[year] is not None)) for year, count in entries.items()
    ]
    [reading, _] = readings(SEIZURES, rows)
    assert (reading.direction, reading.estimate, reading.period) == ("cannot be stated", None, "2019-2023")
    assert reading.reason["en"] == (
        "Completeness of reporting changed: entries by year 2019: 8, 2020: 13, 2021: 7, 2022: 37, 2023: 4; the years therefore do not compare."
    )


def test_opinions_make_no_trend() -> None:
    perceived = indicator("perceived_trend")
    [reading] = readings(perceived, series({2019: 1, 2020: 1, 2021: 1, 2022: 1, 2023: 1}))
    assert reading.direction == "cannot be stated"


def test_a_reading_stands_for_each_place_and_breakdown() -> None:
    rows = [row("2019", 1, "heroin"), row("2019", 2, "opium"), row("2020", 3, "heroin")]
    assert [tuple(one.breakdown.items()) for one in readings(ENTRANTS, rows)] == [
        (("drug", "heroin"),),
        (("drug", "opium"),),
    ]
