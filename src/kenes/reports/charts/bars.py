"""Bars with intervals: regions in official order, each with its whiskers."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.reports.charts.chart import Side
from kenes.reports.charts.rows import Look, Reference, RowMark, rows_picture
from kenes.texts import Text


@dataclass(frozen=True)
class BarsWithIntervals:
    """A bar a row, in the order given; `reference` is a line across all rows, such as the whole country."""

    rows: tuple[RowMark, ...]
    unit: Text
    side: Side = ""
    digits: int = 0
    reference: Reference | None = None

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        look = Look("bar", self.unit, self.side, self.digits, reference=self.reference)
        return rows_picture(self.rows, look, language, width)
