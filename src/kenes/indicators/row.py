"""A row of an indicator: place, period, breakdown, figure, interval, state, unit, release, and the cells it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from kenes.methods.estimate import Estimate

State = Literal["value", "zero", "missing", "not-applicable", "suppressed", "confidential"]


@dataclass(frozen=True)
class Cell:
    """What `estimate` makes of one line of the table, before the frame adds unit, release and provenance.

    `cells` are the addresses ("DATASET/RELEASE#ROW") of the rows of the counted dataset on which the figure rests;
    `release` is the release that is silent where there are none.
    """

    place: str
    period: str
    breakdown: Mapping[str, str]
    state: State
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    method: str = ""
    cells: tuple[str, ...] = ()
    release: str | None = None

    @classmethod
    def of(cls, line: Mapping[str, Any], by: tuple[str, ...], result: Estimate, basis: str = "") -> Cell:
        """A figure with its interval; `basis` says in the method what it was computed over."""
        method = f"{result.method}; {basis}" if basis else result.method
        state: State = "value" if result.estimate else "zero"
        where = _where(line, by)
        return cls(*where, state, result.estimate, result.low, result.high, result.n, method, cells_of(line))

    @classmethod
    def counted(cls, line: Mapping[str, Any], by: tuple[str, ...], number: float, method: str) -> Cell:
        """A figure from a complete count or a published figure, which has no sampling interval."""
        state: State = "value" if number else "zero"
        return cls(*_where(line, by), state, number, n=line.get("n"), method=method, cells=cells_of(line))

    @classmethod
    def ranged(cls, line: Mapping[str, Any], by: tuple[str, ...], figure: tuple[Any, Any, Any], method: str) -> Cell:
        """A published figure with its published range (figure, lowest, highest); any of the three may be None."""
        state: State = "zero" if figure[0] == 0 else "value"
        return cls(*_where(line, by), state, *figure, line.get("n"), method, cells_of(line))

    @classmethod
    def missing(cls, line: Mapping[str, Any], by: tuple[str, ...], state: State = "missing", method: str = "") -> Cell:
        """A cell without a number, and why."""
        return cls(*_where(line, by), state, method=method, cells=cells_of(line), release=line.get("release"))


def _where(line: Mapping[str, Any], by: tuple[str, ...]) -> tuple[str, str, dict[str, str]]:
    return str(line["place"]), str(line["period"]), {name: str(line[name]) for name in by}


def cells_of(line: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses that an Ibis table collected into its column `cells`, in a stable order."""
    return tuple(sorted(set(line.get("cells") or ())))


@dataclass(frozen=True)
class IndicatorRow:
    """One row of an indicator's table. Only `value` and `zero` have numbers; `release` is DATASET/RELEASE.

    `sources` are the addresses of the source rows, DATASET/RELEASE#ROW, that the figure rests on.
    """

    indicator: str
    place: str
    period: str
    breakdown: Mapping[str, str]
    estimate: float | None
    low: float | None
    high: float | None
    n: int | None
    state: State
    unit: str
    release: str | None
    method: str = ""
    sources: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """The row as the command line prints it and the store keeps it."""
        return dict(vars(self))
