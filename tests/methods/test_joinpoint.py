"""Joinpoints against the exports of the reference program, and what must hold for any series."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.trends import joinpoint

SERIES = [f"{kind}|{group}" for kind in ("heroin", "other_op") for group in ("black", "total", "white")]
PERMUTATIONS = 4_499


def listed(value):
    return value if isinstance(value, list) else [value]


@pytest.fixture(scope="module")
def rates(shared: Path) -> dict[str, dict[str, list[float]]]:
    """Years, rates and standard errors by series."""
    found: dict[str, dict[str, list[float]]] = {}
    with (shared / "golden/joinpoint/opioid_icd10_heroin_other.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            series = found.setdefault(f"{row['opioid_type']}|{row['race']}", {"year": [], "std_rate": [], "sd": []})
            for name, values in series.items():
                values.append(float(row[name]))
    return found


@pytest.fixture(scope="module")
def exported(shared: Path) -> dict:
    path = shared / "golden/joinpoint/opioid_icd10_heroin_other_expected.json"
    return json.loads(path.read_text("utf-8"))["series"]


@pytest.mark.parametrize("name", SERIES)
def test_the_model_is_the_one_of_the_reference_program(rates, exported, name: str):
    series, golden = rates[name], exported[name]
    found = joinpoint(series["year"], series["std_rate"], series["sd"], permutations=PERMUTATIONS)
    assert list(found.joinpoints) == listed(golden["joinpoints"])
    assert [one.low for one in found.places] == listed(golden["jp_ci_lo"])
    assert [one.high for one in found.places] == listed(golden["jp_ci_hi"])
    assert found.sse == pytest.approx(golden["sse"], rel=1e-5)
    assert list(found.sse_by_k) == pytest.approx(golden["sse_by_k"])
    assert list(found.slopes) == pytest.approx(listed(golden["slope"]), abs=1e-6)
    assert [one.estimate for one in found.apc] == pytest.approx(listed(golden["apc"]), abs=0.001)
    assert [one.low for one in found.apc] == pytest.approx(listed(golden["apc_lo"]), abs=0.001)
    assert [one.high for one in found.apc] == pytest.approx(listed(golden["apc_hi"]), abs=0.001)
    assert list(found.slope_standard_errors) == pytest.approx(listed(golden["slope_se"]), abs=1e-6)
    average = found.aapc()
    limits = [golden["aapc"], golden["aapc_lo"], golden["aapc_hi"]]
    assert [average.estimate, average.low, average.high] == pytest.approx(limits, abs=0.001)
    assert list(found.bic_by_k) == pytest.approx(golden["bic_by_k"])
    assert list(found.bic3_by_k) == pytest.approx(golden["bic3_by_k"])
    assert set(found.p_values) == {(one["k0"], one["k1"]) for one in golden["perm_tests"]}
    for one in golden["perm_tests"]:
        p, n = one["p"], PERMUTATIONS
        error = np.sqrt(p * (1 - p) * (1 / one["nperm"] + 1 / n)) + 1 / n
        assert found.p_values[one["k0"], one["k1"]] == pytest.approx(p, abs=4 * error)


def test_the_average_change_is_that_of_the_part_asked_for(rates):
    series = rates["heroin|total"]
    found = joinpoint(series["year"], series["std_rate"], series["sd"], select=2)
    assert found.aapc(2010, 2015) == found.apc[2]
    within = found.aapc(2003, 2007)  # half before the change of 2005, half after
    middle = np.expm1((found.slopes[0] + found.slopes[1]) / 2) * 100
    assert within.estimate == pytest.approx(middle)
    with pytest.raises(ValueError, match="1999 to 2015"):
        found.aapc(1990, 2015)


def bent(seed: int, points: int = 14) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    x = np.arange(points) + 2000.0
    trend = 0.1 * x - 0.25 * np.maximum(0, x - 2000 - random.integers(3, points - 3)) - 200
    return x, np.exp(trend + random.normal(0, 0.05, points))


def by_brute_force(x: np.ndarray, y: np.ndarray, k: int) -> tuple[tuple[float, ...], float]:
    """Every way by least squares, one after another."""
    from itertools import combinations, pairwise

    best: tuple[tuple[float, ...], float] = ((), np.inf)
    for way in combinations(range(2, x.size - 2), k):
        if any(b - a < 3 for a, b in pairwise(way)):
            continue
        design = np.column_stack([np.ones_like(x), x - x[0], *(np.maximum(0, x - x[one]) for one in way)])
        left = np.log(y) - design @ np.linalg.lstsq(design, np.log(y), rcond=None)[0]
        if left @ left < best[1] - 1e-12:
            best = tuple(float(x[one]) for one in way), float(left @ left)
    return best


@pytest.mark.parametrize("k", [0, 1, 2, 3])
@pytest.mark.parametrize("seed", range(5))
def test_the_best_way_is_the_best_of_all(seed: int, k: int):
    x, y = bent(seed)
    found = joinpoint(x, y, select=k)
    ways, sse = by_brute_force(x, y, k)
    assert (found.joinpoints, found.sse) == (ways, pytest.approx(sse))


@pytest.mark.parametrize("k", [1, 2, 3])
def test_the_limits_of_a_place_hold_what_an_f_test_of_all_ways_allows(k: int):
    from itertools import combinations, pairwise

    from scipy.stats import f

    x, y = bent(2, 17)
    found = joinpoint(x, y, select=k)
    freedom = x.size - 2 * (k + 1)
    bound = found.sse * (1 + k * f.ppf(0.95, k, freedom) / freedom)
    allowed: list[set[int]] = [set() for _ in range(k)]
    for way in combinations(range(2, x.size - 2), k):
        if all(b - a >= 3 for a, b in pairwise(way)):
            design = np.column_stack([np.ones_like(x), x - x[0], *(np.maximum(0, x - x[one]) for one in way)])
            left = np.log(y) - design @ np.linalg.lstsq(design, np.log(y), rcond=None)[0]
            if left @ left <= bound:
                for held, one in zip(allowed, way, strict=True):
                    held.add(one)
    limits = [(x[max(2, min(one) - 1)], x[min(x.size - 3, max(one) + 1)]) for one in allowed]
    assert [(one.low, one.high) for one in found.places] == limits
    assert tuple(one.estimate for one in found.places) == found.joinpoints


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_limits_of_places_nest_with_the_level(seed: int):
    x, y = bent(seed)
    wide, narrow = (joinpoint(x, y, select=2, level=level).places for level in (0.99, 0.8))
    for outer, inner in zip(wide, narrow, strict=True):
        assert outer.low <= inner.low <= inner.estimate <= inner.high <= outer.high


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000), st.permutations(range(14)), st.floats(0.01, 1000))
def test_order_and_unit_do_not_matter(seed: int, order: list[int], unit: float):
    x, y = bent(seed)
    one = joinpoint(x, y, select="bic")
    two = joinpoint(x[order], unit * y[order], select="bic")
    assert one.joinpoints == two.joinpoints
    assert two.slopes == pytest.approx(one.slopes)


def test_the_same_seed_gives_the_same_p_values():
    x, y = bent(3)
    assert joinpoint(x, y, permutations=500, seed=4).p_values == joinpoint(x, y, permutations=500, seed=4).p_values


def test_a_perfect_line_has_no_joinpoint():
    x = np.arange(12)
    found = joinpoint(x, np.exp(0.1 * x), permutations=500)
    assert (found.joinpoints, found.apc[0].estimate) == ((), pytest.approx(100 * np.expm1(0.1)))


def test_a_short_series_bears_fewer_joinpoints():
    x = np.arange(7)
    found = joinpoint(x, np.exp(0.1 * x) + 0.1 * (x % 2), max_joinpoints=3, select="bic")
    assert found.warnings == ("7 points bear at most 1 joinpoints, not 3",)
    assert len(found.bic_by_k) == 2


@pytest.mark.parametrize(
    ("x", "y", "error", "said"),
    [
        ([1, 2, 3, 4], [1, 1, 1, 1], None, "five points"),
        ([1, 2, 3, 4, 4], [1, 1, 1, 1, 1], None, "each once"),
        ([1, 2, 3, 4, 5], [1, 1, 0, 1, 1], None, "no logarithm"),
        ([1, 2, 3, 4, 5], [1, 1, float("nan"), 1, 1], None, "above 0"),
        ([1, 2, 3, 4, 5], [1, 1, 2, 1, 1], [1, 1, 0, 1, 1], "standard error"),
    ],
)
def test_what_is_no_series_is_refused(x, y, error, said: str):
    with pytest.raises(ValueError, match=said):
        joinpoint(x, y, error)


@pytest.mark.parametrize("select", ["aic", 9, -1, True, 1.5, [1, 2], np.array([1, 2]), None])
def test_a_number_of_joinpoints_that_is_none_is_refused(select):
    x, y = bent(1)
    with pytest.raises(
        ValueError, match="select must be permutation, bic, bic3 or a number of joinpoints up to 3, got"
    ):
        joinpoint(x, y, select=select)
