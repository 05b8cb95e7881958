"""A table of counts with its margins, and the sums that bind its cells: what everybody who reads the table knows."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

Hierarchies = Mapping[int, Mapping[str, Sequence[int]]]


@dataclass(frozen=True)
class Bound:
    """Cells as one vector of `values` (nan = hidden) and `sums`, equations x cells, of which each product with it is 0.

    `least` is what whoever attacks takes a hidden cell to hold at least; `known` marks cells whose value is known to everybody, so
    that to hide them protects nothing.
    """

    values: np.ndarray
    sums: sparse.csr_matrix
    least: float = 0.0
    known: np.ndarray | None = None

    @property
    def room(self) -> np.ndarray:
        """How far down whoever attacks may think each cell to be."""
        return np.maximum(self.values - self.least, 0.0)

    @property
    def may_hide(self) -> np.ndarray:
        """The cells that can protect others: more than 0, and not known."""
        return np.asarray(self.values > 0 if self.known is None else (self.values > 0) & ~self.known)


def groups_of(hierarchies: Hierarchies | None, axis: int) -> list[tuple[str, list[int]]]:
    """The groups of an axis with their positions. Raises ValueError for what is no {axis: {group: [positions]}}."""
    said = f"hierarchies must be {{axis: {{group: [positions]}}}}, got {hierarchies!r}"
    if hierarchies is None:
        return []
    if not isinstance(hierarchies, Mapping) or not all(isinstance(one, Mapping) for one in hierarchies.values()):
        raise ValueError(said)
    try:
        return [(name, [operator.index(one) for one in held]) for name, held in hierarchies.get(axis, {}).items()]
    except TypeError as error:
        raise ValueError(said) from error


def with_margins(inner: np.ndarray, hierarchies: Hierarchies | None) -> np.ndarray:
    """The table with, on each axis, the groups in the order given and then the total behind the members."""
    full = inner
    for axis in range(inner.ndim):
        margins = np.tensordot(full, _ways(inner.shape[axis], axis, hierarchies), (axis, 1))
        full = np.concatenate([full, np.moveaxis(margins, -1, axis)], axis)
    return full


def members(shape: Sequence[int], hierarchies: Hierarchies | None) -> tuple[int, ...]:
    """How many inner positions each axis of a table with margins of this shape has."""
    found = tuple(size - 1 - len(groups_of(hierarchies, axis)) for axis, size in enumerate(shape))
    if not found or min(found) < 1:
        raise ValueError(
            f"a table with margins needs a member, its groups and a total on each axis, got {tuple(shape)}"
        )
    return found


def bound(full: np.ndarray, hierarchies: Hierarchies | None) -> Bound:
    """The cells of a table with margins and every sum along every axis. Raises ValueError for a group of unknown positions."""
    inner = members(full.shape, hierarchies)
    places = np.arange(full.size).reshape(full.shape)
    rows: list[np.ndarray] = []
    columns: list[np.ndarray] = []
    signs: list[np.ndarray] = []
    equation = 0
    for axis, size in enumerate(inner):
        for offset, way in enumerate(_ways(size, axis, hierarchies)):
            parts = np.take(places, [*np.flatnonzero(way), size + offset], axis)
            lines = np.moveaxis(parts, axis, -1).reshape(-1, parts.shape[axis])
            rows.append(np.repeat(np.arange(equation, equation + len(lines)), lines.shape[1]))
            columns.append(lines.ravel())
            signs.append(np.tile([1.0] * (lines.shape[1] - 1) + [-1.0], len(lines)))
            equation += len(lines)
    entries = (np.concatenate(signs), (np.concatenate(rows), np.concatenate(columns)))
    return Bound(full.ravel().astype(float), sparse.csr_matrix(entries, shape=(equation, full.size)))


def joined(parts: Sequence[Bound], same: Sequence[tuple[int, int]]) -> tuple[Bound, np.ndarray]:
    """Several tables as one, in which the pairs of `same` (places in the tables laid end to end) are one cell.

    Returns the cells and, for each place, its cell; where one of a pair is published (no nan) so are both. Raises ValueError where
    the two of a pair differ.
    """
    values = np.concatenate([one.values for one in parts])
    pairs = sparse.coo_matrix(
        (np.ones(len(same)), tuple(np.array(same, int).reshape(-1, 2).T)), shape=(values.size,) * 2
    )
    _, cell = csgraph.connected_components(pairs, directed=False)
    held, told = np.full(int(cell.max(initial=-1)) + 1, np.nan), ~np.isnan(values)
    held[cell[told]] = values[told]
    if (values[told] != held[cell[told]]).any():
        raise ValueError("two cells that are said to be one hold different numbers")
    sums = sparse.block_diag([one.sums for one in parts], format="csr")
    onto = sparse.csr_matrix((np.ones(values.size), (np.arange(values.size), cell)))
    return Bound(held, sparse.csr_matrix(sums @ onto)), cell


def _ways(size: int, axis: int, hierarchies: Hierarchies | None) -> np.ndarray:
    """For each group of an axis and for its total, which members it sums."""
    groups = groups_of(hierarchies, axis)
    found = np.zeros((len(groups) + 1, size))
    found[-1] = 1
    for row, (name, positions) in enumerate(groups):
        if not len(positions) or not all(0 <= one < size for one in positions):
            raise ValueError(
                f"group {name!r} of axis {axis} needs positions from 0 to {size - 1}, got {list(positions)}"
            )
        found[row, list(positions)] = 1
    return found
