"""Forecasts against closed forms; the chance of reaching a target as a distribution function."""

from __future__ import annotations

from math import exp, log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.forecast import forecast, probability_of_reaching
from kenes.methods.outlook import Outlook
from kenes.methods.smoothing import Shape, random_walk_with_drift, smoothed

WALK = {2015: 12.0, 2016: 15.0, 2017: 14.0, 2018: 18.0, 2019: 17.0}
LONG = dict(enumerate([5.2, 4.1, 6.0, 5.5, 4.8, 5.9, 5.1, 4.6, 5.7, 5.0, 5.3, 4.9, 5.6, 4.7, 5.4], start=2005))
series_of_years = st.lists(st.floats(0.5, 5000, allow_nan=False), min_size=5, max_size=9).map(
    lambda values: dict(enumerate(values, start=2010))
)


def test_random_walk_with_drift_is_its_closed_form():
    found = random_walk_with_drift(list(WALK.values()), 3)
    drift = (17 - 12) / 4
    s2 = sum((step - drift) ** 2 for step in (3, -1, 4, -1)) / 3
    assert found.means == pytest.approx([17 + h * drift for h in (1, 2, 3)])
    assert found.deviations == pytest.approx([sqrt(s2 * (h + h * h / 4)) for h in (1, 2, 3)])


def test_simple_smoothing_widens_by_the_square_of_its_weight():
    found = smoothed(list(LONG.values()), 4, Shape())
    one, two, three, four = (deviation**2 / found.variance for deviation in found.deviations)
    left = [(1 - sqrt(two - one)) ** n for n in range(len(LONG) + 1)]  # what is left of the first state after n years
    unsure = left[-1] ** 2 / sum(part**2 for part in left[:-1])
    assert (one, three - two, four - three) == pytest.approx((1 + unsure, two - one, two - one))
    assert len(set(found.means)) == 1


@pytest.mark.parametrize("trend", ["none", "linear", "damped"])
def test_no_weights_near_those_found_make_the_errors_smaller(trend):
    import numpy as np

    from kenes.methods.smoothing import _errors, _likeliest

    y, shape = np.array(list(LONG.values())), Shape(trend)
    weights = _likeliest(y, shape)

    def squares(at):
        errors = _errors(y, *shape.matrices(at))[0]
        return float(errors @ errors)

    for place, (low, high) in enumerate(shape.weights):
        for step in (-0.02, 0.02):
            near = weights.copy()
            near[place] = min(max(near[place] + step, low), high)
            assert squares(near) >= squares(weights) * (1 - 1e-6)


def test_a_line_without_error_goes_on_as_a_line():
    one, two = forecast({year: 100.0 - 4 * (year - 2010) for year in range(2010, 2020)}, 2)
    assert (one.estimate, two.estimate) == pytest.approx((60, 56))
    assert "the series follows its model without any error: the interval says nothing" in one.warnings


def test_a_constant_growth_goes_on_on_logarithms():
    noise = (0.01, -0.01, 0.02, -0.02, 0.0, 0.015, -0.015, 0.01, -0.005, 0.0, 0.005, -0.01)
    (found,) = forecast({2000 + n: 10 * 1.5**n * exp(e) for n, e in enumerate(noise)}, 1)
    assert found.method.endswith("on logarithms")
    assert found.estimate == pytest.approx(10 * 1.5**12, rel=0.05)
    assert log(found.high / found.estimate) == pytest.approx(log(found.estimate / found.low), rel=0.1)


def test_the_spread_of_a_straight_line_is_that_of_a_regression():
    """With a weight of next to nothing smoothing is a line through all years, and as unsure of it."""
    import numpy as np

    years, noise = np.arange(12.0), np.array([0.3, -0.5, 0.2, 0.4, -0.3, -0.1, 0.5, -0.4, 0.1, -0.2, 0.4, -0.4])
    found = smoothed((5 + 2 * years + noise).tolist(), 3, Shape("linear"))
    design = np.column_stack([np.ones(12), years])
    ahead = np.array([[1.0, 12], [1.0, 13], [1.0, 14]])
    regression = 1 + np.einsum("ij,jk,ik->i", ahead, np.linalg.inv(design.T @ design), ahead)
    assert found.deviations**2 / found.variance == pytest.approx(regression, rel=0.02)


def test_a_forecast_is_a_mixture_of_what_the_models_say():
    outlook = Outlook.of(list(LONG.values()), 2, 1)
    assert sum(part.weight for part in outlook.parts) == pytest.approx(1)
    assert [part.weight for part in outlook.parts] == sorted((part.weight for part in outlook.parts), reverse=True)
    for chance in (0.025, 0.5, 0.975):
        value = outlook.quantile(chance, 1)
        assert sum(part.weight * part.chance_below(value, 1) for part in outlook.parts) == pytest.approx(chance)
        each = [part.quantile(chance, 1) for part in outlook.parts]
        assert min(each) <= value <= max(each)
    told = forecast(LONG, 2)[1]
    assert (told.low, told.high) == (outlook.quantile((1 - 0.95) / 2, 1), outlook.quantile(1 - (1 - 0.95) / 2, 1))


def test_a_season_is_carried_on():
    wave = (10.0, 20.0, 30.0, 20.0)
    noise = (0.1, -0.2, 0.15, -0.1, 0.05, 0.2, -0.15, 0.1, -0.05, 0.1, -0.1, 0.05, 0.1, -0.05, 0.15, -0.1)
    found = forecast({n: wave[n % 4] + e for n, e in enumerate(noise)}, 4, period=4)
    assert [round(one.estimate) for one in found] == [10, 20, 30, 20]


@pytest.mark.parametrize(
    ("series", "said"),
    [
        ({2020: 1.0, 2021: 2.0, 2022: 3.0, 2023: 4.0}, "at least 5 points, got 4"),
        ({2017: 1.0, 2018: 2.0, 2020: 3.0, 2021: 4.0, 2022: 5.0}, "missing: 2019"),
        ({2017: 1.0, 2018: 2.0, 2019: float("nan"), 2020: 4.0, 2021: 5.0}, "finite"),
    ],
)
def test_what_cannot_be_forecast_is_refused(series, said):
    with pytest.raises(ValueError, match=said):
        forecast(series, 1)


def test_a_year_that_has_passed_is_refused():
    with pytest.raises(ValueError, match="later than the last"):
        probability_of_reaching(WALK, 10, 2019)


def test_short_series_carry_a_warning():
    assert forecast(WALK, 1)[0].warnings[0] == "fewer than 10 points: the interval is rough"
    assert "fewer" not in " ".join(forecast(LONG, 1)[0].warnings)


@settings(max_examples=25, deadline=None)
@given(series_of_years, st.integers(1, 6), st.lists(st.floats(0.0, 6000), min_size=2, max_size=4))
def test_the_chance_is_a_distribution(series, ahead, targets):
    year = max(series) + ahead
    chances = [probability_of_reaching(series, target, year) for target in sorted(targets)]
    assert all(0 <= one <= 1 for one in chances)
    assert chances == sorted(chances)
    for target, chance in zip(sorted(targets), chances, strict=True):
        assert chance + probability_of_reaching(series, target, year, "at_least") == pytest.approx(1)


@settings(max_examples=20, deadline=None)
@given(series_of_years, st.integers(1, 5))
def test_the_bounds_are_the_quantiles_of_the_chance(series, ahead):
    last = forecast(series, ahead, level=0.8)[-1]
    assert last.low <= last.estimate <= last.high
    if last.high - last.low > 1e-6 * abs(last.estimate) and last.low > 1e-300 and last.high < 1e300:
        chance = [
            probability_of_reaching(series, one, max(series) + ahead) for one in (last.low, last.estimate, last.high)
        ]
        assert chance == pytest.approx([0.1, 0.5, 0.9], abs=1e-6)


def test_wider_levels_hold_narrower_ones():
    narrow, wide = forecast(LONG, 3, level=0.8), forecast(LONG, 3, level=0.95)
    assert all(b.low <= a.low and a.high <= b.high for a, b in zip(narrow, wide, strict=True))
