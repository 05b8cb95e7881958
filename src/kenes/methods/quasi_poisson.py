"""Log-linear quasi-Poisson fits of many series over one design at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MOST_STEPS = 40
CLOSE = 1e-8


@dataclass(frozen=True)
class Fits:
    """Fits of s series over n points: coefficients (s x p), fitted (n x s), covariance without dispersion (s x p x p).

    `dispersion` (s) is Pearson's over n - p, not below 1; `of_errors` (s) is the one by which `covariance` is multiplied.
    """

    coefficients: np.ndarray
    fitted: np.ndarray
    covariance: np.ndarray
    dispersion: np.ndarray
    of_errors: np.ndarray

    def leverage(self, design: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """How much each point pulls its own fit (n x s)."""
        pairs = design[:, :, None] * design[:, None, :]
        width = design.shape[1]
        spread = pairs.reshape(-1, width * width) @ self.covariance.reshape(-1, width * width).T
        return np.asarray(weights * self.fitted * spread)


def fit_all(design: np.ndarray, responses: np.ndarray, weights: np.ndarray) -> Fits:
    """Iteratively reweighted least squares for every column of `responses` (n x s), with prior `weights` (n x s).

    One product gives the information matrices of all series. A series whose groups have no events at all goes towards minus infinity
    there and is stopped near it.
    """
    points, width = design.shape
    pairs = (design[:, :, None] * design[:, None, :]).reshape(points, width * width)
    mean = np.maximum(responses, 0) + 0.1
    eta = np.log(mean)
    series = responses.shape[1]
    coefficients = np.zeros((series, width))
    deviance = np.full(series, np.inf)
    moving = np.arange(series)
    for _ in range(MOST_STEPS):
        y, w, mu, line = responses[:, moving], weights[:, moving], mean[:, moving], eta[:, moving]
        pull = w * mu
        information = (pairs.T @ pull).T.reshape(-1, width, width)
        right = (design.T @ (pull * line + w * (y - mu))).T
        found = np.linalg.solve(information + _ridge(information), right[:, :, None])[:, :, 0]
        line = np.clip(design @ found.T, -30.0, 30.0)
        mu = np.exp(line)
        coefficients[moving], eta[:, moving], mean[:, moving] = found, line, mu
        now = _deviance(y, mu, w)
        settled = np.abs(now - deviance[moving]) < CLOSE * (np.abs(now) + 0.1)
        deviance[moving] = now
        moving = moving[~settled]
        if not moving.size:
            break
    information = (pairs.T @ (weights * mean)).T.reshape(-1, width, width)
    covariance = np.linalg.inv(information + _ridge(information))
    pearson = (weights * (responses - mean) ** 2 / mean).sum(axis=0) / (points - width)
    return Fits(coefficients, mean, covariance, np.maximum(1.0, pearson), pearson)


def _ridge(information: np.ndarray) -> np.ndarray:
    """A hair on the diagonal, so that a season without events does not make the system singular."""
    diagonal = np.einsum("sii->si", information)
    return np.asarray(np.eye(information.shape[1]) * (1e-13 * diagonal.max(axis=1))[:, None, None])


def _deviance(y: np.ndarray, mean: np.ndarray, weights: np.ndarray) -> np.ndarray:
    whole = np.where(y > 0, y, 1.0)
    return np.asarray(2 * (weights * (np.where(y > 0, y * np.log(whole / mean), 0.0) - (y - mean))).sum(axis=0))
