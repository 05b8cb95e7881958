"""The pages of what stands beside the way: a letter, a disagreement, a proposed change, an assignment, each with its next step."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.agreements.models import PlanChange
from kenes.records.chain.values import values_of
from kenes.records.control.completion import Completion
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.plan import PLAN_FIELDS
from kenes.web.pages.control_way import Comparison, Door, doors_of
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_history import values_said
from kenes.web.pages.records_names import Names
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site
from kenes.web.wording.fields import label_of_name

UNEDITED = {
    "LET": ("concerns",),
    "DSG": ("resolution", "resolved_on"),
    "CHG": ("state", "act", "decided_by", "decided_on", "decision"),
    "ASG": ("state", *(field.name for field in Completion._meta.fields)),
}
"""Fields that only the verbs write: they are shown after those that people edit."""


@dataclass(frozen=True)
class SteppedPage(RecordPage):
    """A record with its next steps, and for a change what would change."""

    template: ClassVar[str] = "control/stepped.html"
    doors: tuple[Door, ...]
    decided: tuple[FieldLine, ...]
    comparisons: tuple[Comparison, ...]


def stepped(site: Site, account: Any, made: RecordPage) -> SteppedPage:
    """The page of one of these kinds."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    names, record = Names(account), made.record
    lines = field_lines(record, names, site.observatory.settings.languages, UNEDITED[record.KIND.code])
    comparisons = tuple(_compared(record, names)) if record.KIND.code == "CHG" else ()
    return SteppedPage(
        **common,
        doors=doors_of(account, record),
        decided=tuple(one for one in lines if one.values),
        comparisons=comparisons,
    )


def _compared(change: PlanChange, names: Names) -> Any:
    """What stands beside what is proposed; of a change that was applied, what stood before it."""
    before = _before(change)
    for name in PLAN_FIELDS:
        if name in change.new_values:
            new = change.new_values[name]
            was, now = (values_said(Action, name, value, names) for value in (before.get(name), new))
            yield Comparison(label_of_name(Action, name), was, now)


def _before(change: PlanChange) -> dict[str, Any]:
    from kenes.records.agreements.models import FrozenPlan

    plans = FrozenPlan.objects.filter(action=change.action_id)
    applied = plans.filter(change=change).first()
    earlier = plans.filter(pk__lt=applied.pk).last() if applied else None
    return dict(earlier.values) if earlier else values_of(change.action)
