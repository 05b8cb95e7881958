"""How far people who judge the same things agree beyond chance."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
ROUNDING = 1e-14
ALIKE = "all judgements are of one category: there is nothing on which to disagree"


@stated
def cohen_kappa(first: Sequence[Hashable], second: Sequence[Hashable], level: float = 0.95) -> Estimate:
    """Agreement of two people over the same items, each put in one category.

    first, second: sequences of equal length (>= 2) of categories of any kind. Raises ValueError outside these and where both use one and
    the same category throughout (kappa is 0 / 0). Cohen (1960), Educational and Psychological Measurement 20; large-sample variance of
    Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72.
    """
    if any(
        isinstance(one, str) or not hasattr(one, "__len__") or not hasattr(one, "__getitem__")
        for one in (first, second)
    ):
        raise ValueError("first and second must be sequences of categories, one for each item")
    first, second = list(first), list(second)
    if not all(isinstance(one, Hashable) for one in (*first, *second)):
        raise ValueError("a category must be a text, a number or the like, not a list")
    if len(first) != len(second) or len(first) < 2:
        raise ValueError("both sequences must be of equal length, with two items or more")
    categories = {one: place for place, one in enumerate(dict.fromkeys([*first, *second]))}
    table = np.zeros((len(categories), len(categories)))
    np.add.at(table, ([categories[one] for one in first], [categories[one] for one in second]), 1)
    shares, n = table / table.sum(), len(first)
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    by_chance = float(rows @ columns)
    if by_chance == 1:
        raise ValueError(ALIKE)
    kappa = (float(np.trace(shares)) - by_chance) / (1 - by_chance)
    agreed = float((np.diag(shares) * (1 - (rows + columns) * (1 - kappa)) ** 2).sum())
    pairs = (columns[:, None] + rows[None, :]) ** 2 * shares
    apart = (1 - kappa) ** 2 * float(pairs.sum() - np.trace(pairs))
    spread = agreed + apart - (kappa - by_chance * (1 - kappa)) ** 2
    variance = (spread if spread > ROUNDING else 0.0) / (n * (1 - by_chance) ** 2)
    return _normal(kappa, variance**0.5, n, level, "Cohen's kappa")


@stated
def fleiss_kappa(counts: ArrayLike, level: float = 0.95) -> Estimate:
    """Agreement of a fixed number of people for each item, who need not be the same people.

    counts: items x categories, how many put the item there; each row sums to the same number (>= 2) of people; two items or more.
    Raises ValueError outside these and where one category was used throughout. Fleiss (1971), Psychological Bulletin 76; the
    interval is the jackknife over items, since the variance printed there holds only where there is no agreement at all.
    """
    table = np.asarray(counts, float)
    if table.ndim != 2 or table.shape[0] < 2 or not np.isfinite(table).all() or (table < 0).any():
        raise ValueError("counts must be items x categories, two items or more, numbers of 0 or more")
    people = table.sum(axis=1)
    if not (people == people[0]).all() or people[0] < 2:
        raise ValueError("every item must be judged by the same number of people, two or more")
    if (table.sum(axis=0) == table.sum()).any():
        raise ValueError(ALIKE)
    raters, items = float(people[0]), table.shape[0]
    within = ((table**2).sum(axis=1) - raters) / (raters * (raters - 1))

    def kappa(agreement: np.ndarray, used: np.ndarray) -> np.ndarray:
        by_chance = ((used / used.sum(axis=-1, keepdims=True)) ** 2).sum(axis=-1)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray((agreement - by_chance) / (1 - by_chance))

    whole = float(kappa(within.mean(), table.sum(axis=0)))
    left_out = kappa((within.sum() - within) / (items - 1), table.sum(axis=0) - table)
    return _normal(whole, _jackknife(left_out), items, level, "Fleiss' kappa, jackknife interval")


@stated
def krippendorff_alpha(
    ratings: ArrayLike, metric: Metric = "nominal", level: float = 0.95, draws: int = 2_000, seed: int = 0
) -> Estimate:
    """Agreement of any number of people over items that not everybody has judged.

    ratings: people x items, numbers (codes of categories for "nominal"), NaN where somebody did not judge; items with one judgement are
    left out, two items with two must remain. metric: the scale of the values, "nominal", "ordinal", "interval" or "ratio". Raises ValueError outside these and where one value was used throughout. Krippendorff (2011),
    Computing Krippendorff's alpha-reliability; the interval is of quantiles over items drawn anew, by item and not by pair.
    """
    table = np.asarray(ratings, float)
    if table.ndim != 2 or np.isinf(table).any():
        raise ValueError("ratings must be people x items, numbers or NaN")
    table = table[:, (~np.isnan(table)).sum(axis=0) >= 2]
    if table.shape[1] < 2:
        raise ValueError("two items judged by two people or more are needed")
    values = np.unique(table[~np.isnan(table)])
    if values.size < 2:
        raise ValueError(ALIKE)
    if metric == "ratio" and (values < 0).any():
        raise ValueError("values of a ratio scale are 0 or more")
    counts = (table[:, :, None] == values).sum(axis=0).astype(float)
    alpha = _alpha(counts[None], _distances(values, counts.sum(axis=0), metric))[0]
    drawn = np.random.default_rng(seed).multinomial(counts.shape[0], [1 / counts.shape[0]] * counts.shape[0], draws)
    again = _alpha_of_draws(counts, drawn, _distances(values, counts.sum(axis=0), metric))
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    low, high = np.nanquantile(again, [(1 - level) / 2, 1 - (1 - level) / 2])
    method = f"Krippendorff's alpha, {metric}, {draws:,} draws of items"
    return Estimate(float(alpha), float(low), float(high), int(counts.shape[0]), level, method, ())


def _alpha(counts: np.ndarray, distance: np.ndarray) -> np.ndarray:
    return _alpha_of_draws(counts[0], np.ones((1, counts.shape[1])), distance)


def _alpha_of_draws(counts: np.ndarray, drawn: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """Alpha for each row of `drawn`, which says how often each item is taken."""
    judged = counts.sum(axis=1)
    disagreement = np.einsum("ij,jk,ik->i", counts, distance, counts) / (judged - 1)
    used = drawn @ counts
    pairs = used.sum(axis=1)
    by_chance = np.einsum("ij,jk,ik->i", used, distance, used) / (pairs - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(1 - drawn @ disagreement / by_chance)


def _distances(values: np.ndarray, used: np.ndarray, metric: str) -> np.ndarray:
    """The squared distance of each pair of values on the scale."""
    apart: dict[str, Callable[[], np.ndarray]] = {
        "nominal": lambda: (values[:, None] != values[None, :]).astype(float),
        "interval": lambda: (values[:, None] - values[None, :]) ** 2,
        "ratio": lambda: _ratio(values),
        "ordinal": lambda: _ordinal(used),
    }
    if metric not in apart:
        raise ValueError(f"metric must be nominal, ordinal, interval or ratio, got {metric!r}")
    return apart[metric]()


def _ratio(values: np.ndarray) -> np.ndarray:
    sums = values[:, None] + values[None, :]
    return np.asarray(np.divide(values[:, None] - values[None, :], sums, out=np.zeros_like(sums), where=sums > 0) ** 2)


def _ordinal(used: np.ndarray) -> np.ndarray:
    """Ranks between two values, counted by how many judgements lie there, half of either end."""
    middles = np.cumsum(used) - used / 2
    return np.asarray((middles[:, None] - middles[None, :]) ** 2)


def _jackknife(left_out: np.ndarray) -> float:
    usable = left_out[np.isfinite(left_out)]
    n = usable.size
    if n < 2:
        return float("inf")  # nothing is known of how sure the figure is: the limits are those of the scale
    return float(np.sqrt((n - 1) / n * ((usable - usable.mean()) ** 2).sum()))


def _normal(value: float, error: float, n: int, level: float, method: str) -> Estimate:
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    from scipy.special import ndtri

    reach = float(ndtri(1 - (1 - level) / 2)) * error
    warnings = ("fewer than 30 items: the interval is rough",) if n < 30 else ()
    return Estimate(value, max(-1.0, value - reach), min(1.0, value + reach), n, level, method, warnings)
