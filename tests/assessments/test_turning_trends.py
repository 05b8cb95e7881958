"""Where a series is long enough its trend may turn: the direction is that of the last stretch; breaks in series are honoured."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.methods.trends import joinpoint
from kenes.texts import Text

ENTRANTS = indicator("treatment_entrants")
PUBLISHED = Text(kk="жарияланған мән", ru="опубликованное значение", en="published figure")
SURVEY = Text(kk="сауалнама", ru="опрос", en="survey of 2019, n 1,200")


def row(year: int, estimate: float, method: Text = PUBLISHED, unit: str = "persons") -> IndicatorRow:
    state = "value" if estimate else "zero"
    return IndicatorRow(
        "treatment_entrants", "KZ", str(year), {}, estimate, None, None, None, state, unit, "example/2025-a", method
    )


def read(values: Mapping[int, float], since: int = 9999, **changed: object) -> Reading:
    """The reading of a series; from `since` on the rows are changed."""
    rows = [row(year, value) for year, value in values.items()]
    [found] = readings(
        ENTRANTS, [dataclasses.replace(one, **changed) if int(one.period) >= since else one for one in rows]
    )
    return found


def turning(*slopes: float, first: int = 2008, noise: float = 0.01, each: int = 7) -> dict[int, float]:
    """A series that changes by so many per cent a year, `each` years a slope, with a little noise of a fixed seed."""
    steps = np.concatenate([[0.0], *[np.full(each, np.log1p(slope / 100)) for slope in slopes]])
    wobble = np.random.default_rng(7).normal(scale=noise, size=steps.size)
    return {first + n: float(value) for n, value in enumerate(1000.5 * np.exp(np.cumsum(steps) + wobble))}


@pytest.mark.parametrize(
    "values, direction, period, joinpoints",
    [
        (turning(8, -6), "falling", "2015-2022", (2015,)),
        (turning(-6, 8), "rising", "2015-2022", (2015,)),
        (turning(9, 0), "stable", "2015-2022", (2015,)),
        (turning(8, -9, 7), "rising", "2022-2029", (2015, 2022)),
        (turning(5, 5), "rising", "2008-2022", ()),
        (turning(5, each=5), "rising", "2008-2013", ()),  # six figures: too few to look for turns
        (turning(9, 9, 9, -20, each=3), "cannot be stated", "2017-2020", (2017,)),  # four figures since the turn
    ],
)
def test_the_direction_is_that_of_the_last_stretch(
    values: dict[int, float], direction: str, period: str, joinpoints: tuple[int, ...]
) -> None:
    found = read(values)
    assert (found.direction, found.period, found.joinpoints) == (direction, period, joinpoints)
    assert (found.estimate, found.low, found.high) == dataclasses.astuple(found.segments[-1])[2:5]


def test_the_figures_are_those_of_the_method_itself() -> None:
    values = turning(8, -6)
    found, alone = read(values), joinpoint(list(values), list(values.values()), max_joinpoints=2)
    assert [one.estimate for one in found.segments] == [one.estimate for one in alone.apc]
    assert [(one.low, one.high) for one in found.segments] == [(one.low, one.high) for one in alone.apc]
    [place] = alone.places
    assert [one.begins for one in found.segments] == [None, (int(place.low), int(place.high))]
    assert found.turns == ("2015 (2014–2016)",)
    assert found.average is not None and found.average.estimate == alone.aapc().estimate
    assert (found.average.first, found.average.last) == (2008, 2022)


def test_what_is_said_names_the_turn_the_stretch_and_the_average() -> None:
    found = read(turning(8, -6))
    said = found.reason
    assert said["en"].startswith(
        "The trend turned in 2015 (2014–2016). 2015–2022: −6.0% a year (interval −6.2% to −5.8%)"
    )
    assert "before that 2008–2015: +8" in said["en"] and "Over all of 2008–2022 on average" in said["en"]
    assert (
        said["ru"].startswith("Излом тенденции: 2015 (2014–2016). 2015–2022: −6,0")
        and "За все 2008–2022 годы" in said["ru"]
    )
    assert said["kk"].startswith("Үрдіс өзгерген жылдар: 2015 (2014–2016). 2015–2022: жылына −6,0")
    assert found.method["en"] == "joinpoint regression (permutation test), 95% interval, 15 years, joinpoints: 1"


def test_too_few_figures_since_the_turn_state_no_direction_but_tell_the_turn() -> None:
    found = read(turning(9, 9, 9, -20, each=3))
    assert "Yearly figures since then: 4; a direction needs at least 5." in found.reason["en"]


def test_a_zero_leaves_one_line_and_says_so() -> None:
    found = read({2010: 40, 2011: 31, 2012: 22, 2013: 14, 2014: 9, 2015: 4, 2016: 2, 2017: 0})
    assert (found.direction, found.joinpoints, len(found.segments)) == ("falling", (), 1)
    assert found.method["en"].endswith("a figure is zero, so turns of the trend were not looked for")


def test_years_with_many_cases_count_more_in_rates() -> None:
    """Ten cases a year say less than a thousand: the same rates with other counts give another line."""
    rates = turning(8, -6, noise=0.2)
    rows = [dataclasses.replace(row(year, rate), low=0.0, n=10 * (year - 2000)) for year, rate in rates.items()]
    [weighted] = readings(ENTRANTS, rows)
    assert weighted.estimate != read(rates).estimate


@pytest.mark.parametrize(
    "changed, words",
    [
        ({"method": SURVEY}, "Break in the series: another method from 2013 on, earlier years do not compare. "),
        ({"unit": "episodes"}, "Break in the series: another unit from 2013 on, earlier years do not compare. "),
    ],
)
def test_a_trend_never_runs_over_a_break(changed: dict[str, object], words: str) -> None:
    """The figures double in the year of the break; what came before is left out, and it is said."""
    values = {year: (1000.5 if year < 2013 else 2000.5) * 1.05 ** (year - 2008) for year in range(2008, 2019)}
    found = read(values, since=2013, **changed)
    assert (found.direction, found.period, found.broken) == ("rising", "2013-2018", ("2013",))
    assert (round(found.estimate or 0, 2), found.reason["en"].startswith(words)) == (5.0, True)


def test_a_break_too_young_leaves_no_direction() -> None:
    found = read(turning(5), since=2013, method=SURVEY)
    assert (found.direction, found.period) == ("cannot be stated", "2008-2015")
    assert found.reason["en"] == (
        "Break in the series: another method from 2013 on, earlier years do not compare. Consecutive yearly figures: 3; a trend needs at least 5."
    )


def test_numbers_within_a_method_are_no_break() -> None:
    other = Text(kk="сауалнама", ru="опрос", en="survey of 2023, n 980")
    rows = [row(year, 100.5 + year, SURVEY if year < 2022 else other) for year in range(2018, 2025)]
    [found] = readings(ENTRANTS, rows)
    assert found.broken == ()


@settings(max_examples=25, deadline=None)
@given(
    values=st.lists(st.floats(min_value=0.5, max_value=1e6), min_size=5, max_size=14),
    scale=st.sampled_from([0.01, 3.0, 1000.0]),
)
def test_a_direction_does_not_hang_on_the_unit_and_never_leaves_its_interval(values: list[float], scale: float) -> None:
    series = {2000 + n: value + 0.1234567 for n, value in enumerate(values)}
    found = read(series)
    json.dumps(found.as_json("ru"), allow_nan=False)
    if found.estimate is None or found.low is None or found.high is None:
        assert found.direction == "cannot be stated"
        return
    assert found.low <= found.estimate <= found.high
    assert (found.direction == "rising") <= (found.low > 0) and (found.direction == "falling") <= (found.high < 0)
    if len(values) >= 7:  # joinpoints work on logarithms: a unit only shifts them
        other = read({year: value * scale for year, value in series.items()})
        assert (other.direction, other.joinpoints) == (found.direction, found.joinpoints)
