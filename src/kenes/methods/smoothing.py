"""Exponential smoothing with additive errors as linear innovations state-space models, and the random walk with drift.

y_t = w'x_{t-1} + e_t, x_t = F x_{t-1} + g e_t. The first state is linear in the errors, so it is found by least squares
for each choice of smoothing weights; only the weights are searched for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import inf, log

import numpy as np

SMALLEST, LARGEST = 1e-4, 0.9999
DAMPING = (0.8, 0.98)
"""A trend damped less than .98 a step cannot be told from one that is not damped; below .8 there is no trend to speak of."""
NOTHING_VARIES = 1e-10
"""Errors smaller than this, relative to the series, are rounding."""


@dataclass(frozen=True)
class Shape:
    """Which parts a model has: `trend` is none, linear or damped; `season` counts the steps of one (1: none)."""

    trend: str = "none"
    season: int = 1

    @property
    def weights(self) -> tuple[tuple[float, float], ...]:
        """The bounds of the weights: level, trend as part of level, damping, season as part of the rest."""
        bounds = [(SMALLEST, LARGEST)]
        bounds += [(SMALLEST, LARGEST)] if self.trend != "none" else []
        bounds += [DAMPING] if self.trend == "damped" else []
        bounds += [(SMALLEST, LARGEST)] if self.season > 1 else []
        return tuple(bounds)

    @property
    def parameters(self) -> int:
        """Weights and first states that are free, without the variance."""
        return len(self.weights) + 1 + (self.trend != "none") + (self.season - 1)

    def matrices(self, weights: Sequence[float] | np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """w, F and g for weights within the bounds."""
        left = list(weights)
        level = left.pop(0)
        slope = left.pop(0) * level if self.trend != "none" else None
        damping = left.pop(0) if self.trend == "damped" else 1.0
        w, g, blocks = [1.0], [level], [np.array([[1.0]])]
        if slope is not None:
            w, g, blocks = [1.0, damping], [level, slope], [np.array([[1.0, damping], [0.0, damping]])]
        if self.season > 1:
            w += [0.0] * (self.season - 1) + [1.0]
            g += [left.pop(0) * (1 - level)] + [0.0] * (self.season - 1)
            blocks.append(np.roll(np.eye(self.season), 1, axis=0))
        return np.array(w), _diagonal(blocks), np.array(g)


@dataclass(frozen=True)
class Fitted:
    """A model fitted to a series of n: its name, -2 log likelihood but for a constant, and how it goes on."""

    name: str
    n: int
    parameters: int
    deviance: float
    variance: float
    means: np.ndarray
    deviations: np.ndarray

    @property
    def aicc(self) -> float:
        """Akaike's criterion, corrected for short series; infinite where the series is too short for the model."""
        k = self.parameters + 1
        return inf if self.n - k - 1 <= 0 else self.deviance + 2 * k + 2 * k * (k + 1) / (self.n - k - 1)

    @property
    def freedom(self) -> int:
        """Degrees of freedom of the variance."""
        return max(1, self.n - self.parameters)


def seasonal_naive(values: Sequence[float], horizon: int, season: int = 1) -> Fitted:
    """The value of a season before; variance_h = s2 (1 + the whole seasons before step h), s2 the mean square of the changes."""
    y = np.asarray(values, float)
    changes = y[season:] - y[:-season]
    squares = _squares(changes, y)
    ahead = np.arange(horizon)
    return Fitted(
        "the value of a season before" if season > 1 else "the last value", y.size, 0, _deviance(squares, y), squares / changes.size,
        y[y.size - season + ahead % season], np.sqrt(squares / changes.size * (1 + ahead // season)),
    )  # fmt: skip


def random_walk_with_drift(values: Sequence[float], horizon: int) -> Fitted:
    """mean_h = y_n + h b with b = (y_n - y_1) / (n - 1); variance_h = s2 (h + h2 / (n - 1)), s2 with n - 2 degrees of freedom."""
    y = np.asarray(values, float)
    steps = np.diff(y)
    drift, ahead = float(steps.mean()), np.arange(1, horizon + 1)
    squares = _squares(steps - drift, y)
    variance = squares / (y.size - 2)
    return Fitted(
        "random walk with drift", y.size, 2, _deviance(squares, y), variance,
        y[-1] + ahead * drift, np.sqrt(variance * (ahead + ahead**2 / (y.size - 1))),
    )  # fmt: skip


def smoothed(values: Sequence[float], horizon: int, shape: Shape) -> Fitted:
    """The likeliest weights and first states; variance_h = s2 (1 + sum of (w'F^(j-1)g)2 for j < h + what the first state is unsure of).

    The first state is a regression, and the forecast is linear in it: a (D'D)^-1 a' with D its design and a its part in step h.
    """
    y = np.asarray(values, float)
    w, transition, g = matrices = shape.matrices(_likeliest(y, shape))
    found = _continued(y, horizon, shape, matrices, _errors(y, *matrices))
    design, states = _from_first_state(y, w, transition, g)
    inverse, reach, unsure = np.linalg.pinv(design[:, :-1].T @ design[:, :-1]), states[:, :-1], []
    for _ in range(horizon):
        part = w @ reach
        unsure.append(float(part @ inverse @ part))
        reach = transition @ reach
    return replace(found, deviations=np.sqrt(found.deviations**2 + found.variance * np.array(unsure)))


def filtered(
    values: Sequence[float], horizon: int, shape: Shape, weights: Sequence[float], first: Sequence[float]
) -> Fitted:
    """The recursions at weights and a first state that are given: level, slope, and the season's steps, the latest first."""
    y, state, errors = np.asarray(values, float), np.asarray(first, float), []
    w, transition, g = matrices = shape.matrices(weights)
    if state.shape != w.shape:
        raise ValueError(f"the first state must be {w.size} numbers for this shape, got {state.shape}")
    for value in y:
        errors.append(value - w @ state)
        state = transition @ state + g * errors[-1]
    return _continued(y, horizon, shape, matrices, (np.array(errors), state))


def _continued(
    y: np.ndarray, horizon: int, shape: Shape, matrices: tuple[np.ndarray, ...], ended: tuple[np.ndarray, np.ndarray]
) -> Fitted:
    """The forecasts from the errors of the fit and the last state."""
    (w, transition, g), (errors, state) = matrices, ended
    squares = _squares(errors, y)
    variance = squares / max(1, y.size - shape.parameters)
    means, spread, spreads, reach = [], 1.0, [], g
    for _ in range(horizon):
        means.append(float(w @ state))
        spreads.append(spread)
        state, spread, reach = transition @ state, spread + float(w @ reach) ** 2, transition @ reach
    deviations = np.sqrt(variance * np.array(spreads))
    return Fitted(_name(shape), y.size, shape.parameters, _deviance(squares, y), variance, np.array(means), deviations)


def _likeliest(y: np.ndarray, shape: Shape) -> np.ndarray:
    from scipy.optimize import minimize  # scipy takes half a second to load; most pages forecast nothing

    bounds = shape.weights

    def squares(weights: np.ndarray) -> float:
        return log(_squares(_errors(y, *shape.matrices(weights))[0], y) or NOTHING_VARIES**2 * _scale(y))

    corners = [[low + part * (high - low) for part in (0.15, 0.75)] for low, high in bounds]
    starts = sorted(product(*corners), key=lambda one: squares(np.array(one)))[:2]
    found = [minimize(squares, np.array(one), method="L-BFGS-B", bounds=bounds) for one in starts]
    best = min(found, key=lambda one: float(one.fun))
    clipped: np.ndarray = np.clip(best.x, [low for low, _ in bounds], [high for _, high in bounds])
    return clipped


def _errors(y: np.ndarray, w: np.ndarray, transition: np.ndarray, g: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The errors with the first state that makes them least, and the last state."""
    design, states = _from_first_state(y, w, transition, g)
    first = np.linalg.lstsq(design[:, :-1], y - design[:, -1], rcond=None)[0]
    return y - design[:, -1] - design[:, :-1] @ first, states[:, :-1] @ first + states[:, -1]


def _from_first_state(
    y: np.ndarray, w: np.ndarray, transition: np.ndarray, g: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """What each value expected, and the last state, is made of: so much of the first state, and (the last column) what does not hang on it."""
    size = w.size
    states = np.column_stack([np.eye(size), np.zeros(size)])  # what multiplies the first state, and what does not
    onward = transition - np.outer(g, w)
    design = np.empty((y.size, size + 1))
    for place, value in enumerate(y):
        design[place] = w @ states
        states = onward @ states
        states[:, -1] += g * value
    return design, states


def _squares(errors: np.ndarray, y: np.ndarray) -> float:
    """Their sum of squares; 0 where they are nothing but rounding."""
    total = float(errors @ errors)
    return 0.0 if total <= NOTHING_VARIES**2 * _scale(y) else total


def _scale(y: np.ndarray) -> float:
    return float(y @ y) or 1.0


def _deviance(squares: float, y: np.ndarray) -> float:
    return float(y.size) * log(max(squares, NOTHING_VARIES**2 * _scale(y)))


def _diagonal(blocks: list[np.ndarray]) -> np.ndarray:
    whole = np.zeros((sum(one.shape[0] for one in blocks),) * 2)
    place = 0
    for one in blocks:
        whole[place : place + one.shape[0], place : place + one.shape[0]] = one
        place += one.shape[0]
    return whole


def _name(shape: Shape) -> str:
    trend = {
        "none": "exponential smoothing",
        "linear": "linear exponential smoothing",
        "damped": "damped exponential smoothing",
    }
    return trend[shape.trend] + (f", season of {shape.season}" if shape.season > 1 else "")
