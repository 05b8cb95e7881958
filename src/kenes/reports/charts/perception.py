"""What experts perceive: a matrix of arrows, drug by drug, from a large decrease to a large increase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kenes.indicators.row import State
from kenes.reports.cell_signs import SIGNS, legend
from kenes.reports.charts.chart import Side
from kenes.reports.charts.drawing import Shape, Sheet, wide, wrapped
from kenes.reports.charts.theme import HAIR, QUIET, SIDES, to_svg
from kenes.reports.charts.words import STEPS
from kenes.texts import Text

ROW, HEAD, LINE = 26, 34, 12
ARROW = "M-1,0.13L0.35,0.13L0.35,0.5L1,0L0.35,-0.5L0.35,-0.13L-1,-0.13Z"
ANGLES = {2: 270, 1: 320, 0: 0, -1: 40, -2: 90}


@dataclass(frozen=True)
class PerceptionMatrix:
    """Rows by columns (drug by age, say). A cell is a step from -2 (large decrease) to 2 (large increase), or a state."""

    rows: tuple[Text, ...]
    columns: tuple[Text, ...]
    cells: Mapping[tuple[int, int], int | State]
    side: Side = "demand"

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`. A cell that is absent counts as missing."""
        return _Matrix(self, language, width).svg()

    def cell(self, row: int, column: int) -> int | State:
        """The step or state of a cell."""
        return self.cells.get((row, column), "missing")


class _Matrix:
    """One drawing of a matrix."""

    def __init__(self, wanted: PerceptionMatrix, code: str, width: int) -> None:
        self.wanted, self.code, self.width = wanted, code, width
        needed = max(wide(label[code]) for label in wanted.rows) + 12
        self.left = min(needed, width * 0.4)
        self.step = min((width - self.left) / len(wanted.columns), 130)
        self.heads = [wrapped(label[code], self.step - 8, 10.5) for label in wanted.columns]
        self.top = HEAD + LINE * (max(len(lines) for lines in self.heads) - 2)
        self.lines = [wrapped(label[code], self.left - 8) for label in wanted.rows]
        self.tall = max(ROW, LINE * max(len(lines) for lines in self.lines) + 10)
        self.bottom = self.top + self.tall * len(wanted.rows)

    def svg(self) -> str:
        keys = self._keys()
        sheet = Sheet(self.width, self.bottom + 14 + 15 * (keys[-1][1] + 1))
        self._frame(sheet)
        self._cells(sheet)
        self._key(sheet, keys)
        return to_svg(sheet.specification(), self.code)

    def _middle(self, row: int, column: int) -> tuple[float, float]:
        return self.left + self.step * (column + 0.5), self.top + self.tall * (row + 0.5)

    def _frame(self, sheet: Sheet) -> None:
        edges = range(len(self.wanted.rows) + 1)
        end = self.left + self.step * len(self.wanted.columns)
        sheet.rules(
            [{"x": 0, "x2": end, "y": self.top + self.tall * at, "y2": self.top + self.tall * at} for at in edges],
            stroke=HAIR,
            strokeWidth=0.8,
        )
        sheet.words(
            [
                {
                    "x": self._middle(0, at)[0],
                    "y": self.top - 8 - LINE * (len(lines) - 1),
                    "text": "\n".join(lines),
                    "fill": QUIET,
                }
                for at, lines in enumerate(self.heads)
            ],
            align="center",
            fontSize=10.5,
        )
        sheet.words(
            [
                {"x": 0, "y": self._middle(at, 0)[1] - LINE * (len(lines) - 1) / 2, "text": "\n".join(lines)}
                for at, lines in enumerate(self.lines)
            ]
        )

    def _cells(self, sheet: Sheet) -> None:
        places = [(row, column) for row in range(len(self.wanted.rows)) for column in range(len(self.wanted.columns))]
        arrows: dict[int, list[Shape]] = {}
        signs: list[Shape] = []
        for row, column in places:
            x, y = self._middle(row, column)
            cell = self.wanted.cell(row, column)
            if isinstance(cell, int):
                arrows.setdefault(cell, []).append({"x": x, "y": y})
            else:
                signs.append({"x": x, "y": y, "text": SIGNS[cell], "fill": QUIET})
        for step, shapes in sorted(arrows.items()):
            self._arrows(sheet, step, shapes, 170)
        sheet.words(signs, align="center", fontWeight="bold", fontSize=12)

    def _arrows(self, sheet: Sheet, step: int, shapes: list[Shape], size: int) -> None:
        colour = SIDES[self.wanted.side] if step else QUIET
        sheet.points(shapes, shape=ARROW, size=size, filled=True, color=colour, opacity=1, angle=ANGLES[step])

    def _occurring(self) -> list[int]:
        cells = self.wanted.cells.values()
        return sorted({cell for cell in cells if isinstance(cell, int)}, reverse=True)

    def _keys(self) -> list[tuple[float, int, int | None, str]]:
        """The legend: x, line, step (None for signs), words; lines break at the width."""
        entries: list[tuple[int | None, str]] = [(step, STEPS[step][self.code]) for step in self._occurring()]
        states = {
            self.wanted.cell(row, column)
            for row in range(len(self.wanted.rows))
            for column in range(len(self.wanted.columns))
        }
        signs = legend(tuple(state for state in SIGNS if state in states), self.code)
        entries += [(None, signs)] if signs else []
        x, line, placed = 0.0, 0, []
        for step, words in entries:
            room = (18 if step is not None else 0) + wide(words, 10)
            if x + room > self.width and x:
                x, line = 0.0, line + 1
            placed.append((x, line, step, words))
            x += room + 16
        return placed

    def _key(self, sheet: Sheet, keys: list[tuple[float, int, int | None, str]]) -> None:
        for x, line, step, words in keys:
            y = self.bottom + 14 + 15 * line
            if step is not None:
                self._arrows(sheet, step, [{"x": x + 6, "y": y}], 90)
            sheet.words([{"x": x + (18 if step is not None else 0), "y": y, "text": words, "fill": QUIET}], fontSize=10)
