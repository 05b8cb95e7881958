"""What a chart is: a frozen description of what to draw, with the words in every language, and `draw` to get the SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from kenes.indicators.row import IndicatorRow, State

Width = Literal["print", "half", "web", "phone"]
WIDTHS: dict[Width, int] = {"print": 600, "half": 288, "web": 720, "phone": 340}
Side = Literal["supply", "demand", ""]


@dataclass(frozen=True)
class Mark:
    """One figure to draw: estimate with its interval, and its state. Only `value` and `zero` are drawn as figures."""

    estimate: float | None
    low: float | None = None
    high: float | None = None
    state: State = "value"

    @classmethod
    def of(cls, row: IndicatorRow) -> Mark:
        """The mark of a row of an indicator's table."""
        return cls(row.estimate, row.low, row.high, row.state)

    @property
    def drawn(self) -> bool:
        """Whether there is a figure to draw (a zero is one, a blank is not)."""
        return self.state in ("value", "zero") and self.estimate is not None


class Chart(Protocol):
    """A chart: knows how to draw itself as SVG in one language at one width (pixels), without title or alt text.

    Use `kenes.reports.charts.draw` rather than this method: it adds the accessible name and tidies the SVG.
    """

    def picture(self, language: str, width: int) -> str:
        """Raw SVG."""
        ...
