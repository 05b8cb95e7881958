"""The size of a population from a benchmark and the share of it that the benchmark holds."""

from __future__ import annotations

from typing import Literal

import numpy as np

from kenes.methods.estimate import Estimate
from kenes.methods.multiple_indicator import multiple_indicator
from kenes.methods.scale_up import scale_up
from kenes.methods.stated import stated

__all__ = ["multiple_indicator", "multiplier", "scale_up"]

FEW = 5
"""Fewer effective answers of yes (or of no) than this, and the interval of the delta method is doubtful."""


@stated
def multiplier(
    benchmark: float,
    proportion: float,
    sample_size: int,
    design_effect: float = 1.0,
    benchmark_standard_error: float = 0.0,
    interval: Literal["delta", "monte-carlo"] = "delta",
    draws: int = 100_000,
    seed: int = 0,
    level: float = 0.95,
) -> Estimate:
    """Persons in a hidden population: benchmark / proportion.

    benchmark: persons counted (in treatment, say) > 0; benchmark_standard_error: 0 where they were all counted; proportion: the share of a
    sample of `sample_size` persons of the population who say that they are in the benchmark, above 0 and at most 1; design_effect: > 0,
    how many times the variance of a simple random sample. Raises ValueError outside these.
    "delta": the interval stands on the logarithm: var ln N = deff (1 - p) / (n p) + (se / benchmark)^2. "monte-carlo": quantiles of
    benchmark / Beta(x + 1/2, n - x + 1/2) with n and x of the effective sample (n / deff), the benchmark drawn from a gamma of its mean
    and standard error; the estimate is then the median, and proportion may be 0. UNAIDS/WHO (2010), Guidelines on estimating the size of
    populations most at risk to HIV; Jeffreys' prior as in Brown, Cai and DasGupta (2001), Statistical Science 16.
    """
    _held(benchmark, proportion, sample_size, design_effect, benchmark_standard_error)
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    effective = sample_size / design_effect
    warnings = _warnings(proportion, effective)
    if interval == "delta":
        if proportion == 0:
            raise ValueError("nobody in the sample was in the benchmark: the size has no upper bound")
        variance = (1 - proportion) / (effective * proportion) + (benchmark_standard_error / benchmark) ** 2
        low, middle, high = _on_logarithms(benchmark / proportion, variance, level)
        return Estimate(middle, low, high, sample_size, level, "multiplier, delta method on the logarithm", warnings)
    if interval != "monte-carlo":
        raise ValueError(f"interval must be delta or monte-carlo, got {interval!r}")
    if draws < 1_000:
        raise ValueError(f"draws must be 1,000 or more, got {draws}")
    sizes = _drawn(
        benchmark, benchmark_standard_error, proportion * effective, effective, np.random.default_rng(seed), draws
    )
    low, middle, high = np.quantile(sizes, [(1 - level) / 2, 0.5, 1 - (1 - level) / 2])
    method = f"multiplier, {draws:,} draws, median and quantiles"
    return Estimate(float(middle), float(low), float(high), sample_size, level, method, warnings)


def _on_logarithms(middle: float, variance: float, level: float) -> tuple[float, float, float]:
    from scipy.special import ndtri

    reach = float(np.exp(float(ndtri(1 - (1 - level) / 2)) * variance**0.5))
    return middle / reach, middle, middle * reach


def _drawn(
    benchmark: float, error: float, yes: float, effective: float, random: np.random.Generator, draws: int
) -> np.ndarray:
    shares = random.beta(yes + 0.5, effective - yes + 0.5, draws)
    if not error:
        return benchmark / shares
    shape = (benchmark / error) ** 2
    return random.gamma(shape, benchmark / shape, draws) / shares


def _held(benchmark: float, proportion: float, sample_size: int, design_effect: float, error: float) -> None:
    """Refuse what is no benchmark, no share, no sample."""
    if not 0 < benchmark < float("inf"):
        raise ValueError(f"benchmark must be above 0, got {benchmark}")
    if not 0 <= proportion <= 1:
        raise ValueError(f"proportion must lie between 0 and 1, got {proportion}")
    if not 0 < sample_size < float("inf") or int(sample_size) != sample_size:
        raise ValueError(f"sample_size must be a whole number above 0, got {sample_size}")
    if not 0 < design_effect < float("inf"):
        raise ValueError(f"design_effect must be above 0, got {design_effect}")
    if not 0 <= error < float("inf"):
        raise ValueError(f"benchmark_standard_error must be 0 or more, got {error}")


def _warnings(proportion: float, effective: float) -> tuple[str, ...]:
    said = []
    if proportion * effective < FEW:
        said.append(f"fewer than {FEW} effective answers in the benchmark: the interval is doubtful")
    if proportion == 1:
        said.append(
            "the whole sample was in the benchmark: the population is hardly larger, or the sample came from it"
        )
    return tuple(said)
