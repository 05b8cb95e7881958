"""A sample with replicate weights: figures with the variance that the replicates show."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Literal, Self

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.stated import stated
from kenes.methods.survey_codes import domain
from kenes.methods.survey_estimate import Asked, SurveyEstimate, around
from kenes.methods.survey_margins import Margin, meeting
from kenes.methods.survey_sample import Sample, Values, held_level

Kind = Literal["jk1", "jkn", "brr", "fay", "bootstrap"]


class ReplicateDesign(Sample):
    """A sample of persons with weights and replicates of them.

    weights: 1-d, 0 or more; replicates: rows x R, analysis weights. kind: jk1 (scale (R - 1) / R), jkn (give rscales, one for each replicate),
    brr (1 / R), fay (1 / (R (1 - rho)^2); give rho), bootstrap (1 / (R - 1)). The variance is scale * sum(rscales * (figure of a replicate - their
    mean)^2). Raises ValueError outside these. Wolter (2007), Introduction to Variance Estimation.
    """

    told_by = "replicate weights"

    @stated
    def __init__(
        self,
        weights: ArrayLike,
        replicates: ArrayLike,
        kind: Kind,
        scale: float | None = None,
        rscales: ArrayLike | None = None,
        rho: float | None = None,
    ) -> None:
        self.weights, self.replicates = np.asarray(weights, float), np.asarray(replicates, float)
        rows = self.weights.size
        if self.weights.ndim != 1 or not rows or not np.isfinite(self.weights).all() or (self.weights < 0).any():
            raise ValueError("weights must be 1-d, not empty, numbers of 0 or more")
        if self.replicates.ndim != 2 or self.replicates.shape[0] != rows or self.replicates.shape[1] < 2:
            raise ValueError(f"replicates must be rows x replicates, {rows} rows and two replicates or more")
        if not np.isfinite(self.replicates.sum()):
            raise ValueError("a replicate weight is missing")
        many = self.replicates.shape[1]
        self.scale = _scale(kind, many, rho) if scale is None else float(scale)
        self.rscales = np.ones(many) if rscales is None else np.asarray(rscales, float)
        if kind == "jkn" and rscales is None:
            raise ValueError("jkn needs rscales: (clusters - 1) / clusters of the stratum of each replicate")
        if (
            self.rscales.shape != (many,)
            or not (self.rscales >= 0).all()
            or not self.rscales.any()
            or not 0 < self.scale < np.inf
        ):
            raise ValueError(f"rscales must be {many} numbers of 0 or more, not all 0, and scale above 0")
        self._freedom: int | None = None

    @property
    def degrees_of_freedom(self) -> int:
        """The rank of the replicate weights less 1."""
        if self._freedom is None:
            self._freedom = _rank(self.replicates) - 1
        return self._freedom

    def _met(self, margins: Sequence[Margin]) -> Self:
        found = copy(self)
        found.weights, found.replicates = meeting(self.weights, margins), meeting(self.replicates, margins)
        found._freedom = None
        return found

    def _by(self, statistic: str, values: Values, codes: np.ndarray, many: int) -> tuple[np.ndarray, np.ndarray]:
        return self._figures(statistic, values, codes, many)

    def _figure(
        self, statistic: str, values: tuple[ArrayLike, ArrayLike | None], where: ArrayLike | None, level: float
    ) -> SurveyEstimate:
        inside = domain(where, self.weights.size)
        codes = np.where(inside, 0, -1)
        middle, variance = self._figures(statistic, values, codes, 1)
        freedom = self.degrees_of_freedom if where is None else _rank(self.replicates[inside]) - 1
        asked = Asked(held_level(level), float(freedom))
        return around(middle[0], variance[0], int(inside.sum()), asked, f"{statistic}, {self.told_by}")

    def _figures(
        self, statistic: str, values: tuple[ArrayLike, ArrayLike | None], codes: np.ndarray, many: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """Figures of the groups and their variances; a code of -1 is in no group."""
        from scipy.sparse import csr_array

        y = self._numbers(values[0])
        rows = np.flatnonzero(codes >= 0)
        parts = (
            [y]
            if statistic == "total"
            else [y, np.ones_like(y) if statistic == "mean" else self._below(statistic, values[1])]
        )
        sums = []
        for part in parts:
            taking = csr_array((part[rows], (codes[rows], rows)), shape=(many, y.size))
            sums.append((taking @ self.weights, taking @ self.replicates))
        if statistic == "total":
            return sums[0][0], self._variance(sums[0][1])
        if (sums[1][0] == 0).any():
            raise ValueError("a group has no weight (or x sums to 0 there): nothing can be told of it")
        with np.errstate(divide="ignore", invalid="ignore"):
            again = sums[0][1] / sums[1][1]
        if not np.isfinite(again).all():
            raise ValueError("a group has no weight in some replicate: it is too small for replicate weights")
        return sums[0][0] / sums[1][0], self._variance(again)

    def _variance(self, figures: np.ndarray) -> np.ndarray:
        """figures: groups x replicates."""
        used = self.rscales > 0
        mean = figures[:, used].mean(axis=1, keepdims=True)
        return np.asarray(self.scale * ((figures - mean) ** 2 @ self.rscales))

    def _below(self, statistic: str, x: ArrayLike | None) -> np.ndarray:
        if statistic != "ratio" or x is None:
            raise ValueError(f"statistic must be mean, total, proportion, or ratio with x, got {statistic!r}")
        return self._numbers(x)

    def _numbers(self, values: ArrayLike) -> np.ndarray:
        found = np.asarray(values, float)
        if found.shape != self.weights.shape or not np.isfinite(found).all():
            raise ValueError(f"y and x must be numbers for each of the {self.weights.size} rows, none missing")
        return found


def _scale(kind: str, many: int, rho: float | None) -> float:
    if kind == "fay":
        if rho is None or not 0 <= rho < 1:
            raise ValueError("fay needs rho, 0 or more and below 1")
        return 1 / (many * (1 - rho) ** 2)
    scales = {"jk1": (many - 1) / many, "jkn": 1.0, "brr": 1 / many, "bootstrap": 1 / (many - 1)}
    if kind not in scales:
        raise ValueError(f"kind must be jk1, jkn, brr, fay or bootstrap, got {kind!r}")
    return scales[kind]


def _rank(replicates: np.ndarray) -> int:
    """The rank of the replicate weights. Many rows are first added up at random, with random signs, to a few times as many as there are columns,
    which leaves the rank as it is (Clarkson and Woodruff 2013)."""
    rows, many = replicates.shape
    if rows > 4 * many:
        from scipy.sparse import csr_array

        random = np.random.default_rng(0)
        signs, place = random.choice((-1.0, 1.0), rows), random.integers(0, 4 * many, rows)
        replicates = csr_array((signs, (place, np.arange(rows))), shape=(4 * many, rows)) @ replicates
    triangle = np.abs(np.linalg.svd(replicates, compute_uv=False))
    return int((triangle > 1e-5 * triangle[0]).sum()) if triangle[0] else 0
