"""Survey mean by 20 regions: 100,000 rows, 500 bootstrap replicates, the design and the figures"""

from __future__ import annotations

import numpy as np
from timing import Peer, Work

from kenes.methods.survey import ReplicateDesign

AIM = 1.5
QUOTED = "R survey 30 s + 27 s (the first to draw the replicates)"
RUNS = 5
ROWS, REPLICATES, REGIONS = 100_000, 500, 20
SHARE = 5


def work(whole: bool = False) -> Work:
    draw = np.random.default_rng(5)
    regions = draw.integers(0, REGIONS, ROWS)
    weights = draw.uniform(0.5, 3, ROWS)
    y = draw.normal(10 + regions, 5)
    replicates = weights[:, None] * draw.poisson(1.0, (ROWS, REPLICATES))
    every = slice(None, None, 1 if whole else SHARE)
    data = {"weights": weights[every], "regions": regions[every], "y": y[every], "replicates": replicates[every]}

    def told(_: object) -> np.ndarray:
        part = ReplicateDesign(weights[every], replicates[every], "bootstrap").by(regions[every], "mean", y[every])
        return np.array([[one.estimate, one.standard_error] for one in part.values()]).T.ravel()

    return Work(
        lambda: ReplicateDesign(weights, replicates, "bootstrap").by(regions, "mean", y),
        Peer("survey_replicates.R", ("survey",), data, 1.0 if whole else 1 / SHARE),
        told,
    )
