"""The mean of log-normal values of which some are known only to lie below a limit."""

from __future__ import annotations

import numpy as np

from kenes.methods.estimate import Estimate


def lognormal_mean(values: np.ndarray, limits: np.ndarray, level: float) -> Estimate:
    """See `kenes.methods.wastewater.censored_mean`."""
    if limits.size == 1:
        limits = np.broadcast_to(limits.reshape(()), values.shape)
    seen = ~np.isnan(values)
    if values.ndim != 1 or limits.shape != values.shape or not 0 < level < 1:
        raise ValueError("values must be 1-d with one limit or one each, level between 0 and 1")
    below = limits[~seen]
    if not (np.isfinite(values[seen]) & (values[seen] > 0)).all() or not (np.isfinite(below) & (below > 0)).all():
        raise ValueError("quantified values and limits must be finite and above 0")
    if seen.sum() < 3 or np.ptp(values[seen]) == 0:
        raise ValueError("three quantified values or more are needed, not all the same")
    mu, log_sd, spread = _likeliest(np.log(values[seen]), np.log(below))
    variance = float(np.exp(2 * log_sd))
    slope = np.array([1.0, variance])
    reach = _z(level) * float(slope @ spread @ slope) ** 0.5
    centre = mu + variance / 2
    share = 1 - seen.mean()
    said = (
        ("more than half the values lie below the limit: the mean rests on the supposed shape",) if share > 0.5 else ()
    )
    limits_of = (float(np.exp(centre - reach)), float(np.exp(centre + reach)))
    method = f"censored log-normal maximum likelihood, {share:.0%} below the limit"
    return Estimate(float(np.exp(centre)), *limits_of, values.size, level, method, said)


def _likeliest(seen: np.ndarray, below: np.ndarray) -> tuple[float, float, np.ndarray]:
    """Mean and logarithm of the deviation of the logarithms, and their covariance from the curvature at the top."""
    from scipy.optimize import minimize
    from scipy.special import log_ndtr

    def lost(at: np.ndarray) -> float:
        sd = np.exp(at[1])
        return float(seen.size * at[1] + (((seen - at[0]) / sd) ** 2).sum() / 2 - log_ndtr((below - at[0]) / sd).sum())

    start = np.array([seen.mean(), np.log(seen.std())])
    at = minimize(lost, start, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-10, "maxiter": 4000}).x
    step = 1e-4
    eye = np.eye(2) * step
    bent = np.array(
        [
            [(lost(at + a + b) - lost(at + a - b) - lost(at - a + b) + lost(at - a - b)) / (4 * step**2) for b in eye]
            for a in eye
        ]
    )
    return float(at[0]), float(at[1]), np.linalg.inv(bent)


def _z(level: float) -> float:
    from scipy.special import ndtri

    return float(ndtri((1 + level) / 2))
