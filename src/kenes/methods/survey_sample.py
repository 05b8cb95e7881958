"""What every sample is asked for, however its variance is told: means, totals, ratios, shares, figures by group."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.proportion_limits import Interval, limits_of_proportion
from kenes.methods.stated import Labels, stated
from kenes.methods.survey_codes import coded
from kenes.methods.survey_estimate import Asked, SurveyEstimate, around

Statistic = Literal["mean", "total", "proportion", "ratio"]
Values = tuple[ArrayLike, ArrayLike | None]
"""y, and x where there is one."""


class Sample(ABC):
    """A sample of persons with weights; y and x are numbers for each row, `where` true or false for each."""

    weights: np.ndarray
    told_by: ClassVar[str]

    @property
    @abstractmethod
    def degrees_of_freedom(self) -> int:
        """Those of the whole design."""

    @stated
    def mean(self, y: ArrayLike, where: Labels | None = None, level: float = 0.95) -> SurveyEstimate:
        """The mean of y in the population, or in the part of it that `where` names."""
        return self._figure("mean", (y, None), where, level)

    @stated
    def total(self, y: ArrayLike, where: Labels | None = None, level: float = 0.95) -> SurveyEstimate:
        """The sum of y over the population or a domain of it, in the unit of y."""
        return self._figure("total", (y, None), where, level)

    @stated
    def ratio(self, y: ArrayLike, x: ArrayLike, where: Labels | None = None, level: float = 0.95) -> SurveyEstimate:
        """The sum of y over the sum of x."""
        return self._figure("ratio", (y, x), where, level)

    @stated
    def proportion(
        self, y: ArrayLike, where: Labels | None = None, interval: Interval = "logit", level: float = 0.95
    ) -> SurveyEstimate:
        """The share with y (0 or 1, true or false) and limits that stay between 0 and 1 (but for "mean").

        interval: "logit" and "xlogit" on the log odds, "beta" (Korn and Graubard 1998, Survey Methodology 24), "likelihood" (the binomial one
        divided by the design effect; Rao and Scott 1984, Annals of Statistics 12), "asin" on the arc sine, "mean" without any transformation.
        """
        _refuse_other_than_0_and_1(y)
        return limits_of_proportion(self._figure("mean", (y, None), where, level), interval, level)

    @stated
    def by(
        self, groups: Labels, statistic: Statistic, y: ArrayLike, x: ArrayLike | None = None, level: float = 0.95
    ) -> dict[Hashable, SurveyEstimate]:
        """A figure for each group, in ascending order of the groups, all in one pass; degrees of freedom are those of the whole design."""
        asked = Asked(held_level(level), float(self.degrees_of_freedom))
        codes, labels = coded(groups, self.weights.size, "groups")
        share = statistic == "proportion"
        if share:
            _refuse_other_than_0_and_1(y)
        figures = self._by("mean" if share else statistic, (y, x), codes, labels.size)
        n = np.bincount(codes, minlength=labels.size)
        found = [
            around(middle, variance, int(many), asked, f"{statistic}, {self.told_by}")
            for middle, variance, many in zip(*figures, n, strict=True)
        ]
        if share:
            found = [limits_of_proportion(one, "logit", level) for one in found]
        return dict(zip(labels.tolist(), found, strict=True))

    @abstractmethod
    def _figure(self, statistic: str, values: Values, where: ArrayLike | None, level: float) -> SurveyEstimate:
        """One figure of the population or of a domain."""

    @abstractmethod
    def _by(self, statistic: str, values: Values, codes: np.ndarray, many: int) -> tuple[np.ndarray, np.ndarray]:
        """Figures of the groups, and their variances."""


def domain(where: Labels | None, rows: int) -> np.ndarray:
    """Which rows are meant. Raises ValueError for what is not true or false (or 1 or 0) in each, or names nobody."""
    if where is None:
        return np.ones(rows, bool)
    try:
        inside = np.asarray(where)
    except ValueError:
        inside = np.zeros(0)
    if inside.shape != (rows,) or not (inside.dtype.kind == "b" or np.isin(inside, (0, 1)).all()) or not inside.any():
        raise ValueError(f"where must be true or false for each of the {rows} rows, and true for one at least")
    return inside.astype(bool)


def held_level(level: float) -> float:
    """The level; ValueError where it is none."""
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    return level


def _refuse_other_than_0_and_1(y: ArrayLike) -> None:
    if not np.isin(np.asarray(y, float), (0, 1)).all():
        raise ValueError("y of a proportion must be 0 or 1 in every row")
