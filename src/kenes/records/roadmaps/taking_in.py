"""Taking a plan in: everything that its proposal says, in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, link_records, write_record
from kenes.records.chain.choices import Pillar
from kenes.records.dialogues.actions import next_position
from kenes.records.institutions.register import take_over
from kenes.records.roadmaps.actions import take_up
from kenes.records.roadmaps.frozen import refuse_frozen
from kenes.records.roadmaps.models import Action, Measure, Objective
from kenes.records.roadmaps.national_form import CELLS
from kenes.records.roadmaps.plan_changes import Change, Proposal, Proposed, proposal_for
from kenes.records.roadmaps.responsible_bodies import Bodies
from kenes.records.words import words, written


class ChangedMeanwhile(Exception):
    """The road map is no longer what the proposal was held against; nothing was written."""


@dataclass(frozen=True)
class Choices:
    """What a person says of a plan: the pillar of each new objective by its place, one for the others, bodies to take from the register, why.

    `document` is the id of the document that holds the plan, where it was read from one: the road map then cites it.
    """

    pillars: Mapping[int, str] = field(default_factory=dict)
    pillar: str = str(Pillar.POLICY)
    bodies: tuple[str, ...] = ()
    why: str = ""
    document: str = ""


@dataclass(frozen=True)
class TakenIn:
    """How many records were written and amended."""

    written: int
    amended: int


@transaction.atomic
def take_in_plan(*, proposal: Proposal, shown: str, choices: Choices, by: Account) -> TakenIn:
    """Write and amend what was shown. ChangedMeanwhile where the road map has become another since."""
    hold_the_log()
    road_map = proposal.road_map
    now = proposal_for(road_map, proposal.plan, lambda query: query.visible_to(by))
    if now.digest != shown:
        raise ChangedMeanwhile
    if choices.bodies:
        take_over(codes=choices.bodies, country=road_map.country, by=by)
    done = _Writing(now, choices, by).done()
    if choices.document:
        link_records(source=road_map.ref, kind="cites", target=choices.document, by=by, why=choices.why)
    return done


class _Writing:
    """Goes down the proposal and counts."""

    def __init__(self, proposal: Proposal, choices: Choices, by: Account) -> None:
        self.proposal, self.choices, self.by = proposal, choices, by
        self.road_map = proposal.road_map
        self.bodies = Bodies(self.road_map.country)
        self.why = choices.why or proposal.plan.file
        self.written = self.amended = 0

    def done(self) -> TakenIn:
        for place, one in enumerate(self.proposal.objectives):
            objective = one.record or self._new(
                Objective, one, road_map=self.road_map, pillar=self.choices.pillars.get(place) or self.choices.pillar
            )
            self._amend(one)
            for part in one.inside:
                measure = part.record or self._new(Measure, part, objective=objective)
                self._amend(part)
                for line in part.inside:
                    self._action(line, measure)
        return TakenIn(self.written, self.amended)

    def _new(self, model: Any, one: Proposed, **home: Any) -> Any:
        record = model(**self._marks(), **home, number=one.number, heading=words(one.words["measure"]))
        record.position = self._position(model, home)
        self.written += 1
        return write_record(record=record, by=self.by, why=self.why)

    def _marks(self) -> dict[str, Any]:
        whole = self.road_map
        return {"country": whole.country, "marking": whole.marking, "example": whole.example}

    def _position(self, model: Any, home: Mapping[str, Any]) -> int:
        name = model.KIND.home
        return next_position(model._default_manager.filter(**{name: home[name]}))

    def _action(self, one: Proposed, measure: Any) -> None:
        if one.record is not None:
            self._amend(one, measure)
            return
        line = one.line
        if line is None:
            return
        meant = self.bodies.meant(line.responsible)
        record = Action(
            **self._marks(), measure=measure, number=one.number, lead=meant.lead, due=line.term.last,
            **{CELLS[name]: words(said) for name, said in one.words.items()},
        )  # fmt: skip
        record.position = self._position(Action, {"measure": measure})
        take_up(action=record, by=self.by, support=list(meant.support), why=self.why)
        self.written += 1

    def _amend(self, one: Proposed, measure: Any = None) -> None:
        record = one.record
        if record is None:
            return
        values = _values(one.changes, record)
        if one.line is not None:
            values |= self._read_again(one, record)
            if measure is not None and record.measure_id != measure.pk:
                values["measure"] = measure
        if values:
            refuse_frozen(record, values)
            amend_record(record=record, values=values, seen=record.version, by=self.by, why=self.why)
            self.amended += 1

    def _read_again(self, one: Proposed, record: Any) -> dict[str, Any]:
        """What follows from words that changed; words that only came in the other language fill what is still open."""
        line = one.line
        changed = {change.name: bool(change.before) for change in one.changes}
        values: dict[str, Any] = {}
        if line is None:
            return values
        if "term" in changed and (changed["term"] or record.due is None):
            values["due"] = line.term.last
        if "responsible" in changed and (changed["responsible"] or record.lead_id is None):
            meant = self.bodies.meant(line.responsible)
            values |= {"lead": meant.lead, "support": list(meant.support)}
        return values


def _values(changes: Iterable[Change], record: Any) -> dict[str, Any]:
    """The fields of a record with the cells that changed put in; other languages stay."""
    values: dict[str, Any] = {}
    for one in changes:
        if one.name == "number":
            values["number"] = one.after
            continue
        if one.name == "section":
            continue
        name = CELLS[one.name]
        before = written(values.get(name, getattr(record, name)))
        values[name] = words(before | {one.language: one.after})
    return values
