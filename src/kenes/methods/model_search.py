"""Every hierarchical log-linear model of a table of lists, side by side, and their average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.capture_patterns import Term, all_models, patterns_of
from kenes.methods.estimate import Estimate
from kenes.methods.loglinear import LogLinear, described
from kenes.methods.poisson_tables import fit_tables
from kenes.methods.stated import stated

MOST_LISTS_SEARCHED = 5


@dataclass(frozen=True)
class Search:
    """All models, the one of least criterion first; `average` over those that exist, by weights exp(-difference / 2)."""

    models: tuple[LogLinear, ...]
    weights: tuple[float, ...]
    average: Estimate


@stated
def search(
    lists: ArrayLike,
    counts: ArrayLike,
    criterion: Literal["aic", "bic"] = "aic",
    level: float = 0.95,
    models: Sequence[tuple[Term, ...]] | None = None,
) -> Search:
    """Fit every hierarchical model without the interaction of all lists (2, 8, 113 or 6,893 for two to five), or the `models` given.

    lists, counts: as for `loglinear`, two to five lists where no models are given; criterion: "aic" or "bic", least first. Raises ValueError outside these. The average is that of
    Burnham and Anderson (2002), Model Selection and Multimodel Inference: its error adds how far the models lie apart to their own errors;
    its limits are log-normal above those seen. Models whose likelihood has no finite maximum weigh nothing and are counted in a warning.
    """
    table = patterns_of(lists, counts)
    if criterion not in ("aic", "bic"):
        raise ValueError(f"criterion must be aic or bic, got {criterion!r}")
    if models is None and table.lists > MOST_LISTS_SEARCHED:
        raise ValueError(f"more than {MOST_LISTS_SEARCHED} lists have too many models to try all: name the models")
    tried = list(all_models(table.lists)) if models is None else [tuple(one) for one in models]
    terms = [(), *table.mains(), *sorted({one for model in tried for one in model}, key=lambda one: (len(one), one))]
    place = {term: number for number, term in enumerate(terms)}
    columns = np.column_stack([table.column(one) for one in terms])
    fits = fit_tables(table.counts, columns, [[place[one] for one in ((), *table.mains(), *model)] for model in tried])
    found = described(table, tried, fits, level)
    found.sort(key=lambda one: (getattr(one, criterion), one.terms))
    weights = _weights(found, criterion)
    return Search(tuple(found), tuple(float(one) for one in weights), _average(found, weights, level))


def _weights(models: list[LogLinear], criterion: str) -> np.ndarray:
    values = np.array([getattr(one, criterion) for one in models])
    usable = np.array([one.exists for one in models])
    if not usable.any():
        return np.zeros(len(models))
    weights = np.where(usable, np.exp(-(values - values[usable].min()) / 2), 0.0)
    return np.asarray(weights / weights.sum())


def _average(models: list[LogLinear], weights: np.ndarray, level: float) -> Estimate:
    n = models[0].n
    without = sum(not one.exists for one in models)
    warnings = (f"{without} of {len(models)} models have no finite maximum and weigh nothing",) if without else ()
    if not weights.any():
        raise ValueError("no model has a finite maximum: the lists overlap too little for any of them")
    used = [(one, weight) for one, weight in zip(models, weights, strict=True) if weight > 0]
    sizes, shares = np.array([one.estimate for one, _ in used]), np.array([weight for _, weight in used])
    errors = np.array([one.standard_error for one, _ in used])
    mean = float(shares @ sizes)
    error = float(shares @ np.sqrt(np.nan_to_num(errors) ** 2 + (sizes - mean) ** 2))
    from scipy.special import ndtri

    hidden, z = mean - n, float(ndtri(1 - (1 - level) / 2))
    reach = float(np.exp(z * np.sqrt(np.log1p((error / hidden) ** 2)))) if hidden > 0 else 1.0
    method = f"average of {len(used)} log-linear models, log-normal interval"
    return Estimate(mean, n + hidden / reach, n + hidden * reach, n, level, method, warnings)
