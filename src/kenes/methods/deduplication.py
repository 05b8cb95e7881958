"""Pairs of records of one set that are likely of one person, without labelled pairs: Fellegi and Sunter by EM."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from kenes.methods.stated import stated
from kenes.methods.string_distance import jaro_winkler

CUTS = (0.85, 0.95)
"""Strings less alike than the first differ; at the second or above they agree; between them they are close."""
STEPS = 200
SPREAD = 150
Pair = tuple[int, int, float]


@stated
def deduplicate(
    records: Sequence[Mapping[str, object]],
    blocking: Sequence[str | Sequence[str]],
    strings: Sequence[str],
    threshold: float = 0.5,
) -> list[Pair]:
    """Pairs (i, j, probability), i < j, whose probability of being one person is at least the threshold.

    records: mappings {field: value}, a field left out, None, nan or "" = not known; blocking: fields (or lists of fields) of which a pair must share one;
    strings: fields compared by Jaro-Winkler in three steps, all others by equality. Agreement of pairs of one person (m) by EM
    over the pairs of the blocks, by chance (u) from pairs of all records; fields taken as independent, one not known says nothing. Raises ValueError
    outside these. Fellegi and Sunter (1969), Journal of the American Statistical Association 64; Winkler (1988).
    """
    if not isinstance(blocking, Sequence) or not isinstance(strings, Sequence) or isinstance(blocking, str):
        raise ValueError("blocking and strings must be lists of names of fields")
    if not 0 <= threshold <= 1:
        raise ValueError(f"threshold must lie between 0 and 1, got {threshold}")
    _refuse_other_than_records(records)
    if isinstance(strings, str) or not all(isinstance(one, str) for one in strings):
        raise ValueError(f"strings must be a list of names of fields, got {strings!r}")
    fields = list(dict.fromkeys(name for one in records for name in one))
    named = {*strings, *(name for one in blocking for name in _names(one))}
    if unknown := sorted(named - set(fields)) if records else []:
        raise ValueError(f"no such field: {', '.join(unknown)}")
    held = [{name: _known(one.get(name)) for name in fields} for one in records]
    pairs = _candidates(held, blocking)
    if not pairs:
        return []
    levels = np.array([[_level(held[i][f], held[j][f], f in strings) for f in fields] for i, j in pairs])
    found = _probabilities(levels, _by_chance(held, fields, strings), len(records))
    return [(i, j, float(p)) for (i, j), p in zip(pairs, found, strict=True) if p >= threshold]


def _refuse_other_than_records(records: Sequence[Mapping[str, object]]) -> None:
    if not isinstance(records, Sequence) or not all(isinstance(one, Mapping) for one in records):
        raise ValueError("records must be a list of mappings {field: value}")


def _names(block: str | Sequence[str]) -> tuple[str, ...]:
    names = (block,) if isinstance(block, str) else tuple(block) if isinstance(block, Sequence) else (block,)
    if not names or not all(isinstance(one, str) for one in names):
        raise ValueError(f"blocking must be a list of names of fields, or of lists of them, got {block!r}")
    return names


def _known(value: object) -> object:
    return None if value is None or value == "" or value != value else value


def _candidates(held: list[dict[str, object]], blocking: Sequence[str | Sequence[str]]) -> list[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    for block in blocking:
        same: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for place, one in enumerate(held):
            key = tuple(one[name] for name in _names(block))
            if None not in key:
                same[key].append(place)
        for group in same.values():
            pairs.update(combinations(group, 2))
    return sorted(pairs)


def _level(a: object, b: object, string: bool) -> int:
    """0 differ, 1 close, 2 agree, -1 not known."""
    if a is None or b is None:
        return -1
    if not string:
        return 2 * int(a == b)
    return int(np.searchsorted(CUTS, jaro_winkler(str(a), str(b)), side="right"))


def _by_chance(held: list[dict[str, object]], fields: list[str], strings: Sequence[str]) -> np.ndarray:
    """The share of pairs at each level of each field, over all pairs of up to SPREAD records spread evenly over the set."""
    spread = [held[int(at)] for at in np.unique(np.linspace(0, len(held) - 1, min(SPREAD, len(held))).astype(int))]
    levels = [[_level(a[name], b[name], name in strings) for name in fields] for a, b in combinations(spread, 2)]
    return _shares(np.array(levels), np.ones(len(levels)), (0.5, 0.5, 0.5))


def _probabilities(levels: np.ndarray, chance: np.ndarray, n: int) -> np.ndarray:
    """EM over the pairs of the blocks; the share of true pairs is of all n (n - 1) / 2, since chance is of all pairs too."""
    known, fields, everything = levels >= 0, np.arange(levels.shape[1]), n * (n - 1) / 2
    agreed = np.tile([0.03, 0.07, 0.9], (fields.size, 1))
    share = min(0.5, 0.1 * n / everything)
    match = np.zeros(len(levels))
    for _ in range(STEPS):
        ratio = np.where(known, np.log(agreed[fields, levels] / chance[fields, levels]), 0.0).sum(axis=1)
        new = 1 / (1 + np.exp(-np.clip(ratio + np.log(share / (1 - share)), -500, 500)))
        done = np.abs(new - match).max() < 1e-8
        match = new
        if done:
            break
        share = min(max(match.sum(), 0.5) / everything, 0.5)
        agreed = _shares(levels, match, (0.05, 0.1, 0.85))
    return match


def _shares(levels: np.ndarray, weights: np.ndarray, before: tuple[float, float, float]) -> np.ndarray:
    """The weighted share of pairs at each level, field by field; `before` keeps a level nobody showed from being impossible."""
    counts = np.stack([((levels == one) * weights[:, None]).sum(axis=0) + before[one] for one in range(3)], axis=1)
    return np.asarray(counts / counts.sum(axis=1, keepdims=True))
