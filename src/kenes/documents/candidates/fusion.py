"""Several rankings made one by reciprocal ranks: Cormack, Clarke and Buettcher (SIGIR 2009)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

FLATNESS = 60
"""The constant of the authors: how little the first ranks stand out."""


def fused(rankings: Iterable[Sequence[str]]) -> Mapping[str, float]:
    """The sum over the rankings of 1 / (60 + rank); what a ranking does not hold gets nothing from it."""
    scores: dict[str, float] = defaultdict(float)
    for ranking in rankings:
        for rank, one in enumerate(ranking, 1):
            scores[one] += 1 / (FLATNESS + rank)
    return dict(scores)
