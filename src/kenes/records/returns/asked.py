"""What a body can be asked about: actions of road maps and, where other slices bring them, assignments; with their milestones."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from kenes.records.chain.kinds import all_kinds
from kenes.records.chain.models import Record
from kenes.records.returns.task import Item, Step
from kenes.records.words import words

KINDS = ("ACT", "ASG")
"""Kinds that have a lead body and stand on control; one that no slice brings is passed over."""
ON_CONTROL, REMOVED = "on-control", "removed"


def asked_about(records: Iterable[Record]) -> list[Item]:
    """The items of a request, by id; what was withdrawn or closed since is left out."""
    counting = (one for one in records if not one.withdrawn and not one.closed)
    return [item_of(one.whole) for one in sorted(counting, key=lambda one: (KINDS.index(one.kind), one.ref))]


def item_of(record: Any) -> Item:
    """A record as a request names it."""
    return Item(
        record.ref,
        record.title,
        words(getattr(record, "form_of_completion", None)),
        words(getattr(record, "term", None)),
        getattr(record, "due", None),
        steps_of(record),
    )


def steps_of(record: Any) -> tuple[Step, ...]:
    """The milestones of an action."""
    model = all_kinds().get("MLS")
    if model is None or record.KIND.code != "ACT":
        return ()
    found = model._default_manager.filter(**{model.KIND.home: record.pk}, withdrawn=False, closed=False)
    steps = [Step(one.ref, one.title, one.due, one.reached) for one in found]
    return tuple(sorted(steps, key=lambda one: (one.due or datetime.date.max, one.ref)))


def records_of(body: str, account: Any) -> list[Any]:
    """What a body leads and an account may read, but for what was removed from control or is closed: what is on control first."""
    found = [one for code in KINDS if code in all_kinds() for one in _led(code, account).filter(lead=body)]
    return sorted(found, key=lambda one: (not is_on_control(one), KINDS.index(one.KIND.code), one.ref))


def bodies_with(account: Any) -> Counter[str]:
    """The bodies that lead something, and how much of it is on control."""
    counted: Counter[str] = Counter()
    for code in KINDS:
        if code in all_kinds():
            for one in _led(code, account).exclude(lead=None):
                counted[one.lead_id] += is_on_control(one)
    return counted


def is_on_control(record: Any) -> bool:
    """Whether it stands on control."""
    return bool(stage_of(record) == ON_CONTROL)


def stage_of(record: Any) -> str:
    """The stage of an action, the state of an assignment."""
    return str(getattr(record, "stage", "") or getattr(record, "state", ""))


def _led(code: str, account: Any) -> Any:
    model: Any = all_kinds()[code]
    names = {field.name for field in model._meta.concrete_fields}
    stage = "stage" if "stage" in names else "state"
    return model.objects.visible_to(account).filter(withdrawn=False, closed=False).exclude(**{stage: REMOVED})
