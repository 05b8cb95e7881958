"""How far an action has come: computed from milestones and figures, with a reason wherever it cannot be stated."""

from __future__ import annotations

import datetime
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.records.roadmaps import progress
from kenes.records.roadmaps.chance import chance_of
from kenes.records.roadmaps.progress import Aim, Step, path_of, steps_of
from kenes.texts import Text

TODAY = datetime.date(2026, 11, 25)
DEATHS = indicator("drug_induced_deaths")


def row(
    year: int, estimate: float | None, low: float | None = None, high: float | None = None, **other: object
) -> IndicatorRow:
    state = "missing" if estimate is None else "value" if estimate else "zero"
    values = {
        "indicator": DEATHS.key, "place": "KZ", "period": str(year), "breakdown": {}, "estimate": estimate, "low": low,
        "high": high, "n": None, "state": state, "unit": "persons", "release": "deaths/1", "method": Text.same("count"),
    }  # fmt: skip
    return IndicatorRow(**values | other)  # type: ignore[arg-type]


def path(rows: list[IndicatorRow], target: float | None = 50.0, year: int | None = 2028, **other: object):
    aim = replace(Aim(DEATHS.key, rows[0] if rows else None, target, year), **other)
    return path_of(aim, DEATHS, rows, "KZ", TODAY)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_milestones_are_counted_and_never_weighed():
    late, done, ahead, open_ended = (
        Step("M1", Text.same("law"), day("2026-03-01")),
        Step("M2", Text.same("order"), day("2026-05-01"), day("2026-06-01")),
        Step("M3", Text.same("training"), day("2027-05-01")),
        Step("M4", Text.same("review")),
    )
    found = steps_of([open_ended, ahead, done, late], TODAY)
    assert found.all == (late, done, ahead, open_ended)
    assert (found.reached, found.overdue, found.next) == ((done,), (late,), late)


@pytest.mark.parametrize(
    ("figures", "standing", "moved", "left"),
    [
        # from 100 in 2020 to 50 in 2028: the line stands at 68.75 in 2025
        ([(2020, 100), (2025, 60)], "on the line", 40, 10),
        ([(2020, 100), (2025, 68.75)], "on the line", 31.25, 18.75),
        ([(2020, 100), (2025, 80)], "behind", 20, 30),
        ([(2020, 100), (2025, 120)], "behind", -20, 70),
        ([(2020, 100), (2025, 50)], "reached", 50, 0),
        ([(2020, 100, 90, 110), (2025, 55, 50, 60)], "on the line", 45, 5),
        ([(2020, 100, 90, 110), (2025, 70, 60, 80)], "cannot be stated", 30, 20),
        ([(2020, 100, 90, 110), (2025, 90, 85, 95)], "behind", 10, 40),
    ],
)
def test_the_newest_figure_is_held_against_the_straight_line(figures, standing, moved, left):
    found = path([row(*one) for one in figures])
    assert (found.standing, found.moved, found.left) == (standing, moved, left)
    assert (found.reason is None) == (standing != "cannot be stated")


@pytest.mark.parametrize(
    ("newest", "standing"),
    [
        ((2028, 50), "reached"),
        ((2028, 51), "not reached"),
        ((2029, 52, 49, 55), "cannot be stated"),
        ((2029, 40, 35, 45), "reached"),
    ],
)
def test_after_the_year_of_the_target_only_the_target_counts(newest, standing):
    assert path([row(2020, 100), row(*newest)]).standing == standing


def test_upwards_is_read_from_baseline_and_target():
    found = path([row(2020, 10), row(2025, 60)], target=90)
    assert (found.direction, found.standing, found.moved, found.left) == ("at_least", "on the line", 50, 30)


A, B = row(2020, 100), row(2025, 60)


@pytest.mark.parametrize(
    ("rows", "changes", "reason"),
    [
        ([A, B], {"baseline": None}, progress.NO_BASELINE),
        ([A, B], {"target": None}, progress.NO_TARGET),
        ([A, B], {"year": None}, progress.NO_YEAR),
        ([A, B], {"target": 100.0}, progress.NO_CHANGE),
        ([A, B], {"year": 2020}, progress.NO_SPAN),
        ([A], {}, progress.NOTHING_NEWER),
        ([], {}, progress.NO_FIGURES),
        ([A, row(2025, None)], {}, progress.NOTHING_NEWER),
        ([A, B], {"indicator": "seizure_number"}, progress.OTHER_INDICATOR),
    ],
)
def test_what_is_missing_is_said(rows, changes, reason):
    found = path(rows, **changes)
    assert (found.standing, found.reason, found.moved) == ("cannot be stated", reason, None)


@pytest.mark.parametrize(
    ("newer", "words"),
    [({"unit": "per 100,000"}, "different units"), ({"method": Text.same("survey of 2025")}, "different methods")],
)
def test_figures_that_do_not_compare_are_not_held_together(newer, words):
    found = path([A, row(2025, 60, **newer)])
    assert found.standing == "cannot be stated" and words in found.reason["en"]


def test_a_method_that_names_its_numbers_is_the_same_method():
    rows = [
        row(2020, 100, method=Text.same("rate, 18.7 million")),
        row(2025, 60, method=Text.same("rate, 20.1 million")),
    ]
    assert path(rows).standing == "on the line"


def test_old_figures_are_marked_as_old():
    assert path([row(2018, 100), row(2021, 60)]).stale
    assert not path([row(2018, 100), row(2024, 60)]).stale


def test_a_series_of_a_breakdown_is_that_of_its_baseline():
    women = {"breakdown": {"sex": "f"}}
    found = path([row(2020, 40, **women), row(2025, 30, **women), row(2025, 99)], target=20.0)
    assert found.newest.estimate == 30


@given(st.floats(1, 1000), st.floats(1, 1000), st.floats(1, 1000), st.floats(0, 50), st.floats(0, 50))
def test_nothing_is_called_behind_or_ahead_where_intervals_overlap(base, target, now, wide, wider):
    found = path([row(2020, base, base - wide, base + wide), row(2024, now, now - wider, now + wider)], target=target)
    if found.standing == "behind":
        assert not found.line.overlaps(progress.Band(now, now - wider, now + wider))
    if found.standing == "cannot be stated":
        assert found.reason is not None


def test_the_chance_needs_five_figures_in_a_row():
    few = path([row(year, 100 - year % 10) for year in (2020, 2021, 2022, 2024, 2025)])
    assert (
        chance_of(few, DEATHS, few.figures).reason["en"]
        == "Consecutive yearly figures: 2; a forecast needs at least 5."
    )


def test_the_chance_says_on_what_it_rests():
    values = dict(zip(range(2016, 2026), (100, 95, 97, 90, 86, 88, 80, 79, 74, 73), strict=True))
    good, bad = (path([row(year, value) for year, value in values.items()], target=aim) for aim in (80.0, 10.0))
    found = chance_of(good, DEATHS, good.figures)
    assert (found.first, found.last, found.expected.n) == (2016, 2025, 10)
    assert found.chance > 0.9 > 0.1 > chance_of(bad, DEATHS, bad.figures).chance


@pytest.mark.parametrize("aim, direction", [(80.0, "at_least"), (10.0, "at_most")])
def test_the_chance_is_that_of_the_direction_and_of_the_method_itself(aim, direction):
    """A target above the baseline is to be reached from below, one under it from above: the two chances are not the same number."""
    from kenes.methods.forecast import probability_of_reaching

    values = dict(zip(range(2016, 2026), (50, 52, 51, 55, 57, 60, 62, 61, 66, 68), strict=True))
    one = path([row(year, value) for year, value in values.items()], target=aim)
    assert one.direction == direction
    expected = probability_of_reaching(
        {year: float(value) for year, value in values.items()}, aim, one.aim.year, direction
    )
    assert chance_of(one, DEATHS, one.figures).chance == expected


def test_no_model_has_a_field_for_a_percentage(desk):
    """Design: progress is computed, never typed. A share of completion would be typed."""
    from django.apps import apps

    words = ("percent", "per_cent", "completion_rate", "share_done", "done_share", "weight")
    names = [
        f"{model.__name__}.{field.name} {getattr(field, 'verbose_name', '')}".lower()
        for model in apps.get_app_config("records").get_models()
        for field in model._meta.get_fields()
    ]
    assert len(names) > 100
    assert [name for name in names if any(word in name for word in (*words, "%", "per cent"))] == []


@pytest.mark.parametrize("model", [progress.Progress, progress.Path, progress.Steps, progress.Step, progress.Aim])
def test_nothing_that_is_computed_is_a_share_of_completion(model):
    names = {one.name for one in fields(model)}
    assert not names & {"percent", "share", "part", "ratio", "completion"}
