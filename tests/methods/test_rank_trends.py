"""Mann-Kendall and Sen against an independent library and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import kendalltau, theilslopes

from kenes.methods.trends import mann_kendall, sen_slope

SERIES = st.lists(st.integers(0, 20), min_size=4, max_size=30)


def test_by_hand():
    found = mann_kendall([1, 2, 3, 4, 5], [1, 3, 2, 4, 5])  # nine pairs rise, one falls
    assert (found.s, found.n) == (8, 5)
    assert (found.z, found.p_value) == pytest.approx((7 / (300 / 18) ** 0.5, 0.0864107), abs=1e-6)


@settings(deadline=None)
@given(SERIES)
def test_tau_and_slope_are_those_of_scipy(values: list[int]):
    years = np.arange(len(values))
    found, slope = mann_kendall(years, values), sen_slope(years, values)
    if len(set(values)) > 1:
        assert found.tau == pytest.approx(kendalltau(years, values).statistic)
    else:
        assert (found.z, found.p_value) == (0.0, 1.0)
    assert slope.estimate == pytest.approx(theilslopes(values, years).slope)
    assert slope.low <= slope.estimate <= slope.high


@settings(deadline=None)
@given(SERIES, st.data())
def test_order_does_not_matter_and_turning_round_turns_the_sign(values: list[int], data):
    years = np.arange(len(values))
    order = list(data.draw(st.permutations(range(len(values)))))
    one, two = mann_kendall(years, values), mann_kendall(years[order], np.array(values)[order])
    assert (one.s, one.p_value) == (two.s, two.p_value)
    assert mann_kendall(years, [-value for value in values]).s == -one.s


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [
        ([1, 2, 3], [1, 2, 3], "four points"),
        ([1, 1, 1, 1], [1, 2, 3, 4], "does not vary"),
        ([1, 2, 3, float("nan")], [1, 2, 3, 4], "finite"),
    ],
)
def test_what_is_no_series_is_refused(x, y, said: str):
    for method in (mann_kendall, sen_slope):
        with pytest.raises(ValueError, match=said):
            method(x, y)
