"""What was measured as dots, the line and band that a method lays over it, changes of trend and alarms marked by shape too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair

from kenes.estimations.outcome import Point, Series
from kenes.reports.charts.theme import INK, QUIET, SCALES, to_svg, values

HEIGHT = 230
MARGIN = 58
ALARM = "#a3260d"


@dataclass(frozen=True)
class FittedSeries:
    """Dots are what was counted, the line is what the method expects, the band its limits, triangles are alarms."""

    series: Series

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        x, y = self._axes(language)
        layers = [*self._bands(x), *self._line(x, y), *self._marks(x), *self._dots(x, y)]
        return to_svg(altair.layer(*layers, width=width - MARGIN, height=HEIGHT, title=self._title(language)), language)

    def _title(self, code: str) -> Any:
        return altair.TitleParams(self.series.unit[code], fontWeight="normal", color=QUIET, fontSize=10.5, offset=8)

    def _axes(self, code: str) -> tuple[Any, Any]:
        places = [one.x for one in (*self.series.measured, *self.series.fitted)]
        scale = altair.Scale(domain=[min(places) - 0.5, max(places) + 0.5], nice=False)
        axis = altair.Axis(
            format="d", grid=False, domain=True, domainColor=QUIET, tickMinStep=1, title=self.series.axis[code],
            titleColor=QUIET, titleFontWeight="normal", titleFontSize=10.5,
        )  # fmt: skip
        return altair.X("x:Q", scale=scale, axis=axis), altair.Y("y:Q", axis=altair.Axis(tickCount=5, format=",~f"))

    def _bands(self, x: Any) -> list[Any]:
        rows = [_row(one) for one in self.series.fitted if one.high is not None]
        both = [row for row in rows if row["low"] is not None]
        layers = []
        if both:
            band = altair.Chart(values(both)).mark_area(color=SCALES[""][1], opacity=0.6)
            layers.append(band.encode(x=x, y="low:Q", y2="high:Q"))
        above = [row for row in rows if row["low"] is None]
        if above:
            bound = altair.Chart(values(above)).mark_line(color=QUIET, strokeDash=[4, 3], strokeWidth=1.2)
            layers.append(bound.encode(x=x, y="high:Q"))
        return layers

    def _line(self, x: Any, y: Any) -> list[Any]:
        rows = [_row(one) for one in self.series.fitted if one.y is not None]
        return [altair.Chart(values(rows)).mark_line(color=INK, strokeWidth=2).encode(x=x, y=y)] if rows else []

    def _marks(self, x: Any) -> list[Any]:
        rows = [{"x": one} for one in self.series.marks]
        rule = altair.Chart(values(rows)).mark_rule(color=QUIET, strokeDash=[2, 3])
        return [rule.encode(x=x)] if rows else []

    def _dots(self, x: Any, y: Any) -> list[Any]:
        rows = [_row(one) for one in self.series.measured if one.y is not None]
        quiet = [row for row in rows if not row["alarm"]]
        loud = [row for row in rows if row["alarm"]]
        layers = []
        reach = [row for row in rows if row["low"] is not None]
        if reach:
            whisker = altair.Chart(values(reach)).mark_rule(color=QUIET, strokeWidth=1)
            layers.append(whisker.encode(x=x, y="low:Q", y2="high:Q"))
        if quiet:
            layers.append(altair.Chart(values(quiet)).mark_point(color=INK, filled=True, size=28).encode(x=x, y=y))
        if loud:
            alarm = altair.Chart(values(loud)).mark_point(color=ALARM, shape="triangle-up", filled=True, size=80)
            layers.append(alarm.encode(x=x, y=y))
        return layers


def _row(one: Point) -> dict[str, Any]:
    return {"x": one.x, "y": one.y, "low": one.low, "high": one.high, "alarm": one.alarm}
