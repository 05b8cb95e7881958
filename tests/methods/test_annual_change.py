"""The average annual change: known answers, intervals that shrink with evidence, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.methods.annual_change import annual_change

YEARS = [2015, 2016, 2017, 2018, 2019, 2020]


def test_an_exact_growth_of_ten_per_cent_is_found() -> None:
    change = annual_change(YEARS, [100.5 * 1.1**k for k in range(6)])
    assert (round(change.estimate, 9), round(change.low, 6), round(change.high, 6), change.n) == (10.0, 10.0, 10.0, 6)


def test_counts_never_vary_less_than_poisson() -> None:
    """Six equal counts of 100: the interval is that of Poisson counts, not a width of nothing."""
    change = annual_change(YEARS, [100] * 6)
    assert round(change.estimate, 6) == 0
    assert change.low < -5
    assert change.high > 5


def test_the_population_is_taken_into_account() -> None:
    """Counts that double because the population doubled are no change of the rate."""
    population = np.array([1, 1.2, 1.4, 1.6, 1.8, 2.0]) * 1e6
    assert round(annual_change(YEARS, population / 1000, exposure=population).estimate, 6) == 0


def test_zeros_are_allowed_among_values() -> None:
    assert annual_change(YEARS, [0, 1, 0, 3, 5, 9]).estimate > 0


@pytest.mark.parametrize("values", [[0, 0, 0, 0, 0, 0], [1, 2, 3, 4, -5, 6], [1, 2, 3]])
def test_what_makes_no_trend_is_refused(values: list[float]) -> None:
    with pytest.raises(ValueError, match="values"):
        annual_change(YEARS, values)


@given(st.lists(st.integers(1, 10_000), min_size=5, max_size=12))
def test_turning_a_series_round_turns_its_direction(values: list[int]) -> None:
    years = list(range(len(values)))
    try:
        forward, backward = annual_change(years, values), annual_change(years, values[::-1])
    except ValueError as refused:
        assert "values say too little" in str(refused)  # noqa: PT017 - both ways of going on are right
        return
    assert (1 + forward.estimate / 100) * (1 + backward.estimate / 100) == pytest.approx(1, rel=1e-6)
