"""Forecasts against the reference program: each model it was asked for, at the tolerance stated with the results."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from kenes.methods.arima import arima
from kenes.methods.forecast import forecast
from kenes.methods.smoothing import Shape, filtered, seasonal_naive, smoothed

SERIES = ["log_airpassengers", "nile"]
Z = {"80": 1.2815515655446004, "95": 1.959963984540054}


@pytest.fixture(scope="module", params=SERIES)
def case(request, shared: Path) -> tuple[list[float], dict]:
    folder = shared / "golden/forecast"
    with (folder / f"{request.param}.csv").open(encoding="utf-8") as file:
        values = [float(row["y"]) for row in csv.DictReader(file)]
    return values, json.loads((folder / f"{request.param}_expected.json").read_text("utf-8"))


def limits(found, expected: dict, rel: float) -> None:
    for name, z in Z.items():
        assert found.means - z * found.deviations == pytest.approx(np.array(expected[f"lo{name}"]), rel=rel)
        assert found.means + z * found.deviations == pytest.approx(np.array(expected[f"hi{name}"]), rel=rel)


@pytest.mark.parametrize("key", ["arima_fixed", "auto_arima"])
def test_arima(case, key: str):
    values, golden = case
    fixed, told = golden["arima_fixed"], golden["tolerance"]
    found = arima(values, fixed["order"], golden["horizon"], fixed["seasonal"], golden["frequency"])
    means, highs = (np.array([getattr(one, name) for one in found.forecasts]) for name in ("estimate", "high"))
    assert means == pytest.approx(np.array(golden[key]["mean"]), rel=told["arima_fixed_mean_rel"])
    assert highs == pytest.approx(np.array(golden[key]["hi95"]), rel=told["arima_fixed_hi95_rel"])
    if key == "arima_fixed":
        assert found.loglikelihood == pytest.approx(
            fixed["loglik"], abs=told["arima_loglik_abs_differenced_likelihood"]
        )
        assert found.coefficients == pytest.approx(tuple(fixed["coef"].values()), rel=1e-4)
        assert found.standard_errors == pytest.approx(tuple(fixed["se"].values()), rel=1e-3)
        assert found.variance == pytest.approx(fixed["sigma2"], rel=2e-3)


def of_reference(golden: dict) -> tuple[dict, Shape, list[float], list[float]]:
    """The smoothing model of the reference with its weights (ours are parts of what is left) and its first state."""
    if "ets_ANN" in golden:
        told = golden["ets_ANN"]
        return told, Shape(), [told["par"]["alpha"]], [told["par"]["l"]]
    told = golden["ets_AAA"]
    par = told["par"]
    season = [par[f"s{one}"] for one in range(golden["frequency"] - 1)]
    weights = [par["alpha"], par["beta"] / par["alpha"], par["gamma"] / (1 - par["alpha"])]
    return told, Shape("linear", golden["frequency"]), weights, [par["l"], par["b"], *season, -sum(season)]


def test_recursions_of_smoothing_at_the_weights_given(case):
    values, golden = case
    told, shape, weights, first = of_reference(golden)
    found = filtered(values, golden["horizon"], shape, weights, first)
    assert found.means == pytest.approx(np.array(told["mean"]), rel=1e-9)
    limits(found, told, 1e-9)
    assert (found.deviance / -2, found.variance) == pytest.approx((told["loglik"], told["sigma2"]), rel=1e-9)


def test_the_fit_is_no_less_likely_than_that_of_the_reference(case):
    values, golden = case
    told, shape, _, _ = of_reference(golden)
    found = smoothed(values, golden["horizon"], shape)
    assert found.deviance / -2 >= told["loglik"] - 1e-3


def test_the_season_before(case):
    values, golden = case
    found = seasonal_naive(values, golden["horizon"], golden["frequency"])
    rel = golden["tolerance"]["snaive_rel"]
    assert found.means == pytest.approx(np.array(golden["snaive"]["mean"]), rel=rel)
    limits(found, golden["snaive"], rel)


def test_the_forecast_agrees_with_every_good_model_of_the_reference(case):
    """None of its models is held to be true: ours stays within the intervals of each, and is no narrower; it may be wider by an eighth,
    since it holds what the choice of the model and the first states are unsure of.
    """
    values, golden = case
    found = forecast(values, golden["horizon"], period=golden["frequency"])
    models = [golden[key] for key in golden if key.startswith(("ets_", "auto_"))]
    for step, one in enumerate(found):
        for told in models:
            assert told["lo95"][step] < one.estimate < told["hi95"][step]
    width = sum(one.high - one.low for one in found)
    theirs = [float(np.subtract(told["hi95"], told["lo95"]).sum()) for told in models]
    assert 0.95 * min(theirs) <= width <= 1.125 * max(theirs)


def test_what_is_held_back_is_met_better_than_by_the_season_before(case):
    values, golden = case
    season, ahead = golden["frequency"], golden["horizon"]
    known, later = values[:-ahead], np.array(values[-ahead:])
    ours = np.array([one.estimate for one in forecast(known, ahead, period=season)])
    by_habit = seasonal_naive(known, ahead, season).means
    assert np.abs(ours - later).mean() < np.abs(by_habit - later).mean()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"series": [1.0] * 30}, "does not vary"),
        ({"series": [1.0, 2.0, float("nan")] * 10}, "finite"),
        ({"series": [1.0, 2.0]}, "points for this order"),
        ({"series": [[1.0, 2.0]] * 20}, "1-d"),
        ({"order": (1, 1)}, "three whole numbers"),
        ({"order": (-1, 1, 0)}, "0 or more"),
        ({"horizon": 0}, "horizon"),
        ({"level": 1.5}, "level"),
        ({"seasonal": (0, 1, 1)}, "period 2 or more"),
    ],
)
def test_what_arima_refuses(changed: dict, said: str):
    whole = {"series": list(np.arange(30.0) % 7), "order": (0, 1, 1), "horizon": 2} | changed
    with pytest.raises(ValueError, match=said):
        arima(**whole)


def test_an_autoregression_of_one_is_its_closed_form():
    """w'(t+h) = a^h w(t), variance (1 - a^2h) / (1 - a^2); a random walk widens by the root of the steps."""
    random = np.random.default_rng(1)
    values = np.zeros(200)
    for t in range(1, 200):
        values[t] = 0.7 * values[t - 1] + random.normal()
    found = arima(values, (1, 0, 0), 3)
    (a,), error = found.coefficients, found.variance**0.5 * Z["95"]
    for h, one in enumerate(found.forecasts, 1):
        assert one.estimate == pytest.approx(a**h * values[-1])
        assert one.high - one.estimate == pytest.approx(error * ((1 - a ** (2 * h)) / (1 - a**2)) ** 0.5)
    walk = arima(values.cumsum(), (0, 1, 0), 4).forecasts
    assert (walk[3].high - walk[3].low) == pytest.approx(2 * (walk[0].high - walk[0].low))
