"""Sources pooled, against the reference program."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.synthesis import pool


@pytest.fixture(scope="module")
def trials(shared: Path) -> tuple[list[float], list[float]]:
    with (shared / "golden/synthesis/bcg_controls.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [float(row["yi"]) for row in rows], [float(row["vi"]) for row in rows]


@pytest.fixture(scope="module")
def golden(shared: Path) -> dict:
    return json.loads((shared / "golden/synthesis/bcg_controls_expected.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("model", "key", "tolerance"),
    [
        ("dersimonian-laird", "DL", 1e-8), ("reml", "REML", 1e-4), ("ml", "ML", 1e-4), ("paule-mandel", "PM", 1e-4),
        ("fixed", "FE", 1e-8),
    ],
)  # fmt: skip
def test_the_model_is_the_one_of_the_reference_program(trials, golden, model: str, key: str, tolerance: float):
    found, expected = pool(*trials, model=model, interval="normal"), golden[key]
    told = [found.estimate, found.standard_error, found.tau2, found.i2, found.q, found.low, found.high]
    assert told == pytest.approx(
        [expected[name] for name in ("mu", "se", "tau2", "I2", "Q", "lo", "hi")], rel=tolerance
    )


def test_hartung_and_knapp_limits_and_those_of_one_more_source(trials, golden):
    found, knapp, prediction = pool(*trials), golden["REML_HKSJ"], golden["REML_pi"]
    assert [found.low, found.high, found.standard_error] == pytest.approx(
        [knapp["lo"], knapp["hi"], knapp["se"]], rel=1e-4
    )
    normal = pool(*trials, interval="normal")
    assert [normal.prediction_low, normal.prediction_high] == pytest.approx(
        [prediction["lo"], prediction["hi"]], rel=1e-4
    )


SOURCES = st.lists(st.tuples(st.floats(-5, 5), st.floats(0.01, 4)), min_size=2, max_size=12)


@settings(deadline=None)
@given(SOURCES, st.data())
def test_the_order_of_sources_does_not_matter(sources, data):
    shuffled = data.draw(st.permutations(sources))
    one, two = (pool(*zip(*each, strict=True)) for each in (sources, shuffled))
    assert (two.estimate, two.low, two.high) == pytest.approx((one.estimate, one.low, one.high), abs=1e-6)


@settings(deadline=None)
@given(SOURCES)
def test_the_pooled_mean_lies_among_its_sources(sources):
    values = [value for value, _ in sources]
    found = pool(*zip(*sources, strict=True))
    assert min(values) - 1e-9 <= found.estimate <= max(values) + 1e-9
    assert found.prediction_low <= found.low + 1e-9 and found.prediction_high >= found.high - 1e-9


def test_sources_that_agree_have_no_variance_between_them():
    assert [pool([1, 1, 1], [0.1, 0.2, 0.3], model=model).tau2 for model in ("reml", "dersimonian-laird")] == [0.0, 0.0]


def test_the_limits_cover_the_truth_about_as_often_as_they_say():
    random = np.random.default_rng(5)
    held = 0
    for _ in range(400):
        variances = random.uniform(0.05, 0.5, 8)
        found = pool(random.normal(2, np.sqrt(0.3 + variances)), variances)
        held += found.low <= 2 <= found.high
    assert 0.92 <= held / 400 <= 0.98


@pytest.mark.parametrize(
    ("values", "variances", "given", "said"),
    [
        ([1], [1], {}, "two sources"), ([1, 2], [1], {}, "equal length"), ([1, 2], [1, 0], {}, "above 0"),
        ([1, float("nan")], [1, 1], {}, "finite"), ([1, 2], [1, 1], {"model": "bayes"}, "one of reml"), ([1, 2], [1, 1], {"level": 1}, "between"),
    ],
)  # fmt: skip
def test_what_is_no_set_of_sources_is_refused(values, variances, given, said: str):
    with pytest.raises(ValueError, match=said):
        pool(values, variances, **given)
