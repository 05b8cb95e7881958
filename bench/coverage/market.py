"""Prices and wastewater"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.prices import price_trend, weighted_median
from kenes.methods.wastewater import censored_mean, weekend_ratio


def cases() -> Iterator[Case]:
    for purchases in (8, 30, 150):
        yield Case("weighted median price", f"{purchases} purchases", lambda draw, n=purchases: _median(draw, n), 200)
    for years in (6, 12):
        yield Case("price trend", f"{years} years", lambda draw, years=years: _trend(draw, years))
    for weeks in (3, 8, 20):
        yield Case("weekend ratio", f"{weeks} weeks", lambda draw, weeks=weeks: _ratio(draw, weeks), 1_000)
    for below in (0.2, 0.5):
        for days in (12, 40):
            yield Case(
                "mean with censored values",
                f"{days} days, {below:.0%} below the limit",
                lambda draw, below=below, days=days: _mean(draw, below, days),
                500,
            )


def _median(draw: np.random.Generator, purchases: int) -> Limits:
    found = weighted_median(draw.lognormal(3, 0.4, purchases), draw.uniform(0.5, 5, purchases), draws=400)
    return found.low, found.high, float(np.exp(3))


def _trend(draw: np.random.Generator, years: int) -> Limits:
    found = price_trend({2000 + at: 30 - 0.8 * at + float(draw.normal(0, 2)) for at in range(years)})
    return found.low, found.high, -0.8


def _ratio(draw: np.random.Generator, weeks: int) -> Limits:
    means = np.array([1.5, 1.0, 1.0, 1.0, 1.5, 1.5, 1.5]) * draw.lognormal(0, 0.2, (weeks, 1))
    found = weekend_ratio(100 * means * draw.lognormal(0, 0.15, (weeks, 7)), draws=400)
    return found.low, found.high, 1.5


def _mean(draw: np.random.Generator, below: float, days: int) -> Limits:
    from scipy.special import ndtri

    limit = float(np.exp(2 + 0.6 * ndtri(below)))
    values = draw.lognormal(2, 0.6, days)
    found = censored_mean(np.where(values < limit, np.nan, values), limit)
    return found.low, found.high, float(np.exp(2 + 0.18))
