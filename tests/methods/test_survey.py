"""Figures from samples against the reference program, and what must hold for any sample."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.survey import ReplicateDesign, SurveyDesign

INTERVALS = ["logit", "xlogit", "likelihood", "asin", "beta", "mean"]


@pytest.fixture(scope="module")
def schools(shared: Path) -> dict[str, np.ndarray]:
    """A stratified sample of schools, the standard example of the reference program."""
    with (shared / "golden/survey/apistrat.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([row[name] if name == "stype" else float(row[name]) for row in rows]) for name in rows[0]}


@pytest.fixture(scope="module")
def golden(shared: Path) -> dict:
    return json.loads((shared / "golden/survey/apistrat_expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def design(schools) -> SurveyDesign:
    return SurveyDesign(schools["pw"], strata=schools["stype"], fpc=schools["fpc"])


@pytest.fixture(scope="module")
def replicates(shared: Path, schools, golden) -> ReplicateDesign:
    weights = np.loadtxt(shared / "golden/survey/apistrat_jkn_weights.csv", delimiter=",", skiprows=1)
    return ReplicateDesign(schools["pw"], weights, "jkn", scale=1, rscales=golden["jkn"]["rscales"])


def held(found, expected: dict, rel: float = 1e-8) -> None:
    told = {"est": found.estimate, "se": found.standard_error, "lo": found.low, "hi": found.high}
    assert {name: told[name] for name in told if name in expected} == pytest.approx(
        {name: expected[name] for name in told if name in expected}, rel=rel
    )


def test_mean_total_and_ratio(design, schools, golden):
    held(design.mean(schools["api00"]), golden["mean_api00"])
    held(design.total(schools["enroll"]), golden["total_enroll"])
    held(design.ratio(schools["api00"], schools["api99"]), golden["ratio_api00_api99"])
    assert design.degrees_of_freedom == golden["df"]


@pytest.mark.parametrize("interval", INTERVALS)
@pytest.mark.parametrize("key", ["prop_hi", "prop_hi_nofpc"])
def test_limits_of_a_proportion(schools, golden, key: str, interval: str):
    fpc = schools["fpc"] if key == "prop_hi" else None
    found = SurveyDesign(schools["pw"], strata=schools["stype"], fpc=fpc).proportion(schools["hi"], interval=interval)
    held(found, golden[key][interval], rel=5e-4 if interval == "likelihood" else 1e-8)


@pytest.mark.parametrize(("key", "column"), [("hi_by_stype", "stype"), ("hi_by_aw", "aw")])
def test_figures_by_group(design, schools, golden, key: str, column: str):
    found, expected = design.by(schools[column], "mean", schools["hi"]), golden[key]
    assert [str(one).removesuffix(".0") for one in found] == expected["level"]
    for place, one in enumerate(found.values()):
        held(one, {name: expected[name][place] for name in ("est", "se", "lo", "hi")})


def test_replicate_weights(replicates, schools, golden):
    expected = golden["jkn"]
    assert replicates.degrees_of_freedom == expected["df"]
    held(replicates.mean(schools["api00"]), expected["mean_api00"])
    held(replicates.mean(schools["hi"]), expected["mean_hi"])
    held(replicates.total(schools["enroll"]), expected["total_enroll"])


def test_design_effects_with_and_without_replacement(design, schools, golden):
    assert design.design_effect(schools["hi"]) == pytest.approx(golden["deff_hi"], rel=1e-8)
    assert design.design_effect(schools["hi"], replacement=True) == pytest.approx(golden["deff_hi_replace"], rel=1e-8)


def test_independence_of_two_classifications(design, schools, golden):
    found, expected = design.independence(schools["hi"], schools["sw"]), golden["chisq_hi_sw"]
    told = {
        "F": found.statistic, "ndf": found.numerator, "ddf": found.denominator, "p": found.p_value,
        "X2_rs1": found.pearson, "p_rs1": found.chi_square_p_value,
    }  # fmt: skip
    assert told == pytest.approx(expected, rel=1e-8)


def test_quantiles_have_woodruffs_limits(design, schools, golden):
    expected = golden["quantile_api00"]
    for place, probability in enumerate(expected["p"]):
        found = design.quantile(schools["api00"], probability)
        held(found, {name: expected[name][place] for name in ("est", "lo", "hi", "se")})


def test_post_strata_and_raked_margins(schools, golden):
    """The reference results were made without the finite population, and its raking stops early (2e-3)."""
    design = SurveyDesign(schools["pw"], strata=schools["stype"])
    kinds = {row["stype"]: row["Freq"] for row in golden["poststrat"]["targets"]}
    held(design.post_stratified(schools["stype"], kinds).mean(schools["api00"]), golden["poststrat"]["mean_api00"])
    expected = golden["rake"]
    whole = dict(zip((0, 1), expected["targets_sw"], strict=True))
    raked = design.raked([(schools["stype"], kinds), (schools["sw"], whole)])
    held(raked.mean(schools["api00"]), expected["mean_api00"], rel=2e-3)
    held(raked.mean(schools["hi"]), expected["mean_hi"], rel=2e-3)
    assert raked.weights[:5].tolist() == pytest.approx(expected["w_first5"], rel=2e-3)
    for labels, persons in ((schools["stype"], kinds), (schools["sw"], whole)):
        found = {one: raked.weights[labels == one].sum() for one in persons}
        assert found == pytest.approx(persons, rel=1e-9)


def test_a_group_is_a_domain(design, replicates, schools):
    for sample in (design, replicates):
        by = sample.by(schools["aw"], "ratio", schools["api00"], schools["api99"])
        for group, one in by.items():
            alone = sample.ratio(schools["api00"], schools["api99"], where=schools["aw"] == group)
            assert (alone.estimate, alone.standard_error) == pytest.approx((one.estimate, one.standard_error), rel=1e-9)


def test_jackknife_of_clusters_is_near_taylor():
    random = np.random.default_rng(2)
    cluster = np.repeat(np.arange(30), 8)
    y = random.normal(size=240) + np.repeat(random.normal(size=30), 8)
    replicates = np.array([np.where(cluster == one, 0.0, 30 / 29) for one in range(30)]).T
    taylor = SurveyDesign(np.ones(240), clusters=cluster).mean(y)
    jackknife = ReplicateDesign(np.ones(240), replicates, "jk1").mean(y)
    assert jackknife.standard_error == pytest.approx(taylor.standard_error, rel=1e-9)


def test_two_stages_by_hand():
    """Two of four schools drawn, in each two of ten pupils; first stage 2 (1 - 1/2) s^2, second 1/2 * 10^2 (1 - 1/5) s^2 / 2."""
    school, pupil = [0, 0, 1, 1], [0, 1, 2, 3]
    y = np.array([1.0, 3.0, 5.0, 6.0])
    found = SurveyDesign(np.full(4, 10.0), clusters=[school, pupil], fpc=[[4] * 4, [10] * 4]).total(y)
    totals = np.array([10 * 4, 10 * 11])  # weighted totals of the schools
    first = (1 - 1 / 2) * 2 * totals.var(ddof=1)
    second = 1 / 2 * sum((1 - 2 / 10) * 2 * (10 * part).var(ddof=1) for part in (y[:2], y[2:]))
    assert found.standard_error**2 == pytest.approx(first + second)


@pytest.mark.parametrize(
    ("lonely", "variance"), [("remove", 4), ("certainty", 4), ("adjust", 4 + 7**2), ("average", 4 + 4)]
)
def test_a_stratum_with_one_cluster(lonely: str, variance: float):
    """A stratum of 1 and 3 (2 / 1 * (1 + 1) = 4) and one with a lonely 7."""
    y, strata = np.array([1.0, 3.0, 7.0]), [0, 0, 1]
    found = SurveyDesign(np.ones(3), strata=strata, lonely=lonely).total(y)
    assert found.standard_error**2 == pytest.approx(variance)
    with pytest.raises(ValueError, match="one cluster alone"):
        SurveyDesign(np.ones(3), strata=strata).total(y)


def test_the_only_cluster_there_is_was_not_left_to_chance():
    found = SurveyDesign(np.ones(3), strata=[0, 0, 1], fpc=[10, 10, 1]).total([1.0, 3.0, 7.0])
    assert found.standard_error**2 == pytest.approx(4.0 * (1 - 2 / 10))


SAMPLES = st.integers(0, 10**6)


def sample(seed: int, rows: int = 60) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)
    strata = np.sort(random.integers(0, 3, rows))
    return {
        "weights": random.uniform(0.5, 4, rows), "strata": strata, "clusters": strata * 10 + random.integers(0, 5, rows),
        "y": random.normal(10, 3, rows), "group": random.integers(0, 2, rows),
    }  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(SAMPLES, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(seed: int, shuffling):
    one = sample(seed)
    order = list(range(60))
    shuffling.shuffle(order)
    two = {name: values[order] for name, values in one.items()}
    first, second = (
        SurveyDesign(each["weights"], each["strata"], each["clusters"], lonely="adjust").mean(each["y"])
        for each in (one, two)
    )
    assert (second.estimate, second.low, second.high) == pytest.approx((first.estimate, first.low, first.high))


@settings(max_examples=50, deadline=None)
@given(SAMPLES, st.floats(0.01, 100))
def test_the_scale_of_weights_does_not_matter_to_a_mean(seed: int, scale: float):
    one = sample(seed)
    first, second = (
        SurveyDesign(factor * one["weights"], one["strata"], one["clusters"], lonely="adjust").mean(one["y"])
        for factor in (1, scale)
    )
    assert (second.estimate, second.standard_error) == pytest.approx((first.estimate, first.standard_error))


@settings(max_examples=50, deadline=None)
@given(SAMPLES)
def test_groups_add_up_to_the_total(seed: int):
    one = sample(seed)
    design = SurveyDesign(one["weights"], one["strata"], one["clusters"], lonely="adjust")
    by = design.by(one["group"], "total", one["y"])
    assert sum(each.estimate for each in by.values()) == pytest.approx(design.total(one["y"]).estimate)


@settings(max_examples=50, deadline=None)
@given(SAMPLES, st.sampled_from(INTERVALS[:5]))
def test_limits_of_a_share_lie_between_0_and_1_and_nest(seed: int, interval: str):
    one = sample(seed)
    design = SurveyDesign(one["weights"], one["strata"], one["clusters"], lonely="adjust")
    wide, narrow = (design.proportion(one["y"] > 9, interval=interval, level=level) for level in (0.99, 0.8))
    assert 0 <= wide.low <= narrow.low <= narrow.estimate <= narrow.high <= wide.high <= 1


@settings(max_examples=50, deadline=None)
@given(SAMPLES, st.floats(0.05, 0.95), st.floats(0.05, 0.95))
def test_quantiles_rise_with_their_share_and_limits_nest(seed: int, one: float, other: float):
    drawn = sample(seed)
    design = SurveyDesign(drawn["weights"], drawn["strata"], drawn["clusters"], lonely="adjust")
    low, high = (design.quantile(drawn["y"], each, interval="xlogit") for each in sorted((one, other)))
    assert low.estimate <= high.estimate
    assert low.low <= low.estimate <= low.high
    narrow = design.quantile(drawn["y"], min(one, other), interval="xlogit", level=0.8)
    assert low.low <= narrow.low <= narrow.high <= low.high


@settings(max_examples=50, deadline=None)
@given(SAMPLES)
def test_raked_to_one_margin_is_post_stratified_and_to_its_own_weights_changes_nothing(seed: int):
    drawn = sample(seed)
    design = SurveyDesign(drawn["weights"], drawn["strata"], drawn["clusters"], lonely="adjust")
    persons = {label: 100.0 + 10 * n for n, label in enumerate(np.unique(drawn["group"]).tolist())}
    raked, post = design.raked([(drawn["group"], persons)]), design.post_stratified(drawn["group"], persons)
    assert raked.mean(drawn["y"]) == post.mean(drawn["y"])
    own = {label: drawn["weights"][drawn["group"] == label].sum() for label in persons}
    same = design.post_stratified(drawn["group"], own)
    assert same.mean(drawn["y"]).estimate == pytest.approx(design.mean(drawn["y"]).estimate)
    known = same.total((drawn["group"] == min(persons)).astype(float))
    assert (known.estimate, known.standard_error) == (pytest.approx(own[min(persons)]), pytest.approx(0, abs=1e-6))


def test_the_limits_of_a_quantile_of_few_may_be_open():
    found = SurveyDesign(np.ones(8)).quantile(np.arange(8.0), 0.05)
    assert (found.low, found.high) == (-np.inf, 3.0)  # a share of 1 in 8, up to 0.42
    assert found.warnings[-1] == "the sample is too small for a limit on one side of this quantile"


def test_labels_of_any_kind_and_range():
    y = np.arange(6.0)
    plain = SurveyDesign(np.ones(6), strata=[0, 0, 1, 1, 2, 2]).mean(y)
    for strata in (
        ["a", "a", "b", "b", "c", "c"],
        [-(10**12), -(10**12), 5, 5, 10**12, 10**12],
        [0.5, 0.5, 1.5, 1.5, 9.0, 9.0],
    ):
        assert SurveyDesign(np.ones(6), strata=strata).mean(y) == plain


def test_a_share_of_nobody_has_exact_limits_and_says_so():
    found = SurveyDesign(np.ones(20)).proportion(np.zeros(20))
    assert (found.low, found.high) == (0.0, pytest.approx(0.16843347))
    assert found.warnings == ("the sample shows no variation: exact binomial limits of the respondents",)


ROWS = np.ones(4)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: SurveyDesign([]), "not empty"),
        (lambda: SurveyDesign([1, -1]), "0 or more"),
        (lambda: SurveyDesign([1, float("nan")]), "numbers"),
        (lambda: SurveyDesign([0, 0]), "nobody is represented"),
        (lambda: SurveyDesign(ROWS, strata=[1, 2]), "as long as the weights"),
        (lambda: SurveyDesign(ROWS, strata=[1, 1, float("nan"), 2]), "missing"),
        (lambda: SurveyDesign(ROWS, strata=[0, 0, 1, 1], clusters=[0, 1, 1, 0]), "nest=True"),
        (lambda: SurveyDesign(ROWS, fpc=[9, 9, 9, 8]), "same in all rows"),
        (lambda: SurveyDesign(ROWS, fpc=[3, 3, 3, 3]), "fewer units"),
        (lambda: SurveyDesign(ROWS, lonely="ignore"), "lonely must be"),
        (lambda: SurveyDesign(ROWS).mean([1, 2, 3]), "as long as"),
        (lambda: SurveyDesign(ROWS).mean([1, 2, 3, float("nan")]), "missing in some rows"),
        (lambda: SurveyDesign(ROWS).mean(ROWS, where=[False] * 4), "true for one"),
        (lambda: SurveyDesign(ROWS).mean(ROWS, level=95), "between 0 and 1"),
        (lambda: SurveyDesign(ROWS).proportion([0, 1, 2, 1]), "0 or 1"),
        (lambda: SurveyDesign(ROWS).proportion([0, 1, 1, 1], interval="wald"), "interval must be"),
        (lambda: SurveyDesign(ROWS, strata=[0, 1, 2, 3], lonely="adjust").mean([1.0, 2, 3, 4]), "no degree of freedom"),
        (lambda: SurveyDesign(ROWS).by([0, 0, 1, 1], "median", ROWS), "statistic must be"),
        (lambda: SurveyDesign([1, 1, 0, 0]).by([0, 0, 1, 1], "mean", ROWS), "no weight"),
        (lambda: SurveyDesign(ROWS).quantile(ROWS, 1.0), "probability must lie"),
        (lambda: SurveyDesign(ROWS).quantile(ROWS, interval="logit"), "interval of a quantile"),
        (lambda: SurveyDesign(ROWS).quantile([1, 2, 3, float("nan")]), "none missing"),
        (lambda: SurveyDesign(2 * ROWS).design_effect(ROWS), "all answers are alike"),
        (lambda: SurveyDesign(ROWS).design_effect([0, 1, 1, 0]), "of a larger population"),
        (lambda: SurveyDesign(ROWS).independence([0, 0, 0, 0], [0, 1, 0, 1]), "two classes or more"),
        (lambda: SurveyDesign(ROWS).independence([0, 1], [0, 1, 0, 1]), "as long as the weights"),
        (
            lambda: SurveyDesign(np.ones(30)).independence(np.arange(30) % 20, np.arange(30) % 6),
            "too large to be tested",
        ),
        (lambda: SurveyDesign(ROWS).post_stratified([0, 0, 1, 1], {0: 10}), "names no persons for: 1"),
        (
            lambda: SurveyDesign(ROWS).post_stratified([0, 0, 1, 1], {0: 10, 1: 9, 2: 3}),
            "nobody in the sample is of: 2",
        ),
        (lambda: SurveyDesign(ROWS).post_stratified([0, 0, 1, 1], {0: 10, 1: 0}), "above 0"),
        (lambda: SurveyDesign([1, 1, 0, 0]).post_stratified([0, 0, 1, 1], {0: 9, 1: 9}), "no weight in the sample"),
        (lambda: SurveyDesign(ROWS).raked([]), "not empty"),
        (
            lambda: SurveyDesign(ROWS).raked([([0, 0, 1, 1], {0: 9, 1: 9}), ([0, 1, 0, 1], {0: 9, 1: 8})]),
            "different size",
        ),
        (
            lambda: SurveyDesign(ROWS).raked([([0, 0, 1, 1], {0: 9, 1: 9}), ([0, 0, 1, 1], {0: 8, 1: 10})]),
            "no weights meet all",
        ),
        (lambda: SurveyDesign(ROWS).post_stratified(ROWS, {1: 9}).post_stratified(ROWS, {1: 9}), "all margins at once"),
        (lambda: ReplicateDesign(ROWS, np.ones((4, 3)), "jkn"), "rscales"),
        (lambda: ReplicateDesign(ROWS, np.ones((4, 3)), "fay"), "rho"),
        (lambda: ReplicateDesign(ROWS, np.ones((4, 3)), "sdr"), "kind must be"),
        (lambda: ReplicateDesign(ROWS, np.ones((3, 3)), "brr"), "rows x replicates"),
        (lambda: ReplicateDesign(ROWS, np.eye(4), "brr").by([0, 0, 1, 1], "proportion", [0, 1, 2, 1]), "0 or 1"),
        (lambda: ReplicateDesign(ROWS, np.eye(4), "brr").by([0, 0, 1, 1], "mean", ROWS, level=95), "between 0 and 1"),
    ],
)
def test_what_is_no_sample_is_refused(call, said: str):
    with pytest.raises(ValueError, match=said):
        call()


@pytest.mark.parametrize(
    ("kind", "given", "scale"),
    [("jk1", {}, 3 / 4), ("brr", {}, 1 / 4), ("fay", {"rho": 0.5}, 1.0), ("bootstrap", {}, 1 / 3)],
)
def test_scales_of_the_kinds(kind: str, given: dict, scale: float):
    assert ReplicateDesign(ROWS, np.eye(4), kind, **given).scale == pytest.approx(scale)
