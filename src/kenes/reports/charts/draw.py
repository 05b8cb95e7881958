"""`draw`: a chart in one language at one width, as a finished SVG or PNG."""

from __future__ import annotations

from kenes.reports.charts.chart import WIDTHS, Chart, Width
from kenes.reports.charts.svg import tidied
from kenes.reports.charts.theme import to_png
from kenes.texts import Text


def draw(chart: Chart, language: str, title: Text, description: Text, width: Width = "print") -> str:
    """A finished SVG: self-contained, text kept as text, with accessible name and description; same input, same bytes."""
    return tidied(chart.picture(language, WIDTHS[width]), title[language], description[language])


def draw_png(chart: Chart, language: str, width: Width = "print", scale: float = 2.5) -> bytes:
    """The chart as PNG in our fonts, for programs that cannot show SVG."""
    return to_png(chart.picture(language, WIDTHS[width]), scale)
