"""Sources pooled"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.synthesis import pool


def cases() -> Iterator[Case]:
    for model in ("reml", "dersimonian-laird"):
        for interval in ("hartung-knapp", "normal"):
            for sources in (3, 10):
                for apart in (0.0, 0.3):
                    yield Case(
                        f"{model}, {interval}",
                        f"{sources} sources, {apart:g} apart beyond their errors of .1 to .4",
                        lambda draw, how=(model, interval), sources=sources, apart=apart: _pooled(
                            draw, how, sources, apart
                        ),
                        1_000,
                    )


def _pooled(draw: np.random.Generator, how: tuple[str, str], sources: int, apart: float) -> Limits:
    errors = draw.uniform(0.1, 0.4, sources)
    seen = 1 + draw.normal(0, apart, sources) + draw.normal(0, errors)
    found = pool(seen, errors**2, model=how[0], interval=how[1])  # type: ignore[arg-type]
    return found.low, found.high, 1.0
