"""Log-linear Poisson models of one table of counts, many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

MOST_STEPS = 60
CLOSE = 1e-12
DEEP = -35.0
"""The least logarithm of a fitted count: what goes to 0 stops here."""


@dataclass(frozen=True)
class TableFits:
    """For m models: intercepts, their variances, deviances, log-likelihoods (m); fitted counts (m x cells)."""

    intercept: np.ndarray
    variance: np.ndarray
    deviance: np.ndarray
    loglikelihood: np.ndarray
    fitted: np.ndarray


def fit_tables(counts: np.ndarray, columns: np.ndarray, models: Sequence[Sequence[int]]) -> TableFits:
    """Newton's method for every model over the same counts (cells) at once; a model names its columns (cells x all), the intercept first."""
    m = len(models)
    found = TableFits(np.empty(m), np.empty(m), np.empty(m), np.empty(m), np.empty((m, counts.size)))
    by_width: dict[int, list[int]] = defaultdict(list)
    for place, model in enumerate(models):
        by_width[len(model)].append(place)
    for places in by_width.values():
        design = columns[:, np.array([models[one] for one in places])].transpose(1, 0, 2)
        eta, information = _newton(counts, design)
        mean = np.exp(eta)
        found.intercept[places] = _first(design, eta)
        found.variance[places] = np.linalg.inv(information)[:, 0, 0]
        found.fitted[places] = mean
        found.deviance[places] = _deviance(counts, mean)
        found.loglikelihood[places] = (counts * eta - mean).sum(axis=1)
    from scipy.special import gammaln

    found.loglikelihood[:] -= gammaln(counts + 1).sum()
    return found


def _newton(counts: np.ndarray, design: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Linear predictors (m x cells) and information (m x p x p)."""
    models = design.shape[0]
    eta = np.broadcast_to(np.log(counts + 0.1), (models, counts.size)).copy()
    deviance = np.full(models, np.inf)
    moving = np.arange(models)
    for _ in range(MOST_STEPS):
        mean, some = np.exp(eta[moving]), design[moving]
        weighted = some * mean[:, :, None]
        information = weighted.transpose(0, 2, 1) @ some
        right = np.einsum("mcp,mc->mp", some, mean * eta[moving] + counts - mean)
        step = np.linalg.solve(information + _hair(information), right[:, :, None])[:, :, 0]
        eta[moving] = np.clip(np.einsum("mcp,mp->mc", some, step), DEEP, 50.0)
        now = _deviance(counts, np.exp(eta[moving]))
        settled = np.abs(now - deviance[moving]) < CLOSE * (np.abs(now) + 0.1)
        deviance[moving] = now
        moving = moving[~settled]
        if not moving.size:
            break
    weighted = design * np.exp(eta)[:, :, None]
    information = weighted.transpose(0, 2, 1) @ design
    return eta, information + _hair(information)


def _first(design: np.ndarray, eta: np.ndarray) -> np.ndarray:
    gram = design.transpose(0, 2, 1) @ design
    return np.asarray(np.linalg.solve(gram, np.einsum("mcp,mc->mp", design, eta)[:, :, None])[:, 0, 0])


def _hair(information: np.ndarray) -> np.ndarray:
    """A hair on the diagonal where counts go to 0."""
    diagonal = np.einsum("mpp->mp", information)
    return np.asarray(np.eye(information.shape[1]) * (1e-14 * diagonal.max(axis=1))[:, None, None])


def _deviance(counts: np.ndarray, mean: np.ndarray) -> np.ndarray:
    part = np.where(counts > 0, counts * np.log(np.where(counts > 0, counts, 1.0) / mean), 0.0)
    return np.asarray(2 * (part - (counts - mean)).sum(axis=1))
