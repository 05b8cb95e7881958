"""A row of an indicator: place, period, breakdown, figure, interval, state, unit, release, and the cells it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from kenes.indicators.told import joined, statistic
from kenes.methods.estimate import Estimate
from kenes.texts import Text

UNSAID = Text.same("")
State = Literal["value", "zero", "missing", "not-applicable", "suppressed", "confidential"]


@dataclass(frozen=True)
class Cell:
    """What `estimate` makes of one line of the table, before the frame adds unit, release and provenance.

    `cells` are the addresses ("DATASET/RELEASE#ROW") of the rows of the counted dataset on which the figure rests;
    `release` is the release that is silent where there are none; `denominator` names the days or years of the population.
    """

    place: str
    period: str
    breakdown: Mapping[str, str]
    state: State
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    method: Text = UNSAID
    cells: tuple[str, ...] = ()
    release: str | None = None
    denominator: str = ""

    @classmethod
    def of(cls, line: Mapping[str, Any], by: tuple[str, ...], result: Estimate, basis: Text | None = None) -> Cell:
        """A figure with its interval; `basis` says in the method what it was computed over."""
        state: State = "value" if result.estimate else "zero"
        return cls(
            *_where(line, by),
            state,
            result.estimate,
            result.low,
            result.high,
            result.n,
            joined(statistic(result), basis),
            cells_of(line),
            denominator=line.get("reference") or "",
        )

    @classmethod
    def counted(cls, line: Mapping[str, Any], by: tuple[str, ...], number: float, method: Text) -> Cell:
        """A figure from a complete count or a published figure, which has no sampling interval."""
        state: State = "value" if number else "zero"
        return cls(*_where(line, by), state, number, n=line.get("n"), method=method, cells=cells_of(line))

    @classmethod
    def ranged(
        cls,
        line: Mapping[str, Any],
        by: tuple[str, ...],
        figure: tuple[Any, Any, Any],
        method: Text,
        zero_is_none: bool = True,
    ) -> Cell:
        """A published figure with its published range (figure, lowest, highest); any of the three may be None.

        `zero_is_none` is False for scales on which 0 is a place and not an absence.
        """
        state: State = "zero" if figure[0] == 0 and zero_is_none else "value"
        reference = line.get("reference") or ""
        return cls(*_where(line, by), state, *figure, line.get("n"), method, cells_of(line), denominator=reference)

    @classmethod
    def missing(
        cls, line: Mapping[str, Any], by: tuple[str, ...], state: State = "missing", method: Text = UNSAID
    ) -> Cell:
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
    method: Text = UNSAID
    denominator: str = ""
    sources: tuple[str, ...] = field(default=())

    def as_json(self, language: str) -> dict[str, Any]:
        """The row as the command line prints it, its method in one language."""
        return vars(self) | {"method": self.method[language]}

    def kept(self) -> dict[str, Any]:
        """The row as the store keeps it."""
        return vars(self) | {"method": dict(self.method)}

    @classmethod
    def of_kept(cls, values: dict[str, Any]) -> IndicatorRow:
        """A row that the store kept."""
        return cls(**values | {"method": Text(**values["method"]), "sources": tuple(values["sources"])})
