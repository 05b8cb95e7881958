"""Farrington flexible: 1,000 series, 52 weeks watched, 520 weeks in all"""

from __future__ import annotations

import numpy as np
from timing import Peer, Work

from kenes.methods.detection import farrington_flexible

AIM = 20.0
QUOTED = "R surveillance 744 s"
RUNS = 1
SERIES, WEEKS, WATCHED = 1_000, 520, 52
FOR_PEER = 20


def work(whole: bool = False) -> Work:
    draw = np.random.default_rng(2)
    level = draw.uniform(3, 60, SERIES)[:, None]
    season = 1 + 0.4 * np.sin(2 * np.pi * np.arange(WEEKS)[None] / 52 + draw.uniform(0, 6, SERIES)[:, None])
    mean = level * season
    counts = draw.negative_binomial(mean, 0.5)
    some = SERIES if whole else FOR_PEER
    peer = Peer("farrington.R", ("surveillance",), {"counts": counts[:some].T, "shape": [WEEKS, some]}, some / SERIES)
    return Work(
        lambda: farrington_flexible(counts, weeks=WATCHED), peer, lambda found: found.upper_bound[:some].ravel()
    )
