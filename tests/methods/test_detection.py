"""Weeks that stand out, against the reference programs, and what must hold for any counts."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.detection import cusum, ears, farrington, farrington_flexible

SERIES = ["k1", "salmonella_agona"]
THRESHOLDS = {"nbPlugin": "nb", "delta": "delta"}


@pytest.fixture(scope="module", params=SERIES)
def case(request, shared: Path) -> tuple[np.ndarray, dict]:
    """The counts of a series and what the reference program says of its last 52 weeks."""
    folder = shared / "golden/outbreak"
    with (folder / f"{request.param}.csv").open(encoding="utf-8") as file:
        counts = np.array([float(row["count"]) for row in csv.DictReader(file)])
    return counts, json.loads((folder / f"{request.param}_expected.json").read_text("utf-8"))


def numbers(values: list) -> np.ndarray:
    return np.array([np.nan if one is None else one for one in values], float)


@pytest.mark.parametrize("run", ["flex_nb", "flex_delta", "orig_like"])
def test_farrington_flexible_is_the_reference_program(case, run: str):
    counts, golden = case[0], case[1][run]
    control = golden["control"]
    found = farrington_flexible(
        counts,
        years=control["b"],
        half_window=control["w"],
        reweight=control["reweight"],
        weights_threshold=control["weightsThreshold"],
        trend=control["trend"],
        trend_p=control["pThresholdTrend"],
        periods=control["noPeriods"],
        past_weeks_excluded=control["pastWeeksNotIncluded"],
        threshold=THRESHOLDS[control["thresholdMethod"]],
        alpha=control["alpha"],
        limit54=tuple(control["limit54"]),
        power=control["powertrans"],
    )
    np.testing.assert_allclose(found.upper_bound, numbers(golden["upperbound"]), rtol=1e-4)
    np.testing.assert_allclose(found.expected, numbers(golden["expected"]), rtol=1e-4)
    assert found.alarm.tolist() == [bool(one) for one in golden["alarm"]]


def test_farrington_of_1996_is_the_reference_program(case):
    """At its alpha of 0.01. That program writes 0 where it makes no statement; ours is nan, which is neither 0 nor "no alarm"."""
    counts, golden = case[0], case[1]["farrington1996"]
    found = farrington(counts, years=case[1]["orig_like"]["control"]["b"], alpha=0.01)
    bound = np.array(golden["upperbound"], float)
    np.testing.assert_allclose(found.upper_bound, np.where(bound == 0, np.nan, bound), rtol=1e-4)
    assert found.alarm.tolist() == [bool(one) for one in golden["alarm"]]


@pytest.mark.parametrize("key", ["ears_C1", "ears_C2", "ears_C3"])
def test_ears_is_the_reference_program(case, key: str):
    counts, golden, variant = case[0], case[1][key], key.removeprefix("ears_")
    found = ears(counts, variant)
    np.testing.assert_allclose(found.upper_bound[-52:], numbers(golden["upperbound"]), rtol=1e-4, atol=1e-12)
    assert found.alarm[-52:].tolist() == [bool(one) for one in golden["alarm"]]


@pytest.mark.parametrize("key", ["cusum_rossi", "cusum_standard"])
def test_cusum_is_the_reference_program(case, key: str):
    counts, golden, transform = case[0], case[1][key], key.removeprefix("cusum_")
    found = cusum(counts, transform=transform)
    np.testing.assert_allclose(found.upper_bound, numbers(golden["upperbound"]), rtol=1e-4)
    assert found.alarm.tolist() == [bool(one) for one in golden["alarm"]]


def quiet(seed: int, weeks: int = 52 * 4, mean: float = 6.0) -> np.ndarray:
    return np.random.default_rng(seed).poisson(mean, weeks).astype(float)


@pytest.mark.parametrize("threshold", ["delta", "nb"])
def test_series_together_are_series_one_by_one(threshold: str):
    table = np.stack([quiet(seed, mean=3 + seed) for seed in range(4)])
    together = farrington_flexible(table, weeks=5, years=3, threshold=threshold)
    for row, counts in enumerate(table):
        alone = farrington_flexible(counts, weeks=5, years=3, threshold=threshold)
        np.testing.assert_allclose(together.upper_bound[row], alone.upper_bound)
        assert together.alarm[row].tolist() == alone.alarm.tolist()
    for method in (ears, cusum):
        np.testing.assert_allclose(method(table).upper_bound[2], method(table[2]).upper_bound)


def test_an_outbreak_is_seen_and_does_not_hide_the_next_one():
    counts = quiet(1)
    counts[-3:] = 40
    found = farrington_flexible(counts, weeks=6, years=3)
    assert found.alarm.tolist() == [False, False, False, True, True, True]
    assert ears(counts).alarm[-3] and cusum(counts, weeks=6).alarm[-1]


def test_too_few_cases_give_no_statement_and_not_no_alarm():
    counts = np.zeros(52 * 4)
    counts[::9] = 1
    found = farrington_flexible(counts, weeks=4, years=3)
    assert np.isnan(found.upper_bound).all() and not found.alarm.any()


def test_no_case_in_the_past_and_many_now_is_an_alarm():
    counts = np.zeros(52 * 4)
    counts[-1] = 7
    found = farrington_flexible(counts, weeks=2, years=3)
    assert (found.upper_bound[1] < 1, found.alarm.tolist()) == (True, [False, True])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 30))
def test_more_cases_in_the_week_itself_leave_its_bound(seed: int, more: int):
    counts = quiet(seed)
    lifted = counts.copy()
    lifted[-1] += more
    one, two = (farrington_flexible(each, weeks=1, years=3, limit54=(0, 4)) for each in (counts, lifted))
    assert one.upper_bound.tolist() == two.upper_bound.tolist()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.floats(0.0005, 0.2))
def test_a_stricter_alpha_never_alarms_more(seed: int, alpha: float):
    counts = quiet(seed)
    strict, loose = (ears(counts, "C2", each).alarm for each in (alpha, 2 * alpha))
    assert not (strict & ~loose).any()


@pytest.mark.parametrize(
    ("counts", "given", "said"),
    [
        ([], {}, "not empty"),
        ([1, 2.5] * 200, {}, "whole numbers"),
        ([1, -2] * 200, {}, "whole numbers"),
        ([1, float("nan")] * 200, {}, "missing week"),
        ([1, 2] * 100, {}, "need 263"),
        ([1, 2] * 200, {"weeks": 0}, "1 or more"),
        ([1, 2] * 200, {"threshold": "wald"}, "delta or nb"),
        ([1, 2] * 200, {"periods": 60}, "shared among"),
        ([1, 2] * 200, {"alpha": 1}, "between 0 and 1"),
    ],
)
def test_farrington_refuses(counts, given, said: str):
    with pytest.raises(ValueError, match=said):
        farrington_flexible(counts, **given)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: ears([1, 2], "C4"), "C1, C2 or C3"),
        (lambda: ears([1, 2], baseline=1), "2 or more"),
        (lambda: ears([1, float("inf")]), "without gaps"),
        (lambda: cusum([1] * 60, transform="root"), "rossi, standard or none"),
        (lambda: cusum([0] * 60), "without any case"),
        (lambda: cusum([1] * 60, weeks=60), "fewer than"),
    ],
)
def test_charts_refuse(call, said: str):
    with pytest.raises(ValueError, match=said):
        call()
