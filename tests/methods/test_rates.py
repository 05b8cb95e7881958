"""Crude rates and proportions against the exact limits of the reference programs."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.methods.rates import crude_rate, proportion


@pytest.mark.parametrize(
    "count, population, estimate, low, high",
    [  # per 100,000; limits from the chi-square quantiles of Garwood (1936)
        (0, 100_000, 0.0, 0.0, 3.688879),
        (1, 100_000, 1.0, 0.025318, 5.571643),
        (10, 100_000, 10.0, 4.795389, 18.390356),
        (100, 100_000, 100.0, 81.363991, 121.626794),
    ],
)
def test_a_crude_rate_has_garwoods_interval(
    count: int, population: float, estimate: float, low: float, high: float
) -> None:
    rate = crude_rate(count, population)
    assert (round(rate.estimate, 6), round(rate.low, 6), round(rate.high, 6), rate.n) == (estimate, low, high, count)


def test_exact_limits_equal_the_golden_file(shared: Path) -> None:
    expected = json.loads((shared / "golden" / "rates" / "exact_ci_expected.json").read_text("utf-8"))
    for row in expected["poisson"]:
        rate = crude_rate(row["x"], 1, per=1)
        assert (rate.low, rate.high) == (pytest.approx(row["lo"], rel=1e-8), pytest.approx(row["hi"], rel=1e-8))
    for row in expected["binomial"]:
        for interval, limits in (("exact", row["cp"]), ("wilson", row["wilson"])):
            share = proportion(row["x"], row["n"], interval=interval)
            assert [share.low, share.high] == pytest.approx(limits, rel=1e-8, abs=1e-12)


@given(count=st.integers(0, 10**6), population=st.floats(1, 1e9))
def test_the_interval_holds_the_rate(count: int, population: float) -> None:
    rate = crude_rate(count, population)
    assert rate.low <= rate.estimate <= rate.high
    assert math.isfinite(rate.high)


@given(trials=st.integers(1, 10**5), share=st.floats(0, 1), interval=st.sampled_from(["wilson", "exact"]))
def test_the_interval_of_a_share_stays_between_none_and_all(trials: int, share: float, interval: str) -> None:
    result = proportion(int(share * trials), trials, interval=interval)
    assert 0 <= result.low <= result.estimate + 1e-12
    assert result.estimate - 1e-12 <= result.high <= 1


@pytest.mark.parametrize("count, population", [(-1, 10), (1.5, 10), (1, 0), (1, -5)])
def test_impossible_counts_are_refused(count: float, population: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        crude_rate(count, population)
