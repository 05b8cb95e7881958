"""The one face of every statistical result."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Estimate:
    """A figure with its interval: `low` and `high` bound it at `level`; `n` is what it rests on; prints itself."""

    estimate: float
    low: float
    high: float
    n: int
    level: float
    method: str
    warnings: tuple[str, ...] = ()

    def __str__(self) -> str:
        text = f"{self.estimate:.6g} ({self.level:.0%} interval {self.low:.6g} to {self.high:.6g}; n={self.n}; {self.method})"
        return text + "".join(f"; warning: {warning}" for warning in self.warnings)
