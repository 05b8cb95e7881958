"""Ranges: a dot on its range from low to high, as for prevalence, prices, or countries whose years differ."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.reports.charts.chart import Side
from kenes.reports.charts.rows import Look, RowMark, rows_picture
from kenes.texts import Text


@dataclass(frozen=True)
class RangePlot:
    """A dot on its range a row: prevalence with low and high, prices with minimum and maximum; rows may stand in groups."""

    rows: tuple[RowMark, ...]
    unit: Text
    side: Side = ""
    digits: int = 0
    logarithmic: bool = False

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        look = Look("dot", self.unit, self.side, self.digits, self.logarithmic)
        return rows_picture(self.rows, look, language, width)


@dataclass(frozen=True)
class ComparisonDots:
    """Countries beside each other, in the order given, the year of each printed beside it (`RowMark.beside`)."""

    rows: tuple[RowMark, ...]
    unit: Text
    side: Side = ""
    digits: int = 1

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`. Rows without a year are refused: years differ and must be seen."""
        if any(row.beside is None for row in self.rows):
            raise ValueError("a comparison of countries needs the year beside each row (RowMark.beside)")
        return rows_picture(self.rows, Look("dot", self.unit, self.side, self.digits), language, width)
