"""Charts: what they show, what they never show, and the form of their SVG."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import altair
import jsonschema
import pytest

from kenes.reports.cell_signs import MEANINGS, SIGNS, written
from kenes.reports.charts import (
    BarsWithIntervals,
    ComparisonDots,
    LineWithGaps,
    Mark,
    PerceptionMatrix,
    RangePlot,
    RowMark,
    Series,
    Sparkline,
    TileMap,
    draw,
    draw_png,
    theme,
)
from kenes.reports.charts.classes import Class, class_of, classes
from kenes.reports.charts.rows import powers, round_steps
from kenes.reports.charts.theme import SCALES, SIDES
from kenes.reports.charts.tile_map import ink_on
from kenes.texts import Text

sys.path.insert(0, str(Path(__file__).parent))
import sample_charts

TITLE = Text(kk="Атауы", ru="Название", en="Title")
ALT = Text(kk="Сипаттама", ru="Описание", en="Description")
SVG = "{http://www.w3.org/2000/svg}"
MISSING = Mark(None, state="missing")


def drawn(chart: Any, code: str = "ru", width: Any = "print") -> ElementTree.Element:
    return ElementTree.fromstring(draw(chart, code, TITLE, ALT, width))


def words(root: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", sample_charts.CHARTS)
@pytest.mark.parametrize("code", ["kk", "ru", "en"])
@pytest.mark.parametrize("width", ["print", "phone"])
def test_every_chart_is_a_small_self_contained_and_named_svg(name: str, code: str, width: str) -> None:
    svg = draw(sample_charts.CHARTS[name](), code, TITLE, ALT, width)  # type: ignore[arg-type]
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    assert [child.text for child in root[:2]] == [TITLE[code], ALT[code]]
    assert root.get("aria-labelledby", "").split() == [child.get("id") for child in root[:2]]
    assert words(root), "text stays text"
    assert {element.tag for element in root.iter()} & {f"{SVG}image", f"{SVG}script", f"{SVG}style"} == set()
    assert not re.findall(r"""(?:href|src|style)=|url\((?!#)|https?://(?!www\.w3\.org)""", svg)
    assert len(svg.encode()) < 60_000
    assert {element.get("font-family") for element in root.iter()} - {None} == {"Noto Sans, sans-serif"}


@pytest.mark.parametrize("name", sample_charts.CHARTS)
def test_every_specification_is_one_that_vega_lite_knows(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`to_svg` leaves out this check, which takes longer than the drawing; a misspelt mark shows that it finds something."""
    given: list[str] = []
    real = theme.vl_convert.vegalite_to_svg
    theme.svg_of.cache_clear()
    monkeypatch.setattr(theme.vl_convert, "vegalite_to_svg", lambda one, **how: given.append(one) or real(one, **how))
    draw(sample_charts.CHARTS[name](), "ru", TITLE, ALT)
    [specification] = given
    altair.Chart.from_dict(json.loads(specification), validate=True)
    with pytest.raises(jsonschema.ValidationError):
        altair.Chart.from_dict(json.loads(specification.replace('"type": "text"', '"type": "texts"')))


def test_the_same_input_gives_the_same_bytes_and_two_charts_share_no_id() -> None:
    first = draw(sample_charts.seizures(), "kk", TITLE, ALT)
    theme.svg_of.cache_clear()  # drawn anew, not remembered
    again = draw(sample_charts.seizures(), "kk", TITLE, ALT)
    other = draw(sample_charts.seizures(), "kk", ALT, ALT)
    assert first == again
    assert set(re.findall(r' id="([^"]+)"', first)) & set(re.findall(r' id="([^"]+)"', other)) == set()


def test_hostile_words_stay_words() -> None:
    hostile = Text.same("<script>alert(1)</script> & \"x\" 'y' ]]> &amp;")
    chart = BarsWithIntervals((RowMark(hostile, Mark(1.0)),), hostile)
    root = ElementTree.fromstring(draw(chart, "en", hostile, hostile))
    assert not [element for element in root.iter() if element.tag.endswith("script")]
    assert root[0].text == hostile["en"]
    assert "<script>alert(1)</script>" in "".join(words(root))


@pytest.mark.parametrize("code, written_so", [("kk", "1\u00a0152"), ("ru", "1\u00a0152"), ("en", "1,152")])
def test_numbers_are_written_as_the_language_writes_them(code: str, written_so: str) -> None:
    assert written_so in words(drawn(sample_charts.seizures(), code))


def test_a_missing_year_breaks_the_line_and_carries_a_sign() -> None:
    years = ((2012, Mark(3.0)), (2013, Mark(5.0)), (2015, Mark(4.0)), (2016, Mark(6.0)))
    root = drawn(LineWithGaps((Series(TITLE, years),), TITLE))
    lines = [
        path for path in root.iter(f"{SVG}path") if path.get("stroke") == SIDES[""] and path.get("stroke-width") == "2"
    ]
    assert len(lines) == 2, "one line before the gap, one after"
    assert words(root).count(SIGNS["missing"]) == 1
    assert MEANINGS["missing"]["ru"] in " ".join(words(root)).replace("\u00a0", " ")


def test_a_zero_is_a_point_and_no_gap() -> None:
    years = ((2012, Mark(3.0)), (2013, Mark(0, state="zero")), (2014, Mark(4.0)))
    root = drawn(LineWithGaps((Series(TITLE, years),), TITLE))
    assert SIGNS["missing"] not in "".join(words(root))
    assert "0" in words(root)


def test_the_map_keeps_zero_missing_suppressed_and_confidential_apart() -> None:
    found = words(drawn(sample_charts.tile_map_of_states(), "en"))
    assert [found.count(sign) for sign in ("0", "…", "*", "x")] == [2, 1, 1, 1], "zero: tile and legend"
    legend = [one.replace("\u00a0", " ") for one in found]
    assert {"… no data", "x confidential", "* not shown, the number is too small"} <= set(legend)


def test_the_map_shows_every_region_of_the_country() -> None:
    found = " ".join(words(drawn(sample_charts.tile_map(), "kk")))
    assert all(name in found for name in ("Астана", "Абай", "Ұлытау", "Жетісу", "Шымкент", "57,4"))
    assert len(sample_charts.tile_map().tiles) == 20


@pytest.mark.parametrize("country", ["KZ", "KG", "TJ", "TM", "UZ"])
def test_each_country_has_its_map(country: str) -> None:
    chart = TileMap.of_country(country, {}, TITLE)
    assert words(drawn(chart, "kk", "phone")).count(SIGNS["missing"]) == len(chart.tiles)


def test_a_country_without_a_map_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no tile map of FR"):
        TileMap.of_country("FR", {}, TITLE)


@pytest.mark.parametrize(
    "chart",
    [
        LineWithGaps((Series(TITLE, ((2020, MISSING), (2021, MISSING))),), TITLE),
        LineWithGaps((Series(TITLE, ((2020, Mark(4.0, 3, 5)),)),), TITLE),
        BarsWithIntervals((RowMark(TITLE, MISSING),), TITLE),
        BarsWithIntervals((RowMark(TITLE, Mark(0, state="zero")),), TITLE),
        RangePlot((RowMark(TITLE, MISSING),), TITLE, logarithmic=True),
        RangePlot((RowMark(TITLE, Mark(0, 0, 3, "zero")),), TITLE, logarithmic=True),
        PerceptionMatrix((TITLE,), (TITLE,), {}),
        TileMap.of_country("KZ", {"KZ-10": Mark(0.01)}, TITLE, "", 1),
    ],
)
@pytest.mark.parametrize("width", ["print", "half", "phone"])
def test_poor_data_are_drawn_too(chart: Any, width: str) -> None:
    assert words(drawn(chart, "kk", width))


def test_a_comparison_without_years_is_refused() -> None:
    with pytest.raises(ValueError, match="year beside each row"):
        drawn(ComparisonDots((RowMark(TITLE, Mark(1.0)),), TITLE))


def test_a_sparkline_keeps_its_gap() -> None:
    svg = draw(
        Sparkline(((2019, Mark(3.0)), (2020, Mark(4.0)), (2021, MISSING), (2022, Mark(2.0)), (2023, Mark(1.0)))),
        "kk",
        TITLE,
        ALT,
    )
    assert svg.count(f'stroke="{SIDES[""]}"') == 2
    assert len(svg) < 1_200


def test_a_picture_for_word_is_a_png() -> None:
    assert draw_png(sample_charts.comparison(), "kk")[:8] == b"\x89PNG\r\n\x1a\n"


CLASSES = [
    ([], 0, ()),
    ([3.0], 0, (Class(3, 3),)),
    ([0.0, 5.0, 7.0], 0, (Class(5, 5), Class(7, 7))),
    (
        [float(one) for one in range(1, 101)],
        0,
        (Class(1, 20), Class(21, 40), Class(41, 59), Class(60, 79), Class(80, 100)),
    ),
]


@pytest.mark.parametrize("values, digits, expected", CLASSES)
def test_classes_are_round_and_cover_all_values(values: list[float], digits: int, expected: tuple[Class, ...]) -> None:
    found = classes(values, digits)
    assert found == expected
    assert [class_of(value, found, digits) for value in values if value] == sorted(
        class_of(value, found, digits) for value in values if value
    )


@pytest.mark.parametrize("most, steps", [(4.3, [0, 2, 4, 6]), (57.4, [0, 20, 40, 60]), (0.03, [0, 0.01, 0.02, 0.03])])
def test_steps_of_a_scale_are_round(most: float, steps: list[float]) -> None:
    assert round_steps(most, 4) == steps


def test_powers_hold_all_values() -> None:
    assert powers([4.0, 1200.0]) == [1, 10, 100, 1000, 10000]
    assert powers([10.0]) == [10, 100]


@pytest.mark.parametrize("side", SCALES)
def test_the_scales_darken_evenly_and_their_letters_are_read(side: Any) -> None:
    scale = SCALES[side]
    assert [luminance(colour) for colour in scale] == sorted((luminance(colour) for colour in scale), reverse=True)
    assert all(contrast(colour, ink_on(colour)) >= 4.5 for colour in scale)
    assert contrast(SIDES[side], "#ffffff") >= 4.5


SIGNED: list[tuple[Callable[[], str], str]] = [
    (lambda: written(0, "zero", "kk", 1), "0"),
    (lambda: written(0.04, "value", "kk", 1), "0,0"),
    (lambda: written(None, "missing", "ru", 1), "…"),
    (lambda: written(5, "suppressed", "en"), "*"),
    (lambda: written(None, "not-applicable", "en"), "."),
    (lambda: written(None, "confidential", "kk"), "x"),
]


@pytest.mark.parametrize("made, expected", SIGNED)
def test_each_state_has_its_sign(made: Callable[[], str], expected: str) -> None:
    assert made() == expected
