"""The stages of a sample: which units were drawn from which, and what that adds to the variance of a total."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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
