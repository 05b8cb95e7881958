"""A road map over its years: drawn on the server for each objective, and the same as a table."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404
from django.utils.safestring import SafeString

from kenes.records.chain.actions import today
from kenes.records.milestones.models import Milestone
from kenes.records.roadmaps.models import Action, Measure, Objective, RoadMap
from kenes.records.roadmaps.spans import Span, span_of
from kenes.reports.chapters.recorded.timelines import spanned
from kenes.reports.charts.svg import tidied
from kenes.reports.charts.timeline import Bar, Group, Point, Timeline
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_links import in_order
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_progress import MilestoneLine, milestone_line, milestones_of, progress_words
from kenes.web.site import Site
from kenes.web.wording.said import spoken

WIDE = 1000


@dataclass(frozen=True)
class TimelineLine:
    """An action in the table: when it is at work, its last days, its milestones, how far it has come."""

    number: str
    name: Named
    fields: dict[str, FieldLine]
    span: Span
    milestones: tuple[MilestoneLine, ...]
    late: bool
    progress: Text
    stale: bool


@dataclass(frozen=True)
class ObjectiveTimeline:
    """An objective: its drawing and its lines."""

    number: str
    name: Named
    pillar: str
    drawn: str
    lines: tuple[TimelineLine, ...]


@dataclass(frozen=True)
class TimelinePage:
    """The timeline of a road map."""

    template: ClassVar[str] = "records/timeline.html"
    section: ClassVar[str] = "road-maps"
    name: Named
    years: str
    today: datetime.date
    objectives: tuple[ObjectiveTimeline, ...]


def timeline_page(site: Site, account: Any, ref: str) -> TimelinePage:
    """The timeline as far as the account may read the road map; 404 for anything else."""
    road_map = known_record(ref, account)
    if not isinstance(road_map, RoadMap):
        raise Http404(ref)
    maker = _Maker(site, account, road_map)
    objectives = _inside(Objective, account, road_map=road_map.ref)
    made = tuple(maker.objective(one, place) for place, one in enumerate(objectives, start=1))
    return TimelinePage(named(road_map), f"{road_map.first_year}–{road_map.last_year}", maker.today, made)


class _Maker:
    """Makes the drawings and lines of one road map."""

    def __init__(self, site: Site, account: Any, road_map: RoadMap) -> None:
        self.site, self.account, self.road_map, self.today = site, account, road_map, today()
        self.names = Names(account)

    def objective(self, one: Objective, place: int) -> ObjectiveTimeline:
        rows: list[Bar | Group] = []
        lines: list[TimelineLine] = []
        for number, measure in enumerate(_inside(Measure, self.account, objective=one.ref), start=1):
            rows.append(Group(f"{place}.{number}.", _shown(measure.title)))
            actions = _inside(Action, self.account, measure=measure.ref)
            found = milestones_of([action.ref for action in actions], self.account)
            words = progress_words(self.site, actions, self.account, self.today)
            for order, action in enumerate(actions, start=1):
                own = [mark for mark in found if mark.action_id == action.ref]
                made = self._line(f"{place}.{number}.{order}", action, own, words[action.ref])
                lines.append(made)
                rows.append(self._bar(made, action, own))
        drawn = self._drawn(one, rows) if lines else ""
        return ObjectiveTimeline(str(place), named(one), str(one.get_pillar_display()), drawn, tuple(lines))

    def _line(self, number: str, action: Action, own: list[Milestone], said: tuple[Text, bool]) -> TimelineLine:
        shown = field_lines(action, self.names, self.site.observatory.settings.languages, ("term", "lead", "stage"))
        span = span_of(action.term, action.due, self.road_map.first_year, self.road_map.last_year)
        marks = sorted(own, key=lambda one: (one.due or datetime.date.max, one.ref))
        late = action.due is not None and action.due < self.today and action.stage != Action.Stage.REMOVED
        lines = tuple(milestone_line(one, self.names, self.today, amends=False) for one in marks)
        return TimelineLine(number, named(action), {one.name: one for one in shown}, span, lines, late, *said)

    def _bar(self, line: TimelineLine, action: Action, own: list[Milestone]) -> Bar:
        points = tuple(
            Point(day, one.reached is not None, one.reached is None and day < self.today)
            for one in own
            if (day := one.reached or one.due) is not None
        )
        done = action.stage == Action.Stage.REMOVED
        span = line.span
        return Bar(line.number, _shown(action.title), span.first, span.last, span.ticks, points, line.late, done)

    def _drawn(self, one: Objective, rows: list[Bar | Group]) -> str:
        bars = [row for row in rows if isinstance(row, Bar)]
        first, last = spanned(bars, self.road_map.first_year, self.road_map.last_year)
        code = current_language()
        chart = Timeline(tuple(rows), first, last, self.today)
        title = _TITLE.fill(objective=_shown(one.title))[code]
        return SafeString(tidied(chart.picture(code, WIDE), title, _ABOUT.fill(n=len(bars))[code]))


def _shown(title: Text) -> Text:
    """The words that the page shows, whatever language somebody has written them in."""
    return Text.same(spoken(title, current_language()).words)


def _inside(model: Any, account: Any, **home: str) -> list[Any]:
    return in_order(model.objects.visible_to(account).filter(withdrawn=False, **home))


_TITLE = Text(kk="Күнтізбе: {objective}", ru="Календарь: {objective}", en="Timeline: {objective}")
_ABOUT = Text(
    kk="Іс-шаралар саны: {n}. Дәл осы деректер төмендегі кестеде.",
    ru="Мероприятий: {n}. Те же сведения стоят в таблице ниже.",
    en="Actions: {n}. The table below says the same.",
)
