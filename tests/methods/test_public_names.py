"""The names, arguments and attributes that checks outside this repository rely on, and what each docstring owes its reader."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
from pathlib import Path

import numpy as np
import pytest
from public_methods import METHODS, PATTERNS, RATES, SEEN, STRATA, WEIGHTS, YEARS, YES, Y

from kenes.methods import capture_recapture, detection, disclosure, survey, trends
from kenes.methods.estimate import Estimate

SIGNATURES = {
    "rates.crude_rate": "count, population, per=100000, level=0.95",
    "rates.standardised_rate": "counts, population, standard, per=100000, level=0.95",
    "rates.standardised_mortality_ratio": "observed, expected, level=0.95, interval='garwood'",
    "rates.expected_events": "population, standard_counts, standard_population",
    "rates.indirectly_standardised_rate": "count, population, standard_counts, standard_population, per=100000, level=0.95, "
    "interval='garwood'",
    "rates.proportion": "successes, trials, level=0.95, interval='wilson'",
    "survey.SurveyDesign": "weights, strata=None, clusters=None, fpc=None, nest=False, lonely='fail'",
    "survey.SurveyDesign.mean": "self, y, where=None",
    "survey.SurveyDesign.total": "self, y, where=None",
    "survey.SurveyDesign.ratio": "self, y, x, where=None",
    "survey.SurveyDesign.proportion": "self, y, where=None, interval='logit'",
    "survey.SurveyDesign.by": "self, groups, statistic, y",
    "survey.SurveyDesign.quantile": "self, y, probability=0.5, where=None, interval='mean', level=0.95",
    "survey.SurveyDesign.design_effect": "self, y, where=None, replacement=False",
    "survey.SurveyDesign.independence": "self, rows, columns, where=None",
    "survey.SurveyDesign.post_stratified": "self, labels, population",
    "survey.SurveyDesign.raked": "self, margins",
    "survey.ReplicateDesign": "weights, replicates, kind, scale=None, rscales=None, rho=None",
    "survey.ReplicateDesign.by": "self, groups, statistic, y",
    "trends.joinpoint": "x, y, standard_error=None, max_joinpoints=3, select='permutation', permutations=4499, seed=0",
    "trends.mann_kendall": "x, y",
    "trends.sen_slope": "x, y",
    "capture_recapture.chapman": "first, second, both, level=0.95",
    "capture_recapture.loglinear": "lists, counts, terms=(), level=0.95",
    "capture_recapture.search": "lists, counts, criterion='aic'",
    "capture_recapture.heterogeneity": "lists, counts, kind='chao', equal=False, level=0.95",
    "capture_recapture.chao": "frequencies",
    "capture_recapture.zelterman": "frequencies",
    "capture_recapture.truncated_poisson": "frequencies",
    "multiplier.multiplier": "benchmark, proportion, sample_size, design_effect=1.0, benchmark_standard_error=0.0, interval='delta', "
    "draws=100000, seed=0",
    "multiplier.scale_up": "contacts, known_contacts, known_sizes",
    "multiplier.multiple_indicator": "indicators, sizes, populations",
    "synthesis.pool": "estimates, variances, model='reml', interval='hartung-knapp'",
    "detection.farrington_flexible": "counts, weeks=52, years=5, half_window=3, reweight=True, weights_threshold=2.58, trend=True, trend_p=1, "
    "periods=10, past_weeks_excluded=26, threshold='delta', alpha=0.05, limit54=(5, 4), power='2/3'",
    "detection.farrington": "counts, weeks=52, years=5, half_window=3, reweight=True, alpha=0.05, limit54=(5, 4), power='2/3'",
    "detection.ears": "counts, variant='C1', alpha=None, baseline=7",
    "detection.cusum": "counts, k=1.04, h=2.26, transform='rossi', weeks=52",
    "forecast.forecast": "series, horizon, period=1, level=0.95",
    "forecast.probability_of_reaching": "series, target, year, direction='at_most'",
    "disclosure.suppress": "table, threshold=5, hierarchies=None",
    "disclosure.audit": "table",
    "disclosure.audit_together": "tables, links",
    "disclosure.difference_audit": "earlier, later",
    "linkage.levenshtein": "a, b",
    "linkage.osa": "a, b",
    "linkage.jaro": "a, b",
    "linkage.jaro_winkler": "a, b",
    "linkage.name_similarity": "a, b",
    "linkage.deduplicate": "records, blocking, strings, threshold=0.5",
    "agreement.cohen_kappa": "first, second",
    "agreement.fleiss_kappa": "counts",
    "agreement.krippendorff_alpha": "ratings",
    "prices.weighted_median": "values, weights=None",
    "prices.purity_adjusted": "prices, purities",
    "prices.real_prices": "prices, deflator, base",
    "prices.price_trend": "prices",
    "wastewater.load": "concentration, flow, population",
    "wastewater.consumption": "loads, excretion",
    "wastewater.weekend_ratio": "loads",
    "wastewater.weekday_pattern": "loads",
    "wastewater.censored_mean": "values, limits",
    "consensus.opinion_groups": "votes, smallest=5",
}


HALVES = np.tile([[2, 2, 0, 0], [0, 0, 2, 2], [2, 0, 2, 0], [0, 2, 0, 2]], (2, 1))


def named(name: str):
    module, *rest = name.split(".")
    found = importlib.import_module(f"kenes.methods.{module}")
    for one in rest:
        found = getattr(found, one)
    return found


@pytest.mark.parametrize("name", SIGNATURES)
def test_the_arguments_come_first_in_this_order_with_these_defaults(name: str):
    parameters = inspect.signature(named(name)).parameters.values()
    plain = [one.name if one.default is one.empty else f"{one.name}={one.default!r}" for one in parameters]
    wanted = SIGNATURES[name]
    assert ", ".join(plain[: len(re.sub(r"\([^)]*\)", "", wanted).split(", "))]) == wanted


def test_an_estimate_is_frozen_and_prints_itself():
    found = Estimate(1.5, 1.0, 2.0, 10, 0.95, "by hand", ("a warning",))
    assert [one.name for one in dataclasses.fields(found)] == [
        "estimate",
        "low",
        "high",
        "n",
        "level",
        "method",
        "warnings",
    ]
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.estimate = 2.0  # type: ignore[misc]
    assert str(found) == "1.5 (95% interval 1 to 2; n=10; by hand); warning: a warning"


def test_results_have_the_attributes_named():
    line = trends.joinpoint(YEARS, RATES, max_joinpoints=2, permutations=200)
    assert {(k0, k1) for k0, k1 in line.p_values} and len(line.joinpoints) + 1 == len(line.slopes) == len(line.apc)
    assert len(line.slope_standard_errors) == len(line.slopes) and np.isfinite([line.sse, line.bic_by_k[1]]).all()
    assert isinstance(line.aapc(2006, 2018), Estimate) and all(isinstance(one, Estimate) for one in line.apc)
    assert 0 <= trends.mann_kendall(YEARS, RATES).p_value <= 1
    model = capture_recapture.loglinear(PATTERNS, SEEN, [(0, 2), (1, 2)])
    assert (model.exists, np.isfinite(model.aic), model.terms) == (True, True, ((0, 2), (1, 2)))
    found = capture_recapture.search(PATTERNS, SEEN)
    assert isinstance(found.average, Estimate)
    assert all(hasattr(one, name) for one in found.models for name in ("terms", "estimate", "aic", "exists"))
    alarm = detection.ears(list(range(20)))
    assert alarm.expected.shape == alarm.upper_bound.shape == alarm.alarm.shape == (20,)
    hidden = disclosure.suppress([[2, 9], [11, 3]]).suppressed
    assert (hidden.shape, hidden.dtype.kind) == ((3, 3), "b")
    seen = disclosure.audit([[np.nan, 5, 7], [4, 6, 10], [6, 11, 17]])
    assert (seen.low[0, 0], seen.high[0, 0]) == (2, 2)
    for design in (
        survey.SurveyDesign(WEIGHTS, STRATA),
        survey.ReplicateDesign(WEIGHTS, np.outer(WEIGHTS, [1, 1, 1, 1]) * HALVES, "brr"),
    ):
        share = design.proportion(YES)
        assert np.isfinite([share.standard_error, share.degrees_of_freedom]).all()
        assert all(isinstance(one, Estimate) for one in design.by(STRATA, "mean", Y).values())


DOCUMENTED = sorted(
    {*(name for name in SIGNATURES if ".by" not in name), "forecast.arima", "annual_change.annual_change"}
)
OFTEN = {"self", "level", "seed", "draws", "a", "b", "hierarchies"}
"""Arguments that mean the same everywhere: the level of the interval, the seed and number of draws, two strings."""


@pytest.mark.parametrize("name", [one for one in DOCUMENTED if one.count(".") == 1])
def test_a_docstring_tells_arguments_errors_and_reference(name: str):
    function = named(name)
    text = inspect.getdoc(function) or ""
    names = set(inspect.signature(function).parameters) - OFTEN
    assert {one for one in names if not re.search(rf"\b{one}\b", text)} == set()
    assert "Raises ValueError" in text or name.startswith("linkage.")
    assert re.search(r"(19|20)\d\d", text) or name in EXACT_BY_ITSELF, "a reference with its year"


EXACT_BY_ITSELF = {
    "wastewater.load", "wastewater.weekend_ratio", "wastewater.weekday_pattern", "prices.real_prices", "disclosure.audit", "disclosure.audit_together",
    "disclosure.difference_audit",
    "linkage.name_similarity",
}  # fmt: skip
"""Arithmetic of units, of an index, or of what was published: nobody's formula."""


def test_every_public_function_is_in_the_tables():
    functions = {name.split(".")[1] for name in SIGNATURES if name.count(".") == 1 and name[0].islower()} - {
        "SurveyDesign",
        "ReplicateDesign",
    }
    tried = {one.name for one in METHODS}
    assert functions - tried == set()
    for module in sorted({name.split(".")[0] for name in SIGNATURES}):
        public = {
            one for one, value in vars(importlib.import_module(f"kenes.methods.{module}")).items()
            if inspect.isfunction(value) and not one.startswith("_") and value.__module__.startswith("kenes.methods")
        }  # fmt: skip
        helpers = {
            "stated",
            "numbers",
            "linked",
            "read",
            "protect",
            "limits",
            "with_margins",
            "silent",
            "smoothed",
            "random_walk_with_drift",
        }
        assert public - helpers - tried == set(), module


PAGES = {"rates": "standardised_rate", "trends": "rank_trends"}
"""Modules whose functions have pages of their own; one of them stands for the module."""


@pytest.mark.parametrize("module", sorted({name.split(".")[0] for name in SIGNATURES}))
def test_every_module_has_a_page_with_its_limits_and_an_example(module: str):
    page = Path(__file__).parents[2] / "docs/methods" / f"{PAGES.get(module, module)}.md"
    text = page.read_text("utf-8")
    assert "**When not to use it.**" in text and ">>>" in text
    if module not in PAGES:
        names = [name.split(".")[1] for name in SIGNATURES if name.startswith(f"{module}.") and name.count(".") == 1]
        assert [one for one in names if one not in text] == []
