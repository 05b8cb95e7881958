"""Labels of strata, clusters and groups as numbers from 0, and which rows are meant."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.stated import Labels


def coded(labels: ArrayLike, rows: int, name: str) -> tuple[np.ndarray, np.ndarray]:
    """A number from 0 for each row, and the label of each number in ascending order.

    Whole numbers of a modest range are counted instead of sorted. Raises ValueError for another length or a missing label.
    """
    try:
        values = np.asarray(labels)
    except ValueError as error:
        raise ValueError(f"{name} must be 1-d, one label for each row") from error
    if values.dtype.kind == "O" and any(one is None or one != one for one in values.ravel()):
        raise ValueError(f"{name} of some rows is missing")
    if values.shape != (rows,):
        raise ValueError(f"{name} must be 1-d and as long as the weights ({rows}), got shape {values.shape}")
    if values.dtype.kind == "f" and np.isnan(values).any():
        raise ValueError(f"{name} of some rows is missing")
    if values.dtype.kind == "b":
        values = values.astype(np.int8)
    if values.dtype.kind in "iu" and rows:
        least, most = int(values.min()), int(values.max())
        if most - least < 4 * rows + 1000:
            shifted = values - least
            there = np.bincount(shifted, minlength=most - least + 1) > 0
            number = np.cumsum(there) - 1
            return number[shifted], np.flatnonzero(there) + least
    try:
        found, codes = np.unique(values, return_inverse=True)
    except TypeError as error:
        raise ValueError(f"{name} must be labels of one kind, all texts or all numbers") from error
    return codes.reshape(-1), found


def paired(outer: np.ndarray, inner: np.ndarray, inner_many: int, rows: int) -> tuple[np.ndarray, int]:
    """A number for each pair of codes that occurs, and how many there are."""
    codes, labels = coded(outer.astype(np.int64) * inner_many + inner, rows, "clusters")
    return codes, labels.size


def domain(where: Labels | None, rows: int) -> np.ndarray:
    """Which rows are meant. Raises ValueError for what is not true or false (or 1 or 0) in each, or names nobody."""
    if where is None:
        return np.ones(rows, bool)
    try:
        inside = np.asarray(where)
    except ValueError:
        inside = np.zeros(0)
    if inside.shape != (rows,) or not (inside.dtype.kind == "b" or np.isin(inside, (0, 1)).all()) or not inside.any():
        raise ValueError(f"where must be true or false for each of the {rows} rows, and true for one at least")
    return inside.astype(bool)
