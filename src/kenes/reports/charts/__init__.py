"""Charts: frozen descriptions of what to draw; `draw` gives the SVG in one language at one width.

Imported lazily where starting fast matters: Altair and vl-convert take about a second on first use.
"""

from kenes.reports.charts.annual import LineWithGaps, Series
from kenes.reports.charts.bars import BarsWithIntervals
from kenes.reports.charts.chart import Chart, Mark, Side, Width
from kenes.reports.charts.draw import draw, draw_png
from kenes.reports.charts.perception import PerceptionMatrix
from kenes.reports.charts.ranges import ComparisonDots, RangePlot
from kenes.reports.charts.rows import Reference, RowMark
from kenes.reports.charts.sparkline import Sparkline
from kenes.reports.charts.tile_map import Tile, TileMap

__all__ = [
    "BarsWithIntervals",
    "Chart",
    "ComparisonDots",
    "LineWithGaps",
    "Mark",
    "PerceptionMatrix",
    "RangePlot",
    "Reference",
    "RowMark",
    "Series",
    "Side",
    "Sparkline",
    "Tile",
    "TileMap",
    "Width",
    "draw",
    "draw_png",
]
