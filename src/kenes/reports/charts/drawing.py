"""Drawing by the pixel: labels, rules and boxes laid at exact places, for charts that no axis can lay out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import altair

from kenes.reports.charts.lettering import wide as wide
from kenes.reports.charts.lettering import wrapped as wrapped
from kenes.reports.charts.theme import TEXT, values

Shape = dict[str, Any]


class Sheet:
    """A drawing of fixed size on which charts lay their marks; y runs downwards. `chart()` gives the Altair chart."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._layers: list[Any] = []

    def boxes(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Rectangles from x, y to x2, y2 filled with `fill`."""
        self._add(altair.Chart().mark_rect(**style), shapes, corners=True, fill=True)

    def rules(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Lines from x, y to x2, y2."""
        self._add(altair.Chart().mark_rule(**style), shapes, corners=True)

    def points(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Points at x, y."""
        self._add(altair.Chart().mark_point(**style), shapes)

    def words(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Text at x, y: the words are `text`, the colour `fill`; "\\n" breaks the line."""
        style = {"align": "left", "baseline": "middle", "fontSize": 11, **style}
        self._add(
            altair.Chart().mark_text(**style), [{"fill": TEXT, **shape} for shape in shapes], fill=True, text=True
        )

    def chart(self) -> Any:
        """All that was laid, one over the other."""
        return altair.layer(*self._layers).properties(width=self.width, height=self.height)

    def _add(
        self, chart: Any, shapes: Iterable[Shape], corners: bool = False, fill: bool = False, text: bool = False
    ) -> None:
        rows = list(shapes)
        if not rows:
            return
        encodings: dict[str, Any] = {"x": self._x(), "y": self._y()}
        if corners:
            encodings |= {"x2": altair.X2("x2:Q"), "y2": altair.Y2("y2:Q")}
        if fill:
            encodings["fill"] = altair.Fill("fill:N", scale=None, legend=None)
        if text:
            encodings["text"] = altair.Text("text:N")
        self._layers.append(chart.properties(data=values([_rounded(row) for row in rows])).encode(**encodings))

    def _x(self) -> Any:
        return altair.X("x:Q", axis=None, scale=altair.Scale(domain=[0, self.width], range=[0, self.width], nice=False))

    def _y(self) -> Any:
        scale = altair.Scale(domain=[0, self.height], range=[0, self.height], nice=False)
        return altair.Y("y:Q", axis=None, scale=scale)


def _rounded(shape: Shape) -> Shape:
    return {name: round(value, 2) if isinstance(value, float) else value for name, value in shape.items()}
