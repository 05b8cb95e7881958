"""Agreement beyond chance"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from simulation import Case, Limits

from kenes.methods.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha

SHARES = np.array([0.5, 0.3, 0.2])
KNOWN = 0.7
"""How often a person sees the item as it is, else guesses by the shares: every coefficient is then KNOWN squared."""


def cases() -> Iterator[Case]:
    for name, judged in (("Cohen", _cohen), ("Fleiss", _fleiss), ("Krippendorff, nominal", _krippendorff)):
        for items in (20, 50, 200):
            yield Case(
                name,
                f"{items} items, three categories",
                lambda draw, judged=judged, items=items: judged(draw, items),
                400 if judged is _krippendorff else 1_000,
            )


def _judged(draw: np.random.Generator, items: int, people: int) -> np.ndarray:
    """Items x people."""
    truth = draw.choice(3, items, p=SHARES)[:, None]
    return np.where(draw.random((items, people)) < KNOWN, truth, draw.choice(3, (items, people), p=SHARES))


def _cohen(draw: np.random.Generator, items: int) -> Limits:
    first, second = _judged(draw, items, 2).T
    found = cohen_kappa(first.tolist(), second.tolist())
    return found.low, found.high, KNOWN**2


def _fleiss(draw: np.random.Generator, items: int) -> Limits:
    table = np.stack([(row == np.arange(3)[:, None]).sum(axis=1) for row in _judged(draw, items, 3)])
    found = fleiss_kappa(table)
    return found.low, found.high, KNOWN**2


def _krippendorff(draw: np.random.Generator, items: int) -> Limits:
    found = krippendorff_alpha(_judged(draw, items, 3).T.astype(float), draws=500)
    return found.low, found.high, KNOWN**2
