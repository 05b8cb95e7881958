"""Charts of rows: a label at the left, a bar or a dot with its interval in the middle, the figure at the right."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from kenes.reports.cell_signs import SIGNS, legend, written
from kenes.reports.charts.chart import Mark, Side
from kenes.reports.charts.drawing import Shape, Sheet, wide, wrapped
from kenes.reports.charts.theme import HAIR, INK, QUIET, SIDES, TEXT, to_svg
from kenes.reports.charts.words import LOGARITHMIC
from kenes.texts import Text, language

ROW, GROUP, HEAD, LINE = 20, 26, 34, 12


@dataclass(frozen=True)
class RowMark:
    """A row: `label`, its figure; `beside` is printed between label and plot (a year, say); `group` heads the rows of one kind."""

    label: Text
    mark: Mark
    beside: Text | None = None
    group: Text | None = None


@dataclass(frozen=True)
class Reference:
    """A line across all rows for comparison: the whole country, say."""

    label: Text
    value: float


@dataclass(frozen=True)
class Look:
    """How rows are drawn: bar or dot, unit, colour, decimals, scale; with `interval` the numbers carry low and high."""

    kind: Literal["bar", "dot"]
    unit: Text
    side: Side = ""
    digits: int = 0
    logarithmic: bool = False
    interval: bool = True
    reference: Reference | None = None


def rows_picture(rows: tuple[RowMark, ...], look: Look, code: str, width: int) -> str:
    """Raw SVG of rows in the order given (regions stand in official order, never ranked)."""
    return _Rows(rows, look, code, width).svg()


class _Rows:
    """One drawing: works out the columns from the words, then lays the marks."""

    def __init__(self, rows: tuple[RowMark, ...], look: Look, code: str, width: int) -> None:
        self.rows, self.look, self.code, self.width = rows, look, code, width
        self.figures = [self._figure(row.mark) for row in rows]
        self.left, self.beside, self.right = self._columns()
        self.lines = [wrapped(row.label[code], self.left) for row in rows]
        self.tops = self._tops()
        self.ticks = self._ticks()

    def _figure(self, mark: Mark) -> str:
        look = self.look
        figure = written(mark.estimate, mark.state, self.code, look.digits)
        bounded = mark.drawn and mark.low is not None and mark.high is not None
        if not (look.interval and bounded and self.width > 420):
            return figure
        low, high = (written(one, "value", self.code, look.digits) for one in (mark.low, mark.high))
        return f"{figure} ({low}–{high})"

    def _columns(self) -> tuple[float, float, float]:
        besides = [wide(row.beside[self.code], 10.5) for row in self.rows if row.beside]
        right = max([wide(figure) for figure in self.figures], default=0) + 10
        beside = max(besides, default=-14) + 14
        needed = max([wide(row.label[self.code]) for row in self.rows], default=0) + 8
        return min(needed, self.width * 0.34), beside, right

    @property
    def start(self) -> float:
        return self.left + self.beside + 6

    @property
    def room(self) -> float:
        return self.width - self.start - self.right - 8

    def _tops(self) -> list[float]:
        top, tops, group = float(HEAD), [], None
        for row, lines in zip(self.rows, self.lines, strict=True):
            if row.group is not None and row.group != group:
                top += GROUP
            group = row.group
            tops.append(top)
            top += max(ROW, len(lines) * LINE + 6)
        self.bottom = top + 4
        return tops

    def _ticks(self) -> list[float]:
        known = [
            one
            for row in self.rows
            if row.mark.drawn
            for one in (row.mark.estimate, row.mark.low, row.mark.high)
            if one is not None
        ]
        if self.look.reference:
            known.append(self.look.reference.value)
        if self.look.logarithmic:
            return powers([one for one in known if one > 0])
        return round_steps(max(known, default=1) or 1, 4 if self.room > 240 else 2)

    def at(self, value: float) -> float:
        """The place of a value on the scale."""
        low, high = self.ticks[0], self.ticks[-1]
        if self.look.logarithmic:
            value, low, high = math.log10(max(value, low)), math.log10(low), math.log10(high)
        return self.start + (value - low) / (high - low) * self.room

    def svg(self) -> str:
        states = {row.mark.state for row in self.rows} & SIGNS.keys()
        below = 14 if self.look.reference else 0
        sheet = Sheet(self.width, self.bottom + below + (18 if states else 4))
        self._grid(sheet)
        self._labels(sheet)
        self._marks(sheet)
        self._reference(sheet)
        if states:
            meaning = legend(tuple(state for state in SIGNS if state in states), self.code)
            sheet.words([{"x": 0, "y": self.bottom + below + 10, "text": meaning, "fill": QUIET}], fontSize=10)
        return to_svg(sheet.specification(), self.code)

    def _grid(self, sheet: Sheet) -> None:
        sheet.rules(
            [{"x": self.at(one), "x2": self.at(one), "y": HEAD - 2, "y2": self.bottom} for one in self.ticks],
            stroke=HAIR,
            strokeWidth=0.7,
        )
        digits = max(0, -math.floor(math.log10(self.ticks[1] - self.ticks[0]) + 1e-9)) if len(self.ticks) > 1 else 0
        names = [language(self.code).number(one, None if self.look.logarithmic else digits) for one in self.ticks]
        sheet.words(
            [
                {"x": self.at(one), "y": HEAD - 10, "text": name, "fill": QUIET}
                for one, name in zip(self.ticks, names, strict=True)
            ],
            fontSize=10,
            align="center",
        )
        unit = self.look.unit[self.code] + (f" ({LOGARITHMIC[self.code]})" if self.look.logarithmic else "")
        sheet.words([{"x": 0, "y": 6, "text": unit, "fill": QUIET}], fontSize=10.5)

    def _labels(self, sheet: Sheet) -> None:
        middles = [top + max(ROW, len(lines) * LINE + 6) / 2 for top, lines in zip(self.tops, self.lines, strict=True)]
        self.middles = middles
        sheet.words(
            [
                {"x": 0, "y": y - (len(lines) - 1) * LINE / 2, "text": "\n".join(lines)}
                for y, lines in zip(middles, self.lines, strict=True)
            ]
        )
        sheet.words(
            [
                {"x": self.left + self.beside - 4, "y": y, "text": row.beside[self.code], "fill": QUIET}
                for y, row in zip(middles, self.rows, strict=True)
                if row.beside
            ],
            fontSize=10.5,
            align="right",
        )
        sheet.words(
            [{"x": self.width, "y": y, "text": figure} for y, figure in zip(middles, self.figures, strict=True)],
            align="right",
        )
        heads = [
            (top, row)
            for top, row, before in zip(self.tops, self.rows, (None, *self.rows), strict=False)
            if row.group is not None and (before is None or before.group != row.group)
        ]
        sheet.words(
            [{"x": 0, "y": top - 9, "text": row.group[self.code]} for top, row in heads if row.group], fontWeight="bold"
        )

    def _marks(self, sheet: Sheet) -> None:
        colour = SIDES[self.look.side]
        drawn = [(y, row.mark) for y, row in zip(self.middles, self.rows, strict=True) if row.mark.drawn]
        bar = self.look.kind == "bar"
        whiskers: list[Shape] = [
            {"x": self.at(mark.low), "x2": self.at(mark.high), "y": y, "y2": y}
            for y, mark in drawn
            if mark.low is not None and mark.high is not None
        ]
        if bar:
            sheet.boxes(
                [
                    {"x": self.at(0), "x2": self.at(mark.estimate or 0), "y": y - 5, "y2": y + 5, "fill": colour}
                    for y, mark in drawn
                ],
                opacity=0.72,
                stroke=None,
            )
            ends = [
                {**one, "x": one[end], "x2": one[end], "y": one["y"] - 3, "y2": one["y"] + 3}
                for one in whiskers
                for end in ("x", "x2")
            ]
            sheet.rules(whiskers + ends, stroke=TEXT, strokeWidth=1)
        else:
            sheet.rules(whiskers, stroke=colour, strokeWidth=5, opacity=0.35, strokeCap="round")
            sheet.points(
                [{"x": self.at(mark.estimate or 0), "y": y} for y, mark in drawn],
                shape="circle",
                size=58,
                filled=True,
                color=colour,
                opacity=1,
            )
        sheet.words(
            [
                {"x": self.start, "y": y, "text": SIGNS[row.mark.state], "fill": QUIET}
                for y, row in zip(self.middles, self.rows, strict=True)
                if row.mark.state in SIGNS
            ],
            fontWeight="bold",
        )

    def _reference(self, sheet: Sheet) -> None:
        reference = self.look.reference
        if reference is None:
            return
        x = self.at(reference.value)
        figure = language(self.code).number(reference.value, self.look.digits)
        sheet.rules(
            [{"x": x, "x2": x, "y": HEAD - 2, "y2": self.bottom}], stroke=INK, strokeWidth=1.2, strokeDash=[4, 3]
        )
        words = f"{reference.label[self.code]} {figure}"
        x = min(max(x, wide(words, 10) / 2), self.width - wide(words, 10) / 2)
        sheet.words(
            [{"x": x, "y": self.bottom + 8, "text": words, "fill": INK}], fontSize=10, align="center", fontWeight="bold"
        )


def round_steps(most: float, about: int) -> list[float]:
    """Round steps from 0 to at least `most`, about so many of them: 1, 2, 2.5 or 5 times a power of ten."""
    rough = most / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= rough * 0.999)
    return [round(step * number, 10) for number in range(math.ceil(most / step - 1e-9) + 1)]


def powers(known: list[float]) -> list[float]:
    """Powers of ten that hold all values."""
    low, high = math.floor(math.log10(min(known, default=1))), math.ceil(math.log10(max(known, default=10)))
    return [10.0**power for power in range(low, max(high, low + 1) + 1)]
