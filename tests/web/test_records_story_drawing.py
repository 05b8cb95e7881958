"""The drawing of a story: everything within the sheet, nothing over anything else, words that hold any sign."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.reports.charts.story import Box, draw_story

TITLES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=160)
BOX = st.tuples(st.integers(-4, 4), TITLES, st.sampled_from(["", "↑ негізі"]))


def boxes_of(told) -> list[Box]:
    return [Box("0", 0, "Ұсыным", "Бастауы", "", "/kk/record/0/")] + [
        Box(str(number), depth or 1, "Тұжырым · KZ-2026-FND-001", title, link, "/kk/?a=1&b=2")
        for number, (depth, title, link) in enumerate(told, start=1)
    ]


@pytest.mark.parametrize("width", [720, 340])
@settings(max_examples=60, deadline=None)
@given(told=st.lists(BOX, max_size=14), data=st.data())
def test_boxes_stand_within_the_sheet_and_apart(told, data, width):
    boxes = boxes_of(told)
    keys = st.sampled_from([one.key for one in boxes])
    links = data.draw(st.lists(st.tuples(keys, keys).filter(lambda link: link[0] != link[1]), max_size=30))
    drawn = ElementTree.fromstring(draw_story(boxes, links, "Тізбек", width))
    height = float(drawn.get("height", "0"))
    rects = [
        tuple(float(one.get(name, "0")) for name in ("x", "y", "width", "height"))
        for one in drawn.iter()
        if one.tag.endswith("rect")
    ]
    assert len(rects) == len(boxes)
    assert all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in rects)
    assert not any(overlap(a, b) for number, a in enumerate(rects) for b in rects[number + 1 :])
    assert len([one for one in drawn.iter() if one.get("fill") == "none"]) == len(links)
    assert min(w for _, _, w, _ in rects) > 150


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


def test_the_cause_stands_above_what_came_of_it():
    boxes = [Box("b", 1, "", "after"), Box("a", -1, "", "before"), Box("c", 0, "", "it")]
    drawn = draw_story(boxes, [("a", "c"), ("c", "b")], "story")
    assert re.findall(r">(before|it|after)</text>", drawn) == ["before", "it", "after"]
