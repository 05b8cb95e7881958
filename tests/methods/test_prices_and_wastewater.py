"""Prices and wastewater against sums done by hand, closed forms and simulated values."""

from __future__ import annotations

import numpy as np
import pytest

from kenes.methods.prices import price_trend, purity_adjusted, real_prices, weighted_median
from kenes.methods.wastewater import Excretion, censored_mean, consumption, load, weekend_ratio

EXAMPLE = Excretion("residue", "drug", 0.25, 200.0, 300.0, "made up for this test", 2026, "https://example.org")


@pytest.mark.parametrize(
    ("values", "weights", "median"),
    [([1, 2, 3], None, 2), ([1, 2, 3, 4], None, 2.5), ([1, 2, 10], [1, 1, 5], 10), ([10, 1], [1, 1], 5.5)],
)
def test_weighted_median_is_that_of_the_values_repeated(values, weights, median):
    found = weighted_median(values, weights)
    assert found.estimate == median
    assert found.low <= median <= found.high


def test_prices_for_pure_substance_and_in_money_of_one_year():
    assert purity_adjusted([30, 40], [0.3, 0.5]).tolist() == pytest.approx([100, 80])
    assert real_prices({2020: 100, 2024: 100}, {2020: 50, 2024: 100}, 2024) == {2020: 200, 2024: 100}
    assert price_trend({2020: 1, 2021: 3, 2022: 5, 2023: 70}).estimate < 69 / 3


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: weighted_median([]), "at least one"),
        (lambda: weighted_median([1, float("nan")]), "finite"),
        (lambda: weighted_median([1], [0]), "above 0"),
        (lambda: purity_adjusted([1], [30]), "shares"),
        (lambda: purity_adjusted([1], [0]), "shares"),
        (lambda: real_prices({2020: 1}, {2021: 1}, 2021), "no deflator for 2020"),
        (lambda: load(1, 1, 0), "population above 0"),
        (lambda: consumption([-1], EXAMPLE), "0 or more"),
        (lambda: weekend_ratio([1, 0, 0, 0, 1, 1, 1]), "not all 0"),
        (lambda: weekend_ratio([1, 2]), "7 days"),
        (lambda: censored_mean([1, 1, 1], 0.5), "not all the same"),
        (lambda: censored_mean([0, 1, 2, 3], 0.5), "above 0"),
    ],
)
def test_what_cannot_be_said_is_refused(call, said):
    with pytest.raises(ValueError, match=said):
        call()


def test_load_and_consumption_are_the_sums_done_by_hand():
    # 500 ng/l in 200,000 m3 a day is 100 g a day; of 1,000,000 people 100 mg a day for 1,000
    assert float(load(500, 200_000, 1_000_000)) == 100
    assert consumption([100.0], EXAMPLE).tolist() == [600]


def test_the_weekend_is_held_against_the_weekdays():
    assert weekend_ratio([4, 2, 2, 2, 4, 4, 4]).estimate == 2
    found = weekend_ratio([[4, 2, 2, 2, 4, 4, 4], [2, 2, 2, 2, 2, 2, 2], [3, 2, np.nan, 2, 3, 3, 3]])
    assert found.low < found.estimate < found.high


def test_values_below_the_limit_are_neither_zero_nor_the_limit():
    true = np.exp(np.random.default_rng(0).normal(1, 0.8, 4_000))
    limit = float(np.quantile(true, 0.4))
    found = censored_mean(np.where(true < limit, np.nan, true), limit)
    assert found.low < np.exp(1 + 0.8**2 / 2) < found.high
    assert found.estimate == pytest.approx(true.mean(), rel=0.02)


def test_without_censoring_the_mean_is_the_closed_form():
    values = np.array([1.0, 2.0, 4.0, 8.0])
    logs = np.log(values)
    assert censored_mean(values, 0.1).estimate == pytest.approx(np.exp(logs.mean() + logs.var() / 2), rel=1e-6)
