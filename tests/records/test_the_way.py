"""The way of an action: letter, reply, disagreements, act, control, removal; the frozen plan; changes of it; assignments."""

from __future__ import annotations

import datetime

import pytest

from kenes.texts import Refusal

DAY = datetime.date(2026, 11, 2)


@pytest.fixture
def road(desk):
    """A road map with three actions of Body A and one of Body B, and an act and a protocol."""
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Action, Mandate, Measure, Objective, RoadMap

    def written(record):
        return write_record(record=record, by=desk.coordinator)

    class Road:
        a, b = desk.body("A"), desk.body("B")
        plan = written(RoadMap(country="KZ", name={"en": "Plan"}, place="KZ", first_year=2026, last_year=2028))
        goal = written(Objective(country="KZ", road_map=plan, position=1, heading={"en": "Goal"}, pillar="treatment"))
        measure = written(Measure(country="KZ", objective=goal, position=1, heading={"en": "Way"}))
        act = written(
            Mandate(country="KZ", heading={"en": "On the plan"}, category="act", number="512", date=datetime.date(2026, 12, 1))
        )  # fmt: skip
        protocol = written(Mandate(country="KZ", heading={"en": "Protocol"}, category="protocol", number="3", date=DAY))

        def action(self, position, lead, **fields):
            values = {"term": {"en": "Quarter IV of 2027"}, "due": datetime.date(2027, 12, 31)} | fields
            return written(
                Action(country="KZ", measure=self.measure, position=position, heading={"en": f"Do {position}"}, lead=lead, **values)
            )  # fmt: skip

    made = Road()
    made.first, made.second = made.action(1, made.a), made.action(2, made.a)
    made.third, made.other = made.action(3, made.a), made.action(4, made.b)
    return made


def letter_to(road, desk, *actions, body=None):
    from kenes.records.agreements.letters import send_letter
    from kenes.records.models import Letter

    letter = Letter(country="KZ", subject={"en": "Please agree"}, addressee=body or road.a, number="12-3", date=DAY)
    return send_letter(letter=letter, actions=actions, by=desk.coordinator)


def reply_to(letter, desk, outcome, actions=None):
    from kenes.records.agreements.letters import answer
    from kenes.records.models import Reply

    reply = Reply(country="KZ", letter=letter, number="7", date=DAY, outcome=outcome, text={"en": "Reply"})
    return answer(reply=reply, actions=actions, by=desk.coordinator)


def agreed(road, desk, *actions):
    reply_to(letter_to(road, desk, *actions), desk, "agreed", actions)


def approved(road, desk, *actions):
    from kenes.records.agreements.approval import approve

    agreed(road, desk, *actions)
    return approve(actions=actions, act=road.act, by=desk.administrator)


def stage(action) -> str:
    return type(action).objects.get(pk=action.pk).stage


def codes(refused) -> list[tuple[str, str | None]]:
    return [(one.code, one.text) for one in refused.value.findings]


def test_the_table_of_the_way_holds_together(desk):
    from kenes.records.models import Action
    from kenes.records.roadmaps.way import STAGES, STEPS

    assert tuple(Action.Stage.values) == STAGES
    assert {end for one in STEPS for end in (*one.starts, one.end)} == set(STAGES)
    onward = [one for one in STEPS if not one.back]
    assert [one.verb for one in onward if any(STAGES.index(s) > STAGES.index(one.end) for s in one.starts)] == []
    assert [one.verb for one in STEPS if one.back and one.needs != ("reason",)] == []


def test_one_letter_asks_a_body_about_several_of_its_actions(road, desk):
    letter = letter_to(road, desk, road.first, road.second)
    assert (letter.purpose, sorted(one.pk for one in letter.concerns.all())) == (
        "agreement",
        [road.first.pk, road.second.pk],
    )
    assert (stage(road.first), stage(road.second), stage(road.third)) == ("letter", "letter", "proposed")


def test_a_letter_about_an_action_of_another_body_is_not_written(road, desk):
    from kenes.records.models import Letter

    with pytest.raises(Refusal) as refused:
        letter_to(road, desk, road.first, road.other)
    assert codes(refused) == [("another-body", road.other.pk)]
    assert (Letter.objects.count(), stage(road.first)) == (0, "proposed")


@pytest.mark.parametrize(
    ("outcome", "becomes"),
    [("agreed", "agreed"), ("remarks", "agreed"), ("disagreed", "disagreements"), ("noted", "letter")],
)
def test_what_the_body_answers_decides_where_the_action_stands(road, desk, outcome, becomes):
    reply_to(letter_to(road, desk, road.first), desk, outcome)
    assert stage(road.first) == becomes


def test_a_body_may_agree_to_one_action_of_a_letter_and_not_to_another(road, desk):
    letter = letter_to(road, desk, road.first, road.second)
    reply_to(letter, desk, "agreed", [road.first])
    reply_to(letter, desk, "disagreed", [road.second])
    assert (stage(road.first), stage(road.second)) == ("agreed", "disagreements")


def test_an_action_is_agreed_when_the_last_disagreement_is_resolved(road, desk):
    from kenes.records.agreements.disagreements import record_disagreement, resolve_disagreement
    from kenes.records.models import Disagreement

    def point():
        said = {"en": "The term"}
        return Disagreement(country="KZ", action=road.first, point=said, of_the_body=said, date=DAY)

    with pytest.raises(Refusal) as refused:
        record_disagreement(disagreement=point(), by=desk.coordinator)
    assert codes(refused) == [("wrong-stage", road.first.pk)]
    reply_to(letter_to(road, desk, road.first), desk, "disagreed")
    points = []
    for _ in range(2):
        disagreement = point()
        disagreement.action.refresh_from_db()
        points.append(record_disagreement(disagreement=disagreement, by=desk.coordinator))
    resolve_disagreement(disagreement=points[0], resolution={"en": "A year later"}, on=DAY, by=desk.coordinator)
    assert stage(road.first) == "disagreements"
    resolve_disagreement(disagreement=points[1], resolution={"en": "As proposed"}, on=DAY, by=desk.coordinator)
    assert stage(road.first) == "agreed"


def test_approval_names_each_action_without_lead_or_term_and_approves_none(road, desk):
    from kenes.records.agreements.approval import approve
    from kenes.records.chain.actions import amend_record
    from kenes.records.models import FrozenPlan

    agreed(road, desk, road.first, road.second, road.third)
    for action, values in ((road.second, {"lead": None}), (road.third, {"term": {}, "due": None})):
        action.refresh_from_db()
        amend_record(record=action, values=values, seen=action.version, by=desk.coordinator)
    with pytest.raises(Refusal) as refused:
        approve(actions=[road.first, road.second, road.third], act=road.act, by=desk.administrator)
    assert codes(refused) == [("no-lead", road.second.pk), ("no-term", road.third.pk)]
    assert (stage(road.first), FrozenPlan.objects.count()) == ("agreed", 0)


def test_an_act_freezes_the_plan_of_several_actions_for_ever(road, desk):
    from django.db import DatabaseError, transaction

    from kenes.records.models import FrozenPlan, Link

    approved(road, desk, road.first, road.second)
    plan = FrozenPlan.objects.get(action=road.first)
    assert (plan.approved_on, plan.act, plan.values["due"], plan.values["lead"]) == (
        datetime.date(2026, 12, 1), road.act, "2027-12-31", road.a.pk,
    )  # fmt: skip
    assert Link.objects.filter(kind="institutionalised-by", target=road.act).count() == 2
    for attempt in (
        lambda: FrozenPlan.objects.update(values={}),
        lambda: FrozenPlan.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()


def test_nobody_approves_what_they_wrote_themselves(road, desk):
    from kenes.records.agreements.approval import approve

    agreed(road, desk, road.first)
    with pytest.raises(Refusal) as refused:
        approve(actions=[road.first], act=road.act, by=desk.coordinator)
    assert codes(refused) == [("own-action", road.first.pk)]


def test_what_is_approved_is_not_edited_but_proposed_and_approved_by_another(road, desk):
    from kenes.records.agreements.changes import approve_change, propose_change
    from kenes.records.chain.values import values_of
    from kenes.records.models import Action, FrozenPlan, PlanChange
    from kenes.records.roadmaps.plan import moved, plan_in
    from kenes.records.writing import amend

    (action,) = approved(road, desk, road.first)
    later = {"due": datetime.date(2028, 6, 30)}
    with pytest.raises(Refusal) as refused:
        amend(record=action, values=later, seen=action.version, by=desk.coordinator)
    assert codes(refused) == [("plan-is-approved", action.pk)]
    amend(record=action, values={"side": "demand"}, seen=action.version, by=desk.coordinator)
    proposed = PlanChange(country="KZ", action=action, reason={"en": "Tender failed"})
    change = propose_change(change=proposed, values=later, by=desk.coordinator)
    assert (change.state, change.new_values) == ("proposed", {"due": "2028-06-30"})
    with pytest.raises(Refusal) as refused:
        approve_change(change=change, act=road.act, by=desk.coordinator)
    assert codes(refused) == [("own-change", change.pk)]
    approve_change(change=change, act=road.act, by=desk.administrator)
    first, second = FrozenPlan.objects.filter(action=action)
    now = Action.objects.get(pk=action.pk)
    assert [(one.field, one.approved, one.now) for one in moved(first.values, plan_in(values_of(now)))] == [
        ("due", "2027-12-31", "2028-06-30")
    ]
    assert (second.change, second.values["due"], now.due) == (change, "2028-06-30", datetime.date(2028, 6, 30))
    with pytest.raises(Refusal) as refused:
        approve_change(change=change, act=road.act, by=desk.administrator)
    assert codes(refused) == [("decided-already", change.pk)]


def test_nothing_leaves_control_without_a_completing_document(road, desk):
    from kenes.records.control.actions import Document, put_on_control, remove_action, return_action

    (action,) = approved(road, desk, road.first)
    (action,) = put_on_control(actions=[action], since=DAY, by=desk.coordinator)
    for lacking in (Document({}, "1", DAY), Document({"en": "order"}, "", DAY), Document({"en": "order"}, "1", None)):
        with pytest.raises(Refusal) as refused:
            remove_action(action=action, document=lacking, on=DAY, by=desk.reviewer)
        assert [one.code for one in refused.value.findings] == ["no-completing-document"]
    removed = remove_action(action=action, document=Document({"en": "order"}, "1", DAY), on=DAY, by=desk.reviewer)
    assert (removed.stage, removed.completed_number) == ("removed", "1")
    with pytest.raises(Refusal) as refused:
        return_action(action=removed, by=desk.reviewer, why=" ")
    assert codes(refused) == [("no-reason", action.pk)]
    back = return_action(action=removed, by=desk.reviewer, why="the order was annulled")
    assert (back.stage, back.completed_number, back.completed_date) == ("on-control", "", None)


def test_an_assignment_is_on_control_at_once_and_leaves_it_by_a_document(road, desk):
    from django.core.exceptions import ValidationError
    from django.db import DatabaseError, transaction

    from kenes.records.control.actions import Document, assign, carry_out, remove_assignment
    from kenes.records.models import Assignment, Link

    def assignment(protocol):
        return Assignment(country="KZ", protocol=protocol, item="2.1", words={"en": "Report"}, lead=road.b, due=DAY)

    with pytest.raises(ValidationError):
        assign(assignment=assignment(road.act), by=desk.coordinator)
    written = assign(assignment=assignment(road.protocol), by=desk.coordinator, support=[road.a])
    assert (written.state, [one.pk for one in written.support.all()]) == ("on-control", [road.a.pk])
    carry_out(assignment=written, actions=[road.first, road.second], by=desk.coordinator)
    carry_out(assignment=written, actions=[road.second], by=desk.coordinator)
    standing = Link.objects.filter(kind="implements", withdrawn=False)
    assert [(one.source_id, one.target_id) for one in standing] == [(road.second.pk, written.pk)]
    with pytest.raises(DatabaseError), transaction.atomic():
        Assignment.objects.filter(pk=written.pk).update(state="removed")
    document = Document({"en": "report"}, "44", DAY)
    assert remove_assignment(assignment=written, document=document, on=DAY, by=desk.reviewer).state == "removed"


def test_the_control_sheet_counts_days_and_sorts_by_executor(road, desk):
    from kenes.records.chain.queries import present_snapshot, visible_snapshot
    from kenes.records.control.actions import assign, put_on_control
    from kenes.records.control.sheet import READ, SheetQuestion, by_executor, sheet
    from kenes.records.models import Assignment

    put_on_control(actions=approved(road, desk, road.first, road.second), since=DAY, by=desk.coordinator)
    said = Assignment(country="KZ", protocol=road.protocol, item="2", words={"en": "Report"}, lead=road.b, due=DAY)
    assign(assignment=said, by=desk.coordinator)
    snapshot = present_snapshot(desk.coordinator, READ)
    assert snapshot.records == {
        ref: one for ref, one in visible_snapshot(desk.coordinator).records.items() if ref[8:11] in READ
    }
    lines = sheet(snapshot, datetime.date(2027, 12, 11))
    assert [(one.number, one.lead, one.days_left, one.standing, one.origin) for one in lines] == [
        ("2", road.b.pk, -404, "overdue", road.protocol.pk),
        ("1.1.1", road.a.pk, 20, "due-soon", road.act.pk),
        ("1.1.2", road.a.pk, 20, "due-soon", road.act.pk),
    ]
    assert list(by_executor(lines, snapshot)) == [road.a.pk, road.b.pk]
    asked = {
        SheetQuestion(executor=road.b.pk): 1, SheetQuestion(road_map=road.plan.pk): 2, SheetQuestion(state="overdue"): 1,
        SheetQuestion(state="due-soon"): 2, SheetQuestion(state="on-control"): 3, SheetQuestion(state="removed"): 0,
        SheetQuestion(pillar="treatment"): 2, SheetQuestion(country="UZ"): 0, SheetQuestion(state="nonsense"): 0,
    }  # fmt: skip
    assert {one: len(sheet(snapshot, datetime.date(2027, 12, 11), one)) for one in asked} == asked


def test_who_may_take_which_step(road, desk):
    from kenes.records.roadmaps.rules import may_take
    from kenes.records.roadmaps.way import STEPS

    able = {
        one.verb: {name for name in desk.accounts if may_take(desk.accounts[name], road.first, one.verb)}
        for one in STEPS
    }
    coordinating, reviewing = {"administrator", "coordinator"}, {"administrator", "coordinator", "reviewer"}
    assert able == {one.verb: reviewing if one.verb in ("remove", "return") else coordinating for one in STEPS}


def test_what_waits_on_the_way_is_an_open_loop(road, desk):
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import everything
    from kenes.records.control.actions import assign
    from kenes.records.models import Assignment

    agreed(road, desk, road.first)
    letter_to(road, desk, road.second)
    said = Assignment(country="KZ", protocol=road.protocol, item="2", words={"en": "Report"}, lead=road.b, due=DAY)
    assigned = assign(assignment=said, by=desk.coordinator)
    found = {(one.kind.key, one.record.ref) for one in open_loops(everything(), datetime.date(2027, 1, 1))}
    assert {("agreed-without-act", road.first.pk), ("assignment-overdue", assigned.pk)} <= found
    assert ("mandate-without-action", road.protocol.pk) not in found
