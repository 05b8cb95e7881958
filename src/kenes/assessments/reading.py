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
class Reading:
    """`estimate`, `low` and `high` are per cent a year; they are None where no direction can be stated for want of data."""

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
        }
