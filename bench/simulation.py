"""How often an interval holds the truth, over samples drawn again and again from a world whose truth is known."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

LEVEL, LOW = 0.95, 0.93
Limits = tuple[float, float, float]
"""The low limit, the high limit, and the truth."""


@dataclass(frozen=True)
class Case:
    """One interval in one world: `once` draws a sample and gives limits and truth; a ValueError is a refusal."""

    interval: str
    world: str
    once: Callable[[np.random.Generator], Limits]
    runs: int = 2_000


@dataclass(frozen=True)
class Coverage:
    """What the runs gave: shares of the runs that gave an interval, and how many gave none."""

    case: Case
    held: float
    truth_below: float
    truth_above: float
    refused: int

    @property
    def error(self) -> float:
        """The standard error of the share, by the number of runs alone."""
        answered = self.case.runs - self.refused
        return float(np.sqrt(max(self.held * (1 - self.held), 1e-9) / max(answered, 1)))

    def cells(self) -> list[str]:
        shares = [f"{one:.3f}" for one in (self.held, self.error, self.truth_below, self.truth_above)]
        return [self.case.interval, self.case.world, f"{self.case.runs:,}", *shares, str(self.refused)]


HEAD = ["interval", "world", "runs", "covers", "± s.e.", "truth below", "truth above", "refused"]


def simulated(case: Case) -> Coverage:
    """All runs of a case; the seed is of its name, so that each case stands alone."""
    draw = np.random.default_rng(zlib.crc32(f"{case.interval} {case.world}".encode()))
    limits, refused = [], 0
    for _ in range(case.runs):
        try:
            limits.append(case.once(draw))
        except ValueError:
            refused += 1
    low, high, truth = np.array(limits).T
    below, above = float((truth < low).mean()), float((truth > high).mean())
    return Coverage(case, 1 - below - above, below, above, refused)


def table(found: Sequence[Coverage]) -> str:
    """As Markdown; coverage below .93 of .95, and below .95 by more than chance, in bold."""
    lines = [HEAD, ["---"] * len(HEAD)]
    for one in found:
        cells = one.cells()
        if one.held < LOW and one.held + 2 * one.error < LEVEL:
            cells[3] = f"**{cells[3]}**"
        lines.append(cells)
    return "\n".join("| " + " | ".join(one) + " |" for one in lines)
