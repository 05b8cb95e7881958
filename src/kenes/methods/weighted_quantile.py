"""The median of weighted values."""

from __future__ import annotations

import numpy as np


def weighted_median(values: np.ndarray, weights: np.ndarray) -> float:
    """The least value at or below which half the weight lies; where exactly half does, the middle of it and the next."""
    order = np.argsort(values, kind="stable")
    ordered, held = values[order], np.cumsum(weights[order])
    half = held[-1] / 2
    place = int(np.searchsorted(held, half * (1 - 1e-12)))
    if abs(held[place] - half) <= 1e-12 * held[-1] and place + 1 < ordered.size:
        return float((ordered[place] + ordered[place + 1]) / 2)
    return float(ordered[place])
