"""A sample drawn by strata, clusters and stages: figures with the variance that its design gives them (Taylor linearisation)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.stated import Labels, numbers, stated
from kenes.methods.survey_codes import coded, paired
from kenes.methods.survey_estimate import Asked, SurveyEstimate, around
from kenes.methods.survey_sample import Sample, Values, domain, held_level
from kenes.methods.survey_stages import LONELY, Stage

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
        self.stages = _stages(self.weights.size, strata, _each(clusters), _each(fpc), nest)

    @property
    def degrees_of_freedom(self) -> int:
        """Clusters less strata."""
        first = self.stages[0]
        return int(first.stratum.size - first.drawn.size)

    def _by(self, statistic: str, values: Values, codes: np.ndarray, many: int) -> tuple[np.ndarray, np.ndarray]:
        return self._figures(statistic, values, (codes, many), self.weights)

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


def _each(given: ArrayLike | Sequence[ArrayLike] | None) -> list[np.ndarray]:
    """One array a stage."""
    if given is None:
        return []
    if hasattr(given, "__array__"):
        whole = np.asarray(given)
        return [whole] if whole.ndim == 1 else list(whole)
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise ValueError(f"clusters and fpc must be one array or one a stage, got {given!r}")
    several = len(given) > 0 and np.ndim(given[0]) > 0
    return [np.asarray(one) for one in given] if several else [np.asarray(given)]


def _stages(
    rows: int, strata: ArrayLike | None, clusters: list[np.ndarray], fpc: list[np.ndarray], nest: bool
) -> list[Stage]:
    """The stages that add to the variance: all that have their fpc, and always the first."""
    stratum, many = np.zeros(rows, np.int64), 1
    if strata is not None:
        codes, labels = coded(strata, rows, "strata")
        stratum, many = codes, labels.size
    outer, found = np.ones(many), []
    for number in range(max(1, min(len(clusters), len(fpc)))):
        if number < len(clusters):
            inner, labels = coded(clusters[number], rows, "clusters")
            unit, units = paired(stratum, inner, labels.size, rows)
            if not number and not nest and units != labels.size:
                raise ValueError(
                    "some clusters stand in two strata: give nest=True where labels begin anew in each stratum"
                )
        else:
            unit, units = np.arange(rows), rows
        of_unit = np.zeros(units, np.int64)
        of_unit[unit] = stratum
        drawn = np.bincount(of_unit, minlength=many)
        fraction = _fractions(fpc[number], stratum, drawn, rows) if number < len(fpc) else np.zeros(many)
        found.append(Stage(unit, of_unit, drawn, fraction, outer))
        outer, stratum, many = (outer * fraction)[of_unit], unit, units
    return found


def _fractions(fpc: np.ndarray, stratum: np.ndarray, drawn: np.ndarray, rows: int) -> np.ndarray:
    """The share of each stratum that was drawn."""
    given = numbers("fpc", fpc)
    if given.shape != (rows,) or not np.isfinite(given).all() or (given <= 0).any():
        raise ValueError("fpc must be 1-d, as long as the weights, numbers above 0")
    whole = np.zeros(drawn.size)
    whole[stratum] = given
    if (np.abs(whole[stratum] - given) > 1e-9 * given).any():
        raise ValueError("fpc must be the same in all rows of a stratum")
    share = whole if (given <= 1).all() else drawn / whole
    if (share > 1 + 1e-9).any():
        raise ValueError("fpc says that a stratum has fewer units than were drawn from it")
    return np.minimum(share, 1.0)
