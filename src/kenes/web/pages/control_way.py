"""The way of an action as a row of steps, its next steps, and its plan as approved beside the plan as it is now."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.agreements.disagreements import open_points
from kenes.records.agreements.models import Disagreement, FrozenPlan, PlanChange
from kenes.records.chain.values import values_of
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.plan import moved, plan_in
from kenes.records.roadmaps.rules import frozen_fields, may_handle, may_take
from kenes.records.roadmaps.way import STAGES, is_past, steps_from
from kenes.records.rules import may_amend
from kenes.reports.sentences.choices import STAGES as STAGE_WORDS
from kenes.texts import Text
from kenes.web.pages.records_fields import Said
from kenes.web.pages.records_history import values_said
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_sections import section_of
from kenes.web.wording.fields import label_of_name
from kenes.web.wording.way import TITLES


@dataclass(frozen=True)
class StepPage:
    """The form of a step."""

    template: ClassVar[str] = "control/step.html"
    record: Any
    name: Named
    form: Any

    @classmethod
    def of(cls, record: Any, form: Any) -> StepPage:
        """The page of a form over a record."""
        return cls(record, named(record), form)

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.record.KIND.code)


@dataclass(frozen=True)
class WayMark:
    """One stage of the row: done, now, or to come; the day, the document and a few words where there are any."""

    stage: str
    title: Text
    state: str
    day: datetime.date | None = None
    document: Named | None = None
    words: Text | None = None


@dataclass(frozen=True)
class Door:
    """A step that may be taken next."""

    verb: str
    title: Text
    ref: str
    back: bool = False


@dataclass(frozen=True)
class Comparison:
    """A field of the plan as it was approved and as it is now."""

    label: str
    approved: tuple[Said, ...]
    now: tuple[Said, ...]


@dataclass(frozen=True)
class PlanAgainstNow:
    """The plan as first approved, beside the one that holds now: each with its day and act; what differs."""

    approved_on: datetime.date
    act: Named | None
    changed_on: datetime.date | None
    by: Named | None
    lines: tuple[Comparison, ...]


@dataclass(frozen=True)
class Way:
    """All that the page of an action shows of its way."""

    marks: tuple[WayMark, ...]
    doors: tuple[Door, ...]
    points: tuple[tuple[Named, Disagreement], ...]
    plan: PlanAgainstNow | None
    changes: tuple[tuple[Named, PlanChange], ...]
    may_propose: bool


def way_of(account: Any, action: Action) -> Way:
    """The way of an action as an account may see it."""
    names = Names(account)
    points = list(Disagreement.objects.visible_to(account).filter(action=action, withdrawn=False))
    changes = list(PlanChange.objects.visible_to(account).filter(action=action, withdrawn=False))
    return Way(
        tuple(_marks(action, names)),
        tuple(_doors(account, action)),
        tuple((named(one), one) for one in points),
        against_now([action], names).get(action.ref),
        tuple((named(one), one) for one in changes),
        bool(frozen_fields(action)) and not action.withdrawn and may_amend(account, action),
    )


def against_now(actions: Iterable[Action], names: Names) -> dict[str, PlanAgainstNow]:
    """For each action that was approved: its first plan beside the present one."""
    listed = {one.ref: one for one in actions}
    plans: dict[str, list[FrozenPlan]] = {}
    for plan in FrozenPlan.objects.filter(action__in=listed).select_related("act").order_by("pk"):
        plans.setdefault(plan.action_id, []).append(plan)
    names.load(one.act_id for some in plans.values() for one in some)
    return {ref: _against(listed[ref], some, names) for ref, some in plans.items()}


def _against(action: Action, plans: list[FrozenPlan], names: Names) -> PlanAgainstNow:
    first, last = plans[0], plans[-1]
    lines = tuple(
        Comparison(
            label_of_name(Action, one.field),
            values_said(Action, one.field, one.approved, names),
            values_said(Action, one.field, one.now, names),
        )
        for one in moved(first.values, plan_in(values_of(action)))
    )
    changed = last if last is not first else None
    return PlanAgainstNow(
        first.approved_on,
        names.of(first.act_id),
        changed.approved_on if changed else None,
        names.of(changed.act_id) if changed else None,
        lines,
    )


def _marks(action: Action, names: Names) -> Iterable[WayMark]:
    told = _told(action, names)
    disputed = action.stage == "disagreements" or action.disagreements.filter(withdrawn=False).exists()
    for stage in STAGES:
        if stage != "disagreements" or disputed:
            state = "now" if stage == action.stage else "done" if is_past(stage, action.stage) else "to-come"
            day, document, words = told.get(stage, (None, None, None)) if state != "to-come" else (None, None, None)
            yield WayMark(stage, STAGE_WORDS[stage], state, day, document, words)


def _told(action: Action, names: Names) -> Mapping[str, tuple[Any, Named | None, Text | None]]:
    """What is known of each stage: the day, the record of its document, words. The day of a letter goes with the letter."""
    letter, reply, act = action.letter, action.reply, action.act
    removed = Text.same(action.completed_number) if action.completed_number else None
    sent, answered = (names.of(one.ref) if one else None for one in (letter, reply))
    return {
        "proposed": (action.created.date(), None, None),
        "letter": (letter.date if sent else None, sent, None),
        "disagreements": (reply.date if answered else None, answered, None),
        "agreed": (reply.date if answered else None, answered, None),
        "approved": (act.date if act else None, names.of(act.ref) if act else None, _act_said(act, names)),
        "on-control": (action.control_since, None, None),
        "removed": (
            action.removed_on,
            names.of(action.completed_record_id) if action.completed_record_id else None,
            _joined(action.completed_by, removed),
        ),
    }


def _act_said(act: Any, names: Names) -> Text | None:
    """The kind and number of an act, for those who may read it; that none is recorded."""
    if act is None:
        return _NO_ACT
    return _joined(act.kind_of_act, Text.same(act.number) if act.number else None) if names.of(act.ref) else None


def _joined(kind: Text, number: Text | None) -> Text | None:
    if not kind.own:
        return number
    return _NUMBERED.fill(kind=kind, number=number) if number else kind


def _doors(account: Any, action: Action) -> Iterable[Door]:
    """The steps that may be taken next, forward ones first, and recording the act where it is lacking."""
    if action.withdrawn:
        return
    steps = [one for one in steps_from(action.stage) if may_take(account, action, one.verb)]
    seen: set[str] = set()
    for one in sorted(steps, key=lambda one: one.back):
        verb = _PAGES.get(one.verb, one.verb)
        if verb == "resolve":
            yield from (Door(verb, TITLES[verb], point.ref) for point in open_points(action)[:1])
        elif verb not in seen:
            yield Door(verb, TITLES[verb], action.ref, one.back)
        seen.add(verb)
    if (
        action.act_id is None
        and action.stage in ("approved", "on-control", "removed")
        and may_take(account, action, "approve")
    ):
        yield Door("approve", _RECORD_ACT, action.ref)


def doors_of(account: Any, record: Any) -> tuple[Door, ...]:
    """The steps that may be taken with a letter, a disagreement, a change or an assignment."""
    if record.withdrawn:
        return ()
    return tuple(Door(verb, TITLES[verb], record.ref, verb == "return") for verb in _open_verbs(account, record))


def doors_of_the_map(account: Any, road_map: Any) -> tuple[Door, ...]:
    """The steps that may be taken with several actions of a road map at once."""
    known = Action.objects.visible_to(account).filter(withdrawn=False, measure__objective__road_map=road_map.ref)
    stages = {one.stage for one in known if may_take(account, one, "letter")}
    verbs = [
        verb
        for verb, stage in (("letter", "proposed"), ("approve", "agreed"), ("control", "approved"))
        if stage in stages
    ]
    return tuple(Door(verb, TITLES[verb], road_map.ref) for verb in verbs if not road_map.withdrawn)


def _open_verbs(account: Any, record: Any) -> Iterable[str]:
    from kenes.records.agreements.letters import waiting_of

    match record.KIND.code:
        case "DSG" if record.resolved_on is None and may_take(account, record.action, "settle"):
            yield "resolve"
        case "CHG" if (
            record.state == "proposed"
            and record.created_by_id != account.pk
            and may_take(account, record.action, "approve")
        ):
            yield "decide"
        case "LET" if any(may_take(account, one, "agree") for one in waiting_of(record)):
            yield "reply"
        case "ASG" if may_handle(account, record, "remove"):
            yield "return" if record.state == "removed" else "remove"
            if may_amend(account, record):
                yield "actions"


_PAGES = {"agree": "reply", "disagree": "reply", "settle": "resolve"}
"""Steps that are taken on the page of another verb."""
_RECORD_ACT = Text(kk="Бекіткен актіні жазу", ru="Записать утвердивший акт", en="Record the act that approved it")
_NO_ACT = Text(kk="актісі жазылмаған", ru="акт не записан", en="no act is recorded")
_NUMBERED = Text(kk="{kind}, № {number}", ru="{kind} № {number}", en="{kind} No {number}")
