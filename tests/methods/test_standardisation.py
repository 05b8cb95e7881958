"""Standardised rates and mortality ratios against the limits of the reference programs."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.rates import (
    crude_rate,
    expected_events,
    indirectly_standardised_rate,
    standardised_mortality_ratio,
    standardised_rate,
)


@pytest.fixture(scope="module")
def cancer(shared: Path) -> dict[str, list[float]]:
    """Deaths and persons of two years by age (Selvin's table)."""
    with (shared / "golden/rates/us_white_male_cancer.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: [float(row[name]) for row in rows] for name in ("d60", "p60", "d40", "p40")}


@pytest.fixture(scope="module")
def expected(shared: Path) -> dict:
    return json.loads((shared / "golden/rates/us_white_male_cancer_expected.json").read_text("utf-8"))


@pytest.mark.parametrize(("year", "key"), [("60", "direct_1960_std_1940"), ("40", "direct_1940_std_1940")])
def test_a_standardised_rate_has_the_gamma_interval(cancer, expected, year: str, key: str):
    rate = standardised_rate(cancer["d" + year], cancer["p" + year], cancer["p40"], per=1)
    golden = expected[key]
    assert [rate.estimate, rate.low, rate.high] == pytest.approx([golden["adj"], golden["lo"], golden["hi"]], rel=1e-8)
    assert rate.n == golden["events"]


@pytest.mark.parametrize("interval", ["garwood", "byar"])
@pytest.mark.parametrize("key", ["smr_1960_vs_1940", "smr_1940_vs_1960"])
def test_a_mortality_ratio_has_exact_or_byars_limits(expected, key: str, interval: str):
    golden = expected[key]
    ratio = standardised_mortality_ratio(golden["obs"], golden["exp"], interval=interval)
    name = "exact" if interval == "garwood" else "byar"
    limits = [golden["smr"], golden[name + "_lo"], golden[name + "_hi"]]
    assert [ratio.estimate, ratio.low, ratio.high] == pytest.approx(limits, rel=1e-8)


def test_byars_limits_of_few_events(shared: Path):
    rows = json.loads((shared / "golden/rates/exact_ci_expected.json").read_text("utf-8"))["poisson"]
    for row in rows:
        ratio = standardised_mortality_ratio(row["x"], 1, interval="byar-wide")
        assert (ratio.low, ratio.high) == pytest.approx((row["byar_lo"] or 0.0, row["byar_hi"]), rel=1e-8)


def test_an_indirectly_standardised_rate_is_the_reference_program(cancer, expected):
    """Which takes the deaths of 1940 and the rates of 1960, with limits on the logarithm."""
    ratio, rate = expected["indirect"]["sir"], expected["indirect"]["rate"]
    held = (cancer["p40"], cancer["d60"], cancer["p60"])
    awaited = expected_events(*held)
    found = standardised_mortality_ratio(int(sum(cancer["d40"])), awaited, interval="log")
    assert [found.n, awaited, found.estimate, found.low, found.high] == pytest.approx(
        [ratio[name] for name in ("observed", "exp", "sir", "lci", "uci")], rel=1e-8
    )
    told = indirectly_standardised_rate(int(sum(cancer["d40"])), *held, per=1, interval="log")
    assert [told.estimate, told.low, told.high] == pytest.approx(
        [rate[name] for name in ("adj.rate", "lci", "uci")], rel=1e-8
    )
    assert sum(cancer["d40"]) / sum(cancer["p40"]) == pytest.approx(rate["crude.rate"], rel=1e-8)


def test_a_population_like_the_standard_has_its_crude_rate_by_both_ways():
    deaths, persons = [3, 9, 20], [1e4, 2e4, 1.5e4]
    crude = crude_rate(32, 4.5e4)
    found = indirectly_standardised_rate(32, persons, deaths, persons)
    assert (found.estimate, found.low, found.high) == pytest.approx((crude.estimate, crude.low, crude.high))


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: standardised_mortality_ratio(0, 3.0, interval="log"), "0 has no logarithm"),
        (lambda: standardised_mortality_ratio(4, 3.0, interval="exact"), "garwood, byar, byar-wide or log"),
        (lambda: expected_events([0, 0], [1, 2], [10, 10]), "not all 0"),
        (lambda: expected_events([5, 5], [1, 2], [10, 0]), "persons above 0"),
        (lambda: expected_events([5, 5], [1], [10]), "equal length"),
        (lambda: indirectly_standardised_rate(2, [5, 0], [0, 2], [10, 10]), "nothing is expected"),
    ],
)
def test_what_cannot_be_standardised_indirectly(call, said: str):
    with pytest.raises(ValueError, match=said):
        call()


def test_no_events_still_have_an_upper_limit():
    rate = standardised_rate([0, 0], [1000, 3000], [1, 1])
    assert (rate.estimate, rate.low, rate.high > 0) == (0.0, 0.0, True)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(1, 10**6), st.integers(1, 1000)), min_size=1, max_size=8),
    st.data(),
)
def test_order_and_scale_of_the_standard_do_not_matter(strata, data):
    shuffled = data.draw(st.permutations(strata))
    one = standardised_rate(*zip(*strata, strict=True))
    two = standardised_rate([a for a, _, _ in shuffled], [b for _, b, _ in shuffled], [7.5 * c for _, _, c in shuffled])
    assert (two.estimate, two.low, two.high) == pytest.approx((one.estimate, one.low, one.high), rel=1e-9)


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 10**7))
def test_one_stratum_is_a_crude_rate(count: int, population: int):
    crude, standard = crude_rate(count, population), standardised_rate([count], [population], [3])
    assert (standard.estimate, standard.low, standard.high) == pytest.approx((crude.estimate, crude.low, crude.high))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 10**5), st.integers(1, 9)), min_size=1, max_size=6))
def test_intervals_nest_with_their_level(strata):
    columns = list(zip(*strata, strict=True))
    wide, narrow = (standardised_rate(*columns, level=level) for level in (0.99, 0.8))
    assert wide.low <= narrow.low <= narrow.estimate <= narrow.high <= wide.high


@pytest.mark.parametrize(
    ("counts", "populations", "standard", "said"),
    [
        ([], [], [], "not empty"),
        ([1, 2], [10], [1, 1], "equal length"),
        ([1.5], [10], [1], "whole numbers"),
        ([-1], [10], [1], "whole numbers"),
        ([float("nan")], [10], [1], "whole numbers"),
        ([1], [0], [1], "above 0"),
        ([1], [float("inf")], [1], "above 0"),
        ([1, 1], [5, 5], [0, 0], "not all 0"),
        ([1, 1], [5, 5], [-1, 2], "0 or more"),
    ],
)
def test_what_is_no_table_is_refused(counts, populations, standard, said: str):
    with pytest.raises(ValueError, match=said):
        standardised_rate(counts, populations, standard)


@pytest.mark.parametrize(
    ("observed", "expected", "interval", "said"),
    [
        (1.5, 2, "garwood", "whole"),
        (-1, 2, "byar", "whole"),
        (3, 0, "garwood", "above 0"),
        (3, 1, "wald", "garwood, byar, byar-wide or log"),
    ],
)
def test_what_is_no_ratio_is_refused(observed, expected, interval, said: str):
    with pytest.raises(ValueError, match=said):
        standardised_mortality_ratio(observed, expected, interval=interval)
