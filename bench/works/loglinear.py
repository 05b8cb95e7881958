"""All 1,024 log-linear models of five lists with interactions of two"""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
from timing import Peer, Work

from kenes.methods.capture_recapture import search

AIM = 0.5
QUOTED = "R Rcapture 5.9 s"
RUNS = 5


def work() -> Work:
    draw = np.random.default_rng(3)
    lists = np.array([one for one in product((0, 1), repeat=5) if any(one)])
    chance = np.array([0.3, 0.25, 0.2, 0.35, 0.15])
    shares = np.prod(np.where(lists == 1, chance, 1 - chance), axis=1) * np.exp(0.6 * (lists[:, 0] & lists[:, 1]))
    counts = draw.poisson(4_000 * shares)
    pairs = list(combinations(range(5), 2))
    models = [
        tuple(pair for pair, there in zip(pairs, used, strict=True) if there) for used in product((0, 1), repeat=10)
    ]

    def told(found):  # type: ignore[no-untyped-def]
        sizes = {one.terms: one.estimate for one in found.models}
        return np.array([sizes[one] for one in models])

    return Work(
        lambda: search(lists, counts, models=models),
        Peer(
            "loglinear.R",
            ("stats",),
            {"lists": lists, "counts": counts, "models": np.array(list(product((0, 1), repeat=10)))},
        ),
        told,
    )
