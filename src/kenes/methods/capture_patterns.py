"""The table of capture patterns of several lists, and the log-linear terms over it."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

Term = tuple[int, ...]
"""The lists that interact, from 0 in ascending order."""
FEWEST_LISTS = 2
MOST_LISTS = 10
MOST_PERSONS = 10**12


@dataclass(frozen=True)
class Patterns:
    """Every pattern but the one of nobody: `captured` (patterns x lists) of 0 and 1, `counts` of persons."""

    captured: np.ndarray
    counts: np.ndarray

    @property
    def lists(self) -> int:
        """How many lists there are."""
        return int(self.captured.shape[1])

    @property
    def n(self) -> int:
        """Persons seen."""
        return int(self.counts.sum())

    def column(self, term: Term) -> np.ndarray:
        """1 where a pattern is in all lists of the term; of no list: 1 everywhere."""
        return np.asarray(self.captured[:, list(term)].prod(axis=1))

    def design(self, terms: Iterable[Term]) -> np.ndarray:
        """Intercept, each list, then the interactions (patterns x columns)."""
        return np.column_stack([self.column(one) for one in ((), *self.mains(), *terms)])

    def mains(self) -> tuple[Term, ...]:
        """The lists as terms of their own."""
        return tuple((one,) for one in range(self.lists))


def patterns_of(lists: ArrayLike, counts: ArrayLike) -> Patterns:
    """The whole table from the patterns given: those left out are 0, those given twice are added up.

    lists: patterns x lists of 0 and 1, two to ten lists; counts: 1-d, whole numbers >= 0, somebody at least. The pattern of nobody (all 0)
    may be given only with a count of 0. Raises ValueError outside these.
    """
    rows, persons = np.asarray(lists, float), np.asarray(counts, float)
    if rows.ndim != 2 or persons.shape != (rows.shape[0],) or not FEWEST_LISTS <= rows.shape[1] <= MOST_LISTS:
        raise ValueError(
            f"lists must be patterns x lists, {FEWEST_LISTS} to {MOST_LISTS} lists, counts one for each pattern"
        )
    if not np.isin(rows, (0, 1)).all():
        raise ValueError("a pattern says 1 where a person is in the list and 0 where not")
    if (
        not np.isfinite(persons).all()
        or (persons < 0).any()
        or (persons != np.round(persons)).any()
        or not persons.any()
    ):
        raise ValueError("counts must be whole numbers of persons, 0 or more and not all 0")
    if persons[rows.sum(axis=1) == 0].any():
        raise ValueError("nobody can be counted in no list: that is what is to be estimated")
    if persons.sum() > MOST_PERSONS:
        raise ValueError(f"counts must be at most {MOST_PERSONS:,} persons in all, got {persons.sum():.4g}")
    width = rows.shape[1]
    codes = (rows @ (2 ** np.arange(width))).astype(int)
    table = np.bincount(codes, weights=persons, minlength=2**width)[1:]
    captured = (np.arange(1, 2**width)[:, None] >> np.arange(width)) & 1
    return Patterns(captured.astype(float), table)


def hierarchical(terms: Sequence[Sequence[int]], lists: int) -> tuple[Term, ...]:
    """The interactions given with every interaction they contain, shortest first.

    Raises ValueError for a term of fewer than two lists, of a list there is not, or of all lists: no table can tell that one.
    """
    found: set[Term] = set()
    for given in _each(terms):
        term = tuple(sorted(set(given)))
        if len(term) != len(given) or not all(0 <= one < lists for one in term) or len(term) < 2:
            raise ValueError(f"a term names two or more different lists from 0 to {lists - 1}, got {given}")
        if len(term) == lists:
            raise ValueError("the interaction of all lists together cannot be told from the table")
        found |= {part for size in range(2, len(term) + 1) for part in combinations(term, size)}
    return tuple(sorted(found, key=lambda one: (len(one), one)))


def _each(terms: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """The terms as tuples of whole numbers. Raises ValueError for what is none."""
    try:
        return [tuple(operator.index(one) for one in term) for term in terms]
    except TypeError as error:
        raise ValueError(f"terms must be a list of lists of whole numbers like [(0, 2)], got {terms!r}") from error


def all_models(lists: int) -> Iterator[tuple[Term, ...]]:
    """Every hierarchical model with all lists and without the interaction of all."""
    sizes = [list(combinations(range(lists), size)) for size in range(2, lists)]
    yield from _grown((), sizes)


def _grown(held: tuple[Term, ...], sizes: list[list[Term]]) -> Iterator[tuple[Term, ...]]:
    """The models that have `held` and any further terms of the sizes left, each only with all that it contains."""
    if not sizes:
        yield held
        return
    there = set(held)
    size = len(sizes[0][0])
    possible = [one for one in sizes[0] if size == 2 or all(part in there for part in combinations(one, size - 1))]
    for number in range(len(possible) + 1):
        for chosen in combinations(possible, number):
            yield from _grown((*held, *chosen), sizes[1:] if chosen or size == 2 else [])
