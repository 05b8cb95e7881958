"""Prices of drugs: the usual price with its interval, for pure substance, in money of one year, and how it moves."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.rank_trends import sen_slope
from kenes.methods.stated import stated
from kenes.methods.weighted_quantile import weighted_median as _middle

FEW = 10


@stated
def weighted_median(
    values: ArrayLike, weights: ArrayLike | None = None, level: float = 0.95, draws: int = 2_000, seed: int = 0
) -> Estimate:
    """The median of prices, each with its weight (grams, purchases; all alike without), in the unit of the prices.

    values (prices), weights: 1-d of equal length, finite, prices 0 or more, weights above 0. The interval is of quantiles over purchases drawn
    anew with their weights. Raises ValueError outside these. Efron and Tibshirani (1993), An Introduction to the Bootstrap.
    """
    held = _prices(values)
    share = np.ones(held.size) if weights is None else np.asarray(weights, float)
    if share.shape != held.shape or not np.isfinite(share).all() or (share <= 0).any():
        raise ValueError("weights must be finite, above 0, one for each price")
    if not 0 < level < 1 or draws < 1:
        raise ValueError(f"level must lie between 0 and 1 and draws be 1 or more, got {level} and {draws}")
    drawn = np.random.default_rng(seed).integers(0, held.size, (draws, held.size))
    again = [_middle(held[one], share[one]) for one in drawn]
    low, high = np.quantile(again, [(1 - level) / 2, (1 + level) / 2])
    said = (f"fewer than {FEW} prices: the interval is rough",) if held.size < FEW else ()
    return Estimate(
        _middle(held, share), float(low), float(high), held.size, level, f"weighted median, {draws:,} draws", said
    )


@stated
def purity_adjusted(prices: ArrayLike, purities: ArrayLike) -> np.ndarray:
    """The price of one unit of pure substance: price / purity, purity as a share above 0 and at most 1.

    prices, purities: 1-d of equal length, prices finite and 0 or more. Raises ValueError outside these: a purity of 0 is no drug sold, one above 1 is likely a percentage. Caulkins (2007), Addiction 102.
    """
    held, pure = _prices(prices), np.asarray(purities, float)
    if pure.shape != held.shape or not ((pure > 0) & (pure <= 1)).all():
        raise ValueError("purities must be shares above 0 and at most 1 (30 % is .3), one for each price")
    return np.asarray(held / pure)


@stated
def real_prices(prices: Mapping[int, float], deflator: Mapping[int, float], base: int) -> dict[int, float]:
    """Prices of {year: price} in money of the base year: price x deflator of the base / deflator of its year.

    prices: finite, 0 or more; deflator: {year: index}, above 0, of any base. Raises ValueError for a year without deflator: no price is carried over from another.
    """
    if missing := sorted({*prices, base} - set(deflator)):
        raise ValueError(f"no deflator for {', '.join(map(str, missing))}")
    used = {year: float(deflator[year]) for year in {*prices, base}}
    if not all(np.isfinite(one) and one > 0 for one in used.values()):
        raise ValueError("deflators must be finite numbers above 0")
    held = _prices(list(prices.values()))
    found = {year: float(price) * used[base] / used[year] for year, price in zip(prices, held, strict=True)}
    if not all(np.isfinite(one) for one in found.values()):
        raise ValueError("prices and deflators are too far apart in size: a real price has no bound")
    return found


@stated
def price_trend(prices: Mapping[int, float], level: float = 0.95) -> Estimate:
    """The yearly change of {year: price} by Theil and Sen: the median slope over all pairs of years.

    prices: {year: price}, in one unit, of money of one year (see `real_prices`). Raises ValueError for fewer than four years. Theil (1950); Sen (1968).
    """
    return sen_slope(list(prices), _prices(list(prices.values())), level)


def _prices(values: ArrayLike) -> np.ndarray:
    held = np.asarray(values, float)
    if held.ndim != 1 or held.size == 0 or not np.isfinite(held).all() or (held < 0).any():
        raise ValueError("prices must be a list of finite numbers of 0 or more, at least one")
    return held
