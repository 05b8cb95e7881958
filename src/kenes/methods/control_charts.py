"""Control charts of counts: the EARS methods C1, C2, C3, and the CUSUM of Poisson counts."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike

from kenes.methods.stated import stated
from kenes.methods.watched_weeks import Detection

ALPHAS = {"C1": 0.001, "C2": 0.001, "C3": 0.025}
LAGS = {"C1": 0, "C2": 2, "C3": 2}
BEFORE = 2
"""Earlier values of C2 that C3 adds up."""


@stated
def ears(
    counts: ArrayLike, variant: Literal["C1", "C2", "C3"] = "C1", alpha: float | None = None, baseline: int = 7
) -> Detection:
    """Hold each time against the mean and standard deviation of the `baseline` times before it (C2, C3: two times earlier).

    counts: one series, or series x time, >= 0; baseline >= 2; variant: "C1", "C2", "C3". alpha: one-sided, 0.001 for C1 and C2, 0.025 for C3 where not given. The
    first times, which have too few before them, get nan, as do those of C3 after counts that did not vary at all: no statement. Raises ValueError outside these. The bound of C3 is the count plus
    what is left of the limit after what the two times before lay above one standard deviation: it alarms after them. Hutwagner, Thompson, Seeman and Treadwell (2003), Journal of Urban Health 80; bounds as in
    Fricker, Hegler and Dunfee (2008), Statistics in Medicine 27.
    """
    table, one = _held(counts)
    if variant not in LAGS:
        raise ValueError(f"variant must be C1, C2 or C3, got {variant!r}")
    if baseline < 2:
        raise ValueError(f"baseline must be 2 or more, got {baseline}")
    from scipy.special import ndtri

    level = ALPHAS[variant] if alpha is None else alpha
    if not 0 < level < 1:
        raise ValueError(f"alpha must lie between 0 and 1, got {level}")
    z, lag = float(ndtri(1 - level)), LAGS[variant]
    mean, deviation = _baseline(table, baseline, lag)
    bound = mean + z * deviation
    if variant == "C3":
        with np.errstate(divide="ignore", invalid="ignore"):
            above = np.maximum(0.0, (table - mean) / deviation - 1)
            earlier = sum(_later(above, step) for step in range(1, BEFORE + 1))
            # from the count itself, not the mean, as the reference program has it: an alarm then speaks of the two times before
            bound = np.maximum(0.0, table + deviation * (z - earlier))
    return _told(table, mean, bound, one)


@stated
def cusum(
    counts: ArrayLike,
    k: float = 1.04,
    h: float = 2.26,
    transform: Literal["rossi", "standard", "none"] = "rossi",
    weeks: int = 52,
) -> Detection:
    """Add up what the last `weeks` counts lie above the mean of all before them by more than `k`, and alarm where the sum reaches `h`.

    counts: one series, or series x time, whole numbers >= 0, with at least one time before the weeks watched and a mean above 0 there.
    transform: "rossi" (x - 3m + 2 sqrt(m x)) / (2 sqrt(m)), "standard" (x - m) / sqrt(m), or "none". The bound is the count at which the
    sum would reach h. Raises ValueError outside these. Rossi, Lampugnani and Marchi (1999), Statistics in Medicine 18.
    """
    table, one = _held(counts)
    if transform not in ("rossi", "standard", "none"):
        raise ValueError(f"transform must be rossi, standard or none, got {transform!r}")
    if not 1 <= weeks < table.shape[1]:
        raise ValueError(f"weeks must be 1 or more and fewer than the series has ({table.shape[1]}), got {weeks}")
    begin = table.shape[1] - weeks
    mean = table[:, :begin].mean(axis=1)
    if transform != "none" and not (mean > 0).all():
        raise ValueError(
            "a series without any case before the weeks watched has no scale: there is nothing to transform by"
        )
    watched = table[:, begin:]
    sums, bound = np.zeros(table.shape[0]), np.empty_like(watched)
    alarm = np.zeros(watched.shape, bool)
    for week in range(weeks):
        bound[:, week] = _count_at(h + k - sums, mean, transform)
        sums = np.maximum(0.0, sums + _transformed(watched[:, week], mean, transform) - k)
        alarm[:, week] = sums >= h
    expected = np.broadcast_to(mean[:, None], watched.shape).copy()
    return Detection(expected[0], bound[0], alarm[0]) if one else Detection(expected, bound, alarm)


def _held(counts: ArrayLike) -> tuple[np.ndarray, bool]:
    table = np.asarray(counts, float)
    rows = table[None] if table.ndim == 1 else table
    if rows.ndim != 2 or not rows.size or not np.isfinite(rows).all() or (rows < 0).any():
        raise ValueError("counts must be a series or series x time, not empty, numbers of 0 or more without gaps")
    return rows, table.ndim == 1


def _baseline(table: np.ndarray, length: int, lag: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of the `length` times that end `lag` + 1 before each; nan where there are fewer."""
    mean, deviation = np.full(table.shape, np.nan), np.full(table.shape, np.nan)
    first = length + lag
    if table.shape[1] > first:
        windows = sliding_window_view(table, length, axis=1)[:, : table.shape[1] - first]
        mean[:, first:], deviation[:, first:] = windows.mean(axis=-1), windows.std(axis=-1, ddof=1)
    return mean, deviation


def _later(values: np.ndarray, steps: int) -> np.ndarray:
    """What stood `steps` times before each; nan where there was none."""
    found = np.full(values.shape, np.nan)
    found[:, steps:] = values[:, :-steps]
    return found


def _told(table: np.ndarray, expected: np.ndarray, bound: np.ndarray, one: bool) -> Detection:
    alarm = np.greater(table, bound, where=~np.isnan(bound), out=np.zeros(table.shape, bool))
    return Detection(expected[0], bound[0], alarm[0]) if one else Detection(expected, bound, alarm)


def _transformed(counts: np.ndarray, mean: np.ndarray, transform: str) -> np.ndarray:
    if transform == "rossi":
        return np.asarray((counts - 3 * mean + 2 * np.sqrt(mean * counts)) / (2 * np.sqrt(mean)))
    return np.asarray((counts - mean) / np.sqrt(mean)) if transform == "standard" else counts


def _count_at(score: np.ndarray, mean: np.ndarray, transform: str) -> np.ndarray:
    """The count whose transformed value is `score`; 0 where any count is above it. With "standard" the next whole number."""
    if transform == "rossi":
        root = 4 * mean**2 + 2 * mean**1.5 * score
        found = np.maximum(0.0, 2 * score * np.sqrt(mean) + 5 * mean - 2 * np.sqrt(np.maximum(0.0, root)))
        return np.where(root < 0, 0.0, found)
    return np.asarray(
        np.maximum(0.0, np.ceil(score * np.sqrt(mean) + mean) if transform == "standard" else score) + 0.0
    )
