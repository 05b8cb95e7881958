"""Agreement beyond chance against published values."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha

NAN = float("nan")
FLEISS = [  # 14 people, 10 items, 5 categories
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
]  # fmt: skip
KRIPPENDORFF = [  # 4 people, 12 items (Krippendorff 2011)
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
    [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
]


def pairs(both_yes: int, yes_no: int, no_yes: int, both_no: int) -> tuple[list[str], list[str]]:
    return (
        ["yes"] * (both_yes + yes_no) + ["no"] * (no_yes + both_no),
        ["yes"] * both_yes + ["no"] * yes_no + ["yes"] * no_yes + ["no"] * both_no,
    )


@pytest.mark.parametrize(
    ("table", "kappa"),
    [((20, 5, 10, 15), 0.4), ((45, 15, 25, 15), 0.1304347826), ((25, 35, 5, 35), 0.2592592593), ((0, 25, 25, 0), -1.0)],
)
def test_cohens_kappa(table: tuple[int, int, int, int], kappa: float):
    assert cohen_kappa(*pairs(*table)).estimate == pytest.approx(kappa)


def test_cohens_limits_are_those_of_the_large_sample_variance():
    found = cohen_kappa(*pairs(20, 5, 10, 15))  # standard error 0.127, Fleiss, Cohen and Everitt
    assert (found.low, found.high) == (pytest.approx(0.1511, abs=1e-4), pytest.approx(0.6489, abs=1e-4))


def test_fleiss_kappa():
    assert fleiss_kappa(FLEISS).estimate == pytest.approx(0.2099, abs=5e-5)


@pytest.mark.parametrize(
    ("metric", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_krippendorffs_alpha(metric, alpha: float):
    found = krippendorff_alpha(KRIPPENDORFF, metric)
    assert found.estimate == pytest.approx(alpha, abs=6e-4)
    assert found.low <= found.estimate <= found.high and found.n == 11


CODES = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=40)


@settings(deadline=None)
@given(CODES)
def test_kappa_asks_neither_who_is_first_nor_what_categories_are_called(codes):
    first, second = zip(*codes, strict=True)
    if len({*first, *second}) < 2:
        return
    found = cohen_kappa(first, second)
    renamed = cohen_kappa([one.upper() for one in second], [one.upper() for one in first])
    assert (renamed.estimate, renamed.low, renamed.high) == pytest.approx((found.estimate, found.low, found.high))
    assert -1 <= found.low <= found.estimate <= found.high <= 1


@settings(deadline=None)
@given(st.lists(st.sampled_from("abcd"), min_size=2, max_size=30).filter(lambda one: len(set(one)) > 1))
def test_whoever_agrees_throughout_has_one(codes):
    assert cohen_kappa(codes, codes).estimate == pytest.approx(1.0)
    numbers = [[float("abcd".index(one)) for one in codes]] * 2
    assert krippendorff_alpha(numbers, draws=200).estimate == pytest.approx(1.0)
    counts = np.array([[2.0 * (one == name) for name in "abcd"] for one in codes])
    assert fleiss_kappa(counts).estimate == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: cohen_kappa(["a"], ["a"]), "two items"), (lambda: cohen_kappa(["a", "b"], ["a"]), "equal length"),
        (lambda: cohen_kappa(["a", "a"], ["a", "a"]), "nothing on which to disagree"),
        (lambda: fleiss_kappa([[2, 0], [1, 0]]), "same number"), (lambda: fleiss_kappa([[2, 0], [2, 0]]), "nothing on which"),
        (lambda: fleiss_kappa([[1, 0], [0, 1]]), "two or more"), (lambda: krippendorff_alpha([[1, NAN], [NAN, 2]]), "two items"),
        (lambda: krippendorff_alpha([[1, 1], [1, 1]]), "nothing on which"),
        (lambda: krippendorff_alpha([[1, 2], [1, 2]], "ordered"), "metric must be"),
        (lambda: krippendorff_alpha([[-1, 2], [1, 2]], "ratio"), "0 or more"),
    ],
)  # fmt: skip
def test_what_cannot_be_agreed_upon_is_refused(call, said: str):
    with pytest.raises(ValueError, match=said):
        call()
