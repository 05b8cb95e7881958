"""A road map as the national table: No, action, form of completion, responsible, term, funding; what measures it, where it comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from kenes.indicators.row import IndicatorRow
from kenes.records.chain.actions import today
from kenes.records.chain.models import Link
from kenes.records.chain.refs import FigureRef
from kenes.records.roadmaps.models import Action, Measure, Objective
from kenes.records.roadmaps.national_form import LANGUAGES
from kenes.texts import Text
from kenes.web.pages.control_way import Door, PlanAgainstNow, against_now, doors_of_the_map
from kenes.web.pages.records_fields import FieldLine, Said, field_lines, said
from kenes.web.pages.records_links import in_order
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_progress import progress_words
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "RMP"
ORIGINS = ("taken-up-as", "motivates", "mandated-by", "addresses", "informs")
"""The links that say where an action comes from."""


@dataclass(frozen=True)
class ActionLine:
    """One line of the table: its number, its fields by name, the figure of its indicator now, and its origins."""

    number: str
    name: Named
    fields: Mapping[str, FieldLine]
    now: IndicatorRow | None
    origins: tuple[Named, ...]
    target: tuple[Said, ...]
    target_year: str
    progress: Text
    stale: bool
    plan: PlanAgainstNow | None = None


@dataclass(frozen=True)
class MeasureRows:
    """The actions under a measure."""

    number: str
    name: Named
    actions: tuple[ActionLine, ...]


@dataclass(frozen=True)
class ObjectiveRows:
    """The measures under an objective."""

    number: str
    name: Named
    pillar: str
    measures: tuple[MeasureRows, ...]


@dataclass(frozen=True)
class RoadMapPage(RecordPage):
    """The page of a road map."""

    template: ClassVar[str] = "records/road_map.html"
    objectives: tuple[ObjectiveRows, ...]
    years: str
    form_languages: ClassVar[tuple[str, ...]] = LANGUAGES
    doors: tuple[Door, ...]


def page(site: Site, account: Any, made: RecordPage) -> RoadMapPage:
    """A road map as an account may see it."""
    names, record = Names(account), made.record
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    common |= {"parts": (), "fields": tuple(one for one in made.fields if not one.name.endswith("_year"))}
    objectives = _inside(Objective, account, road_map=record.ref)
    rows = tuple(_objective(site, names, record, one, str(place)) for place, one in enumerate(objectives, start=1))
    years, doors = f"{record.first_year}–{record.last_year}", doors_of_the_map(account, record)
    return RoadMapPage(**common, objectives=rows, years=years, doors=doors)


def current_figure(site: Site, action: Action, place: str) -> IndicatorRow | None:
    """The newest figure of the action's indicator: of the series of its baseline, else of the whole place."""
    rows = site.tables.get(action.indicator, [])
    base = FigureRef.parse(action.baseline) if action.baseline else None
    if base is not None and base.indicator == action.indicator:
        series = [row for row in rows if row.place == base.place and row.breakdown == dict(base.breakdown)]
    else:
        series = [row for row in rows if row.place == place and not row.breakdown]
    known = [row for row in series if row.state in ("value", "zero")]
    return max(known or series, key=lambda row: row.period[-4:], default=None)


def _inside(model: Any, account: Any, **home: str) -> list[Any]:
    return in_order(model.objects.visible_to(account).filter(withdrawn=False, **home))


def _objective(site: Site, names: Names, road_map: Any, one: Objective, number: str) -> ObjectiveRows:
    measures = _inside(Measure, names.account, objective=one.ref)
    rows = tuple(_measure(site, names, road_map, m, f"{number}.{place}") for place, m in enumerate(measures, start=1))
    return ObjectiveRows(one.number or f"{number}.", named(one), str(one.get_pillar_display()), rows)


def _measure(site: Site, names: Names, road_map: Any, one: Measure, number: str) -> MeasureRows:
    actions = _inside(Action, names.account, measure=one.ref)
    origins = _origins([action.ref for action in actions], names)
    progress = progress_words(site, actions, names.account, today())
    approved = against_now(actions, names)
    rows = tuple(
        replace(
            _action(site, names, road_map, action, f"{number}.{place}", origins[action.ref], progress[action.ref]),
            plan=approved.get(action.ref),
        )
        for place, action in enumerate(actions, start=1)
    )
    return MeasureRows(one.number or f"{number}.", named(one), rows)


def _action(
    site: Site, names: Names, road_map: Any, one: Action, number: str, origins: list[str], progress: tuple[Text, bool]
) -> ActionLine:
    lines = field_lines(one, names, site.observatory.settings.languages, _COLUMNS)
    target = said(Action._meta.get_field("target"), one.target, names)
    return ActionLine(
        one.number or number,
        named(one),
        {line.name: line for line in lines},
        current_figure(site, one, road_map.place),
        names.said(origins),
        tuple(target),
        str(one.target_year or ""),
        *progress,
    )


def _origins(refs: list[str], names: Names) -> dict[str, list[str]]:
    """What each action comes from, by links in either direction."""
    found: dict[str, list[str]] = defaultdict(list)
    links = Link.objects.visible_to(names.account).filter(kind__in=ORIGINS, withdrawn=False)
    for link in links.filter(target__in=refs):
        if link.kind not in ("mandated-by", "addresses"):
            found[str(link.target_id)].append(link.source_id)
    for link in links.filter(source__in=refs, kind__in=("mandated-by", "addresses")):
        found[link.source_id].append(link.end)
    return found


_COLUMNS = (
    "heading", "form_of_completion", "responsible", "lead", "support", "term", "due", "funding",
    "indicator", "baseline", "sdg_target", "stage",
)  # fmt: skip
