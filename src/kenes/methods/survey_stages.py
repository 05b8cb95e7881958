"""The stages of a sample: which units were drawn from which, and what that adds to the variance of a total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.stated import numbers
from kenes.methods.survey_codes import coded, paired

LONELY = ("fail", "remove", "adjust", "average", "certainty")


@dataclass(frozen=True)
class Stage:
    """Units of one stage. `unit` is that of each row, `stratum` that of each unit, `drawn` how many units of each stratum were drawn
    and `fraction` which part of it they are (0 where drawn with replacement). `outer` is the part of the population that the stages before reached,
    for each stratum.
    """

    unit: np.ndarray
    stratum: np.ndarray
    drawn: np.ndarray
    fraction: np.ndarray
    outer: np.ndarray

    def variance(
        self, values: np.ndarray, groups: tuple[np.ndarray | None, int], lonely: str, inside: np.ndarray | None = None
    ) -> np.ndarray:
        """What this stage adds to the variance of the sums of `values` (rows) by group; `inside` are the rows of a domain."""
        group, many = groups
        place = self.unit if group is None else self.unit * many + group
        totals = np.bincount(place, weights=values, minlength=self.stratum.size * many).reshape(-1, many)
        strata = self.drawn.size
        sums, squares = _by_stratum(self.stratum, totals, strata), _by_stratum(self.stratum, totals**2, strata)
        alone = self.drawn == 1
        spare = np.where(alone, 1, self.drawn - 1)
        each = (1 - self.fraction)[:, None] * (squares * self.drawn[:, None] - sums**2) / spare[:, None]
        if alone.any():
            there = self._there(groups, inside) if lonely == "average" else np.ones_like(each, bool)
            each = self._lonely(each, squares, there, lonely)
        return np.asarray(np.maximum(each * self.outer[:, None], 0.0).sum(axis=0))

    def _there(self, groups: tuple[np.ndarray | None, int], inside: np.ndarray | None) -> np.ndarray:
        """Which strata have somebody in a group (strata x groups)."""
        group, many = groups
        stratum = self.stratum[self.unit]
        place = stratum if group is None else stratum * many + group
        found = np.bincount(place if inside is None else place[inside], minlength=self.drawn.size * many)
        return np.asarray(found.reshape(-1, many) > 0)

    def _lonely(self, each: np.ndarray, squares: np.ndarray, there: np.ndarray, lonely: str) -> np.ndarray:
        alone = self.drawn == 1
        whole = self.fraction >= 1 - 1e-7  # the only unit there is: nothing was left to chance
        if lonely == "fail" and (alone & ~whole).any():
            raise ValueError(
                f"{int((alone & ~whole).sum())} strata have one cluster alone: no variance can be told; "
                "join strata, or choose how they count (lonely)"
            )
        if lonely == "adjust":
            each[alone] = ((1 - self.fraction)[:, None] * squares)[alone]
        elif lonely == "average":
            others = there & ~alone[:, None]
            middle = (each * others).sum(axis=0) / np.maximum(others.sum(axis=0), 1)
            each[alone] = (there * middle)[alone]  # of a domain, the strata that are in it
        else:
            each[alone] = 0.0
        each[alone & whole] = 0.0
        return each


def _by_stratum(stratum: np.ndarray, values: np.ndarray, strata: int) -> np.ndarray:
    """Sums of the rows of `values` (units x groups) by stratum; units are in the order of their strata."""
    many = values.shape[1]
    place = stratum[:, None] * many + np.arange(many)[None, :]
    return np.bincount(place.ravel(), weights=values.ravel(), minlength=strata * many).reshape(strata, many)


def one_a_stage(given: ArrayLike | Sequence[ArrayLike] | None) -> list[np.ndarray]:
    """One array a stage."""
    if given is None:
        return []
    if hasattr(given, "__array__"):
        whole = np.asarray(given)
        return [whole] if whole.ndim == 1 else list(whole)
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise ValueError(f"clusters and fpc must be one array or one a stage, got {given!r}")
    several = len(given) > 0 and np.ndim(given[0]) > 0
    return [np.asarray(one) for one in given] if several else [np.asarray(given)]


def stages_of(
    rows: int, strata: ArrayLike | None, clusters: list[np.ndarray], fpc: list[np.ndarray], nest: bool
) -> list[Stage]:
    """The stages that add to the variance: all that have their fpc, and always the first."""
    stratum, many = np.zeros(rows, np.int64), 1
    if strata is not None:
        codes, labels = coded(strata, rows, "strata")
        stratum, many = codes, labels.size
    outer, found = np.ones(many), []
    for number in range(max(1, min(len(clusters), len(fpc)))):
        if number < len(clusters):
            inner, labels = coded(clusters[number], rows, "clusters")
            unit, units = paired(stratum, inner, labels.size, rows)
            if not number and not nest and units != labels.size:
                raise ValueError(
                    "some clusters stand in two strata: give nest=True where labels begin anew in each stratum"
                )
        else:
            unit, units = np.arange(rows), rows
        of_unit = np.zeros(units, np.int64)
        of_unit[unit] = stratum
        drawn = np.bincount(of_unit, minlength=many)
        fraction = _fractions(fpc[number], stratum, drawn, rows) if number < len(fpc) else np.zeros(many)
        found.append(Stage(unit, of_unit, drawn, fraction, outer))
        outer, stratum, many = (outer * fraction)[of_unit], unit, units
    return found


def _fractions(fpc: np.ndarray, stratum: np.ndarray, drawn: np.ndarray, rows: int) -> np.ndarray:
    """The share of each stratum that was drawn."""
    given = numbers("fpc", fpc)
    if given.shape != (rows,) or not np.isfinite(given).all() or (given <= 0).any():
        raise ValueError("fpc must be 1-d, as long as the weights, numbers above 0")
    whole = np.zeros(drawn.size)
    whole[stratum] = given
    if (np.abs(whole[stratum] - given) > 1e-9 * given).any():
        raise ValueError("fpc must be the same in all rows of a stratum")
    share = whole if (given <= 1).all() else drawn / whole
    if (share > 1 + 1e-9).any():
        raise ValueError("fpc says that a stratum has fewer units than were drawn from it")
    return np.minimum(share, 1.0)
