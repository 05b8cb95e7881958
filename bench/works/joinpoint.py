"""Joinpoint: 30 points, up to 5 joinpoints, 4,499 permutations"""

from __future__ import annotations

import numpy as np
from timing import Work

from kenes.methods.trends import joinpoint

AIM = 1.0
QUOTED = "NCI's wrapper: 20 minutes for 4 joinpoints (closed; not run here)"
RUNS = 3


def work() -> Work:
    draw = np.random.default_rng(1)
    x = np.arange(1990, 2020)
    bends = np.interp(x, [1990, 1996, 2002, 2008, 2013, 2019], [2.0, 2.6, 2.1, 2.9, 2.2, 2.7])
    y = np.exp(bends + draw.normal(0, 0.05, x.size))
    error = 0.05 * y
    return Work(
        lambda: joinpoint(x, y, error, max_joinpoints=5, permutations=4499),
        says=lambda found: f"{len(found.p_values)} tests, {len(found.joinpoints)} joinpoints found",
    )
