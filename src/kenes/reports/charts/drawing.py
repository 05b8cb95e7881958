"""Drawing by the pixel: labels, rules and boxes laid at exact places, for charts that no axis can lay out.

The specification is written straight down: Altair's objects would be made and copied for every mark, and say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kenes.reports.charts.lettering import wide as wide
from kenes.reports.charts.lettering import wrapped as wrapped
from kenes.reports.charts.theme import TEXT

Shape = dict[str, Any]
CORNERS: Shape = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
FILL: Shape = {"fill": {"field": "fill", "type": "nominal", "scale": None, "legend": None}}
WORDS: Shape = {"text": {"field": "text", "type": "nominal"}}


class Sheet:
    """A drawing of fixed size on which charts lay their marks; y runs downwards. `specification()` gives it to Vega-Lite."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._places = {"x": _place("x", width), "y": _place("y", height)}
        self._layers: list[Shape] = []

    def boxes(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Rectangles from x, y to x2, y2 filled with `fill`."""
        self._add("rect", shapes, CORNERS | FILL, style)

    def rules(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Lines from x, y to x2, y2."""
        self._add("rule", shapes, CORNERS, style)

    def points(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Points at x, y."""
        self._add("point", shapes, {}, style)

    def words(self, shapes: Iterable[Shape], **style: Any) -> None:
        """Text at x, y: the words are `text`, the colour `fill`; "\\n" breaks the line."""
        style = {"align": "left", "baseline": "middle", "fontSize": 11, **style}
        self._add("text", [{"fill": TEXT, **shape} for shape in shapes], FILL | WORDS, style)

    def specification(self) -> Shape:
        """All that was laid, one over the other."""
        return {"layer": self._layers, "width": self.width, "height": self.height}

    def _add(self, mark: str, shapes: Iterable[Shape], read: Shape, style: Shape) -> None:
        """One layer of marks; `read` are the columns of the shapes that are read besides their place."""
        rows = [_rounded(shape) for shape in shapes]
        if rows:
            encoding = self._places | read
            self._layers.append({"data": {"values": rows}, "mark": {"type": mark, **style}, "encoding": encoding})


def _place(name: str, size: float) -> Shape:
    """The scale of pixels along one side."""
    scale = {"domain": [0, size], "range": [0, size], "nice": False}
    return {"field": name, "type": "quantitative", "axis": None, "scale": scale}


def _rounded(shape: Shape) -> Shape:
    return {name: round(value, 2) if isinstance(value, float) else value for name, value in shape.items()}
