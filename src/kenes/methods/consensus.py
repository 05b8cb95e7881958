"""Groups of opinion from votes on statements, what unites and what divides them, and how sure the groups are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.spatial.distance import cdist

from kenes.methods.stated import stated

MOST_GROUPS = 5
STARTS = 4
SHUFFLES = 99
CHANCE = 0.01


@dataclass(frozen=True)
class Groups:
    """`membership` of each voter (-1: no group stated), `stability` of each (0 to 1: share of draws in the same company),
    `agreement` (groups x statements: share that agree of those who took a side, nan where too few did), `unites` and `divides`
    (statements, the strongest first), `p_value` that votes without groups would part as well, `warnings`."""

    membership: np.ndarray
    stability: np.ndarray
    agreement: np.ndarray
    unites: list[int]
    divides: list[int]
    p_value: float
    warnings: tuple[str, ...]


@stated
def opinion_groups(votes: ArrayLike, smallest: int = 5, draws: int = 50, seed: int = 0) -> Groups:
    """Groups of people who vote alike: 2 to 5 by k-means on two principal components, as many as have the best silhouette.

    votes: people x statements, 1 agree, -1 disagree, 0 pass, nan not seen (taken as the mean of the statement, weighted by how much was seen).
    Groups are stated only where the silhouette is beaten by none of 99 sets of votes shuffled within statements, and only with `smallest` people
    each, so that nobody is singled out; else all are one group. Statements are drawn anew `draws` times for the stability. Raises ValueError for other values, a smallest below 2, or fewer than
    2 x smallest people. Rousseeuw (1987), Journal of Computational and Applied Mathematics 20; Small et al. (2021), Recerca 26.
    """
    held = np.asarray(votes, float)
    if held.ndim != 2 or not (np.isnan(held) | np.isin(held, (-1, 0, 1))).all():
        raise ValueError("votes must be people x statements: 1, -1, 0 or nan")
    if smallest < 2 or len(held) < 2 * smallest or held.shape[1] < 2:
        raise ValueError(
            "two statements and twice the smallest group of people are needed; the smallest group is 2 or more"
        )
    draw = np.random.default_rng(seed)
    best, labels = _parted(held, smallest, draw)
    beaten = (
        sum(_parted(_shuffled(held, draw), smallest, draw)[0] >= best for _ in range(SHUFFLES))
        if best > 0
        else SHUFFLES
    )
    p_value = (1 + beaten) / (1 + SHUFFLES)
    if p_value > CHANCE:
        labels = np.zeros(len(held), int)
        return _told(held, labels, np.ones(len(held)), p_value, smallest, ("no groups can be told from chance",))
    return _told(held, labels, _stability(held, labels, draws, draw), p_value, smallest, ())


def _told(
    held: np.ndarray, labels: np.ndarray, stability: np.ndarray, p_value: float, smallest: int, said: tuple[str, ...]
) -> Groups:
    groups = range(int(labels.max()) + 1)
    sides = np.array([((held[labels == one] == 1).sum(0), (np.abs(held[labels == one]) == 1).sum(0)) for one in groups])
    agreed, took = sides[:, 0].astype(float), sides[:, 1].astype(float)
    shares = np.where(took >= smallest, agreed / np.maximum(took, 1), np.nan)
    whole = [int(one) for one in np.flatnonzero(~np.isnan(shares).any(axis=0))]
    together = {one: max(float(shares[:, one].min()), float((1 - shares[:, one]).min())) for one in whole}
    apart = {one: float(np.ptp(shares[:, one])) for one in whole}
    unites = sorted((one for one in whole if together[one] > 0.5), key=lambda one: (-together[one], one))
    divides = sorted((one for one in whole if apart[one] > 0.5), key=lambda one: (-apart[one], one))
    return Groups(labels, stability, shares, unites, divides, p_value, said)


def _parted(held: np.ndarray, smallest: int, draw: np.random.Generator) -> tuple[float, np.ndarray]:
    """The best silhouette over the numbers of groups, and the groups; -1 where no parting keeps every group large enough."""
    at = _plane(held)
    far = cdist(at, at)
    best, found = -1.0, np.zeros(len(at), int)
    for k in range(2, min(MOST_GROUPS, len(at) // smallest) + 1):
        labels = _means(at, k, draw)
        if np.bincount(labels, minlength=k).min() >= smallest and (value := _silhouette(far, labels)) > best:
            best, found = value, labels
    return best, found


def _plane(held: np.ndarray) -> np.ndarray:
    seen = ~np.isnan(held)
    middle = np.where(seen, held, 0).sum(0) / np.maximum(seen.sum(0), 1)
    centred = np.where(seen, held - middle, 0.0)
    u, s, _ = np.linalg.svd(centred, full_matrices=False)
    share = np.maximum(seen.mean(axis=1), 1 / held.shape[1])
    return np.asarray(u[:, :2] * s[:2] / np.sqrt(share)[:, None])


def _means(at: np.ndarray, k: int, draw: np.random.Generator) -> np.ndarray:
    best, found, of_group = np.inf, np.zeros(len(at), int), np.eye(k)
    squares = (at**2).sum(1)[:, None]
    for _ in range(STARTS):
        centres, labels = at[draw.choice(len(at), k, replace=False)], np.full(len(at), -1)
        for _ in range(50):
            far = squares - 2 * (at @ centres.T) + (centres**2).sum(1)
            before, labels = labels, far.argmin(1)
            if (labels == before).all():
                break
            members = of_group[labels]
            sizes = members.sum(0)[:, None]
            centres = np.where(sizes > 0, members.T @ at / np.maximum(sizes, 1), centres)
        if (lost := float(far.min(1).sum())) < best:
            best, found = lost, labels
    return found


def _silhouette(far: np.ndarray, labels: np.ndarray) -> float:
    sizes = np.bincount(labels)
    means = far @ np.eye(sizes.size)[labels]
    own = means[np.arange(len(far)), labels] / np.maximum(sizes[labels] - 1, 1)
    means = means / sizes
    means[np.arange(len(far)), labels] = np.inf
    other = means.min(1)
    top = np.maximum(own, other)
    return float(np.divide(other - own, top, out=np.zeros_like(top), where=top > 0).mean())


def _shuffled(held: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Votes moved among those who saw a statement: how often each is agreed to and who saw what stay as they are."""
    found = held.copy()
    for column in found.T:
        seen = ~np.isnan(column)
        column[seen] = draw.permutation(column[seen])
    return found


def _stability(held: np.ndarray, labels: np.ndarray, draws: int, draw: np.random.Generator) -> np.ndarray:
    """For each person how often, with statements drawn anew, most of the company kept is the group it was put in."""
    k, kept = int(labels.max()) + 1, np.zeros(len(held))
    for _ in range(draws):
        again = _means(_plane(held[:, draw.integers(0, held.shape[1], held.shape[1])]), k, draw)
        table = np.zeros((k, k))
        np.add.at(table, (again, labels), 1)
        kept += table.argmax(1)[again] == labels
    return np.asarray(kept / max(draws, 1))
