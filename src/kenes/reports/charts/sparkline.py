"""The sparkline: a word-sized line; gaps stay gaps, the last figure is a dot."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.reports.charts.chart import Mark, Side
from kenes.reports.charts.theme import HAIR, SIDES

HEIGHT, EDGE = 28, 4


@dataclass(frozen=True)
class Sparkline:
    """A tiny annual series, written as SVG by hand; `width` in pixels is its own and no other width is asked for."""

    years: tuple[tuple[int, Mark], ...]
    side: Side = ""
    width: int = 96

    def picture(self, language: str, width: int) -> str:
        """Raw SVG, alike in every language; see `kenes.reports.charts.draw`."""
        del language, width
        colour = SIDES[self.side]
        ground = f'<path d="M0 {HEIGHT - EDGE}H{self.width}" stroke="{HAIR}" fill="none"/>'
        runs = "".join(_line(run, colour) for run in self._runs())
        size = f'width="{self.width}" height="{HEIGHT}" viewBox="0 0 {self.width} {HEIGHT}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{runs}{self._last(colour)}</svg>'

    def _runs(self) -> list[list[tuple[float, float]]]:
        """Unbroken stretches of points."""
        runs: list[list[tuple[float, float]]] = [[]]
        given = dict(self.years)
        for year in range(min(given, default=0), max(given, default=-1) + 1):
            mark = given.get(year)
            if mark is None or not mark.drawn:
                runs.append([])
            else:
                runs[-1].append(self._place(year, mark))
        return [run for run in runs if run]

    def _place(self, year: int, mark: Mark) -> tuple[float, float]:
        known = [year for year, _ in self.years]
        most = max((one.estimate or 0 for _, one in self.years if one.drawn), default=0) or 1
        span = max(known) - min(known) or 1
        x = EDGE + (year - min(known)) / span * (self.width - 2 * EDGE)
        return round(x, 1), round(HEIGHT - EDGE - (mark.estimate or 0) / most * (HEIGHT - 2 * EDGE), 1)

    def _last(self, colour: str) -> str:
        runs = self._runs()
        if not runs:
            return ""
        x, y = runs[-1][-1]
        return f'<circle cx="{x}" cy="{y}" r="2.6" fill="{colour}"/>'


def _line(run: list[tuple[float, float]], colour: str) -> str:
    if len(run) == 1:
        return f'<circle cx="{run[0][0]}" cy="{run[0][1]}" r="1.6" fill="{colour}"/>'
    path = "L".join(f"{x} {y}" for x, y in run)
    return f'<path d="M{path}" stroke="{colour}" stroke-width="1.6" fill="none"/>'
