"""Drugs in wastewater: load, consumption by back-calculation, weekend and weekday, values below the limit of quantification."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

DAYS = 7
WEEKEND = (4, 5, 6, 0)
"""Friday to Monday, counted from Monday = 0: the days whose sewage carries the weekend, as EUDA's wastewater analysis has it."""


@dataclass(frozen=True)
class Excretion:
    """What is needed to go back from a residue to the drug: share excreted as it, molar masses, and where that stands."""

    residue: str
    drug: str
    excreted: float
    residue_mass: float
    drug_mass: float
    publisher: str
    year: int
    address: str

    def __post_init__(self) -> None:
        if not 0 < self.excreted <= 1 or not 0 < self.residue_mass < np.inf or not 0 < self.drug_mass < np.inf:
            raise ValueError("excreted must be a share above 0 and at most 1, molar masses above 0 (g/mol)")


@stated
def load(concentration: ArrayLike, flow: ArrayLike, population: ArrayLike) -> np.ndarray:
    """Milligrams a day for 1,000 people: concentration (ng/l) x flow (m3/day) / population.

    Arrays that fit each other; concentration and flow finite, 0 or more, population above 0. nan (not measured) stays nan. Raises ValueError
    outside these. ng/l x m3/day is ug/day; by 1,000 mg/day; for 1,000 people the two thousands cancel.
    """
    amount, water, people = (np.asarray(one, float) for one in (concentration, flow, population))
    if any(np.isinf(one).any() or (one < 0).any() for one in (amount, water, people)) or (people == 0).any():
        raise ValueError("concentration and flow must be 0 or more, population above 0, all finite")
    try:
        return np.asarray(amount * water / people)
    except ValueError as error:
        shapes = f"{amount.shape}, {water.shape} and {people.shape}"
        raise ValueError(f"concentration, flow and population must fit each other, got shapes {shapes}") from error


@stated
def consumption(loads: ArrayLike, excretion: Excretion) -> np.ndarray:
    """Pure drug used, in the unit of the loads: load x (molar mass of the drug / of the residue) / share excreted.

    loads: any shape, 0 or more; excretion: the constants with their source. Zuccato et al. (2008), Environmental Health Perspectives 116. Raises ValueError for negative or infinite loads; nan stays nan.
    """
    held = np.asarray(loads, float)
    if not isinstance(excretion, Excretion):
        raise ValueError(f"excretion must be an Excretion (share excreted, molar masses, source), got {excretion!r}")
    if np.isinf(held).any() or (held < 0).any():
        raise ValueError("loads must be finite numbers of 0 or more, nan where not measured")
    return np.asarray(held * excretion.drug_mass / excretion.residue_mass / excretion.excreted)


@stated
def weekend_ratio(loads: ArrayLike, level: float = 0.95, draws: int = 2_000, seed: int = 0) -> Estimate:
    """Mean load from Friday to Monday over that from Tuesday to Thursday; weeks x 7 days from Monday, nan = not measured.

    loads: such weeks, 0 or more. One week alone gives no interval (its limits are nan and a warning says so); with more, weeks are drawn anew. Raises ValueError
    where no weekday or no weekend day was measured, and where the weekdays are all 0.
    """
    weeks = np.atleast_2d(np.asarray(loads, float))
    if weeks.ndim != 2 or weeks.shape[1] != DAYS or np.isinf(weeks).any() or (weeks < 0).any():
        raise ValueError("loads must be weeks x 7 days, numbers of 0 or more, nan where not measured")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    ratio = float(_ratios(weeks[None])[0])
    if not np.isfinite(ratio):
        raise ValueError("a ratio needs a measured weekend day and weekdays that are not all 0")
    name = "mean of Friday to Monday over mean of Tuesday to Thursday"
    if len(weeks) == 1:
        return Estimate(ratio, np.nan, np.nan, 1, level, name, ("one week: there is no interval",))
    again = _ratios(weeks[np.random.default_rng(seed).integers(0, len(weeks), (draws, len(weeks)))])
    low, high = np.quantile(again[np.isfinite(again)], [(1 - level) / 2, (1 + level) / 2])
    said = ("fewer than 10 weeks: the interval is rough",) if len(weeks) < 10 else ()
    return Estimate(ratio, float(low), float(high), len(weeks), level, f"{name}, {draws:,} draws of weeks", said)


@stated
def weekday_pattern(loads: ArrayLike) -> np.ndarray:
    """The mean load of each day from Monday to Sunday over the mean of the seven: 1 is an ordinary day.

    loads: weeks x 7 days from Monday, 0 or more, nan = not measured. A day of the week that was never measured is nan, and the mean is then
    that of the others. Raises ValueError outside these and where every load is 0 or none was measured.
    """
    weeks = np.atleast_2d(np.asarray(loads, float))
    if weeks.ndim != 2 or weeks.shape[1] != DAYS or np.isinf(weeks).any() or (weeks < 0).any():
        raise ValueError("loads must be weeks x 7 days, numbers of 0 or more, nan where not measured")
    known = ~np.isnan(weeks)
    times = known.sum(axis=0)
    means = np.where(known, weeks, 0.0).sum(axis=0) / np.maximum(times, 1)
    if not means.any():
        raise ValueError("loads must hold one measured load above 0 at least: nothing can be divided by")
    return np.where(times > 0, means / means[times > 0].mean(), np.nan)


@stated
def censored_mean(values: ArrayLike, limits: ArrayLike, level: float = 0.95) -> Estimate:
    """The mean where some values are only known to lie below a limit of quantification, by maximum likelihood, log-normal.

    values: 1-d, above 0, nan = below its limit; limits: one or one a value, above 0. Needs three quantified values of two sizes. The interval
    is normal on the logarithm of the mean. Raises ValueError outside these. Helsel (2012), Statistics for Censored Environmental Data.
    """
    from kenes.methods.censored import lognormal_mean

    return lognormal_mean(np.asarray(values, float), np.asarray(limits, float), level)


def _ratios(weeks: np.ndarray) -> np.ndarray:
    """The ratio of each draw of weeks (draws x weeks x 7), nan where it cannot be formed."""
    days = [one for one in range(DAYS) if one not in WEEKEND]
    known = ~np.isnan(weeks)
    held = np.where(known, weeks, 0.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        ends, middles = (held[:, :, at].sum((1, 2)) / known[:, :, at].sum((1, 2)) for at in (list(WEEKEND), days))
        return np.asarray(ends / middles)
