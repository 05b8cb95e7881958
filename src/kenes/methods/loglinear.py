"""The size of a population from three or more lists: log-linear models of who is in which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.capture_patterns import Patterns, Term, hierarchical, patterns_of
from kenes.methods.estimate import Estimate
from kenes.methods.poisson_tables import TableFits, fit_tables
from kenes.methods.stated import stated
from kenes.methods.table_existence import Unseen, existence

VANISHING = 1e-4
"""An empty cell fitted below this is looked at by linear programming."""
SAID = {
    Unseen.FINITE: "empty patterns leave some interactions without a finite value; the size itself is finite",
    Unseen.INFINITE: "empty patterns leave the size without an upper bound: the model cannot be used",
    Unseen.NONE: "empty patterns make the model say that nobody is unseen: it cannot be used",
    Unseen.UNTOLD: "empty patterns leave the size untold: the model cannot be used",
}


@dataclass(frozen=True)
class LogLinear(Estimate):
    """A size (persons, seen and unseen) by one model; `terms` its interactions, `exists` whether its likelihood has a finite maximum."""

    terms: tuple[Term, ...] = ()
    standard_error: float = float("nan")
    aic: float = float("nan")
    bic: float = float("nan")
    deviance: float = float("nan")
    degrees_of_freedom: int = 0
    exists: bool = True


@stated
def loglinear(
    lists: ArrayLike,
    counts: ArrayLike,
    terms: Sequence[Sequence[int]] = (),
    level: float = 0.95,
    interval: Literal["profile", "bootstrap"] = "profile",
    draws: int = 1_000,
    seed: int = 0,
) -> LogLinear:
    """Persons in the population, by the Poisson log-linear model with all lists and the interactions `terms` (with what they contain).

    lists: patterns x lists of 0 and 1; counts: persons of each pattern. terms: (0, 2) is the interaction of the first and the third list.
    The unseen pattern is exp(intercept); interval: the limits are those of the profile of the multinomial likelihood over the size, or quantiles of
    the parametric bootstrap. Raises ValueError for what is no table (`patterns_of`), no hierarchical model, or has more parameters than
    patterns. Fienberg (1972), Biometrika 59; Cormack (1992), Biometrics 48. Lists must be of a closed population and linked without error.
    """
    table = patterns_of(lists, counts)
    model = hierarchical(terms, table.lists)
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    design = table.design(model)
    found = described(table, [model], fit_tables(table.counts, design, [range(design.shape[1])]), level)[0]
    if not np.isfinite(found.estimate) or found.estimate <= table.n:
        return found
    if interval == "bootstrap":
        limits = _bootstrap(table, design, found.estimate, (draws, seed), level)
    elif interval == "profile":
        limits = _profile(table, design, found.estimate, level)
    else:
        raise ValueError(f"interval must be profile or bootstrap, got {interval!r}")
    kind = "profile likelihood" if interval == "profile" else f"bootstrap of {draws:,} draws"
    return _with(found, limits, f"log-linear model, {kind} interval")


def described(
    table: Patterns,
    models: Sequence[tuple[Term, ...]],
    fits: TableFits,
    level: float,
    of_its_own: tuple[np.ndarray, str] | None = None,
) -> list[LogLinear]:
    """What each fit says of the size, with normal limits on the logarithm of the unseen; `of_its_own`: a design that no terms name, and its name."""
    from scipy.special import ndtri

    z, found = float(ndtri(1 - (1 - level) / 2)), []
    empty = table.counts == 0
    name = "log-linear model" if of_its_own is None else of_its_own[1]
    for place, model in enumerate(models):
        exists, unseen = True, Unseen.FINITE
        if empty.any() and fits.fitted[place][empty].min() < VANISHING:
            exists, unseen = existence(table.counts, table.design(model) if of_its_own is None else of_its_own[0])
        hidden = {Unseen.FINITE: float(np.exp(min(fits.intercept[place], 700.0))), Unseen.NONE: 0.0}.get(
            unseen, float("inf")
        )
        error = float(np.sqrt(hidden + hidden**2 * fits.variance[place])) if 0 < hidden < np.inf else float("nan")
        reach = float(np.exp(min(z * np.sqrt(np.log1p((error / hidden) ** 2)), 700.0))) if error > 0 else 1.0
        parameters = 1 + table.lists + len(model) if of_its_own is None else of_its_own[0].shape[1]
        likelihood = float(fits.loglikelihood[place])
        found.append(
            LogLinear(
                table.n + hidden, table.n + hidden / reach, table.n + hidden * reach, table.n, level,
                f"{name}, log-normal interval", () if exists else (SAID[unseen],), model, error,
                -2 * likelihood + 2 * parameters, -2 * likelihood + parameters * float(np.log(table.n)),
                float(fits.deviance[place]), table.counts.size - parameters, exists,
            )
        )  # fmt: skip
    return found


def _with(found: LogLinear, limits: tuple[float, float], method: str) -> LogLinear:
    from dataclasses import replace

    return replace(found, low=limits[0], high=limits[1], method=method)


def _profile(table: Patterns, design: np.ndarray, size: float, level: float) -> tuple[float, float]:
    """Where twice the fall of the profile of the multinomial likelihood reaches the quantile of chi-square."""
    from scipy.optimize import brentq, minimize_scalar
    from scipy.special import chdtri

    height = _profile_of(table, design)
    hidden = size - table.n
    top = minimize_scalar(
        lambda one: -height(float(np.exp(one))), bounds=(np.log(hidden) - 3, np.log(hidden) + 3), method="bounded"
    )
    best, drop = float(np.exp(top.x)), float(chdtri(1, 1 - level)) / 2

    def fall(one: float) -> float:
        return height(one) - (-float(top.fun)) + drop

    low = float(brentq(fall, 0.0, best, xtol=1e-6 * best)) if fall(0.0) < 0 else 0.0
    beyond = 2 * best + 1
    while fall(beyond) > 0:
        beyond *= 2
        if beyond > 1e12:
            return table.n + low, float("inf")
    return table.n + low, table.n + float(brentq(fall, best, beyond, xtol=1e-6 * best))


def _profile_of(table: Patterns, design: np.ndarray) -> Callable[[float], float]:
    """The logarithm of the multinomial likelihood at a number of unseen persons, the model fitted to the whole table."""
    from scipy.special import gammaln, xlogy

    whole = np.vstack([np.eye(design.shape[1])[0], design])

    def height(unseen: float) -> float:
        cells = np.concatenate([[unseen], table.counts])
        mean = fit_tables(cells, whole, [range(whole.shape[1])]).fitted[0]
        size = table.n + unseen
        return float(gammaln(size + 1) - gammaln(unseen + 1) + xlogy(cells, mean / size).sum())

    return height


def _bootstrap(
    table: Patterns, design: np.ndarray, size: float, how: tuple[int, int], level: float
) -> tuple[float, float]:
    """Quantiles of the size over tables drawn from the model at its estimate."""
    draws, seed = how
    if draws < 100:
        raise ValueError(f"draws must be 100 or more, got {draws}")
    fitted = fit_tables(table.counts, design, [range(design.shape[1])]).fitted[0]
    shares = np.concatenate([[size - table.n], fitted])
    drawn = np.random.default_rng(seed).multinomial(round(size), shares / shares.sum(), draws)[:, 1:]
    sizes = [
        float(
            row.sum() + np.exp(min(fit_tables(row.astype(float), design, [range(design.shape[1])]).intercept[0], 700.0))
        )
        for row in drawn
    ]
    low, high = np.quantile(sizes, [(1 - level) / 2, 1 - (1 - level) / 2])
    return float(low), float(high)
