"""How every chart looks: colours, type, lines, number format; and the one call that turns a specification into SVG."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import altair
import vl_convert

from kenes.reports.charts.chart import Side
from kenes.reports.charts.palette import FONT as FONT
from kenes.reports.charts.palette import GAP as GAP
from kenes.reports.charts.palette import HAIR as HAIR
from kenes.reports.charts.palette import INK as INK
from kenes.reports.charts.palette import QUIET as QUIET
from kenes.reports.charts.palette import TEXT as TEXT
from kenes.reports.charts.palette import WHITE as WHITE
from kenes.texts import language

FONTS = Path(__file__).resolve().parents[1] / "fonts"
SIDES: dict[Side, str] = {"supply": "#a3600d", "demand": "#1b716c", "": INK}
# One hue each, evenly darker: readable to the colour-blind and in grey.
SCALES: dict[Side, tuple[str, ...]] = {
    "supply": ("#f8ecd6", "#eccf9f", "#d6a560", "#9c6014", "#693c06"),
    "demand": ("#e0f0ee", "#b0d6d2", "#74b1ab", "#2c7670", "#0c4a46"),
    "": ("#e6ecf3", "#bccbdc", "#869fbd", "#4a6a92", "#1d3557"),
}


@cache
def _fonts_known() -> None:
    vl_convert.register_font_directory(str(FONTS))


@cache
def number_locale(code: str) -> dict[str, Any]:
    """The number format of a language in the terms of d3: decimal sign, thousands, grouping."""
    symbols = language(code).locale.number_symbols["latn"]
    return {"decimal": symbols["decimal"], "thousands": symbols["group"], "grouping": [3], "currency": ["", ""]}


@cache
def _style() -> dict[str, Any]:
    """The style of the house, as the configuration of a specification."""
    chart: Any = altair.Chart(values([{}])).mark_point()
    styled = (
        chart.configure(
            font=FONT, background="transparent", aria=False, padding={"left": 0, "top": 2, "right": 0, "bottom": 2}
        )
        .configure_view(stroke=None)
        .configure_text(font=FONT, fill=TEXT, fontSize=11, lineBreak="\n", lineHeight=12)
        .configure_axis(
            labelFont=FONT,
            labelColor=QUIET,
            labelFontSize=10.5,
            labelPadding=5,
            title=None,
            domain=False,
            ticks=False,
            gridColor=HAIR,
            gridWidth=0.7,
        )
        .configure_concat(spacing=18)
        .configure_title(font=FONT, anchor="start", color=TEXT, fontSize=12, fontWeight="bold", offset=6)
    )
    style: dict[str, Any] = styled.to_dict()["config"]
    return style


def to_svg(chart: Any, code: str) -> str:
    """The raw SVG of an Altair chart or a sheet's specification with the numbers of a language; needs no browser and no network."""
    return svg_of(json.dumps(specification(chart), ensure_ascii=False), code)


@lru_cache(maxsize=128)
def svg_of(specification: str, code: str) -> str:
    """What Vega-Lite makes of a specification; a report in three formats asks for each of its charts three times."""
    _fonts_known()
    return str(vl_convert.vegalite_to_svg(specification, vl_version="6.4", format_locale=number_locale(code)))


def specification(chart: Any) -> dict[str, Any]:
    """What Vega-Lite draws of a chart: its specification in the style of the house.

    Altair's own check against the schema takes longer than the drawing; a test holds every chart to it.
    """
    plain = chart if isinstance(chart, dict) else chart.to_dict(validate=False)
    return {**plain, "config": _style()}


def to_png(svg: str, scale: float = 2.0) -> bytes:
    """An SVG as PNG, `scale` pixels to one of the SVG's, in our fonts."""
    _fonts_known()
    return bytes(vl_convert.svg_to_png(svg, scale=scale))


def values(rows: list[dict[str, Any]]) -> Any:
    """Rows as inline data of a chart; a tuple, because Altair copies lists row by row whenever it lays charts together."""
    data: Any = altair.Data
    return data(values=tuple(rows))


def at(place: float | str) -> Any:
    """A fixed place on the y axis: pixels from the top, or "height"."""
    value: Any = altair.YValue
    return value(place)
