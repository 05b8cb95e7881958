"""The median and other quantiles of weighted values."""

from __future__ import annotations

import numpy as np

ALIKE = 1e-12
"""Shares of the weight that differ by less are the same."""


def weighted_median(values: np.ndarray, weights: np.ndarray) -> float:
    """The least value at or below which half the weight lies; where exactly half does, the middle of it and the next."""
    order = np.argsort(values, kind="stable")
    ordered, held = values[order], np.cumsum(weights[order])
    half = held[-1] / 2
    place = int(np.searchsorted(held, half * (1 - ALIKE)))
    if abs(held[place] - half) <= ALIKE * held[-1] and place + 1 < ordered.size:
        return float((ordered[place] + ordered[place + 1]) / 2)
    return float(ordered[place])


def weighted_quantile(values: np.ndarray, weights: np.ndarray, share: float) -> float:
    """The least value at or below which that share of the weight lies (weights above 0)."""
    order = np.argsort(values, kind="stable")
    held = np.cumsum(weights[order])
    place = int(np.searchsorted(held, (share - ALIKE) * held[-1]))
    return float(values[order[min(place, order.size - 1)]])
