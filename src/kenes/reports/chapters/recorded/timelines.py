"""A road map over its years: a drawing of each objective, whose numbers stand in the tables before it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kenes.records.chain.snapshot import RecordState
from kenes.records.roadmaps.spans import span_of
from kenes.reports.block import Figure
from kenes.reports.chapters.recorded.action_progress import steps_in
from kenes.reports.charts.timeline import Bar, Group, Point, Timeline
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def timelines(found: Recorded, road_map: RecordState) -> tuple[Figure, ...]:
    """A figure an objective that has actions."""
    return tuple(_figures(found, road_map))


def _figures(found: Recorded, road_map: RecordState) -> Iterator[Figure]:
    for place, objective in enumerate(found.snapshot.parts_of(road_map.ref, "OBJ"), start=1):
        rows: list[Bar | Group] = []
        for number, measure in enumerate(found.snapshot.parts_of(objective.ref, "MSR"), start=1):
            rows.append(Group(f"{place}.{number}.", own_words(measure.words("heading"))))
            actions = enumerate(found.snapshot.parts_of(measure.ref, "ACT"), start=1)
            rows += [_bar(found, road_map, action, f"{place}.{number}.{order}") for order, action in actions]
        bars = [row for row in rows if isinstance(row, Bar)]
        if bars:
            first, last = spanned(bars, road_map["first_year"], road_map["last_year"])
            caption = _CAPTION.fill(number=place, heading=own_words(objective.words("heading")))
            yield Figure(Timeline(tuple(rows), first, last, found.today), caption, _ALT.fill(n=len(bars)))


def spanned(bars: list[Bar], first_year: int, last_year: int) -> tuple[datetime.date, datetime.date]:
    """The years of the plan, and those of any day that lies outside it."""
    days = [day for bar in bars for day in (bar.first, bar.last, *bar.ticks, *(one.day for one in bar.points)) if day]
    years = [first_year, last_year, *(day.year for day in days)]
    return datetime.date(min(years), 1, 1), datetime.date(max(years), 12, 31)


def _bar(found: Recorded, road_map: RecordState, action: RecordState, number: str) -> Bar:
    due = datetime.date.fromisoformat(action["due"]) if action["due"] else None
    span = span_of(action.words("term"), due, road_map["first_year"], road_map["last_year"])
    points = tuple(
        Point(day, step.reached is not None, step.reached is None and day < found.today)
        for step in steps_in(found, action)
        if (day := step.reached or step.due) is not None
    )
    done = action["stage"] == "removed"
    late = due is not None and due < found.today and not done
    return Bar(number, own_words(action.words("heading")), span.first, span.last, span.ticks, points, late, done)


_CAPTION = Text(
    kk="Күнтізбе: {number}. {heading}", ru="Календарь: {number}. {heading}", en="Timeline: {number}. {heading}"
)
_ALT = Text(
    kk="Жылдар бойынша іс-шаралар (саны: {n}): мерзімдері мен бақылау нүктелері. Мерзімдері жол картасының кестесінде.",
    ru="Мероприятия по годам (всего: {n}): сроки и контрольные точки. Сроки стоят в таблице дорожной карты.",
    en="Actions over the years (number: {n}): terms and milestones. The terms stand in the table of the road map.",
)
