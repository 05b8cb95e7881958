"""Whether two classifications of a population have to do with each other, by the design of the sample."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np

from kenes.methods.stated import Labels
from kenes.methods.survey_codes import coded
from kenes.methods.survey_estimate import Sampled

MOST_CELLS = 100


@dataclass(frozen=True)
class Independence:
    """Rao and Scott's tests of a table of shares. `n` is the respondents.

    `statistic` is F over `numerator` and `denominator` degrees of freedom, with its `p_value` (second order); `pearson` is the chi-square of the
    shares as if n had been drawn one by one, `design_effect` what it has to be divided by, and `chi_square_p_value` its p then (first order).
    """

    statistic: float
    numerator: float
    denominator: float
    p_value: float
    pearson: float
    design_effect: float
    chi_square_p_value: float
    n: int


def independence_of(sample: Sampled, rows: Labels, columns: Labels, inside: np.ndarray) -> Independence:
    """The tests among the rows `inside`; see `Sample.independence`."""
    from scipy.special import chdtrc, fdtrc

    cell, shape = _cells(sample.weights, rows, columns, inside)
    weights = np.where(inside, sample.weights, 0.0)
    shares = np.bincount(cell, weights=weights, minlength=shape[0] * shape[1]) / weights.sum()
    n = int(inside.sum())
    contrasts = _contrasts(*shape)
    inverse = np.divide(1.0, shares, out=np.zeros_like(shares), where=shares > 0)
    simple = contrasts.T @ (inverse[:, None] * contrasts) / n
    ours = _covariance(sample, (inverse[:, None] * contrasts)[cell], inside)
    effects = np.linalg.solve(simple, ours)
    trace, squares = float(np.trace(effects)), float(np.sum(effects * effects.T))
    if not (trace > 0 and squares > 0):
        raise ValueError("the sample shows no variation: independence cannot be tested")
    table = shares.reshape(shape)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0))
    pearson = n * float(np.sum((table - expected) ** 2 / expected))
    freedom, numerator = simple.shape[0], trace**2 / squares
    denominator = numerator * sample.mean(weights, None if inside.all() else inside).degrees_of_freedom
    effect, statistic = trace / freedom, pearson / trace
    p = float(fdtrc(numerator, denominator, statistic)), float(chdtrc(freedom, pearson / effect))
    return Independence(statistic, numerator, denominator, p[0], pearson, effect, p[1], n)


def _cells(
    weights: np.ndarray, rows: Labels, columns: Labels, inside: np.ndarray
) -> tuple[np.ndarray, tuple[int, int]]:
    """The cell of each row of the sample (0 outside), and the shape of the table."""
    number = np.zeros(weights.size, np.int64)
    many = []
    for name, labels in (("rows", rows), ("columns", columns)):
        try:
            given = np.asarray(labels)
        except ValueError as error:
            raise ValueError(f"{name} must be 1-d, one label for each row") from error
        if given.shape != weights.shape:
            raise ValueError(f"{name} must be 1-d and as long as the weights ({weights.size}), got shape {given.shape}")
        codes, found = coded(given[inside], int(inside.sum()), name)
        if found.size < 2 or (np.bincount(codes, weights=weights[inside]) <= 0).any():
            raise ValueError(f"{name} must have two classes or more, each with some weight")
        many.append(int(found.size))
        number[inside] = number[inside] * found.size + codes
    if many[0] * many[1] > MOST_CELLS:
        raise ValueError(
            f"a table of {many[0]} x {many[1]} cells is too large to be tested; {MOST_CELLS} cells at most"
        )
    return number, (many[0], many[1])


def _contrasts(rows: int, columns: int) -> np.ndarray:
    """What in a table is neither of its rows nor of its columns (cells x (rows - 1)(columns - 1))."""
    down, across = (np.eye(many)[:, :-1] - 1 / many for many in (rows, columns))
    return np.kron(down, across)


def _covariance(sample: Sampled, scores: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Of the means of scores (rows x scores): from the variances of each and of the sums of two."""
    where = None if inside.all() else inside
    many = scores.shape[1]
    found = np.empty((many, many))
    for one, other in combinations_with_replacement(range(many), 2):
        added = sample.mean(scores[:, one] + scores[:, other], where).standard_error ** 2
        found[one, other] = found[other, one] = added
    own = np.diag(found) / 4
    return (found - own[:, None] - own[None, :]) / 2
