"""Expected, bound, alarm, or no statement: Farrington where the history allows, EARS where it is short, never an invented week."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import numpy as np
import pytest

from kenes.assessments.early_warning import Watched, watched
from kenes.indicators.weekly import WEEK, WeeklySeries, series_of
from kenes.methods.detection import ears, farrington_flexible

Record = tuple[datetime.date, str, str]
END = datetime.date(2024, 12, 29)
TODAY = datetime.date(2025, 1, 6)


def records(counts: Sequence[int], drug: str = "heroin", end: datetime.date = END) -> list[Record]:
    """So many records a week, all on its Sunday, the last week ending on `end`."""
    last = len(counts) - 1
    return [
        (end - (last - n) * WEEK, drug, "individual_seizures/2025-a")
        for n, many in enumerate(counts)
        for _ in range(many)
    ]


def steady(weeks: int, mean: float = 6.0) -> list[int]:
    """Weekly counts by chance about a mean, none of them zero, of a fixed seed."""
    return [int(one) for one in np.maximum(1, np.random.default_rng(5).poisson(mean, weeks))]


def first(counts: Sequence[int], today: datetime.date = TODAY) -> Watched:
    return watched(series_of("KZ", records(counts)), today)[0]


@pytest.mark.parametrize(
    "weeks, method, years",
    [
        (52 * 6 + 20, "farrington", 5),
        (52 * 5, "farrington", 4),
        (52 * 4, "farrington", 3),
        (52 * 3, "ears", 0),
        (30, "ears", 0),
    ],
)
def test_farrington_where_the_history_allows_ears_where_it_is_short(weeks: int, method: str, years: int) -> None:
    found = first(steady(weeks))
    assert (found.method, found.years, len(found.weeks), found.judged) == (method, years, 12, 12)
    assert found.weeks[-1].monday + datetime.timedelta(days=6) == END


def test_the_figures_are_those_of_the_methods_themselves() -> None:
    [series, _] = series_of("KZ", records(steady(52 * 6 + 20)))
    alone = farrington_flexible(np.array(series.counts), weeks=12, years=5, threshold="nb", alpha=0.005)
    [whole, heroin] = watched([series, series], TODAY)
    assert [week.bound for week in whole.weeks] == [round(float(one), 2) for one in alone.upper_bound]
    assert heroin.weeks == whole.weeks
    [short, _] = series_of("KZ", records(steady(40)))
    assert [week.bound for week in watched([short], TODAY)[0].weeks] == [
        round(float(one), 2) for one in ears(np.array(short.counts), "C1", 0.005).upper_bound[-12:]
    ]


@pytest.mark.parametrize("weeks", [52 * 6 + 20, 60])
def test_a_week_far_above_its_past_is_an_alarm_and_says_by_how_much(weeks: int) -> None:
    counts = steady(weeks)
    counts[-2] = 60
    found = first(counts)
    assert (found.state, [week.label for week in found.alarms]) == ("alarm", ["2024-W51"])
    assert "2024-W51: 60 (expected " in found.reason["en"] and "A reason to look, no proof." in found.reason["en"]
    assert "2024-W51: 60 (ожидалось " in found.reason["ru"] and "2024-W51: 60 (күтілгені " in found.reason["kk"]


def test_too_few_cases_are_no_statement_which_is_no_all_clear() -> None:
    rare = [0] * (52 * 6)
    for week in (0, 60, 110, 160, 220, 270, 311):
        rare[week] = 1
    found = first(rare)
    assert (found.state, found.judged) == ("no statement", 0)
    assert {(week.expected, week.bound, week.alarm) for week in found.weeks} == {(None, None, None)}
    assert "Weeks of which nothing can be stated: 12" in found.reason["en"] and "no all-clear" not in found.reason["en"]


def test_ears_does_not_speak_where_all_weeks_before_are_alike_and_nearly_empty() -> None:
    """Its bound is then the mean: one case more would be an alarm."""
    counts = [1, 0] + [0] * 20 + [1]
    assert first(counts).state == "no statement"


def test_a_year_without_any_record_was_not_reported_and_is_no_zero() -> None:
    """2023 is absent: 2022 is no history of 2024, and no week of 2023 is a zero."""
    all_years = records(steady(52 * 4))
    held = [one for one in all_years if one[0].year != 2023]
    [series, _] = series_of("KZ", held)
    assert series.first == datetime.date(2024, 1, 8) and dict(series.by_year) == {
        2024: len([r for r in held if r[0].year == 2024])
    }
    assert watched([series], TODAY)[0].method == "ears"


def test_years_before_a_jump_of_reporting_are_no_history() -> None:
    counts = [2] * (52 * 4) + [8] * 104
    found = first(counts)
    assert (found.method, found.state) == ("ears", "no alarm")
    assert found.reason["en"].startswith("Completeness of reporting changed (records by year: ")
    assert "only the time from 2023 on is looked at" in found.reason["en"]


def test_weeks_long_ago_are_told_as_history() -> None:
    counts = steady(60)
    assert (first(counts).late, first(counts, datetime.date(2026, 11, 26)).late) == (False, True)
    assert (
        first(counts, datetime.date(2026, 11, 26))
        .reason["en"]
        .endswith("The last record is of 2024-12-29: this is history, no warning of today.")
    )


def test_a_few_weeks_have_nothing_to_be_held_against() -> None:
    found = first([3, 4, 5, 3])
    assert (found.method, found.weeks, found.state) == ("none", (), "no statement")
    assert "nothing to compare with" in found.reason["en"]
    assert series_of("KZ", []) == [] and watched([], TODAY) == []


def test_series_of_drugs_add_up_to_the_series_of_all() -> None:
    both = records(steady(80)) + records(steady(80, 3.0), "opium")
    whole, *drugs = series_of("KZ", both)
    assert [one.drug for one in drugs] == ["heroin", "opium"]
    assert [sum(week) for week in zip(*(one.counts for one in drugs), strict=True)] == list(whole.counts)


def test_a_part_of_a_series_begins_on_a_monday_of_its_own() -> None:
    [series, _] = series_of("KZ", records(steady(80)))
    part: WeeklySeries = series.since(datetime.date(2024, 5, 1))
    assert (part.first, part.counts) == (datetime.date(2024, 5, 6), series.counts[-len(part.counts) :])
    assert part.monday(len(part.counts) - 1) == series.monday(len(series.counts) - 1)
