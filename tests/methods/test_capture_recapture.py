"""Populations from lists, against the reference programs, and what must hold for any table."""

from __future__ import annotations

import csv
import json
import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.capture_patterns import all_models, hierarchical
from kenes.methods.capture_recapture import (
    chao,
    chapman,
    heterogeneity,
    loglinear,
    search,
    truncated_poisson,
    zelterman,
)

SETS = ["hav_taiwan_3lists", "hiv_rome_4lists"]


def terms_of(formula: str) -> list[tuple[int, ...]]:
    """Terms of `~.+c1:c2` or of `[12,3]`."""
    parts = formula.split("+")[1:] if formula.startswith("~") else formula.strip("[]").split(",")
    found = [tuple(int(one) - 1 for one in re.findall(r"\d", part)) for part in parts]
    return [one for one in found if len(one) > 1]


@pytest.fixture(scope="module", params=SETS)
def case(request, shared: Path) -> tuple[np.ndarray, np.ndarray, dict]:
    """Patterns, counts and what the reference program says of them."""
    folder = shared / "golden/capture_recapture"
    with (folder / f"{request.param}.csv").open(encoding="utf-8") as file:
        rows = np.array(list(csv.reader(file))[1:], float)
    expected = json.loads((folder / f"{request.param}_expected.json").read_text("utf-8"))
    return rows[:, :-1], rows[:, -1], expected


def test_selected_models_and_their_profile_limits(case):
    lists, counts, expected = case
    for formula, golden in expected["models"].items():
        found = loglinear(lists, counts, terms_of(formula))
        assert found.estimate == pytest.approx(golden["N"], rel=1e-4), formula
        assert found.standard_error == pytest.approx(golden["se"], rel=1e-3), formula
        assert (found.aic, found.deviance) == (pytest.approx(golden["aic"]), pytest.approx(golden["dev"], abs=1e-6))
        assert [found.low, found.high] == pytest.approx(golden["prof"][1:3], rel=5e-3), formula


def test_every_hierarchical_model(case):
    lists, counts, expected = case
    golden = expected["all_hierarchical"]
    found = {one.terms: one for one in search(lists, counts).models}
    assert len(found) == len(golden["model"])
    for place, name in enumerate(golden["model"]):
        one = found[hierarchical(terms_of(name), lists.shape[1])]
        assert one.aic == pytest.approx(golden["AIC"][place], rel=1e-6), name
        if one.exists:
            assert one.estimate == pytest.approx(golden["abundance"][place], rel=1e-4), name
            assert one.standard_error == pytest.approx(golden["stderr"][place], rel=1e-3), name


KINDS = {"chao": "Chao (LB)", "poisson": "Poisson2", "darroch": "Darroch", "gamma": "Gamma3.5"}


@pytest.mark.parametrize("equal", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_models_in_which_people_differ(case, kind: str, equal: bool):
    """The models Mh (all lists alike) and Mth of the reference program; those of behaviour (Mb, Mbh) suppose that lists follow one another."""
    lists, counts, expected = case
    [golden] = [one for one in expected["closedp_t"] if one["model"] == f"{'Mh' if equal else 'Mth'} {KINDS[kind]}"]
    found = heterogeneity(lists, counts, kind, equal)
    assert found.estimate == pytest.approx(golden["abundance"], rel=1e-6)
    assert found.standard_error == pytest.approx(golden["stderr"], rel=1e-4)
    told = [found.deviance, found.aic, found.bic, found.degrees_of_freedom]
    assert told == pytest.approx([golden[name] for name in ("deviance", "AIC", "BIC", "df")], rel=1e-8)


def test_where_people_do_not_differ_the_lower_bound_is_the_model_of_independence():
    patterns = np.array([[code >> one & 1 for one in range(3)] for code in range(1, 8)])
    counts = np.prod(np.where(patterns == 1, 3, 7), axis=1)  # each person with 3 in 10 in every list
    found, alone = heterogeneity(patterns, counts), loglinear(patterns, counts)
    assert found.estimate == pytest.approx(1000) == alone.estimate
    fewer = counts - np.array([0, 0, 0, 0, 0, 0, 20])  # fewer in all three than chance has: no mixture does that
    assert heterogeneity(patterns, fewer).estimate == pytest.approx(loglinear(patterns, fewer).estimate)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: heterogeneity([[1, 0], [0, 1], [1, 1]], [9, 8, 3]), "three or more are needed"),
        (lambda: heterogeneity(*table(1), kind="beta"), "kind must be one of chao, poisson, darroch, gamma"),
    ],
)
def test_how_people_differ_is_refused(call, said: str):
    with pytest.raises(ValueError, match=said):
        call()


def test_one_list(shared: Path):
    folder = shared / "golden/capture_recapture"
    with (folder / "ill_netherlands_counts.csv").open(encoding="utf-8") as file:
        frequencies = [float(row["freq"]) for row in csv.DictReader(file)]
    golden = json.loads((folder / "ill_netherlands_counts_expected.json").read_text("utf-8"))
    assert chao(frequencies).estimate == pytest.approx(golden["chao"], rel=1e-9)
    assert chao(frequencies, bias_corrected=True).estimate == pytest.approx(golden["chao_bc"], rel=1e-9)
    for method, key, other in ((zelterman, "zelterman", "zelterman"), (truncated_poisson, "ztpoisson", "ztpoisson")):
        found, limits = method(frequencies), golden["singleRcapture"][other]["ci_lognormal"]
        assert found.estimate == pytest.approx(golden[key]["N"], rel=1e-9)
        assert [found.low, found.high] == pytest.approx(limits, rel=1e-3)


@pytest.mark.parametrize(("lists", "models"), [(2, 1), (3, 8), (4, 113), (5, 6893)])
def test_how_many_models_there_are(lists: int, models: int):
    assert sum(1 for _ in all_models(lists)) == models


def test_chapman_by_hand():
    found = chapman(100, 80, 20)  # 101 * 81 / 21 - 1; variance 101 * 81 * 80 * 60 / (21^2 * 22)
    assert found.estimate == pytest.approx(388.5714286)
    assert (found.high - found.estimate) / 1.959963985 == pytest.approx(4047.5**0.5, rel=1e-3)


def table(seed: int, lists: int = 3, mean: float = 25.0) -> tuple[np.ndarray, np.ndarray]:
    patterns = np.array([[code >> one & 1 for one in range(lists)] for code in range(1, 2**lists)])
    return patterns, np.random.default_rng(seed).poisson(mean, len(patterns)) + 1


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**6), st.permutations(range(3)), st.permutations(range(7)))
def test_the_order_of_lists_and_patterns_does_not_matter(seed: int, lists: list[int], rows: list[int]):
    patterns, counts = table(seed)
    one = search(patterns, counts)
    two = search(patterns[rows][:, lists], counts[rows])
    assert two.average.estimate == pytest.approx(one.average.estimate, rel=1e-6)
    assert sorted(each.aic for each in two.models) == pytest.approx(sorted(each.aic for each in one.models))


def test_people_split_over_two_rows_are_the_same_people():
    patterns, counts = table(1)
    stacked = loglinear(np.vstack([patterns, patterns]), np.concatenate([counts, counts * 0]))
    assert stacked == loglinear(patterns, counts)


def test_two_independent_lists_are_lincoln_and_petersen():
    found = loglinear([[1, 0], [0, 1], [1, 1]], [80, 60, 20])  # 100 * 80 / 20
    assert found.estimate == pytest.approx(400)


def test_limits_nest_and_the_seed_decides_the_bootstrap():
    patterns, counts = table(2)
    wide, narrow = (loglinear(patterns, counts, [(0, 1)], level=level) for level in (0.99, 0.8))
    assert wide.low < narrow.low < narrow.estimate < narrow.high < wide.high
    one, two = (loglinear(patterns, counts, interval="bootstrap", draws=200, seed=seed) for seed in (3, 3))
    assert one == two
    profile = loglinear(patterns, counts)
    assert (one.low, one.high) == (pytest.approx(profile.low, rel=0.05), pytest.approx(profile.high, rel=0.08))


class TestEmptyPatterns:
    """What a model can still say where lists do not overlap."""

    patterns = np.array(list(reversed([[1, 1, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]])))

    @pytest.mark.parametrize(
        ("empty", "terms", "exists", "said"),
        [
            ([], [(0, 1), (0, 2), (1, 2)], True, None),
            ([(1, 1, 1)], [], True, None),
            ([(1, 1, 0), (1, 1, 1)], [(0, 1)], False, "the size itself is finite"),
            ([(1, 1, 1)], [(0, 1), (0, 2), (1, 2)], False, "nobody is unseen"),
            ([(1, 1, 0)], [(0, 1), (0, 2), (1, 2)], False, "without an upper bound"),
        ],
    )
    def test_is_flagged_and_said(self, empty, terms, exists: bool, said: str | None):
        counts = [0 if tuple(row) in empty else 20 for row in self.patterns.tolist()]
        found = loglinear(self.patterns, counts, terms)
        assert found.exists == exists
        assert (said is None and not found.warnings) or (said is not None and said in found.warnings[0])
        assert np.isfinite(found.estimate) or "without an upper bound" in found.warnings[0]

    def test_weighs_nothing_in_the_average(self):
        counts = [0 if row == [1, 1, 1] or row == [1, 1, 0] else 20 for row in self.patterns.tolist()]
        found = search(self.patterns, counts)
        assert all(one.exists or weight == 0 for one, weight in zip(found.models, found.weights, strict=True))
        assert found.average.warnings and sum(found.weights) == pytest.approx(1)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: loglinear([[1], [1]], [1, 2]), "patterns x lists"),
        (lambda: loglinear([[1, 2]], [1]), "1 where a person"),
        (lambda: loglinear([[1, 0]], [-1]), "0 or more"),
        (lambda: loglinear([[1, 0]], [0]), "not all 0"),
        (lambda: loglinear([[0, 0], [1, 1]], [3, 2]), "in no list"),
        (lambda: loglinear(*table(1), [(0, 1, 2)]), "all lists together"),
        (lambda: loglinear(*table(1), [(0, 5)]), "from 0 to 2"),
        (lambda: loglinear(*table(1), [(0,)]), "two or more"),
        (lambda: loglinear(*table(1), interval="wald"), "profile or bootstrap"),
        (lambda: search(*table(1), criterion="hqc"), "aic or bic"),
        (lambda: search(*table(1, lists=6)), "too many models"),
        (lambda: chao([]), "frequencies"),
        (lambda: chao([0, 0]), "nobody was counted"),
        (lambda: zelterman([5, 0]), "counted twice"),
        (lambda: truncated_poisson([5]), "more than once"),
        (lambda: chapman(5, 4, 6), "at most the smaller"),
        (lambda: chapman(0, 0, 0), "nobody"),
        (lambda: chapman(5.5, 4, 2), "whole number"),
    ],
)
def test_what_is_no_table_is_refused(call, said: str):
    with pytest.raises(ValueError, match=said):
        call()


def test_the_unseen_interactions_of_a_model_come_with_it():
    assert hierarchical([(0, 1, 2)], 4) == (*combinations(range(3), 2), (0, 1, 2))
