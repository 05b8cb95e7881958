"""Rates and ratios"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.rates import crude_rate, standardised_mortality_ratio, standardised_rate

PERSONS = np.array([40_000, 60_000, 50_000, 30_000, 8_000.0])
STANDARD = np.array([30_000, 30_000, 25_000, 20_000, 15_000.0])
RISKS = np.array([2, 12, 20, 10, 5.0])


def cases() -> Iterator[Case]:
    for mean in (0.5, 3, 20, 200):
        yield Case("crude rate, Garwood", f"{mean:g} events expected", lambda draw, mean=mean: _crude(draw, mean))
    for scale in (0.2, 1, 10):
        events = scale * float(PERSONS @ RISKS) / 100_000
        yield Case(
            "standardised rate, Fay-Feuer",
            f"five ages, {events:.0f} events expected",
            lambda draw, scale=scale: _standardised(draw, scale),
        )
    for kind in ("garwood", "byar", "byar-wide", "log"):
        for mean in (2, 10, 60):
            yield Case(
                f"SMR, {kind}",
                f"{mean} deaths expected, ratio 1.3",
                lambda draw, kind=kind, mean=mean: _ratio(draw, kind, mean),
            )


def _crude(draw: np.random.Generator, mean: float) -> Limits:
    found = crude_rate(int(draw.poisson(mean)), 100_000)
    return found.low, found.high, mean


def _standardised(draw: np.random.Generator, scale: float) -> Limits:
    truth = scale * float(STANDARD @ RISKS) / STANDARD.sum()
    found = standardised_rate(draw.poisson(scale * PERSONS * RISKS / 100_000), PERSONS, STANDARD)
    return found.low, found.high, truth


def _ratio(draw: np.random.Generator, kind: str, mean: float) -> Limits:
    found = standardised_mortality_ratio(int(draw.poisson(1.3 * mean)), mean, interval=kind)  # type: ignore[arg-type]
    return found.low, found.high, 1.3
