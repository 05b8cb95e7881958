"""Forecasts: the value that came, not a parameter"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.forecast import forecast


def cases() -> Iterator[Case]:
    for points in (5, 8, 20):
        for kind in ("random walk with drift", "level with noise", "trend with noise"):
            for ahead in (1, 5):
                yield Case(
                    f"forecast, {ahead} ahead",
                    f"{points} years, {kind}",
                    lambda draw, points=points, kind=kind, ahead=ahead: _future(draw, points, kind, ahead),
                    120,
                )


def _future(draw: np.random.Generator, points: int, kind: str, ahead: int) -> Limits:
    steps = np.arange(points + ahead)
    values = {
        "random walk with drift": 100 + np.cumsum(1 + draw.normal(0, 3, steps.size)),
        "level with noise": 100 + draw.normal(0, 4, steps.size),
        "trend with noise": 100 + 2 * steps + draw.normal(0, 4, steps.size),
    }[kind]
    series = {2000 + at: float(one) for at, one in enumerate(values[:points])}
    found = forecast(series, ahead)[-1]
    return found.low, found.high, float(values[-1])
