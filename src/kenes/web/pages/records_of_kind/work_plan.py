"""A work plan as one country's year on a page: activities by pillar, their months, what they deliver."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.chain.actions import today
from kenes.records.chain.choices import Pillar
from kenes.records.workplans.models import Activity, Deliverable
from kenes.records.workplans.months import months_of, months_of_year
from kenes.reports.sentences.overlaps import span
from kenes.texts import Text
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_links import in_order
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "WPL"


@dataclass(frozen=True)
class DeliverableLine:
    """What is delivered, by when, when it came, where it is."""

    name: Named
    fields: Mapping[str, FieldLine]
    late: bool


@dataclass(frozen=True)
class ActivityRow:
    """An activity in the year; `months` says of each month of the year whether it runs then."""

    name: Named
    fields: Mapping[str, FieldLine]
    months: tuple[bool, ...]
    span: Text
    deliverables: tuple[DeliverableLine, ...]


@dataclass(frozen=True)
class PillarRows:
    """The activities of a pillar."""

    pillar: str
    activities: tuple[ActivityRow, ...]


@dataclass(frozen=True)
class WorkPlanPage(RecordPage):
    """The page of a work plan."""

    template: ClassVar[str] = "records/work_plan.html"
    pillars: tuple[PillarRows, ...]


def page(site: Site, account: Any, made: RecordPage) -> WorkPlanPage:
    """A work plan as an account may see it."""
    names, languages = Names(account), site.observatory.settings.languages
    common = {one.name: getattr(made, one.name) for one in fields(made)} | {"parts": ()}
    listed = in_order(Activity.objects.visible_to(account).filter(work_plan=made.record.pk, withdrawn=False))
    rows = [(one.pillar, _activity(one, made.record.year, names, languages)) for one in listed]
    pillars = tuple(
        PillarRows(str(pillar.label), tuple(row for key, row in rows if key == pillar))
        for pillar in Pillar
        if any(key == pillar for key, _ in rows)
    )
    return WorkPlanPage(**common, pillars=pillars)


def _activity(one: Activity, year: int, names: Names, languages: tuple[str, ...]) -> ActivityRow:
    lines = field_lines(one, names, languages, _SHOWN)
    delivered = Deliverable.objects.visible_to(names.account).filter(activity=one.pk, withdrawn=False)
    return ActivityRow(
        named(one),
        {line.name: line for line in lines},
        months_of_year(one.starts, one.ends, year),
        span(months_of(one.starts, one.ends)),
        tuple(
            _deliverable(each, names, languages, one.state == Activity.State.CANCELLED)
            for each in sorted(delivered, key=lambda each: (each.due or datetime.date.max, each.ref))
        ),
    )


def _deliverable(one: Deliverable, names: Names, languages: tuple[str, ...], cancelled: bool) -> DeliverableLine:
    lines = field_lines(one, names, languages, ("due", "delivered", "product"))
    late = bool(one.due) and not one.delivered and one.due < today() and not cancelled
    return DeliverableLine(named(one), {line.name: line for line in lines}, late)


_SHOWN = ("funder", "implementer", "partners", "result", "territory", "starts", "ends", "amount", "currency", "state")
