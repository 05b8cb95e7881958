"""What every sample is asked for, however its variance is told: means, totals, ratios, shares, figures by group."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Sequence
from typing import ClassVar, Literal, Self

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.proportion_limits import Interval, limits_of_proportion
from kenes.methods.stated import Labels, stated
from kenes.methods.survey_association import Independence, independence_of
from kenes.methods.survey_codes import coded, domain
from kenes.methods.survey_estimate import Asked, SurveyEstimate, around
from kenes.methods.survey_margins import Margin, Population, margin_of
from kenes.methods.survey_quantile import OfQuantile, quantile_of

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

    @stated
    def quantile(
        self,
        y: ArrayLike,
        probability: float = 0.5,
        where: Labels | None = None,
        interval: OfQuantile = "mean",
        level: float = 0.95,
    ) -> SurveyEstimate:
        """The least value of y at or below which that share of the population lies (0.5: the median), in the unit of y.

        Limits: those of the share at or below it, carried back to values of y (Woodruff 1952, Journal of the American Statistical Association
        47); interval: how the share has its limits ("mean", "beta", "xlogit", "asin"). A limit of the share beyond 0 or 1 leaves that side
        open (infinite), and a warning says so. Raises ValueError outside these.
        """
        return quantile_of(self, y, (probability, interval), domain(where, self.weights.size), level)

    @stated
    def design_effect(self, y: ArrayLike, where: Labels | None = None, replacement: bool = False) -> float:
        """How many times more the mean (or share) of y varies than in a simple random sample of as many respondents.

        Without replacement the weights must add up to more persons than were asked. Raises ValueError where that fails or all answers are
        alike. Kish (1965), Survey Sampling.
        """
        found = self.mean(y, where)
        inside = domain(where, self.weights.size)
        answers, weights = np.asarray(y, float)[inside], self.weights[inside]
        n, persons = answers.size, float(weights.sum())
        if n < 2 or (not replacement and persons <= n):
            raise ValueError(
                f"a design effect needs two respondents or more, of a larger population; got {n} of {persons:.10g}"
            )
        simple = float(weights @ (answers - found.estimate) ** 2) / persons / (n - 1)
        simple *= 1 if replacement else 1 - n / persons
        if simple <= 0:
            raise ValueError("all answers are alike: there is no variance to compare")
        return float(found.standard_error**2 / simple)

    @stated
    def independence(self, rows: Labels, columns: Labels, where: Labels | None = None) -> Independence:
        """Whether two classifications of the population have to do with each other, by the design of the sample.

        rows, columns: labels, one for each row of the sample; 100 cells at most. Raises ValueError outside these, and with one class alone.
        Rao and Scott (1984), Annals of Statistics 12.
        """
        return independence_of(self, rows, columns, domain(where, self.weights.size))

    @stated
    def post_stratified(self, labels: Labels, population: Population) -> Self:
        """The same sample with weights that add up to the population of each category.

        labels: one for each row; population: {label: persons}, the same labels. What the categories explain of a figure adds no more to its
        variance. Raises ValueError where labels differ or a category has no weight. Holt and Smith (1979), Journal of the Royal Statistical
        Society A 142.
        """
        return self._met([margin_of(labels, population, self.weights.size)])

    @stated
    def raked(self, margins: Sequence[tuple[Labels, Population]]) -> Self:
        """The same sample with weights that add up to several margins of the population at once (age, sex, region).

        margins: (labels, {label: persons}) of each, all of one population. Raises ValueError where labels differ, sums contradict each other
        or no weights meet all. Deming and Stephan (1940), Annals of Mathematical Statistics 11; Deville and Saerndal (1992), JASA 87.
        """
        return self._met([margin_of(labels, population, self.weights.size) for labels, population in _pairs(margins)])

    @abstractmethod
    def _met(self, margins: Sequence[Margin]) -> Self:
        """The same sample with weights that meet margins."""

    @abstractmethod
    def _figure(self, statistic: str, values: Values, where: ArrayLike | None, level: float) -> SurveyEstimate:
        """One figure of the population or of a domain."""

    @abstractmethod
    def _by(self, statistic: str, values: Values, codes: np.ndarray, many: int) -> tuple[np.ndarray, np.ndarray]:
        """Figures of the groups, and their variances."""


def held_level(level: float) -> float:
    """The level; ValueError where it is none."""
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    return level


def _pairs(margins: object) -> Sequence[tuple[Labels, Population]]:
    """Raises ValueError for what are no pairs."""
    if not isinstance(margins, Sequence) or isinstance(margins, str) or not margins:
        raise ValueError("margins must be a list of (labels, {label: persons}), not empty")
    if any(not isinstance(one, Sequence) or isinstance(one, str) or len(one) != 2 for one in margins):
        raise ValueError("each margin must be (labels, {label: persons})")
    return margins


def _refuse_other_than_0_and_1(y: ArrayLike) -> None:
    if not np.isin(np.asarray(y, float), (0, 1)).all():
        raise ValueError("y of a proportion must be 0 or 1 in every row")
