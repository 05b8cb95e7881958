"""When an action is at work, and the drawing of it: spans from terms, ticks, milestones, the line of today."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest

from kenes.records.roadmaps.spans import Span, span_of
from kenes.reports.charts.svg import SVG, tidied
from kenes.reports.charts.timeline import Bar, Group, Point, Timeline
from kenes.texts import Text


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("term", "due", "span"),
    [
        ("III квартал 2026 года", "2026-09-30", Span(None, day("2026-09-30"), (day("2026-09-30"),))),
        ("ежегодно, до 10 декабря", "2028-12-10", Span(day("2026-01-01"), day("2028-12-10"), tuple(day(f"{y}-12-10") for y in (2026, 2027, 2028)))),
        ("жыл сайын", None, Span(day("2026-01-01"), day("2028-12-31"), tuple(day(f"{y}-12-31") for y in (2026, 2027, 2028)))),
        ("2026–2027 годы", None, Span(day("2026-01-01"), day("2027-12-31"))),
        ("постоянно", None, Span(day("2026-01-01"), day("2028-12-31"))),
        ("ежемесячно", None, Span(day("2026-01-01"), day("2028-12-31"))),
        ("II квартал 2026 года", None, Span(None, day("2026-06-30"), (day("2026-06-30"),))),
        ("I-II квартал 2026 года", None, Span(day("2026-01-01"), day("2026-06-30"))),
        ("раз в полугодие, 2027-2028 годы", None, Span(day("2027-01-01"), day("2028-12-31"), tuple(day(one) for one in ("2027-06-30", "2027-12-31", "2028-06-30", "2028-12-31")))),
        ("раз в два года", "2028-12-01", Span(day("2026-01-01"), day("2028-12-01"), (day("2026-12-01"), day("2028-12-01")))),
        ("по мере необходимости", None, Span(day("2026-01-01"), day("2028-12-31"))),
        ("бессрочно", None, Span()),
        ("когда-нибудь", "2027-05-01", Span(None, day("2027-05-01"), (day("2027-05-01"),))),
        ("", None, Span()),
    ],
)  # fmt: skip
def test_a_span_is_read_from_the_term_and_its_last_day(term, due, span):
    assert span_of(Text(kk="", ru=term, en=""), day(due) if due else None, 2026, 2028) == span


@pytest.mark.parametrize(
    ("kk", "ru", "en"),
    [
        ("ай сайын", "ежемесячно", "monthly"),
        ("тоқсан сайын", "ежеквартально", "quarterly"),
        ("жартыжылдық сайын", "раз в полугодие", "half-yearly"),
        ("жыл сайын", "ежегодно", "annually"),
        ("тұрақты", "постоянно", "permanently"),
    ],
)
def test_a_term_spans_the_same_days_in_every_language(kk, ru, en):
    spans = [
        span_of(Text(**({"kk": "", "ru": "", "en": ""} | one)), None, 2026, 2027)
        for one in ({"kk": kk}, {"ru": ru}, {"en": en})
    ]
    assert spans[0] == spans[1] == spans[2] != Span()


def test_the_language_that_is_understood_speaks_for_the_term():
    assert span_of(Text(kk="белгісіз", ru="II квартал 2026 года", en=""), None, 2026, 2027).last == day("2026-06-30")


def test_quarters_fall_due_on_their_last_days():
    found = span_of(Text(kk="тоқсан сайын", ru="", en=""), None, 2026, 2026)
    assert [one.isoformat() for one in found.ticks] == ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]


@pytest.mark.parametrize(("language", "words"), [("kk", "бүгін"), ("ru", "сегодня"), ("en", "today")])
@pytest.mark.parametrize("width", [340, 600, 1000])
def test_the_drawing_stays_on_its_sheet_and_says_what_its_marks_mean(language, words, width):
    label = Text.same("Межведомственная рабочая группа по сбору и сопоставлению данных о наркоситуации в регионах")
    ticks = (day("2026-12-10"), day("2027-12-10"))
    points = (Point(day("2026-03-01"), reached=True), Point(day("2026-06-01"), late=True))
    rows = (
        Group("1.1.", label),
        Bar("1.1.1", label, day("2026-01-01"), day("2027-12-10"), ticks, points),
        Bar("1.1.2", label),
    )
    drawn = Timeline(rows, day("2026-01-01"), day("2028-12-31"), day("2026-11-25")).picture(language, width)
    root = ElementTree.fromstring(tidied(drawn, "t", "d"))
    assert words in "".join(root.itertext())
    for one in root.iter(f"{{{SVG}}}rect"):
        assert float(one.attrib["x"]) >= 0 and float(one.attrib["x"]) + float(one.attrib["width"]) <= width
    assert len([one for one in root.iter(f"{{{SVG}}}rect") if one.attrib["width"] == "3"]) == len(ticks) + 1, (
        "and one in the legend"
    )
