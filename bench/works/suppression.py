"""Secondary suppression: 4,914 cells with margins, three axes, 609 of them small or so"""

from __future__ import annotations

import numpy as np
from timing import Work

from kenes.methods.disclosure import suppress

AIM = 2.0
QUOTED = "R GaussSuppression 7.8 s"
RUNS = 3


def work() -> Work:
    draw = np.random.default_rng(6)
    small = draw.random((25, 20, 8)) < 0.152
    table = np.where(small, draw.integers(1, 5, small.shape), draw.integers(5, 200, small.shape))
    return Work(
        lambda: suppress(table),
        says=lambda found: f"{int(found.primary.sum())} small, {found.secondary} more lost",
    )
