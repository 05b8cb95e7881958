"""A reading of one series: its direction with method, interval and period, or the reason why none can be stated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kenes.texts import Text

Direction = Literal["rising", "falling", "stable", "cannot be stated"]

DIRECTIONS: Mapping[Direction, Text] = {
    "rising": Text(kk="өсуде", ru="рост", en="rising"),
    "falling": Text(kk="төмендеуде", ru="снижение", en="falling"),
    "stable": Text(kk="тұрақты", ru="без изменений", en="stable"),
    "cannot be stated": Text(kk="айту мүмкін емес", ru="установить нельзя", en="cannot be stated"),
}


@dataclass(frozen=True)
class Segment:
    """A stretch of years with its change in per cent a year and the limits of it.

    `begins` are the first and the last year in which it may have begun, where a turn of the trend begins it.
    """

    first: int
    last: int
    estimate: float
    low: float
    high: float
    begins: tuple[int, int] | None = None

    @property
    def turn(self) -> str:
        """The year in which it begins, with those in which it may have begun: 2015 (2014–2016)."""
        first, last = self.begins or (self.first, self.first)
        return str(self.first) if first == last else f"{self.first} ({first}\N{EN DASH}{last})"

    def as_json(self) -> dict[str, object]:
        """The stretch as the command line prints it."""
        told = {name: getattr(self, name) for name in _FIGURES}
        return {"period": f"{self.first}-{self.last}", **told, "begins": list(self.begins) if self.begins else None}


_FIGURES = ("estimate", "low", "high")


@dataclass(frozen=True)
class Reading:
    """`estimate`, `low` and `high` are per cent a year over `period`; None where no direction can be stated for want of data.

    Where the trend turned, `period` and these three are those of the last segment; `segments` are all of them from the first year on, `average`
    the change a year over the whole. `joinpoints` are the years of the turns, `broken` the periods from which figures no longer compare.
    """

    indicator: str
    place: str
    breakdown: Mapping[str, str]
    period: str
    direction: Direction
    method: Text
    estimate: float | None
    low: float | None
    high: float | None
    reason: Text
    segments: tuple[Segment, ...] = ()
    average: Segment | None = None
    broken: tuple[str, ...] = ()

    @property
    def joinpoints(self) -> tuple[int, ...]:
        """The years in which the trend turned."""
        return tuple(one.first for one in self.segments[1:])

    @property
    def turns(self) -> tuple[str, ...]:
        """The same with the years in which each may have been."""
        return tuple(one.turn for one in self.segments[1:])

    @property
    def broken_years(self) -> tuple[int, ...]:
        """The (last) years of the periods from which figures no longer compare."""
        return tuple(int(one[-4:]) for one in self.broken)

    def as_json(self, language: str) -> dict[str, object]:
        """The reading as the command line prints it."""
        return {
            "indicator": self.indicator,
            "place": self.place,
            "breakdown": dict(self.breakdown),
            "period": self.period,
            "direction": self.direction,
            "method": self.method[language],
            "estimate": self.estimate,
            "low": self.low,
            "high": self.high,
            "reason": self.reason[language],
            "segments": [one.as_json() for one in self.segments],
            "average": self.average.as_json() if self.average else None,
            "breaks": list(self.broken),
        }
