"""Quantiles, design effects, tests of independence and weights that meet margins, against the reference program, on data drawn at random."""

from __future__ import annotations

import numpy as np
import pytest
from test_reference_options import DESIGNS, HERE, SAMPLE, columns, expected, told

from kenes.methods.survey import ReplicateDesign, SurveyDesign

SAYS = expected("survey_more_expected.txt", 3)
WAYS = ["mean", "beta", "xlogit", "asin"]
PLACES = {0: 200, 1: 150, 2: 90}
SEXES = {0: 260, 1: 180}
DOMAIN = SAMPLE["dom"] == 1


@pytest.fixture(params=DESIGNS)
def case(request) -> tuple[str, SurveyDesign]:
    return request.param, SurveyDesign(SAMPLE["w"], lonely="adjust", **DESIGNS[request.param])


def held(found, key: tuple[str, str, str], rel: float = 1e-8) -> None:
    assert found == pytest.approx(SAYS[key], rel=rel), key


def of_quantile(one) -> list[float]:
    return [one.estimate, one.low, one.high, one.standard_error]


def told_of_independence(one) -> list[float]:
    return [one.statistic, one.numerator, one.denominator, one.p_value, one.pearson, one.chi_square_p_value]


@pytest.mark.parametrize("interval", WAYS)
def test_quantiles(case, interval: str):
    name, design = case
    for share in (0.1, 0.5, 0.9):
        held(of_quantile(design.quantile(SAMPLE["y"], share, interval=interval)), (name, f"q{share}", interval))


def test_a_median_of_a_domain(case):
    held(of_quantile(case[1].quantile(SAMPLE["y"], where=DOMAIN)), (case[0], "q0.5", "domain"))


def test_design_effects(case):
    name, design = case
    held([design.design_effect(SAMPLE["y"])], (name, "deff", "without"))
    held([design.design_effect(SAMPLE["y"], replacement=True)], (name, "deff", "replace"))
    held([design.design_effect(SAMPLE["b"], DOMAIN)], (name, "deff", "domain"))


@pytest.mark.parametrize(("mark", "where"), [("whole", None), ("domain", DOMAIN)])
def test_independence(case, mark: str, where):
    found = case[1].independence(SAMPLE["g"], SAMPLE["b"], where)
    held(told_of_independence(found), (case[0], "chi", mark))


def test_post_strata(case):
    name, design = case[0], case[1].post_stratified(SAMPLE["g"], PLACES)
    held(told(design.mean(SAMPLE["y"])), (name, "post", "mean"))
    held(told(design.total(SAMPLE["y"])), (name, "post", "total"))
    held(told(design.ratio(SAMPLE["y"], SAMPLE["x"])), (name, "post", "ratio"))
    held(told(design.mean(SAMPLE["y"], DOMAIN))[:2], (name, "post", "domain"))
    groups = list(design.by(SAMPLE["b"], "mean", SAMPLE["y"]).values())
    held([*(one.estimate for one in groups), *(one.standard_error for one in groups)], (name, "post", "by"))


def test_raking_is_calibration_by_the_exponential_distance(case):
    name, design = case[0], case[1].raked([(SAMPLE["g"], PLACES), (SAMPLE["b"], SEXES)])
    held(told(design.mean(SAMPLE["y"])), (name, "rake", "mean"))
    held(told(design.total(SAMPLE["y"])), (name, "rake", "total"))
    held(design.weights[:8].tolist(), (name, "rake", "weights"))


def test_replicates():
    data, weights = columns("survey_fay.csv"), np.loadtxt(HERE / "survey_fay_weights.csv", delimiter=",")
    design = ReplicateDesign(data["w"], weights, "fay", rho=0.3)
    held(of_quantile(design.quantile(data["y"])), ("fay", "q0.5", "mean"))
    held([design.design_effect(data["y"])], ("fay", "deff", "without"))
    held(told_of_independence(design.independence(data["g"], data["b"])), ("fay", "chi", "whole"))
    labels = np.unique(data["g"])
    persons = data["w"].sum() / labels.size * (1 + 0.1 * np.arange(1, labels.size + 1))
    post = design.post_stratified(data["g"], dict(zip(labels, persons, strict=True)))
    held(told(post.mean(data["y"])), ("fay", "post", "mean"))
    held(told(post.total(data["y"])), ("fay", "post", "total"))
