"""Several estimates of one thing pooled (random-effects meta-analysis)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated


@dataclass(frozen=True)
class Pooled(Estimate):
    """A pooled estimate; `tau2` is the variance between sources, `i2` its share in per cent, `q` Cochran's statistic.

    `prediction_low` and `prediction_high` bound what one more source would measure, were it large: much wider than the interval.
    """

    standard_error: float = 0.0
    tau2: float = 0.0
    i2: float = 0.0
    q: float = 0.0
    prediction_low: float = float("nan")
    prediction_high: float = float("nan")


@stated
def pool(
    estimates: ArrayLike,
    variances: ArrayLike,
    model: Literal["reml", "dersimonian-laird", "ml", "paule-mandel", "fixed"] = "reml",
    interval: Literal["hartung-knapp", "normal"] = "hartung-knapp",
    level: float = 0.95,
) -> Pooled:
    """The mean of sources that measure the same thing each with an error of its own, and how far they differ beyond it.

    estimates, variances: 1-d arrays of one length (>= 2), on a scale where errors are about normal (logit of a share, logarithm of a
    size); variances > 0. Raises ValueError outside these. model: tau2 by restricted maximum likelihood (Viechtbauer 2005, Journal of Educational
    and Behavioral Statistics 30), maximum likelihood ("ml"), DerSimonian and Laird (1986, Controlled Clinical Trials 7), Paule and Mandel
    (1982, Journal of Research of the National Bureau of Standards 87), or 0 ("fixed": one size for all sources); interval by Hartung and Knapp (2001,
    Statistics in Medicine 20; Student's t on k - 1) or normal. i2 as Higgins and Thompson (2002), from tau2 and the typical variance ("fixed": from q).
    Prediction limits: normal with the normal interval, else Student's t on k - 1.
    """
    y, v = _held(estimates, variances)
    if model not in MODELS or interval not in ("hartung-knapp", "normal"):
        raise ValueError(
            f"model must be one of {', '.join(MODELS)}, interval hartung-knapp or normal, got {model!r}, {interval!r}"
        )
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    from scipy.special import ndtri, stdtrit

    named, between = MODELS[model]
    tau2 = between(y, v)
    weights = 1 / (v + tau2)
    mean = float(weights @ y / weights.sum())
    error, tail = float(weights.sum()) ** -0.5, 1 - (1 - level) / 2
    knapp = interval == "hartung-knapp"
    if knapp:
        error *= float(np.sqrt((weights @ (y - mean) ** 2) / (y.size - 1)))
    reach = float(stdtrit(y.size - 1, tail) if knapp else ndtri(tail))
    beyond = reach * float(np.sqrt(tau2 + error**2))
    q, typical = _cochran(y, v)
    share = tau2 / (tau2 + typical) if model != "fixed" else max(0.0, 1 - (y.size - 1) / q) if q else 0.0
    method = f"{named}, {'Hartung-Knapp' if knapp else 'normal'} interval"
    return Pooled(
        mean, mean - reach * error, mean + reach * error, int(y.size), level, method, _warnings(y.size),
        error, tau2, 100 * share, q, mean - beyond, mean + beyond,
    )  # fmt: skip


def _held(estimates: ArrayLike, variances: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    y, v = np.asarray(estimates, float), np.asarray(variances, float)
    if y.ndim != 1 or y.shape != v.shape or y.size < 2:
        raise ValueError("estimates and variances must be 1-d, of equal length, with at least two sources")
    if not np.isfinite(y).all() or not (np.isfinite(v).all() and (v > 0).all()):
        raise ValueError("estimates must be finite numbers and variances above 0")
    return y, v


def _cochran(y: np.ndarray, v: np.ndarray) -> tuple[float, float]:
    """Cochran's Q, and the typical variance of a source (Higgins and Thompson)."""
    weights = 1 / v
    q = float(weights @ (y - weights @ y / weights.sum()) ** 2)
    spare = float(weights.sum() - (weights**2).sum() / weights.sum())
    return q, (y.size - 1) / spare


def _dersimonian_laird(y: np.ndarray, v: np.ndarray) -> float:
    q, typical = _cochran(y, v)
    return max(0.0, (q - (y.size - 1)) * typical / (y.size - 1))


def _reml(y: np.ndarray, v: np.ndarray) -> float:
    """The root of the derivative of the restricted likelihood, or 0 where it falls from the beginning."""

    def slope(tau2: float) -> float:
        weights = 1 / (v + tau2)
        mean = weights @ y / weights.sum()
        return float((weights**2) @ (y - mean) ** 2 - weights.sum() + (weights**2).sum() / weights.sum())

    return _root(slope, float(np.var(y, ddof=1)) + float(v.max()))


def _ml(y: np.ndarray, v: np.ndarray) -> float:
    """The root of the derivative of the likelihood, or 0 where it falls from the beginning."""

    def slope(tau2: float) -> float:
        weights = 1 / (v + tau2)
        mean = weights @ y / weights.sum()
        return float((weights**2) @ (y - mean) ** 2 - weights.sum())

    return _root(slope, float(np.var(y, ddof=1)) + float(v.max()))


def _paule_mandel(y: np.ndarray, v: np.ndarray) -> float:
    """Where Cochran's Q with the variance between sources in its weights is what it is on average, k - 1."""
    return _root(lambda tau2: _cochran(y, v + tau2)[0] - (y.size - 1), float(np.var(y, ddof=1)) + float(v.max()))


def _root(slope: Callable[[float], float], high: float) -> float:
    if slope(0.0) <= 0:
        return 0.0
    from scipy.optimize import brentq

    while slope(high) > 0:
        high *= 2
    return float(brentq(slope, 0.0, high, xtol=1e-13 * high, rtol=1e-13))


def _warnings(sources: int) -> tuple[str, ...]:
    return ("fewer than 5 sources: how far they differ is hardly known",) if sources < 5 else ()


MODELS: dict[str, tuple[str, Callable[[np.ndarray, np.ndarray], float]]] = {
    "reml": ("random effects, REML", _reml),
    "dersimonian-laird": ("random effects, DerSimonian-Laird", _dersimonian_laird),
    "ml": ("random effects, maximum likelihood", _ml),
    "paule-mandel": ("random effects, Paule-Mandel", _paule_mandel),
    "fixed": ("fixed effect", lambda y, v: 0.0),
}
