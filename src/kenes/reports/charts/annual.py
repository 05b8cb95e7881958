"""Annual series: a small panel a series; years without a figure are gaps that are seen, never bridged by a line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import altair

from kenes.reports.cell_signs import SIGNS, legend, written
from kenes.reports.charts.chart import Mark, Side
from kenes.reports.charts.drawing import wide
from kenes.reports.charts.theme import GAP, HAIR, QUIET, SIDES, TEXT, at, to_svg, values
from kenes.reports.charts.words import BREAK, OWN_SCALES, TURN
from kenes.texts import Text

AXIS, SPACE, EDGE = 44, 18, 10


@dataclass(frozen=True)
class Series:
    """A series by calendar year; a year that is absent from `years` counts as missing.

    `turns` are the years in which its trend turned, `breaks` those from which its figures no longer compare with earlier ones.
    """

    label: Text
    years: tuple[tuple[int, Mark], ...]
    turns: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True)
class LineWithGaps:
    """Annual series as lines with their intervals as bands; several series as small multiples, `columns` a row on paper.

    `first` and `last` fix the span of years (default: that of the data); with `shared` all panels have one scale.
    """

    series: tuple[Series, ...]
    unit: Text
    side: Side = ""
    digits: int = 0
    shared: bool = False
    first: int | None = None
    last: int | None = None
    columns: int = 3
    height: int = 130

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        columns = max(1, min(self.columns, len(self.series), width // 190))
        plot = (width - SPACE * (columns - 1)) // columns - AXIS - EDGE
        panels = [self._panel(one, language, plot) for one in self.series]
        if len(panels) == 1:
            return to_svg(panels[0].properties(title=self._title(language)), language)
        together = altair.concat(*panels, columns=columns, title=self._title(language))
        return to_svg(together.resolve_scale(y="shared" if self.shared else "independent"), language)

    @property
    def span(self) -> range:
        """The years from the first to the last, without holes."""
        known = [year for one in self.series for year, _ in one.years]
        first = min(known) if self.first is None else self.first
        return range(first, (max(known) if self.last is None else self.last) + 1)

    def _title(self, code: str) -> Any:
        words = self.unit[code]
        if len(self.series) > 1 and not self.shared:
            words = f"{words}; {OWN_SCALES[code]}"
        states = {mark.state for one in self.series for mark in self._filled(one).values()} & SIGNS.keys()
        marked = [TURN] if any(one.turns for one in self.series) else []
        marked += [BREAK] if any(one.breaks for one in self.series) else []
        words = "; ".join([words, *(one[code] for one in marked)])
        if states:
            words = f"{words}; {legend(tuple(state for state in SIGNS if state in states), code)}"
        return altair.TitleParams(words, fontWeight="normal", color=QUIET, fontSize=10.5, offset=8)

    def _filled(self, one: Series) -> dict[int, Mark]:
        given = dict(one.years)
        return {year: given.get(year, Mark(None, state="missing")) for year in self.span}

    def _panel(self, one: Series, code: str, plot: int) -> Any:
        rows = _rows(self._filled(one), code, self.digits, crowded=len(self.span) * 30 > plot * 1.1)
        drawn = [row for row in rows if row["drawn"]]
        x, y = self._x(plot), self._y(drawn)
        layers = [*_gaps([row for row in rows if not row["drawn"]], x), *_upright(one, x)]
        layers += _figures(drawn, x, y, SIDES[self.side]) if drawn else [_nothing(x)]
        title = one.label[code] if len(self.series) > 1 else ""
        return altair.layer(*layers, width=plot, height=self.height, title=title)

    def _x(self, plot: int) -> Any:
        years = list(self.span)
        step = -(-len(years) * wide("2020", 10.5) * 1.35 // plot)
        shown = [year for year in years if (years[-1] - year) % max(1, int(step)) == 0]
        return altair.X(
            "year:Q",
            scale=altair.Scale(domain=[years[0] - 0.5, years[-1] + 0.5], nice=False),
            axis=altair.Axis(values=shown, format="d", grid=False, domain=True, domainColor=QUIET, labelFlush=False),
        )

    def _y(self, drawn: list[dict[str, Any]]) -> Any:
        most = max([row["high"] if row["high"] is not None else row["estimate"] for row in drawn], default=1) or 1
        axis = altair.Axis(tickCount=3, format=",~f", minExtent=AXIS - 5, maxExtent=AXIS - 5)
        scale = altair.Scale(zero=True, nice=3) if self.shared else altair.Scale(domain=[0, most * 1.12], nice=3)
        return altair.Y("estimate:Q", scale=scale, axis=axis)


def _rows(marks: dict[int, Mark], code: str, digits: int, crowded: bool) -> list[dict[str, Any]]:
    """A row a year; `run` numbers the unbroken stretches; labels for all years, or the last and the highest only."""
    rows: list[dict[str, Any]] = []
    run = 0
    for year, mark in marks.items():
        run += not mark.drawn
        rows.append(
            {
                "year": year,
                "run": run,
                "drawn": mark.drawn,
                "state": mark.state,
                "top": mark.high if mark.high is not None else mark.estimate,
                "estimate": mark.estimate if mark.drawn else None,
                "low": mark.low,
                "high": mark.high,
                "label": SIGNS.get(mark.state, ""),
            }
        )
    drawn = [row for row in rows if row["drawn"]]
    chosen = drawn if not crowded else [drawn[-1], max(drawn, key=lambda row: row["estimate"])] if drawn else []
    for row in chosen:
        row["label"] = written(row["estimate"], row["state"], code, _telling_digits(row["estimate"], digits))
    return rows


def _telling_digits(value: float, digits: int) -> int:
    """No decimals for hundreds, where they say nothing; more where a value above zero would be written as zero."""
    if abs(value) >= 100:
        return 0
    if not value or round(value, digits):
        return digits
    return min(6, -math.floor(math.log10(abs(value))))


def _gaps(rows: list[dict[str, Any]], x: Any) -> list[Any]:
    if not rows:
        return []
    strips = [{**row, "year": row["year"] - 0.5, "until": row["year"] + 0.5} for row in rows]
    sign = altair.Chart(values(rows)).mark_text(baseline="bottom", dy=-3, fill=QUIET, fontSize=12, fontWeight="bold")
    return [
        altair.Chart(values(strips)).mark_rect(fill=GAP, stroke=None).encode(x=x, x2="until:Q"),
        sign.encode(x=x, y=at("height"), text="label:N"),
    ]


def _upright(one: Series, x: Any) -> list[Any]:
    """A dashed line where the trend turned, an unbroken one before the first year that no longer compares."""
    layers = []
    if one.turns:
        turned = altair.Chart(values([{"year": year} for year in one.turns]))
        layers.append(turned.mark_rule(color=QUIET, strokeDash=[3, 3], strokeWidth=1).encode(x=x))
    if one.breaks:
        broken = altair.Chart(values([{"year": year - 0.5} for year in one.breaks]))
        layers.append(broken.mark_rule(color=QUIET, strokeWidth=1.6).encode(x=x))
    return layers


def _figures(rows: list[dict[str, Any]], x: Any, y: Any, colour: str) -> list[Any]:
    figures = altair.Chart(values(rows))
    bounded = altair.Chart(values([row for row in rows if row["low"] is not None and row["high"] is not None]))
    labels = altair.Chart(values([row for row in rows if row["label"]]))
    low, high, top = _as(y, "low"), "high:Q", _as(y, "top")
    layers = (
        [
            bounded.mark_area(opacity=0.16, color=colour).encode(x=x, y=low, y2=high, detail="run:N"),
            bounded.mark_rule(color=colour, opacity=0.45).encode(x=x, y=low, y2=high),
        ]
        if bounded.data.values
        else []
    )
    return [
        *layers,
        figures.mark_line(color=colour, strokeWidth=2).encode(x=x, y=y, detail="run:N"),
        figures.mark_point(color=colour, fill=colour, filled=True, size=34, opacity=1).encode(x=x, y=y),
        labels.mark_text(dy=-9, fontSize=10.5, fill=TEXT).encode(x=x, y=top, text="label:N"),
    ]


def _as(y: Any, name: str) -> Any:
    """Another column on the scale and axis of y."""
    return altair.Y(f"{name}:Q", scale=y["scale"], axis=y["axis"])


def _nothing(x: Any) -> Any:
    """An empty panel keeps its axis, so that one sees that nothing is known."""
    return altair.Chart(values([{"year": 0}])).mark_rule(color=HAIR, opacity=0).encode(y=at(0))
