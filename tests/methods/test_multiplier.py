"""Sizes of populations by multiplier, network scale-up and multiple indicator."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.multiplier import multiple_indicator, multiplier, scale_up


@pytest.fixture(scope="module", params=["a", "b"])
def golden(request, shared: Path) -> dict:
    return json.loads((shared / "golden/multiplier/expected.json").read_text("utf-8"))[request.param]


def test_the_delta_interval_stands_on_the_logarithm(golden):
    found = multiplier(golden["M"], golden["x"] / golden["n"], golden["n"], golden["deff"])
    limits = [golden["N"], golden["log_lo"], golden["log_hi"]]
    assert [found.estimate, found.low, found.high] == pytest.approx(limits, rel=1e-9)


def test_draws_come_to_the_quantiles_of_the_beta(golden):
    found = multiplier(
        golden["M"], golden["x"] / golden["n"], golden["n"], golden["deff"], interval="monte-carlo", draws=1_000_000
    )
    limits = [golden["jeffreys_median"], golden["jeffreys_lo"], golden["jeffreys_hi"]]
    assert [found.estimate, found.low, found.high] == pytest.approx(limits, rel=3e-3)


def test_the_same_seed_gives_the_same_draws():
    one, two, other = (multiplier(500, 0.2, 100, interval="monte-carlo", seed=seed) for seed in (1, 1, 2))
    assert (one == two, one == other) == (True, False)


@pytest.mark.parametrize("interval", ["delta", "monte-carlo"])
@settings(deadline=None)
@given(p=st.floats(0.05, 0.95), n=st.integers(50, 2000), deff=st.floats(1, 4), error=st.floats(1, 100))
def test_what_is_less_sure_is_wider(interval: str, p: float, n: int, deff: float, error: float):
    def width(**given) -> float:
        found = multiplier(1000, p, n, interval=interval, draws=2_000, **given)
        return found.high / found.low

    assert width(design_effect=deff + 1) > width(design_effect=1)
    assert width(benchmark_standard_error=error + 200) > width()


def test_nobody_in_the_benchmark_has_no_delta_interval():
    with pytest.raises(ValueError, match="no upper bound"):
        multiplier(100, 0, 50)
    found = multiplier(100, 0, 50, interval="monte-carlo")
    assert found.low > 100 and found.warnings == (
        "fewer than 5 effective answers in the benchmark: the interval is doubtful",
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((0, 0.2, 100), "benchmark"), ((float("nan"), 0.2, 100), "benchmark"), ((10, 1.2, 100), "proportion"),
        ((10, 0.2, 0), "sample_size"), ((10, 0.2, 9.5), "sample_size"), ((10, 0.2, 100, 0), "design_effect"),
        ((10, 0.2, 100, 1, -1), "benchmark_standard_error"), ((10, 0.2, 100, 1, 0, "wald"), "delta or monte-carlo"),
        ((10, 0.2, 100, 1, 0, "monte-carlo", 10), "draws"),
    ],
)  # fmt: skip
def test_a_multiplier_is_refused(given, said: str):
    with pytest.raises(ValueError, match=said):
        multiplier(*given)


class TestScaleUp:
    """Each respondent knows 2 of 100 firefighters, 4 of 200 nurses, 1 member: N = 1/6 of 300."""

    def test_the_ratio_of_sums(self):
        found = scale_up([1, 1, 1], [[2, 4]] * 3, [100, 200])
        assert (found.estimate, found.low, found.high, found.n) == pytest.approx((50, 50, 50, 3))

    @settings(deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 30)), min_size=2, max_size=20), st.data())
    def test_the_order_of_respondents_does_not_matter(self, answers, data):
        if not any(hidden for hidden, _ in answers):
            return
        shuffled = data.draw(st.permutations(answers))
        one, two = (scale_up([a for a, _ in each], [[b] for _, b in each], [1000]) for each in (answers, shuffled))
        assert (one.estimate, one.low, one.high) == pytest.approx((two.estimate, two.low, two.high))
        assert one.low <= one.estimate <= one.high

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            (([1], [[1]], [10]), "two respondents"), (([1, 2], [[1]], [10]), "respondents x known"),
            (([0, 0], [[1], [2]], [10]), "nobody knows"), (([1, 1], [[1], [2]], [0]), "above 0"),
            (([1, float("nan")], [[1], [2]], [5]), "0 or more"),
        ],
    )  # fmt: skip
    def test_is_refused(self, given, said: str):
        with pytest.raises(ValueError, match=said):
            scale_up(*given)


class TestMultipleIndicator:
    """Prevalence 1 % + 0.5 % a standard deviation of one indicator in ten regions; six are known."""

    populations = np.array([10_000, 20_000, 15_000, 30_000, 12_000, 18_000, 25_000, 40_000, 22_000, 16_000], float)
    indicator = np.array([3, 5, 2, 8, 4, 6, 7, 9, 1, 5.5])

    def sizes(self) -> np.ndarray:
        standard = (self.indicator - self.indicator.mean()) / self.indicator.std(ddof=1)
        return self.populations * (0.01 + 0.005 * standard)

    def known(self, unknown: list[int]) -> np.ndarray:
        sizes = self.sizes()
        sizes[unknown] = np.nan
        return sizes

    def test_a_line_without_error_is_found_again(self):
        found = multiple_indicator(
            np.column_stack([self.indicator, 2 * self.indicator + 1]), self.known([1, 4, 6, 9]), self.populations
        )
        assert [one.estimate for one in found.regions] == pytest.approx(list(self.sizes()))
        assert (found.total.estimate, found.explained) == pytest.approx((self.sizes().sum(), 1.0))

    def test_what_is_known_stays_known(self):
        found = multiple_indicator(self.indicator[:, None], self.known([1, 4]), self.populations)
        assert [one.method for one in found.regions].count("known") == 8

    def test_extrapolation_is_said(self):
        found = multiple_indicator(self.indicator[:, None], self.known([7, 8]), self.populations)
        assert found.total.warnings == (
            "some regions lie outside the range of the known ones: their figures are extrapolated",
        )

    @pytest.mark.parametrize(
        ("unknown", "indicator", "said"),
        [(range(7), indicator, "at least 4"), ([], np.ones(10), "must vary"), ([], np.full(10, np.nan), "finite")],
    )
    def test_is_refused(self, unknown, indicator, said: str):
        with pytest.raises(ValueError, match=said):
            multiple_indicator(np.asarray(indicator)[:, None], self.known(list(unknown)), self.populations)
