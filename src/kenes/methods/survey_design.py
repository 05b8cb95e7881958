"""A sample drawn by strata, clusters and stages: figures with the variance that its design gives them (Taylor linearisation)."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Literal, Self

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.stated import Labels, stated
from kenes.methods.survey_codes import domain
from kenes.methods.survey_estimate import Asked, SurveyEstimate, around
from kenes.methods.survey_margins import Margin, Met
from kenes.methods.survey_sample import Sample, Values, held_level
from kenes.methods.survey_stages import LONELY, one_a_stage, stages_of

Lonely = Literal["fail", "remove", "adjust", "average", "certainty"]


class SurveyDesign(Sample):
    """A sample of persons with weights.

    weights: 1-d, 0 or more, not all 0. strata, clusters: labels, one for each row; clusters and fpc may be a sequence of arrays, one a
    stage. fpc: how many units the stratum has (or, all at most 1, the share drawn); without it units count as drawn with replacement and
    later stages add nothing; of a domain, degrees of freedom are clusters less strata that have somebody in it. nest: cluster labels begin anew in each stratum. lonely: what a stratum with one cluster adds to the variance:
    nothing can be told ("fail"), nothing ("remove", "certainty"), its square about zero ("adjust"), the mean of the other strata ("average").
    Raises ValueError outside these. Saerndal, Swensson and Wretman (1992), Model Assisted Survey Sampling; Lumley (2010), Complex Surveys.
    """

    told_by = "Taylor linearisation"

    @stated
    def __init__(
        self,
        weights: ArrayLike,
        strata: Labels | None = None,
        clusters: Labels | Sequence[Labels] | None = None,
        fpc: ArrayLike | Sequence[ArrayLike] | None = None,
        nest: bool = False,
        lonely: Lonely = "fail",
    ) -> None:
        self.weights = np.asarray(weights, float)
        if (
            self.weights.ndim != 1
            or not self.weights.size
            or not np.isfinite(self.weights).all()
            or (self.weights < 0).any()
        ):
            raise ValueError("weights must be 1-d, not empty, numbers of 0 or more")
        if not self.weights.any():
            raise ValueError("every weight is 0: nobody is represented")
        if lonely not in LONELY:
            raise ValueError(f"lonely must be one of {', '.join(LONELY)}, got {lonely!r}")
        self.lonely = lonely
        self.margins: Met | None = None
        self.stages = stages_of(self.weights.size, strata, one_a_stage(clusters), one_a_stage(fpc), nest)

    @property
    def degrees_of_freedom(self) -> int:
        """Clusters less strata."""
        first = self.stages[0]
        return int(first.stratum.size - first.drawn.size)

    def _by(self, statistic: str, values: Values, codes: np.ndarray, many: int) -> tuple[np.ndarray, np.ndarray]:
        if self.margins is None:
            return self._figures(statistic, values, (codes, many), self.weights)
        # what the margins tell of somebody outside a group counts for the group as well, so that each is a domain of its own
        weighed = ((inside, np.where(inside, self.weights, 0.0)) for inside in (codes == n for n in range(many)))
        found = [self._figures(statistic, values, (None, 1), weights, inside) for inside, weights in weighed]
        return np.array([one[0] for one, _ in found]), np.array([one[0] for _, one in found])

    def _met(self, margins: Sequence[Margin]) -> Self:
        if self.margins is not None:
            raise ValueError("the weights meet margins already: give all margins at once")
        found = copy(self)
        found.margins = Met(margins, self.weights)
        found.weights = found.margins.weights
        return found

    def _figure(
        self, statistic: str, values: tuple[ArrayLike, ArrayLike | None], where: ArrayLike | None, level: float
    ) -> SurveyEstimate:
        inside = domain(where, self.weights.size)
        freedom = self.degrees_of_freedom if where is None else self._freedom(inside)
        weights = self.weights if where is None else np.where(inside, self.weights, 0.0)
        middle, variance = self._figures(statistic, values, (None, 1), weights, None if where is None else inside)
        asked = Asked(held_level(level), float(freedom))
        return around(middle[0], variance[0], int(inside.sum()), asked, f"{statistic}, {self.told_by}")

    def _figures(
        self,
        statistic: str,
        values: tuple[ArrayLike, ArrayLike | None],
        groups: tuple[np.ndarray | None, int],
        weights: np.ndarray,
        inside: np.ndarray | None = None,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Figures and variances by group; `inside` are the rows of a domain, the others weigh nothing."""
        y, below = _numbers(values[0], weights.size), self._below(statistic, values[1])
        group, many = groups

        def sums(one: np.ndarray) -> np.ndarray:
            return np.array([one.sum()]) if group is None else np.bincount(group, weights=one, minlength=many)

        top = sums(weights * y)
        if below is None:
            return top, self._variance(weights * y, groups, inside)
        bottom = sums(weights * below)
        if not (bottom != 0).all():
            raise ValueError("a group has no weight (or x sums to 0 there): nothing can be told of it")
        figure = top / bottom
        spread = figure[0] if group is None else figure[group]
        scale = bottom[0] if group is None else bottom[group]
        return figure, self._variance(weights * (y - spread * below) / scale, groups, inside)

    def _below(self, statistic: str, x: ArrayLike | None) -> np.ndarray | None:
        """What the sum of y is divided by, if anything."""
        if statistic == "total":
            return None
        if statistic == "mean":
            return np.ones(self.weights.size)
        if statistic != "ratio" or x is None:
            raise ValueError(f"statistic must be mean, total, proportion, or ratio with x, got {statistic!r}")
        return _numbers(x, self.weights.size)

    def _variance(
        self, values: np.ndarray, groups: tuple[np.ndarray | None, int], inside: np.ndarray | None
    ) -> np.ndarray:
        if self.margins is not None:
            values = self.margins.left(values, self.weights)
        return np.asarray(sum(stage.variance(values, groups, self.lonely, inside) for stage in self.stages))

    def _freedom(self, inside: np.ndarray) -> int:
        first = self.stages[0]
        there = np.bincount(first.unit[inside], minlength=first.stratum.size) > 0
        strata = np.bincount(first.stratum[there], minlength=first.drawn.size) > 0
        return int(there.sum() - strata.sum())


def _numbers(values: ArrayLike, rows: int) -> np.ndarray:
    found = np.asarray(values, float)
    if found.shape != (rows,):
        raise ValueError(f"y and x must be 1-d and as long as the weights ({rows}), got shape {found.shape}")
    if not np.isfinite(found).all():
        raise ValueError(
            "y or x is missing in some rows: leave those rows out by `where`, with a number in their place"
        )
    return found
