"""The way of an indicator towards its target: the figures with their intervals, the baseline, the straight line, the target.

Laid out by hand as plain SVG, so that a page can draw it when it is asked for.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from kenes.reports.charts.chart import Mark, Side
from kenes.reports.charts.lettering import wide
from kenes.reports.charts.palette import FONT, HAIR, INK, QUIET, TEXT, WHITE
from kenes.reports.sentences.numbers import digits_for
from kenes.texts import Text, language

COLOURS: dict[Side, str] = {"supply": "#a3600d", "demand": "#1b716c", "": INK}
TALL, TOP, FOOT, RIGHT = 220, 26, 46, 16
SMALL = 10.5


@dataclass(frozen=True)
class IndicatorPath:
    """`figures` by year; `baseline` and `target` are (year, value); where one is missing, no line is drawn."""

    figures: tuple[tuple[int, Mark], ...]
    unit: Text
    baseline: tuple[int, float] | None = None
    target: tuple[int, float] | None = None
    side: Side = ""
    digits: int = 0

    def picture(self, code: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        return _Sheet(self, code, width).drawn()


class _Sheet:
    """One drawing in one language."""

    def __init__(self, path: IndicatorPath, code: str, width: int) -> None:
        self.of, self.code, self.width = path, code, width
        self.ink = COLOURS[path.side]
        self.marks = [(year, mark) for year, mark in path.figures if mark.drawn]
        ends = [one for one in (path.baseline, path.target) if one is not None]
        years = [year for year, _ in self.marks] + [year for year, _ in ends]
        self.first, self.last = min(years), max(max(years), min(years) + 1)
        tops = [value for _, mark in self.marks for value in (mark.estimate, mark.high) if value is not None]
        self.most = _round_up(max([*tops, *(value for _, value in ends)], default=1.0) or 1.0)
        self.left = 12 + max(wide(self._number(self.most * part), SMALL) for part in (0.5, 1.0))

    def drawn(self) -> str:
        inside = "".join((*self._axes(), *self._line(), *self._figures(), *self._ends(), *self._legend()))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{TALL + TOP + FOOT}" '
            f'viewBox="0 0 {self.width} {TALL + TOP + FOOT}" font-family="{FONT}">{inside}</svg>'
        )

    def x(self, year: float) -> float:
        room = self.width - self.left - RIGHT - 24
        return self.left + 12 + room * (year - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        return TOP + TALL * (1 - max(0.0, value) / self.most)

    def _axes(self) -> Iterator[str]:
        yield self._words(0, 11, self.of.unit[self.code], QUIET)
        for part in (0.0, 0.5, 1.0):
            y, words = self.y(self.most * part), self._number(self.most * part)
            yield f'<path d="M{self.left:.1f},{y:.1f}H{self.width - RIGHT + 8:.1f}" fill="none" stroke="{HAIR}" stroke-width="1"/>'
            yield self._words(self.left - 6 - wide(words, SMALL), y + 4, words, QUIET)
        years = range(self.first, self.last + 1)
        step = max(1, -(-len(years) * 38 // int(self.width - self.left)))
        for year in years:
            if (self.last - year) % step == 0:
                yield self._words(self.x(year) - wide(str(year), SMALL) / 2, TOP + TALL + 16, str(year), QUIET)

    def _line(self) -> Iterator[str]:
        if self.of.baseline is None or self.of.target is None:
            return
        (one, start), (two, end) = self.of.baseline, self.of.target
        yield (
            f'<path d="M{self.x(one):.1f},{self.y(start):.1f}L{self.x(two):.1f},{self.y(end):.1f}" fill="none" '
            f'stroke="{QUIET}" stroke-width="1.5" stroke-dasharray="5 4"/>'
        )

    def _figures(self) -> Iterator[str]:
        for (one, before), (two, after) in zip(self.marks, self.marks[1:], strict=False):
            if two == one + 1:
                yield (
                    f'<path d="M{self.x(one):.1f},{self.y(before.estimate or 0):.1f}L{self.x(two):.1f},'
                    f'{self.y(after.estimate or 0):.1f}" fill="none" stroke="{self.ink}" stroke-width="2"/>'
                )
        for year, mark in self.marks:
            x = self.x(year)
            if mark.low is not None and mark.high is not None:
                yield (
                    f'<path d="M{x - 4:.1f},{self.y(mark.low):.1f}h8M{x:.1f},{self.y(mark.low):.1f}V{self.y(mark.high):.1f}'
                    f'M{x - 4:.1f},{self.y(mark.high):.1f}h8" fill="none" stroke="{self.ink}" stroke-width="1.2"/>'
                )
            yield f'<circle cx="{x:.1f}" cy="{self.y(mark.estimate or 0):.1f}" r="3.5" fill="{self.ink}"/>'
        if self.marks:
            year, mark = self.marks[-1]
            yield self._over(year, mark.high if mark.high is not None else mark.estimate or 0, mark.estimate or 0, TEXT)

    def _ends(self) -> Iterator[str]:
        if self.of.baseline is not None:
            year, value = self.of.baseline
            yield (
                f'<circle cx="{self.x(year):.1f}" cy="{self.y(value):.1f}" r="6" fill="{WHITE}" fill-opacity="0" '
                f'stroke="{INK}" stroke-width="2"/>'
            )
            if not self.marks or year != self.marks[-1][0]:
                high = next((mark.high for at, mark in self.marks if at == year and mark.high is not None), value)
                yield self._over(year, max(high, value), value, INK)
        if self.of.target is not None:
            year, value = self.of.target
            x, y = self.x(year), self.y(value)
            yield f'<path d="M{x:.1f},{y - 7:.1f}l7,7l-7,7l-7,-7z" fill="{INK}"/>'
            yield self._over(year, value, value, INK)

    def _over(self, year: int, top: float, value: float, ink: str) -> str:
        words = self._number(value)
        x = min(max(0.0, self.x(year) - wide(words, SMALL) / 2), self.width - wide(words, SMALL) - 1)
        return self._words(x, self.y(top) - 11, words, ink, bold=True)

    def _legend(self) -> Iterator[str]:
        x, y = self.left, TOP + TALL + 37
        if self.of.baseline is not None:
            yield f'<circle cx="{x + 6:.1f}" cy="{y - 4:.1f}" r="5" fill="{WHITE}" fill-opacity="0" stroke="{INK}" stroke-width="2"/>'
            yield self._words(x + 17, y, _BASELINE[self.code], QUIET)
            x += 32 + wide(_BASELINE[self.code], SMALL)
        if self.of.target is not None:
            yield f'<path d="M{x + 6:.1f},{y - 10:.1f}l6,6l-6,6l-6,-6z" fill="{INK}"/>'
            yield self._words(x + 17, y, _TARGET[self.code], QUIET)

    def _number(self, value: float) -> str:
        digits = 0 if value >= 100 else self.of.digits
        return language(self.code).number(value, digits_for(value, digits))

    def _words(self, x: float, y: float, words: str, ink: str, bold: bool = False) -> str:
        weight = ' font-weight="700"' if bold else ""
        return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{SMALL}" fill="{ink}"{weight}>{escape(words)}</text>'


def _round_up(value: float) -> float:
    """The next value that a scale of two halves bears: 1, 2, 3, 4, 5, 6, 8 or 10 of its size."""
    size = 10.0 ** math.floor(math.log10(value * 1.08))
    return next((step * size for step in (1, 2, 3, 4, 5, 6, 8, 10) if step * size >= value * 1.08), 10 * size)


_BASELINE = Text(kk="бастапқы мән", ru="исходное значение", en="baseline")
_TARGET = Text(kk="нысаналы мән", ru="целевое значение", en="target")
