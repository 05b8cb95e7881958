"""A drawing: a chart to be drawn in every language, with its title and its summary in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kenes.texts import Text

if TYPE_CHECKING:  # Altair takes long to load; pages read drawings and never draw
    from kenes.reports.charts import Chart, Width

WIDTHS: tuple[Width, ...] = ("web", "phone")


@dataclass(frozen=True)
class Drawing:
    """`name` is its file's name; `place` the code of the place it speaks of ("" for several); `summary` says in words what it shows."""

    name: str
    place: str
    title: Text
    summary: Text
    chart: Chart

    def svg(self, language: str, width: Width) -> str:
        """The finished SVG in one language at one of the two widths."""
        from kenes.reports.charts import draw
        from kenes.reports.charts.chart import WIDTHS as PIXELS
        from kenes.web.charts.linked_map import LinkedMap

        if isinstance(self.chart, LinkedMap):
            return self.chart.picture(language, PIXELS[width])
        return draw(self.chart, language, self.title, self.summary, width)
