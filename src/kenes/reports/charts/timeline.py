"""A road map over its years: a bar for a span, a tick for a last day, a diamond for a milestone, a line for today.

Laid out by hand as plain SVG, so that a page can draw it when it is asked for; one drawing an objective, which paper
does not cut in two.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from kenes.reports.charts.lettering import wide, wrapped
from kenes.reports.charts.palette import FONT, HAIR, INK, QUIET, TEXT, WHITE
from kenes.texts import Text

SHADE, BAR, LATE, OCHRE = "#f0ede5", "#869fbd", "#a3600d", "#b5894a"
SIZE, SMALL, LINE = 11.5, 10.5, 15
HEAD, PAD, LEGEND = 34, 7, 26
Sign = Callable[[float, float], str]
"""Draws a mark of the legend at a place."""
LINES = 4
"""Lines of a title that a row shows; the table beside the drawing has the whole."""


@dataclass(frozen=True)
class Point:
    """A milestone on its day; one that is reached is filled."""

    day: datetime.date
    reached: bool = False
    late: bool = False


@dataclass(frozen=True)
class Bar:
    """An action: its number and title, its span, its last days, its milestones. Without any day it says that there is no term."""

    number: str
    label: Text
    first: datetime.date | None = None
    last: datetime.date | None = None
    ticks: tuple[datetime.date, ...] = ()
    points: tuple[Point, ...] = ()
    late: bool = False
    done: bool = False


@dataclass(frozen=True)
class Group:
    """A measure: a heading over the rows that follow."""

    number: str
    label: Text


@dataclass(frozen=True)
class Timeline:
    """The rows of one objective between the first and the last day of the plan; `today` is drawn where it lies between."""

    rows: tuple[Bar | Group, ...]
    first: datetime.date
    last: datetime.date
    today: datetime.date

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        return _Sheet(self, language, width).drawn()


class _Sheet:
    """One drawing in one language: the words to the left, the years to the right."""

    def __init__(self, timeline: Timeline, language: str, width: int) -> None:
        self.of, self.language, self.width = timeline, language, width
        self.left = width * (0.44 if width < 700 else 0.4)
        self.span = max(1, (timeline.last - timeline.first).days + 1)
        self.room = self.left - 10
        self.parts: list[str] = []

    def drawn(self) -> str:
        rows = list(self._rows())
        bottom = rows[-1][1] + rows[-1][2] if rows else HEAD
        shades = [self._shade(top, tall) for row, top, tall in rows if isinstance(row, Group)]
        body = [part for row, top, tall in rows for part in self._row(row, top, tall)]
        legend, height = self._legend(bottom + 8)
        inside = "".join((*shades, *self._years(bottom), *body, *self._today(bottom), *legend))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{height:.0f}" '
            f'viewBox="0 0 {self.width} {height:.0f}" font-family="{FONT}">{inside}</svg>'
        )

    def x(self, day: datetime.date) -> float:
        part = ((day - self.of.first).days + 1) / self.span
        return self.left + (self.width - self.left - 8) * min(1.0, max(0.0, part))

    def _rows(self) -> Iterator[tuple[Bar | Group, float, float]]:
        top = float(HEAD)
        for row in self.of.rows:
            room = self.width - 16 if isinstance(row, Group) else self.room - 34
            tall = LINE * len(self._lines(row, room)) + 2 * PAD
            yield row, top, tall
            top += tall

    def _lines(self, row: Bar | Group, room: float) -> list[str]:
        lines = wrapped(row.label[self.language], room, SIZE) or [""]
        return lines if len(lines) <= LINES else [*lines[: LINES - 1], f"{lines[LINES - 1].rstrip(' ,;')} …"]

    def _row(self, row: Bar | Group, top: float, tall: float) -> Iterator[str]:
        if isinstance(row, Group):
            for place, line in enumerate(self._lines(row, self.width - 16)):
                words = f"{row.number} {line}" if not place else line
                yield self._words(6, top + PAD + 11 + LINE * place, words, bold=True)
            return
        yield self._rule(0, top + tall, self.width, top + tall, HAIR)
        yield self._words(6, top + PAD + 11, row.number, ink=QUIET, size=SMALL)
        for place, line in enumerate(self._lines(row, self.room - 34)):
            yield self._words(40, top + PAD + 11 + LINE * place, line)
        yield from self._marks(row, top + tall / 2)

    def _marks(self, row: Bar, y: float) -> Iterator[str]:
        ink = LATE if row.late else BAR if row.done else INK
        if row.first is None and row.last is None and not row.points:
            yield self._words(self.left + 6, y + 4, _NO_TERM[self.language], ink=QUIET, size=SMALL)
        if row.first is not None and row.last is not None:
            start, end = self.x(row.first - datetime.timedelta(days=1)), self.x(row.last)
            yield f'<rect x="{start:.1f}" y="{y - 4:.1f}" width="{max(2.0, end - start):.1f}" height="8" fill="{BAR}"/>'
        for day in row.ticks:
            x = self.x(day)
            yield f'<rect x="{x - 1.5:.1f}" y="{y - 9:.1f}" width="3" height="18" fill="{ink}"/>'
        for point in row.points:
            yield self._diamond(self.x(point.day), y, point)

    def _diamond(self, x: float, y: float, point: Point) -> str:
        ink = LATE if point.late else INK
        fill = ink if point.reached else WHITE
        return f'<path d="M{x:.1f},{y - 6:.1f}l6,6l-6,6l-6,-6z" fill="{fill}" stroke="{ink}" stroke-width="1.5"/>'

    def _years(self, bottom: float) -> Iterator[str]:
        years = range(self.of.first.year, self.of.last.year + 1)
        step = -(-len(years) * 34 // max(1, int(self.width - self.left)))
        for year in years:
            start = self.x(max(self.of.first, datetime.date(year, 1, 1)) - datetime.timedelta(days=1))
            end = self.x(min(self.of.last, datetime.date(year, 12, 31)))
            yield self._rule(start, HEAD - 6, start, bottom, HAIR)
            if (year - years[0]) % step == 0:
                words = str(year)
                yield self._words((start + end) / 2 - wide(words, SMALL) / 2, HEAD - 12, words, ink=QUIET, size=SMALL)
            if end - start > 60:
                for month in (4, 7, 10):
                    x = self.x(datetime.date(year, month, 1) - datetime.timedelta(days=1))
                    yield self._rule(x, HEAD - 2, x, bottom, SHADE)
        yield self._rule(self.width - 8, HEAD - 6, self.width - 8, bottom, HAIR)

    def _today(self, bottom: float) -> Iterator[str]:
        if self.of.first <= self.of.today <= self.of.last:
            x, words = self.x(self.of.today), _TODAY[self.language]
            place = min(max(self.left, x - wide(words, SMALL) / 2), self.width - wide(words, SMALL) - 2)
            yield f'<path d="M{x:.1f},{HEAD - 4:.1f}V{bottom:.1f}" fill="none" stroke="{OCHRE}" stroke-width="1.5" stroke-dasharray="4 3"/>'
            yield self._words(place, 9, words, ink=LATE, size=SMALL)

    def _legend(self, top: float) -> tuple[list[str], float]:
        """What the marks mean, in as many lines as it takes."""
        drawn, x, y = [], 6.0, top + 12
        for mark, text in self._kinds():
            words = text[self.language]
            if x > 6 and x + 22 + wide(words, SMALL) > self.width:
                x, y = 6.0, y + 18
            drawn += [mark(x, y - 4), self._words(x + 20, y, words, ink=QUIET, size=SMALL)]
            x += 34 + wide(words, SMALL)
        return drawn, y + 8

    def _kinds(self) -> list[tuple[Sign, Text]]:
        """Only what occurs."""
        bars = [row for row in self.of.rows if isinstance(row, Bar)]
        points = [point for row in bars for point in row.points]
        day = self.of.first

        def tick(ink: str) -> Sign:
            return lambda x, y: f'<rect x="{x + 5:.1f}" y="{y - 7:.1f}" width="3" height="14" fill="{ink}"/>'

        def diamond(point: Point) -> Sign:
            return lambda x, y: self._diamond(x + 7, y, point)

        known = (
            (any(row.first and row.last for row in bars), lambda x, y: f'<rect x="{x:.1f}" y="{y - 4:.1f}" width="14" height="8" fill="{BAR}"/>', _SPAN),
            (any(row.ticks and not row.late and not row.done for row in bars), tick(INK), _TERM),
            (any(row.ticks and row.done for row in bars), tick(BAR), _DONE),
            (any(row.ticks and row.late for row in bars), tick(LATE), _LATE),
            (any(one.reached for one in points), diamond(Point(day, True)), _REACHED),
            (any(not one.reached and not one.late for one in points), diamond(Point(day)), _AHEAD),
            (any(one.late for one in points), diamond(Point(day, late=True)), _LATE_POINT),
        )  # fmt: skip
        return [(mark, words) for occurs, mark, words in known if occurs]

    def _shade(self, top: float, tall: float) -> str:
        return f'<rect x="0" y="{top:.1f}" width="{self.width}" height="{tall:.1f}" fill="{SHADE}"/>'

    def _rule(self, x: float, y: float, x2: float, y2: float, ink: str) -> str:
        return f'<path d="M{x:.1f},{y:.1f}L{x2:.1f},{y2:.1f}" fill="none" stroke="{ink}" stroke-width="1"/>'

    def _words(self, x: float, y: float, words: str, ink: str = TEXT, size: float = SIZE, bold: bool = False) -> str:
        weight = ' font-weight="700"' if bold else ""
        return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{ink}"{weight}>{escape(words)}</text>'


_TODAY = Text(kk="бүгін", ru="сегодня", en="today")
_NO_TERM = Text(kk="мерзімі күнмен көрсетілмеген", ru="срок не назван днём", en="no day is named")
_SPAN = Text(kk="орындау кезеңі", ru="период исполнения", en="span of work")
_TERM = Text(kk="мерзімнің соңғы күні", ru="последний день срока", en="last day of the term")
_DONE = Text(kk="бақылаудан алынды", ru="снято с контроля", en="removed from control")
_LATE = Text(kk="мерзімі өтті", ru="срок прошёл", en="overdue")
_REACHED = Text(kk="жеткен бақылау нүктесі", ru="контрольная точка достигнута", en="milestone reached")
_AHEAD = Text(kk="алдағы бақылау нүктесі", ru="контрольная точка впереди", en="milestone ahead")
_LATE_POINT = Text(kk="кешіккен бақылау нүктесі", ru="контрольная точка просрочена", en="milestone overdue")
