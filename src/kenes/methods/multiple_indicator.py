"""Sizes in all regions from the few where they are known and indicators that are known everywhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from kenes.methods.estimate import Estimate
from kenes.methods.stated import stated

FEWEST_ANCHORS = 4
FEW_ANCHORS = 6


@dataclass(frozen=True)
class MultipleIndicator:
    """The total and each region's size (persons); `explained` is the share of the indicators' variance in the one component."""

    total: Estimate
    regions: tuple[Estimate, ...]
    loadings: tuple[float, ...]
    explained: float


@stated
def multiple_indicator(
    indicators: ArrayLike, sizes: ArrayLike, populations: ArrayLike, level: float = 0.95
) -> MultipleIndicator:
    """Persons in every region, from regions whose size is known (anchors) and indicators of all of them.

    indicators: regions x indicators, rates of the population, all finite and each varying; sizes: 1-d, persons in the hidden population,
    NaN where it is not known, at least four known; populations: persons > 0. Raises ValueError outside these.
    The first principal component of the standardised indicators stands for the problem; the known prevalences are regressed on it
    (least squares), the others predicted, with Student's t on anchors - 2 degrees of freedom. A prediction below 0 is 0, and is said to
    be. Regions that are known keep what is known. Person, Retka and Woodward (1977), A method for estimating heroin use prevalence (NIDA);
    EMCDDA (1999), Methodological guidelines to estimate the prevalence of problem drug use on the local level.
    """
    known, persons = np.asarray(sizes, float), np.asarray(populations, float)
    scores, loadings, explained = _component(np.asarray(indicators, float), known, persons)
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    from scipy.special import stdtrit

    anchor = np.isfinite(known)
    design = np.column_stack([np.ones(known.size), scores])
    prevalence = known[anchor] / persons[anchor]
    inverse = np.linalg.pinv(design[anchor].T @ design[anchor])
    slope = inverse @ design[anchor].T @ prevalence
    freedom = int(anchor.sum()) - 2
    variance = float(((prevalence - design[anchor] @ slope) ** 2).sum()) / freedom
    t = float(stdtrit(freedom, 1 - (1 - level) / 2))
    warnings = _warnings(int(anchor.sum()), scores, anchor)
    predicted = persons * (design @ slope)
    error = persons * np.sqrt(variance * (1 + np.einsum("ij,jk,ik->i", design, inverse, design)))
    regions = tuple(
        Estimate(known[i], known[i], known[i], 1, level, "known", ())
        if anchor[i]
        else _estimate(predicted[i], t * error[i], int(anchor.sum()), level, warnings)
        for i in range(known.size)
    )
    weights = np.where(anchor, 0.0, persons)
    of_line = float(weights @ design @ inverse @ design.T @ weights)
    spread = t * float(np.sqrt(variance * (of_line + float((weights**2).sum()))))
    middle = float(known[anchor].sum() + predicted[~anchor].sum())
    total = _estimate(middle, spread, int(anchor.sum()), level, warnings, float(known[anchor].sum()))
    return MultipleIndicator(total, regions, tuple(float(one) for one in loadings), explained)


def _component(indicators: np.ndarray, known: np.ndarray, persons: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Scores of the regions on the first component, its loadings (of positive sum) and the share of variance it holds."""
    if indicators.ndim != 2 or known.shape != (indicators.shape[0],) or known.shape != persons.shape:
        raise ValueError("indicators must be regions x indicators, sizes and populations one for each region")
    if not np.isfinite(indicators).all() or not (np.isfinite(persons).all() and (persons > 0).all()):
        raise ValueError("indicators must be finite numbers and populations above 0")
    if int(np.isfinite(known).sum()) < FEWEST_ANCHORS or (known < 0).any():
        raise ValueError(f"at least {FEWEST_ANCHORS} regions must have a known size of 0 or more")
    deviations = indicators.std(axis=0, ddof=1)
    if not (deviations > 0).all():
        raise ValueError("every indicator must vary over the regions")
    standardised = (indicators - indicators.mean(axis=0)) / deviations
    _, singular, rows = np.linalg.svd(standardised, full_matrices=False)
    loadings = rows[0] * (np.sign(rows[0].sum()) or 1.0)
    scores = standardised @ loadings
    if np.ptp(scores[np.isfinite(known)]) == 0:
        raise ValueError("the known regions are all alike: nothing can be told of the others")
    return scores, loadings, float(singular[0] ** 2 / (singular**2).sum())


def _estimate(
    middle: float, reach: float, n: int, level: float, warnings: tuple[str, ...], floor: float = 0.0
) -> Estimate:
    if middle < floor:
        warnings = (*warnings, "the line predicts fewer than none here; the estimate was set to the least there can be")
    method = "multiple indicator, regression on the first component"
    return Estimate(
        max(middle, floor), max(middle - reach, floor), max(middle + reach, floor), n, level, method, warnings
    )


def _warnings(anchors: int, scores: np.ndarray, anchor: np.ndarray) -> tuple[str, ...]:
    said = []
    if anchors < FEW_ANCHORS:
        said.append(f"only {anchors} regions are known: the line rests on little")
    inside = (scores[~anchor] >= scores[anchor].min()) & (scores[~anchor] <= scores[anchor].max())
    if not inside.all():
        said.append("some regions lie outside the range of the known ones: their figures are extrapolated")
    return tuple(said)
