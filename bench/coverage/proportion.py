"""Shares of a simple sample"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.rates import proportion


def cases() -> Iterator[Case]:
    for kind in ("wilson", "exact"):
        for share, trials in ((0.01, 50), (0.01, 1_000), (0.1, 50), (0.5, 20), (0.5, 500)):
            yield Case(
                kind,
                f"{share:g} of {trials}",
                lambda draw, kind=kind, share=share, trials=trials: _share(draw, kind, share, trials),
            )


def _share(draw: np.random.Generator, kind: str, share: float, trials: int) -> Limits:
    found = proportion(int(draw.binomial(trials, share)), trials, interval=kind)  # type: ignore[arg-type]
    return found.low, found.high, share
