"""The average annual change of a short series: a log-linear quasi-Poisson fit."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

MOST_THAT_CAN_BE_SAID = 20.0
"""A bound of e to this power a year is no bound; such an interval is refused."""


@stated
def annual_change(
    years: ArrayLike, values: ArrayLike, exposure: ArrayLike | None = None, level: float = 0.95
) -> Estimate:
    """Average change per year in per cent, from ln E(value) = a + b * year, variance proportional to the mean.

    years, values, exposure: 1-d arrays of equal length n >= 4, values >= 0 and not all zero; exposure (persons) > 0.
    The interval is Student's t on n - 2 degrees of freedom with the Pearson dispersion; dispersion below 1 is kept
    at 1 when the values are counts (whole numbers), because counts cannot vary less than Poisson by design.
    Raises ValueError outside these. McCullagh and Nelder (1989), Generalized Linear Models, chapter 9.
    """
    x, y = np.asarray(years, float), np.asarray(values, float)
    persons = np.ones_like(x) if exposure is None else np.asarray(exposure, float)
    if x.ndim != 1 or x.shape != y.shape or x.shape != persons.shape or x.size < 4:
        raise ValueError("years, values and exposure must be 1-d, of equal length, with at least four points")
    if not (np.isfinite(x).all() and np.ptp(x)):
        raise ValueError("years must be finite numbers that are not all the same")
    if not np.isfinite(y).all() or (y < 0).any() or not y.any():
        raise ValueError("values must be finite, 0 or more and not all 0")
    if not np.isfinite(persons).all() or not (persons > 0).all():
        raise ValueError("exposure must be finite and above 0")
    offset = np.log(persons)
    design = np.column_stack([np.ones_like(x), x - x.mean()])
    coefficients, fitted, covariance = _fit(design, y, offset)
    dispersion = float(((y - fitted) ** 2 / fitted).sum() / (x.size - 2))
    if (y == np.round(y)).all():
        dispersion = max(1.0, dispersion)
    from scipy.special import stdtrit  # scipy takes half a second to load, and most series never come this far

    reach = float(stdtrit(x.size - 2, 1 - (1 - level) / 2)) * float(np.sqrt(dispersion * covariance[1, 1]))
    slope = float(coefficients[1])
    if slope + reach > MOST_THAT_CAN_BE_SAID:
        raise ValueError("the interval has no upper bound: the values say too little")
    low, middle, high = (100 * float(np.expm1(b)) for b in (slope - reach, slope, slope + reach))
    return Estimate(middle, low, high, int(x.size), level, "log-linear quasi-Poisson trend")


def _fit(design: np.ndarray, y: np.ndarray, offset: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Iteratively reweighted least squares; returns coefficients, fitted values, inverse information."""
    coefficients = np.array([np.log(y.sum()) - np.log(np.exp(offset).sum()), 0.0])
    for _ in range(100):
        fitted = np.exp(np.clip(design @ coefficients + offset, -700, 700))
        information = design.T @ (design * fitted[:, None])
        step = np.linalg.solve(information, design.T @ (y - fitted))
        largest = float(np.abs(step).max())
        coefficients = coefficients + step * min(1.0, 2.0 / largest if largest else 1.0)
        if largest < 1e-10:
            return coefficients, fitted, np.linalg.inv(information)
    raise ValueError("the fit did not settle: the series has too few values above 0 to state a trend")
