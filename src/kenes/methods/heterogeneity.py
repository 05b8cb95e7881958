"""The size of a population from lists where people differ in how likely they are to be in any of them."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.capture_patterns import Patterns, patterns_of
from kenes.methods.loglinear import LogLinear, described
from kenes.methods.poisson_tables import fit_tables
from kenes.methods.stated import stated

Kind = Literal["chao", "poisson", "darroch", "gamma"]
SHAPES = {
    "poisson": lambda often: 2.0**often - 1,
    "darroch": lambda often: often**2 / 2,
    "gamma": lambda often: np.log(3.5) - np.log(3.5 + often),
}
NAMED = {
    "chao": "people differ, lower bound of Chao",
    "poisson": "people differ, Poisson's mixture",
    "darroch": "people differ, normal mixture of Darroch",
    "gamma": "people differ, gamma mixture",
}


@stated
def heterogeneity(
    lists: ArrayLike, counts: ArrayLike, kind: Kind = "chao", equal: bool = False, level: float = 0.95
) -> LogLinear:
    """Persons in the population, by log-linear models in which the lists are independent for each person but people differ.

    lists: patterns x lists of 0 and 1, three or more; counts: persons of each pattern. In how many lists a person stands, k, enters the
    model by itself. kind: "chao" lets the model bend upwards from three lists on, freely, and is a lower bound; "darroch" k^2 / 2,
    "poisson" 2^k - 1, "gamma" -log(3.5 + k) suppose how people differ, and the data can hardly tell which is right: their sizes lie far
    apart. equal: all lists have the same reach. Limits are log-normal. Raises ValueError for what is no table (`patterns_of`) or has fewer
    than three lists. Darroch, Fienberg, Glonek and Junker (1993), JASA 88; Rivest and Baillargeon (2007), Biometrics 63.
    """
    table = patterns_of(lists, counts)
    if table.lists < 3:
        raise ValueError(f"whether people differ cannot be told from {table.lists} lists; three or more are needed")
    if kind not in NAMED:
        raise ValueError(f"kind must be one of {', '.join(NAMED)}, got {kind!r}")
    often = table.captured.sum(axis=1)
    added = _bends(table, often, equal) if kind == "chao" else SHAPES[kind](often)[:, None]
    return _described(table, _design(table, often, equal, added), NAMED[kind], level)


def _described(table: Patterns, design: np.ndarray, name: str, level: float) -> LogLinear:
    """The fit of a design of one's own; its interactions are not named."""
    fits = fit_tables(table.counts, design, [range(design.shape[1])])
    return described(table, [()], fits, level, (design, name))[0]


def _design(table: Patterns, often: np.ndarray, equal: bool, added: np.ndarray) -> np.ndarray:
    reach = often[:, None] if equal else table.captured
    return np.column_stack([np.ones(often.size), reach, added])


def _bends(table: Patterns, often: np.ndarray, equal: bool) -> np.ndarray:
    """A bend upwards at each number of lists from three on, without those that would bend downwards: no mixture of people does that."""
    kept = np.column_stack([np.maximum(often - k + 1, 0.0) for k in range(3, table.lists + 1)])
    while kept.shape[1]:
        design = _design(table, often, equal, kept)
        fitted = fit_tables(table.counts, design, [range(design.shape[1])]).fitted[0]
        parts = np.linalg.lstsq(design, np.log(fitted), rcond=None)[0][-kept.shape[1] :]
        if parts.min() >= 0:
            break
        kept = np.delete(kept, int(parts.argmin()), axis=1)
    return kept
