"""What must hold of every method whatever the data: order, scale, level, and the same data told in other rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from public_methods import METHODS, RATES, STRATA, WEIGHTS, YEARS, Method, Y

from kenes.methods import (
    agreement,
    capture_recapture,
    detection,
    forecast,
    linkage,
    multiplier,
    prices,
    rates,
    survey,
    synthesis,
    trends,
)
from kenes.methods.estimate import Estimate

BY_NAME = {one.name: one for one in METHODS}
LEVELS = (0.99, 0.95, 0.8, 0.5)
QUICK = settings(max_examples=15, deadline=None)


def estimates(found: Any) -> list[Estimate]:
    """Every estimate in a result."""
    if isinstance(found, Estimate):
        return [found]
    if dataclasses.is_dataclass(found):
        return [one for field in dataclasses.fields(found) for one in estimates(getattr(found, field.name))]
    if isinstance(found, Mapping):
        return [one for value in found.values() for one in estimates(value)]
    return [one for value in found for one in estimates(value)] if isinstance(found, list | tuple) else []


@pytest.mark.parametrize("method", [one for one in METHODS if "level" in one.ordinary], ids=str)
def test_a_wider_level_holds_a_narrower_one_and_says_its_own(method: Method):
    by_level = [estimates(method.function(**{**method.ordinary, "level": level})) for level in LEVELS]
    for level, found in zip(LEVELS, by_level, strict=True):
        assert found and {one.level for one in found} == {level}
    for wide, narrow in pairwise(by_level):
        for a, b in zip(wide, narrow, strict=True):
            assert a.estimate == pytest.approx(b.estimate)
            assert a.low <= b.low + 1e-9 * abs(b.low) <= b.high + 1e-9 * abs(b.high) <= a.high + 2e-9 * abs(a.high)


TOGETHER = {
    "standardised_rate": ("counts", "population", "standard"), "annual_change": ("years", "values", "exposure"),
    "joinpoint": ("x", "y", "standard_error"), "mann_kendall": ("x", "y"), "sen_slope": ("x", "y"), "loglinear": ("lists", "counts"),
    "search": ("lists", "counts"), "scale_up": ("contacts", "known_contacts"),
    "multiple_indicator": ("indicators", "sizes", "populations"), "pool": ("estimates", "variances"), "censored_mean": ("values", "limits"),
    "cohen_kappa": ("first", "second"), "fleiss_kappa": ("counts",), "design_mean": ("weights", "strata", "y"),
    "design_total": ("weights", "strata", "clusters", "fpc", "y"), "design_ratio": ("weights", "strata", "y", "x"),
    "design_proportion": ("weights", "strata", "y"), "design_by": ("weights", "strata", "groups", "y"),
    "replicate_mean": ("weights", "replicates", "y"), "replicate_by": ("weights", "replicates", "groups", "y"),
}  # fmt: skip
"""Arguments whose rows belong together: in which order they stand says nothing."""


@pytest.mark.parametrize("name", TOGETHER)
@QUICK
@given(seed=st.integers(0, 10**6))
def test_the_order_of_rows_says_nothing(name: str, seed: int):
    method = BY_NAME[name]
    order = np.random.default_rng(seed).permutation(len(method.ordinary[TOGETHER[name][0]]))
    mixed = {one: [method.ordinary[one][place] for place in order] for one in TOGETHER[name]}
    before, after = method.function(**method.ordinary), method.function(**{**method.ordinary, **mixed})
    if name == "multiple_indicator":
        before, after = before.total, after.total
    if name == "mann_kendall":
        assert dataclasses.astuple(after) == pytest.approx(dataclasses.astuple(before))
        return
    for one, two in zip(estimates(before), estimates(after), strict=True):
        assert (two.estimate, two.low, two.high) == pytest.approx((one.estimate, one.low, one.high), rel=1e-6, abs=1e-9)


factors = st.floats(1e-3, 1e3)


@QUICK
@given(factors)
def test_the_unit_of_a_rate_is_no_trend(factor: float):
    scaled = [factor * one for one in RATES]
    one, two = (trends.joinpoint(YEARS, each, max_joinpoints=2, select="bic") for each in (RATES, scaled))
    assert (two.joinpoints, two.slopes) == (one.joinpoints, pytest.approx(one.slopes, abs=1e-9))
    plain, times = trends.sen_slope(YEARS, RATES), trends.sen_slope(YEARS, scaled)
    assert [times.estimate, times.low, times.high] == pytest.approx(
        [factor * x for x in (plain.estimate, plain.low, plain.high)]
    )
    assert trends.mann_kendall(YEARS, scaled).p_value == trends.mann_kendall(YEARS, RATES).p_value


@QUICK
@given(factors)
def test_figures_are_in_the_unit_of_what_they_are_of(factor: float):
    def each(found: Estimate) -> list[float]:
        return [found.estimate, found.low, found.high]

    def times(plain: Estimate) -> Any:
        return pytest.approx([factor * one for one in each(plain)], rel=1e-6)

    design = survey.SurveyDesign(WEIGHTS, STRATA)
    assert each(design.mean(factor * np.array(Y))) == times(design.mean(Y))
    assert each(survey.SurveyDesign(factor * np.array(WEIGHTS), STRATA).total(Y)) == times(design.total(Y))
    assert each(rates.crude_rate(12, 5_000, per=1000 * factor)) == times(rates.crude_rate(12, 5_000, per=1000))
    assert each(multiplier.multiplier(300 * factor, 0.3, 200)) == times(multiplier.multiplier(300, 0.3, 200))
    assert each(prices.weighted_median([factor * one for one in (5, 9, 7)], draws=50)) == times(
        prices.weighted_median([5, 9, 7], draws=50)
    )
    pooled = synthesis.pool([factor * one for one in (0.1, 0.4, 0.3)], [factor**2 * one for one in (0.01, 0.02, 0.01)])
    assert each(pooled) == times(synthesis.pool([0.1, 0.4, 0.3], [0.01, 0.02, 0.01]))
    ours = forecast.arima([factor * one for one in RATES], (0, 1, 1), 2).forecasts
    for one, plain in zip(ours, forecast.arima(RATES, (0, 1, 1), 2).forecasts, strict=True):
        assert each(one) == pytest.approx([factor * x for x in each(plain)], rel=1e-4)


STRATUM = st.tuples(st.integers(0, 200), st.integers(1_000, 10**6), st.integers(1, 50))


@QUICK
@given(st.lists(STRATUM, min_size=1, max_size=5), st.integers(2, 4))
def test_rates_of_split_and_merged_strata(strata, parts: int):
    """A stratum cut into parts of one rate, each with its part of the standard, is that stratum; the whole lies among its strata."""
    counts, people, standard = (list(one) for one in zip(*strata, strict=True))
    whole = rates.standardised_rate([one * parts for one in counts], [one * parts for one in people], standard)
    cut = rates.standardised_rate(counts * parts, people * parts, [one / parts for one in standard] * parts)
    assert cut.estimate == pytest.approx(whole.estimate)
    each = [100_000 * a / b for a, b in zip(counts, people, strict=True)]
    assert min(each) - 1e-9 <= whole.estimate <= max(each) + 1e-9
    own = rates.standardised_rate(counts, people, people)
    assert own.estimate == pytest.approx(rates.crude_rate(sum(counts), sum(people)).estimate)
    by_hand = rates.standardised_mortality_ratio(sum(counts), sum(people) / 1e4)
    assert by_hand.estimate == pytest.approx(sum(counts) * 1e4 / sum(people))


@QUICK
@given(st.integers(0, 10**6))
def test_people_told_in_two_rows_of_half_the_weight_are_the_same_people(seed: int):
    random = np.random.default_rng(seed)
    weights, cluster, y = random.uniform(1, 3, 40), np.repeat(np.arange(10), 4), random.normal(5, 2, 40)
    strata = cluster // 5
    one = survey.SurveyDesign(weights, strata, cluster)
    two = survey.SurveyDesign(np.tile(weights / 2, 2), np.tile(strata, 2), np.tile(cluster, 2))
    for statistic in ("mean", "total"):
        a, b = getattr(one, statistic)(y), getattr(two, statistic)(np.tile(y, 2))
        assert (b.estimate, b.standard_error) == pytest.approx((a.estimate, a.standard_error))


@QUICK
@given(st.lists(st.integers(1, 60), min_size=7, max_size=7))
def test_persons_of_one_pattern_may_be_told_in_several_rows(counts: list[int]):
    patterns = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1]]
    halves = [one // 2 for one in counts]
    rest = [one - half for one, half in zip(counts, halves, strict=True)]
    one = capture_recapture.loglinear(patterns, counts, [(0, 1)])
    two = capture_recapture.loglinear(patterns + patterns, halves + rest, [(0, 1)])
    assert (two.estimate, two.aic) == pytest.approx((one.estimate, one.aic))


@QUICK
@given(st.integers(0, 10**6))
def test_series_watched_together_are_watched_as_if_alone(seed: int):
    counts = np.random.default_rng(seed).poisson([[1.0], [4.0], [12.0]], (3, 190))
    together = detection.farrington_flexible(counts, weeks=2, years=3, past_weeks_excluded=10)
    charts = detection.ears(counts, "C2")
    for place, series in enumerate(counts):
        alone = detection.farrington_flexible(series, weeks=2, years=3, past_weeks_excluded=10)
        assert alone.upper_bound == pytest.approx(together.upper_bound[place], rel=1e-6, nan_ok=True)
        assert detection.ears(series, "C2").alarm.tolist() == charts.alarm[place].tolist()


words = st.text(alphabet="абвгaeklmn ", max_size=8)


@settings(max_examples=60, deadline=None)
@given(words, words, words)
def test_strings_have_distances(a: str, b: str, c: str):
    assert (
        linkage.levenshtein(a, b) == linkage.levenshtein(b, a) <= linkage.levenshtein(a, c) + linkage.levenshtein(c, b)
    )
    assert abs(len(a) - len(b)) <= linkage.osa(a, b) <= linkage.levenshtein(a, b) <= max(len(a), len(b))
    assert (linkage.levenshtein(a, b) == 0) == (a == b)
    assert 0 <= linkage.jaro(a, b) <= linkage.jaro_winkler(a, b) <= 1
    assert linkage.jaro(a, b) == pytest.approx(linkage.jaro(b, a))
    assert linkage.name_similarity(a, b) == pytest.approx(linkage.name_similarity(b, a))


@QUICK
@given(st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=4, max_size=10))
def test_everybody_of_one_mind_agrees_wholly(ratings: list[list[int]]):
    same = [one[0] for one in ratings]
    if len(set(same)) > 1:
        assert agreement.cohen_kappa(same, same).estimate == pytest.approx(1)
        assert agreement.krippendorff_alpha([same, same], draws=50).estimate == pytest.approx(1)
        table = [[3 * (one == category) for category in range(3)] for one in same]
        assert agreement.fleiss_kappa(table).estimate == pytest.approx(1)
