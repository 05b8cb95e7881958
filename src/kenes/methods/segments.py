"""The lines of a joinpoint model: their slopes, how sure they are, and the changes in per cent they mean."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kenes.methods.estimate import Estimate


@dataclass(frozen=True)
class Segments:
    """Lines on the logarithm between `bounds` (first time, joinpoints, last time); `freedom` degrees of freedom for their slopes."""

    bounds: tuple[float, ...]
    slopes: tuple[float, ...]
    errors: tuple[float, ...]
    freedom: int
    values: tuple[float, ...]
    level: float

    @classmethod
    def fitted(
        cls, times: np.ndarray, logs: np.ndarray, weights: np.ndarray, way: tuple[int, ...], level: float
    ) -> Segments:
        """The lines that meet at the points `way` (indices), by weighted least squares."""
        if not 0 < level < 1:
            raise ValueError(f"level must lie between 0 and 1, got {level}")
        knots = times[list(way)]
        bends = np.maximum(0.0, times[:, None] - knots[None, :])
        design = np.column_stack([np.ones_like(times), times - times[0], bends])
        roots = np.sqrt(weights)[:, None]
        coefficients = np.linalg.lstsq(design * roots, logs * roots[:, 0], rcond=None)[0]
        errors, freedom = _errors(times, logs, weights, way)
        return cls(
            bounds=(float(times[0]), *map(float, knots), float(times[-1])),
            slopes=tuple(float(one) for one in np.cumsum(coefficients[1:])),
            errors=errors,
            freedom=freedom,
            values=tuple(float(one) for one in np.exp(design @ coefficients)),
            level=level,
        )

    @property
    def joinpoints(self) -> tuple[float, ...]:
        """The times at which the trend changes."""
        return self.bounds[1:-1]

    def changes(self) -> tuple[Estimate, ...]:
        """The annual per cent change of each segment with its Student's t limits."""
        from scipy.special import stdtrit

        t = float(stdtrit(self.freedom, 1 - (1 - self.level) / 2))
        return tuple(
            _change(slope, t * error, len(self.values), self.level, "annual per cent change")
            for slope, error in zip(self.slopes, self.errors, strict=True)
        )

    def average(self, start: float | None, end: float | None) -> Estimate:
        """The average annual per cent change between two times."""
        begin, finish = (self.bounds[0] if start is None else start), (self.bounds[-1] if end is None else end)
        if not self.bounds[0] <= begin < finish <= self.bounds[-1]:
            raise ValueError(
                f"start and end must lie in the series ({self.bounds[0]:g} to {self.bounds[-1]:g}), start first"
            )
        parts = [max(0.0, min(finish, b) - max(begin, a)) for a, b in pairwise(self.bounds)]
        shares = np.array(parts) / (finish - begin)
        if (shares > 0).sum() == 1:
            return self.changes()[int(shares.argmax())]
        from scipy.special import ndtri

        slope = float(shares @ np.array(self.slopes))
        error = float(np.sqrt(((shares * np.array(self.errors)) ** 2).sum()))
        reach = float(ndtri(1 - (1 - self.level) / 2)) * error
        return _change(slope, reach, len(self.values), self.level, "average annual per cent change")


def _change(slope: float, reach: float, n: int, level: float, method: str) -> Estimate:
    middle, low, high = (100 * float(np.expm1(one)) for one in (slope, slope - reach, slope + reach))
    return Estimate(middle, low, high, n, level, f"{method}, joinpoint regression", ())


def _errors(
    times: np.ndarray, logs: np.ndarray, weights: np.ndarray, way: tuple[int, ...]
) -> tuple[tuple[float, ...], int]:
    """Standard errors of the slopes: each segment by itself without the points on joinpoints, one residual variance for all."""
    edges = [-1, *way, times.size]
    squares, sums = 0.0, []
    for begin, end in pairwise(edges):
        t, y, w = times[begin + 1 : end], logs[begin + 1 : end], weights[begin + 1 : end]
        t = t - (w @ t) / w.sum()
        spread = float(w @ t**2)
        level = (w @ y) / w.sum()
        squares += float(w @ (y - level - (w @ (t * y)) / spread * t) ** 2)
        sums.append(spread)
    freedom = int(times.size - len(way) - 2 * (len(way) + 1))
    return tuple(float(np.sqrt(squares / freedom / one)) for one in sums), freedom
