"""Box and Jenkins' models of a series with seasons, by the exact likelihood of the differenced series.

The differenced series is stationary, so that its covariances fill one Toeplitz matrix: its Cholesky factor gives the likelihood, and the
best linear prediction with its errors, which summing up turns into those of the series itself.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log, pi

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

Order = tuple[int, int, int]
"""Autoregressive terms, differences, moving-average terms."""
MOST_TERMS = 12
LONGEST = 2_000
"""The covariances of the whole series are held at once."""


@dataclass(frozen=True)
class Arima:
    """`coefficients` in the order ar, ma, seasonal ar, seasonal ma, their standard errors, `variance` of one step (over n - coefficients),
    `loglikelihood` and `aic` of the differenced series, and the `forecasts`."""

    coefficients: tuple[float, ...]
    standard_errors: tuple[float, ...]
    variance: float
    loglikelihood: float
    aic: float
    forecasts: tuple[Estimate, ...]


@dataclass(frozen=True)
class _Plan:
    """Which polynomials there are, and over which season."""

    order: Order
    seasonal: Order
    period: int

    @property
    def sizes(self) -> tuple[int, int, int, int]:
        return self.order[0], self.order[2], self.seasonal[0], self.seasonal[2]

    def polynomials(self, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """1 - ar(B) and 1 + ma(B), seasons multiplied in."""
        ar, ma, sar, sma = np.split(parameters, np.cumsum(self.sizes)[:-1])
        return (
            np.convolve(_polynomial(-ar, 1), _polynomial(-sar, self.period)),
            np.convolve(_polynomial(ma, 1), _polynomial(sma, self.period)),
        )

    def differences(self) -> np.ndarray:
        """(1 - B)^d (1 - B^period)^D."""
        found = np.ones(1)
        for lag, times in ((1, self.order[1]), (self.period, self.seasonal[1])):
            for _ in range(times):
                found = np.convolve(found, _polynomial(np.array([-1.0]), lag))
        return found


@stated
def arima(
    series: ArrayLike, order: Order, horizon: int, seasonal: Order = (0, 0, 0), period: int = 1, level: float = 0.95
) -> Arima:
    """A model of the order named, by maximum likelihood, and the next `horizon` values with normal limits.

    series: 1-d, one value a step, finite, at least five more than differences and coefficients take. order, seasonal: (autoregressive,
    differences, moving average), the latter at lags of `period`. No mean is fitted: the differences (or the series itself, without any)
    vary about 0. Unit: that of the series. (1 - ar(B)) w = (1 + ma(B)) e for the differenced series w; errors of the forecasts are those
    of the best linear prediction of w, summed up. Raises ValueError outside these and where the series does not vary once differenced.
    Box and Jenkins (1970), Time Series Analysis; Brockwell and Davis (1991), Time Series: Theory and Methods, chapters 5, 8 and 9.
    """
    plan = _Plan(_three(order, "order"), _three(seasonal, "seasonal"), period)
    y = _held(series, plan, horizon, level)
    differences = plan.differences()
    w = np.convolve(y, differences, mode="valid")
    if not float(w @ w) > 1e-20 * float(y @ y):
        raise ValueError("the series does not vary once differenced: there is nothing to fit")
    parameters, errors = _likeliest(w, plan)
    squares, likelihood = _likelihood(w, *plan.polynomials(parameters))
    variance = squares / (w.size - parameters.size)
    means, factors = _ahead(w, plan.polynomials(parameters), horizon)
    means, factors = _summed(y, differences, means, factors)
    from scipy.special import ndtri

    reach = float(ndtri(1 - (1 - level) / 2)) * np.sqrt(variance * factors)
    name = "ARIMA({},{},{})".format(*order) + ("({},{},{})".format(*seasonal) + f" of {period}") * any(seasonal)
    return Arima(
        tuple(float(one) for one in parameters), errors, float(variance), likelihood,
        -2 * likelihood + 2 * (parameters.size + 1),
        tuple(
            Estimate(float(one), float(one - far), float(one + far), y.size, level, name)
            for one, far in zip(means, reach, strict=True)
        ),
    )  # fmt: skip


def _three(order: Order, name: str) -> Order:
    try:
        ar, differences, ma = (operator.index(one) for one in order)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name} must be three whole numbers of 0 or more, got {order!r}") from error
    if min(ar, differences, ma) < 0 or max(ar, differences, ma) > MOST_TERMS:
        raise ValueError(f"{name} must be three whole numbers of 0 or more, {MOST_TERMS} at most, got {order!r}")
    return ar, differences, ma


def _held(series: ArrayLike, plan: _Plan, horizon: int, level: float) -> np.ndarray:
    y = np.asarray(series, float)
    if horizon < 1 or not 0 < level < 1 or not 1 <= plan.period <= LONGEST or (any(plan.seasonal) and plan.period < 2):
        raise ValueError("horizon must be 1 or more, level between 0 and 1, period 2 or more where there are seasons")
    taken = plan.differences().size - 1 + sum(plan.sizes)
    if y.ndim != 1 or not taken + 5 <= y.size <= LONGEST:
        raise ValueError(f"the series must be 1-d, of {taken + 5} to {LONGEST} points for this order, got {y.shape}")
    if not np.isfinite(y).all():
        raise ValueError("every value of the series must be a finite number")
    return y


def _polynomial(coefficients: np.ndarray, lag: int) -> np.ndarray:
    found = np.zeros(1 + lag * coefficients.size)
    found[0], found[lag::lag] = 1.0, coefficients
    return found


def _covariances(ar: np.ndarray, ma: np.ndarray, many: int) -> np.ndarray:
    """Of a stationary series with errors of variance 1, at lags 0 .. many - 1 (Brockwell and Davis, section 3.3)."""
    p, q = ar.size - 1, ma.size - 1
    psi = np.zeros(q + 1)
    for j in range(q + 1):
        psi[j] = ma[j] - sum(ar[i] * psi[j - i] for i in range(1, min(j, p) + 1))
    right = np.zeros(max(p, q) + 1)
    for k in range(q + 1):
        right[k] = ma[k:] @ psi[: q + 1 - k]
    system = np.zeros((p + 1, p + 1))
    for k in range(p + 1):
        for i in range(p + 1):
            system[k, abs(k - i)] += ar[i]
    found = np.zeros(max(many, p + 1))
    found[: p + 1] = np.linalg.solve(system, right[: p + 1])
    if not p:
        found[: min(q + 1, many)] = right[: min(q + 1, many)]
        return found[:many]
    for k in range(p + 1, found.size):
        found[k] = (right[k] if k <= q else 0.0) - ar[1:] @ found[k - p : k][::-1]
    return found[:many]


def _likelihood(w: np.ndarray, ar: np.ndarray, ma: np.ndarray) -> tuple[float, float]:
    """The sum of squares of the standardised innovations, and the logarithm of the likelihood at its best variance."""
    from scipy.linalg import cholesky, solve_triangular, toeplitz

    factor = cholesky(toeplitz(_covariances(ar, ma, w.size)), lower=True)
    innovations = solve_triangular(factor, w, lower=True)
    squares, n = float(innovations @ innovations), w.size
    return squares, float(-n / 2 * (log(2 * pi * squares / n) + 1) - np.log(np.diag(factor)).sum())


def _stable(free: np.ndarray, sizes: Sequence[int], signs: Sequence[int]) -> np.ndarray:
    """Any numbers as coefficients of stationary (invertible) polynomials, by partial correlations (Barndorff-Nielsen and Schou 1973)."""
    found = []
    for part, sign in zip(np.split(free, np.cumsum(sizes)[:-1]), signs, strict=True):
        coefficients = np.zeros(0)
        for one in np.tanh(part):
            coefficients = np.append(coefficients - one * coefficients[::-1], one)
        found.append(sign * coefficients)
    return np.concatenate(found)


def _likeliest(w: np.ndarray, plan: _Plan) -> tuple[np.ndarray, tuple[float, ...]]:
    """The coefficients, and their standard errors from the curvature of the likelihood."""
    many = sum(plan.sizes)
    if not many:
        return np.zeros(0), ()
    from scipy.optimize import minimize

    def lost(parameters: np.ndarray) -> float:
        try:
            return -_likelihood(w, *plan.polynomials(parameters))[1]
        except np.linalg.LinAlgError:  # on the edge of what is stationary
            return 1e10

    def freely(free: np.ndarray) -> float:
        return lost(_stable(np.clip(free, -8, 8), plan.sizes, (1, -1, 1, -1)))

    usual = np.repeat([0.3, 0.5, 0.3, 0.5], plan.sizes)
    mixed = (plan.sizes[0] and plan.sizes[1]) or (plan.sizes[2] and plan.sizes[3])
    starts = [usual, -usual, np.zeros(many)] if mixed else [usual]  # mixed models have several tops
    fits = [minimize(freely, one, method="BFGS", options={"gtol": 1e-6}) for one in starts]
    best = min(fits, key=lambda one: float(one.fun))
    found = _stable(np.clip(best.x, -8, 8), plan.sizes, (1, -1, 1, -1))
    return found, _errors(lost, found)


def _errors(lost: Callable[[np.ndarray], float], at: np.ndarray) -> tuple[float, ...]:
    step = np.eye(at.size) * 1e-4
    bent = np.array(
        [
            [(lost(at + a + b) - lost(at + a - b) - lost(at - a + b) + lost(at - a - b)) / 4e-8 for b in step]
            for a in step
        ]
    )
    variances = np.diag(np.linalg.pinv(bent))
    return tuple(float(one) ** 0.5 if one > 0 else float("nan") for one in variances)


def _ahead(w: np.ndarray, polynomials: tuple[np.ndarray, np.ndarray], horizon: int) -> tuple[np.ndarray, np.ndarray]:
    """The best linear prediction of the differenced series, and the covariance of its errors (variance of a step 1)."""
    from scipy.linalg import cho_factor, cho_solve, toeplitz

    n = w.size
    whole = toeplitz(_covariances(*polynomials, n + horizon))
    weights = cho_solve(cho_factor(whole[:n, :n], lower=True), whole[:n, n:])
    return weights.T @ w, whole[n:, n:] - whole[n:, :n] @ weights


def _summed(
    y: np.ndarray, differences: np.ndarray, means: np.ndarray, spread: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Means of the series itself, and the variances of their errors."""
    lags = differences.size - 1
    held = np.concatenate([y[y.size - lags :], np.zeros(means.size)])
    for step, mean in enumerate(means):
        held[lags + step] = mean - differences[1:] @ held[step : lags + step][::-1]
    weights = np.zeros((means.size, means.size))
    for step in range(means.size):
        weights[step, step] = 1.0
        for lag in range(1, min(step, lags) + 1):
            weights[step] -= differences[lag] * weights[step - lag]
    return held[lags:], np.diag(weights @ spread @ weights.T)
