"""The size of a population from how often each of its members was counted in one list."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated


@stated
def chao(frequencies: ArrayLike, bias_corrected: bool = False, level: float = 0.95) -> Estimate:
    """Persons at the least: n + f1^2 / (2 f2), or the form corrected for bias, n + f1 (f1 - 1) / (2 (f2 + 1)).

    frequencies: f1, f2, ...: how many persons were counted once, twice and so on; whole numbers >= 0. Where f2 is 0 the corrected form is
    used and it is said; bias_corrected asks for it. Raises ValueError outside these. Chao (1987), Biometrics 43; the interval is log-normal, above n.
    """
    f = _held(frequencies)
    once, twice, n = f[0], f[1] if f.size > 1 else 0.0, float(f.sum())
    warnings: tuple[str, ...] = ("a lower bound where people differ in how often they are counted",)
    if not twice and not bias_corrected:
        bias_corrected, warnings = True, (*warnings, "nobody was counted twice: the form corrected for bias was used")
    if bias_corrected:
        hidden = once * (once - 1) / (2 * (twice + 1))
        variance = hidden + once * (2 * once - 1) ** 2 / (4 * (twice + 1) ** 2)
        variance += once**2 * twice * (once - 1) ** 2 / (4 * (twice + 1) ** 4)
    else:
        q = once / twice
        hidden, variance = once**2 / (2 * twice), twice * (q**2 / 2 + q**3 + q**4 / 4)
    name = "Chao's lower bound, corrected for bias" if bias_corrected else "Chao's lower bound"
    return _log_normal(n, hidden, variance, level, name, warnings)


@stated
def zelterman(frequencies: ArrayLike, level: float = 0.95) -> Estimate:
    """Persons, from those counted once and twice alone: n / (1 - exp(-2 f2 / f1)).

    frequencies: as for `chao`, f1 and f2 above 0. Raises ValueError outside these. Zelterman (1988), Journal of Statistical Planning and
    Inference 18; variance of Boehning (2008), Statistical Methodology 5; the interval is log-normal, above n.
    """
    f = _held(frequencies)
    if f.size < 2 or not f[0] or not f[1]:
        raise ValueError("Zelterman's estimate needs persons counted once and persons counted twice")
    n, rate = float(f.sum()), 2 * f[1] / f[0]
    seen = -np.expm1(-rate)
    pull = float(np.exp(-rate) / seen**2)
    variance = n * pull * (1 + n * pull * rate**2 * (1 / f[0] + 1 / f[1]))
    return _log_normal(n, n * float(np.exp(-rate) / seen), variance, level, "Zelterman", ())


@stated
def truncated_poisson(frequencies: ArrayLike, level: float = 0.95) -> Estimate:
    """Persons, were all counted at one Poisson rate: n / (1 - exp(-rate)), the rate from the mean of those counted.

    frequencies: as for `chao`; somebody must be counted more than once. Raises ValueError outside these. Where people differ in their rate
    it is too low. Van der Heijden, Bustami, Cruyff, Engbersen and van Houwelingen (2003), Statistical Modelling 3.
    """
    f = _held(frequencies)
    n, times = float(f.sum()), float(f @ np.arange(1, f.size + 1))
    if times <= n:
        raise ValueError("nobody was counted more than once: the rate is 0 and the size has no bound")
    from scipy.optimize import brentq

    rate = float(brentq(lambda one: one * n + times * np.expm1(-one), 1e-12, times / n + 1, xtol=1e-15, rtol=1e-14))
    size = n / -float(np.expm1(-rate))
    variance = size / (float(np.expm1(rate)) - rate)
    return _log_normal(
        n, size - n, variance, level, "zero-truncated Poisson", ("too low where people differ in their rate",)
    )


def _held(frequencies: ArrayLike) -> np.ndarray:
    f = np.asarray(frequencies, float)
    if f.ndim != 1 or not f.size or not np.isfinite(f).all() or (f < 0).any() or (f != np.round(f)).any():
        raise ValueError("frequencies must be a list of whole numbers of persons, 0 or more: f1, f2, ...")
    if not f.any():
        raise ValueError("nobody was counted")
    return f


def _log_normal(
    n: float, hidden: float, variance: float, level: float, method: str, warnings: tuple[str, ...]
) -> Estimate:
    """Limits of those not seen on the logarithm, so that no limit lies below those seen (Chao 1987)."""
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    from scipy.special import ndtri

    z = float(ndtri(1 - (1 - level) / 2))
    reach = float(np.exp(z * np.sqrt(np.log1p(variance / hidden**2)))) if hidden else 1.0
    method = f"{method}, log-normal interval"
    return Estimate(n + hidden, n + hidden / reach, n + hidden * reach, int(n), level, method, warnings)
