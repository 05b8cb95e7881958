"""Survey mean by 20 regions: a million rows, 200 strata, 10,000 clusters, the design and the figures"""

from __future__ import annotations

import numpy as np
from timing import Peer, Work

from kenes.methods.survey import SurveyDesign

AIM = 0.3
QUOTED = "R survey 6.0 s + 3.2 s"
RUNS = 7
ROWS, CLUSTERS, STRATA, REGIONS = 1_000_000, 10_000, 200, 20


def work() -> Work:
    draw = np.random.default_rng(4)
    clusters = draw.integers(0, CLUSTERS, ROWS)
    strata = clusters % STRATA
    regions = strata % REGIONS
    weights = draw.uniform(0.5, 3, ROWS)
    y = draw.normal(10 + regions, 5 + draw.normal(0, 1, CLUSTERS)[clusters] ** 2)
    data = {"weights": weights, "strata": strata, "clusters": clusters, "regions": regions, "y": y}
    return Work(
        lambda: SurveyDesign(weights, strata, clusters).by(regions, "mean", y),
        Peer("survey_mean.R", ("survey",), data),
        lambda found: np.array([[one.estimate, one.standard_error] for one in found.values()]).T.ravel(),
    )
