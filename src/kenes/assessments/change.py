"""The change a year of an unbroken run of yearly figures: joinpoint segments where it is long enough, one line otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import sqrt

from kenes.assessments.policy import JOINPOINTS_BY_POINTS
from kenes.assessments.reading import Segment
from kenes.methods.annual_change import MOST_THAT_CAN_BE_SAID, annual_change
from kenes.methods.estimate import Estimate


@dataclass(frozen=True)
class Change:
    """`segments` from the first year to the last (one where the trend never turned), `average` over all of them.

    `sought` tells whether turns were looked for at all; `zero` that they could not be, for a year stands at zero.
    """

    segments: tuple[Segment, ...]
    average: Segment
    n: int
    level: float
    sought: bool
    zero: bool = False


@dataclass(frozen=True)
class Run:
    """Figures of neighbouring years, and the counts behind them where they are rates or counts."""

    years: tuple[int, ...]
    values: tuple[float, ...]
    counts: tuple[float, ...] | None

    @property
    def most_joinpoints(self) -> int:
        """How many turns are looked for in a run of this length."""
        return max((most for points, most in JOINPOINTS_BY_POINTS if len(self.years) >= points), default=0)


@lru_cache(maxsize=4096)
def change(run: Run) -> Change:
    """The change of a run; ValueError where its figures say too little. The same run is computed once."""
    zero = not all(value > 0 for value in run.values)
    if run.most_joinpoints and not zero:
        return _by_joinpoints(run)
    exposure = None
    if run.counts and not zero and all(run.counts):
        exposure = [count / value for count, value in zip(run.counts, run.values, strict=True)]
    measured = run.values if exposure is None or run.counts is None else run.counts
    found = annual_change(run.years, measured, exposure=exposure)
    line = _segment(run.years[0], run.years[-1], found)
    return Change((line,), line, found.n, found.level, sought=False, zero=bool(zero and run.most_joinpoints))


def _by_joinpoints(run: Run) -> Change:
    from kenes.methods.joinpoint import joinpoint  # only few series are long enough to come this far

    found = joinpoint(run.years, run.values, _errors(run), max_joinpoints=run.most_joinpoints)
    bounds = [run.years[0], *(int(year) for year in found.joinpoints), run.years[-1]]
    begun = [None, *((int(place.low), int(place.high)) for place in found.places)]
    segments = tuple(
        replace(_segment(a, b, one), begins=turn)
        for (a, b), one, turn in zip(pairwise(bounds), found.apc, begun, strict=True)
    )
    average = found.aapc()
    return Change(segments, _segment(bounds[0], bounds[-1], average), average.n, average.level, sought=True)


def _errors(run: Run) -> list[float] | None:
    """Poisson's error of rates and counts, so that years with many cases count more; equal weights for anything else."""
    counts = run.counts
    if counts is None and all(value == round(value) for value in run.values):
        counts = run.values
    if counts is None or not all(counts):
        return None
    return [value / sqrt(count) for value, count in zip(run.values, counts, strict=True)]


def _segment(first: int, last: int, found: Estimate) -> Segment:
    if not found.high <= 100 * 2.718281828459045**MOST_THAT_CAN_BE_SAID:
        raise ValueError("the interval has no upper bound: the values say too little")
    return Segment(first, last, found.estimate, found.low, found.high)


def run_of(years: Sequence[int], values: Sequence[float], counts: Sequence[float] | None) -> Run:
    """A run from any sequences."""
    return Run(tuple(years), tuple(float(one) for one in values), None if counts is None else tuple(map(float, counts)))
