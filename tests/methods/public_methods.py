"""Every public function of the methods with one ordinary call: what the contract tests loop over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from kenes.methods import (
    agreement,
    annual_change,
    capture_recapture,
    consensus,
    detection,
    disclosure,
    forecast,
    linkage,
    multiplier,
    prices,
    rates,
    survey,
    synthesis,
    trends,
    wastewater,
)


@dataclass(frozen=True)
class Method:
    """A public function and the arguments of an ordinary call."""

    name: str
    function: Callable[..., Any]
    ordinary: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name


PATTERNS = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1]]
SEEN = [69, 55, 63, 21, 17, 18, 28]
YEARS = list(range(2005, 2020))
RATES = [10.1, 10.8, 11.9, 12.1, 13.4, 13.9, 15.2, 15.8, 15.1, 14.2, 13.9, 13.0, 12.4, 11.9, 11.0]
WEEKS = [(7 * n * n + 3 * n) % 11 for n in range(320)]
COCAINE = wastewater.Excretion("benzoylecgonine", "cocaine", 0.3, 289.3, 303.4, "example", 2020, "example.org")
WEIGHTS = [1.5, 2.0, 1.0, 2.5, 1.0, 3.0, 2.0, 1.0]
STRATA = [0, 0, 0, 0, 1, 1, 1, 1]
Y = [3.0, 5.0, 2.0, 4.0, 8.0, 7.0, 9.0, 6.0]
YES = [1, 0, 1, 1, 0, 0, 1, 0]
REPLICATES = np.where(np.eye(8) == 1, 0.0, 8 / 7) * np.array(WEIGHTS)[:, None]


def by_design(statistic: str) -> Callable[..., Any]:
    """A figure of a sample with its design as one call."""

    def call(weights: Any, strata: Any = None, clusters: Any = None, fpc: Any = None, **asked: Any) -> Any:
        return getattr(survey.SurveyDesign(weights, strata, clusters, fpc), statistic)(**asked)

    return call


def after_margins(labels: Any, population: Any, **asked: Any) -> Any:
    """A mean of a sample whose weights meet a margin as one call."""
    return survey.SurveyDesign(WEIGHTS, STRATA).post_stratified(labels, population).mean(**asked)


def by_replicates(statistic: str) -> Callable[..., Any]:
    """A figure of a sample with replicate weights as one call."""

    def call(weights: Any, replicates: Any, kind: Any = "jk1", rscales: Any = None, **asked: Any) -> Any:
        return getattr(survey.ReplicateDesign(weights, replicates, kind, rscales=rscales), statistic)(**asked)

    return call


DESIGN = {"weights": WEIGHTS, "strata": STRATA}
AGAIN = {"weights": WEIGHTS, "replicates": REPLICATES}
RECORDS = [
    {"name": "Aliya", "year": 1990}, {"name": "Aliia", "year": 1990},
    {"name": "Bolat", "year": 1985}, {"name": "Dana", "year": 1990},
]  # fmt: skip
VOTES = [[1, 1, -1, -1]] * 6 + [[-1, -1, 1, 1]] * 6 + [[1, 1, -1, 0]] * 2 + [[-1, 0, 1, 1]] * 2

METHODS = [
    Method("crude_rate", rates.crude_rate, {"count": 12, "population": 50_000, "per": 100_000, "level": 0.95}),
    Method("standardised_rate", rates.standardised_rate,
           {"counts": [3, 9, 20], "population": [1e4, 2e4, 1.5e4], "standard": [4, 3, 2], "per": 1e5, "level": 0.95}),
    Method("standardised_mortality_ratio", rates.standardised_mortality_ratio,
           {"observed": 20, "expected": 15.5, "level": 0.95, "interval": "byar"}),
    Method("expected_events", rates.expected_events,
           {"population": [1e4, 2e4, 1.5e4], "standard_counts": [4, 12, 30], "standard_population": [2e4, 3e4, 2e4]}),
    Method("indirectly_standardised_rate", rates.indirectly_standardised_rate,
           {"count": 32, "population": [1e4, 2e4, 1.5e4], "standard_counts": [4, 12, 30], "standard_population": [2e4, 3e4, 2e4],
            "per": 1e5, "level": 0.95, "interval": "byar"}),
    Method("proportion", rates.proportion, {"successes": 12, "trials": 40, "level": 0.95, "interval": "wilson"}),
    Method("annual_change", annual_change.annual_change,
           {"years": YEARS, "values": RATES, "exposure": [1e5] * 15, "level": 0.95}),
    Method("joinpoint", trends.joinpoint,
           {"x": YEARS, "y": RATES, "standard_error": [0.4] * 15, "max_joinpoints": 1, "select": "bic", "permutations": 200,
            "seed": 0, "level": 0.95}),
    Method("mann_kendall", trends.mann_kendall, {"x": YEARS, "y": RATES}),
    Method("sen_slope", trends.sen_slope, {"x": YEARS, "y": RATES, "level": 0.95}),
    Method("chapman", capture_recapture.chapman, {"first": 120, "second": 90, "both": 25, "level": 0.95}),
    Method("loglinear", capture_recapture.loglinear,
           {"lists": PATTERNS, "counts": SEEN, "terms": [(0, 1)], "level": 0.95, "interval": "profile"}),
    Method("search", capture_recapture.search, {"lists": PATTERNS, "counts": SEEN, "criterion": "aic", "level": 0.95}),
    Method("heterogeneity", capture_recapture.heterogeneity,
           {"lists": PATTERNS, "counts": SEEN, "kind": "darroch", "equal": False, "level": 0.95}),
    Method("chao", capture_recapture.chao, {"frequencies": [60, 20, 8], "level": 0.95}),
    Method("zelterman", capture_recapture.zelterman, {"frequencies": [60, 20, 8], "level": 0.95}),
    Method("truncated_poisson", capture_recapture.truncated_poisson, {"frequencies": [60, 20, 8], "level": 0.95}),
    Method("multiplier", multiplier.multiplier,
           {"benchmark": 1200, "proportion": 0.2, "sample_size": 420, "design_effect": 1.5, "benchmark_standard_error": 10.0,
            "interval": "monte-carlo", "draws": 1_000, "seed": 0, "level": 0.95}),
    Method("scale_up", multiplier.scale_up,
           {"contacts": [1, 0, 2, 1], "known_contacts": [[3, 2], [1, 1], [4, 2], [2, 2]], "known_sizes": [4000, 2500],
            "level": 0.95}),
    Method("multiple_indicator", multiplier.multiple_indicator,
           {"indicators": [[1, 2], [2, 3], [3, 5], [4, 6], [5, 9], [2, 2]], "sizes": [100, 150, 210, 260, 300, np.nan],
            "populations": [1e5] * 6, "level": 0.95}),
    Method("pool", synthesis.pool,
           {"estimates": [0.1, 0.3, 0.25, 0.4, 0.2], "variances": [0.01, 0.02, 0.015, 0.03, 0.01], "model": "reml",
            "interval": "hartung-knapp", "level": 0.95}),
    Method("farrington_flexible", detection.farrington_flexible,
           {"counts": WEEKS, "weeks": 3, "years": 4, "half_window": 3, "weights_threshold": 2.58, "trend_p": 1, "periods": 10,
            "past_weeks_excluded": 26, "threshold": "delta", "alpha": 0.05, "limit54": (5, 4), "power": "2/3"}),
    Method("farrington", detection.farrington,
           {"counts": WEEKS, "weeks": 3, "years": 4, "half_window": 3, "alpha": 0.01, "limit54": (5, 4), "power": "2/3"}),
    Method("ears", detection.ears, {"counts": WEEKS[:30], "variant": "C3", "alpha": 0.025, "baseline": 7}),
    Method("cusum", detection.cusum, {"counts": WEEKS, "k": 1.04, "h": 2.26, "transform": "rossi", "weeks": 52}),
    Method("forecast", forecast.forecast,
           {"series": dict(zip(YEARS[:7], RATES, strict=False)), "horizon": 2, "period": 1, "level": 0.95}),
    Method("arima", forecast.arima,
           {"series": RATES, "order": (0, 1, 1), "horizon": 2, "seasonal": (0, 0, 0), "period": 1, "level": 0.95}),
    Method("probability_of_reaching", forecast.probability_of_reaching,
           {"series": dict(zip(YEARS[:7], RATES, strict=False)), "target": 12.0, "year": 2013, "direction": "at_most"}),
    Method("suppress", disclosure.suppress,
           {"table": [[2, 9, 14], [11, 3, 8], [20, 7, 30]], "threshold": 5, "hierarchies": {0: {"both": [0, 1]}}}),
    Method("suppress_together", disclosure.suppress_together,
           {"tables": [[[2, 9], [11, 8]], [[2, 9], [11, 8]]], "links": [((0, (0, 0)), (1, (0, 0)))], "threshold": 5}),
    Method("audit", disclosure.audit, {"table": [[np.nan, np.nan, 11], [np.nan, np.nan, 14], [13, 12, 25]], "hierarchies": None}),
    Method("audit_together", disclosure.audit_together,
           {"tables": [[[np.nan, np.nan, 11], [np.nan, np.nan, 14], [13, 12, 25]], [2, 9, 11]], "links": [((0, (0, 2)), (1, (2,)))]}),
    Method("difference_audit", disclosure.difference_audit,
           {"earlier": [[np.nan, np.nan, 11], [np.nan, np.nan, 14], [13, 12, 25]],
            "later": [[2, np.nan, 11], [np.nan, np.nan, 14], [13, 12, 25]]}),
    Method("levenshtein", linkage.levenshtein, {"a": "Aliya", "b": "Aliia"}),
    Method("osa", linkage.osa, {"a": "Aliya", "b": "Ailya"}),
    Method("jaro", linkage.jaro, {"a": "Aliya", "b": "Aliia"}),
    Method("jaro_winkler", linkage.jaro_winkler, {"a": "Aliya", "b": "Aliia", "prefix": 0.1}),
    Method("name_similarity", linkage.name_similarity, {"a": "Aliya S.", "b": "Алия Серікова"}),
    Method("deduplicate", linkage.deduplicate,
           {"records": RECORDS, "blocking": ["year"], "strings": ["name"], "threshold": 0.5}),
    Method("weighted_median", prices.weighted_median,
           {"values": [10.0, 12.0, 9.0, 30.0], "weights": [1.0, 2.0, 1.0, 0.5], "level": 0.95, "draws": 200, "seed": 0}),
    Method("purity_adjusted", prices.purity_adjusted, {"prices": [10.0, 12.0], "purities": [0.3, 0.45]}),
    Method("real_prices", prices.real_prices,
           {"prices": {2019: 10.0, 2020: 12.0}, "deflator": {2019: 100.0, 2020: 107.0}, "base": 2020}),
    Method("price_trend", prices.price_trend, {"prices": dict(zip(YEARS, RATES, strict=True)), "level": 0.95}),
    Method("load", wastewater.load, {"concentration": [120.0, 90.0], "flow": [5e4, 5.2e4], "population": [2e5, 2e5]}),
    Method("consumption", wastewater.consumption, {"loads": [120.0, 90.0], "excretion": COCAINE}),
    Method("weekend_ratio", wastewater.weekend_ratio,
           {"loads": [[9, 5, 5, 6, 8, 12, 11], [8, 5, 4, 6, 9, 11, 12]], "level": 0.95, "draws": 200, "seed": 0}),
    Method("weekday_pattern", wastewater.weekday_pattern, {"loads": [[9, 5, 5, 6, 8, 12, 11], [8, 5, 4, 6, 9, 11, 12]]}),
    Method("censored_mean", wastewater.censored_mean,
           {"values": [5.0, 7.0, np.nan, 4.0, 9.0], "limits": [2.0] * 5, "level": 0.95}),
    Method("opinion_groups", consensus.opinion_groups, {"votes": VOTES, "smallest": 3, "draws": 5, "seed": 0}),
    Method("cohen_kappa", agreement.cohen_kappa,
           {"first": list("aabbaabb"), "second": list("aabbabab"), "level": 0.95}),
    Method("fleiss_kappa", agreement.fleiss_kappa, {"counts": [[3, 0], [1, 2], [0, 3], [2, 1]], "level": 0.95}),
    Method("krippendorff_alpha", agreement.krippendorff_alpha,
           {"ratings": [[1, 2, 3, 1, 2], [1, 2, 3, 2, 2], [1, np.nan, 3, 1, 1]], "metric": "nominal", "level": 0.95,
            "draws": 200, "seed": 0}),
    Method("design_mean", by_design("mean"), {**DESIGN, "y": Y, "where": None, "level": 0.95}),
    Method("design_total", by_design("total"), {**DESIGN, "clusters": list(range(8)), "fpc": [40] * 8, "y": Y}),
    Method("design_ratio", by_design("ratio"), {**DESIGN, "y": Y, "x": WEIGHTS}),
    Method("design_proportion", by_design("proportion"), {**DESIGN, "y": YES, "interval": "logit", "level": 0.95}),
    Method("design_quantile", by_design("quantile"),
           {**DESIGN, "y": Y, "probability": 0.5, "where": None, "interval": "xlogit", "level": 0.95}),
    Method("design_effect", by_design("design_effect"), {**DESIGN, "y": Y, "where": None, "replacement": False}),
    Method("design_independence", by_design("independence"),
           {**DESIGN, "rows": list("aabbaabb"), "columns": YES, "where": None}),
    Method("post_stratified", after_margins, {"labels": [0, 1] * 4, "population": {0: 50.0, 1: 70.0}, "y": Y}),
    Method("design_by", by_design("by"), {**DESIGN, "groups": list("aabbaabb"), "statistic": "mean", "y": Y}),
    Method("replicate_mean", by_replicates("mean"), {**AGAIN, "kind": "jk1", "y": Y, "where": None, "level": 0.95}),
    Method("replicate_total", by_replicates("total"), {**AGAIN, "kind": "jkn", "rscales": [0.9] * 8, "y": Y}),
    Method("replicate_ratio", by_replicates("ratio"), {**AGAIN, "y": Y, "x": WEIGHTS}),
    Method("replicate_proportion", by_replicates("proportion"), {**AGAIN, "y": YES, "interval": "logit"}),
    Method("replicate_quantile", by_replicates("quantile"), {**AGAIN, "y": Y, "probability": 0.5, "interval": "xlogit"}),
    Method("replicate_by", by_replicates("by"), {**AGAIN, "groups": list("aabbaabb"), "statistic": "mean", "y": Y}),
]  # fmt: skip
