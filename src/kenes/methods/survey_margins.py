"""Weights made to meet what is known of a population: its numbers by age, by sex, by region."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kenes.methods.stated import Labels, number
from kenes.methods.survey_codes import coded

CLOSE = 1e-10
MOST_ROUNDS = 1000
APART = 1e-6
"""Margins of one population whose sums differ by more, relative to them, contradict each other."""

Population = Mapping[Any, float]
"""How many persons of the population bear each label."""


@dataclass(frozen=True)
class Margin:
    """Which category each row is in (from 0), and how many persons of the population are in each."""

    codes: np.ndarray
    persons: np.ndarray


def margin_of(labels: Labels, population: Population, rows: int) -> Margin:
    """The margin of one variable. Raises ValueError where sample and population name different categories."""
    if not isinstance(population, Mapping) or not population:
        raise ValueError("a margin must be {label: persons of the population}, not empty")
    codes, found = coded(labels, rows, "labels")
    told = {_plain(name): number("population", persons) for name, persons in population.items()}
    sampled = [_plain(name) for name in found.tolist()]
    if strange := [str(one) for one in sampled if one not in told]:
        raise ValueError(f"the population names no persons for: {', '.join(strange[:5])}")
    if unseen := [str(one) for one in told if one not in set(sampled)]:
        raise ValueError(f"nobody in the sample is of: {', '.join(unseen[:5])}; join such categories with others")
    if any(one <= 0 for one in told.values()):
        raise ValueError("persons of a margin must be above 0")
    return Margin(codes, np.array([told[one] for one in sampled]))


def meeting(weights: np.ndarray, margins: Sequence[Margin]) -> np.ndarray:
    """The weights (rows, or rows x replicates) raised or lowered by category, one margin after the other, until all margins are met.

    Raises ValueError where a category has no weight or no weights meet all margins. Deming and Stephan (1940), Annals of Mathematical
    Statistics 11.
    """
    from scipy.sparse import csr_array

    if not margins:
        raise ValueError("no margin was given")
    whole = [float(one.persons.sum()) for one in margins]
    if max(whole) - min(whole) > APART * max(whole):
        raise ValueError(f"the margins are of populations of different size: {min(whole):.10g} and {max(whole):.10g}")
    found = np.array(weights, float)
    table = found if found.ndim == 2 else found[:, None]
    adding = [
        csr_array((np.ones(one.codes.size), (one.codes, np.arange(one.codes.size))), (one.persons.size, one.codes.size))
        for one in margins
    ]
    for _ in range(MOST_ROUNDS):
        for margin, sums in zip(margins, adding, strict=True):
            held = sums @ table
            if (held <= 0).any():
                raise ValueError(
                    "a category of a margin has no weight in the sample (or in some replicate): join it with another"
                )
            table *= (margin.persons[:, None] / held)[margin.codes]
        if len(margins) == 1 or _all_met(table, margins, adding):
            return found
    raise ValueError(
        "no weights meet all margins: some combination of categories has nobody in the sample; join categories"
    )


class Met:
    """Margins that the weights of a sample meet: what they leave unexplained of a figure is what varies from sample to sample.

    Deville and Saerndal (1992), Journal of the American Statistical Association 87.
    """

    def __init__(self, margins: Sequence[Margin], before: np.ndarray) -> None:
        self.weights = meeting(before, margins)
        self.margins, self.before = margins, before
        starts = np.cumsum([0, *(one.persons.size for one in margins)])
        self.columns = np.column_stack([one.codes + start for one, start in zip(margins, starts, strict=False)])
        information = np.zeros((starts[-1], starts[-1]))
        for first in self.columns.T:
            for second in self.columns.T:
                np.add.at(information, (first, second), before)
        self.inverse = np.linalg.pinv(information)

    def left(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Weighted values (rows) without what a regression on the categories says of them."""
        known = weights > 0
        each = np.divide(values, weights, out=np.zeros_like(values), where=known)
        sums = np.zeros(self.inverse.shape[0])
        for column in self.columns.T:
            sums += np.bincount(column, weights=self.before * each, minlength=sums.size)
        return np.asarray(weights * (each - (self.inverse @ sums)[self.columns].sum(axis=1)))


def _all_met(table: np.ndarray, margins: Sequence[Margin], adding: Sequence[Any]) -> bool:
    return all(
        (np.abs(sums @ table - one.persons[:, None]) <= CLOSE * one.persons[:, None]).all()
        for one, sums in zip(margins, adding, strict=True)
    )


def _plain(label: object) -> Hashable:
    """Labels of numpy and of Python are the same, and 1.0 is 1."""
    plain: Hashable = label.item() if isinstance(label, np.generic) else label
    return plain
