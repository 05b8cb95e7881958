"""Self-assessments: what is unanswered is not "not met"; two people answer at once; ratings and events."""

from __future__ import annotations

import datetime

import pytest

from kenes.documents.framework import all_frameworks
from kenes.records.capacity.follow_up import follow_up_due
from kenes.records.programmes.evidence_scale import SCALE
from kenes.records.programmes.self_assessment import Answer, answered, counted, merged
from kenes.texts import Refusal

EU = all_frameworks()["eu-mqs-2015"]
TODAY = datetime.date(2026, 11, 25)


def kept(answer: str) -> dict[str, str]:
    return Answer(answer).kept


def test_what_is_unanswered_is_counted_apart_and_never_as_not_met():
    found = counted(EU, {"9": kept("met"), "10": kept("not-met"), "1": kept("not-applicable")})
    assert found == {"met": 1, "partly": 0, "not-met": 1, "not-applicable": 1, "": 13}
    assert [one.now.words["en"] for one in answered(EU, {})] == ["not answered"] * 16


def test_two_editions_beside_each_other():
    lines = {one.requirement.code: one for one in answered(EU, {"9": kept("met")}, {"9": kept("partly")})}
    assert (lines["9"].changed, lines["10"].changed, lines["10"].before) == (True, False, Answer())
    assert all(one.before is None for one in answered(EU, {"9": kept("met")}))


@pytest.mark.parametrize(
    ("seen", "stands", "given", "after", "clashing"),
    [
        # what this person changed, over what others changed
        ({}, {"1": "met"}, {"1": "", "2": "partly"}, {"1": "met", "2": "partly"}, []),
        ({"1": "met"}, {"1": "met"}, {"1": "not-met"}, {"1": "not-met"}, []),
        ({}, {"1": "met"}, {"1": "met"}, {"1": "met"}, []),
        ({}, {"1": "met"}, {"1": "not-met"}, {"1": "not-met"}, ["1"]),
        ({"1": "met"}, {"1": "met"}, {"1": ""}, {"1": ""}, []),
    ],
)
def test_answers_of_two_people_are_joined_unless_they_differ(seen, stands, given, after, clashing):
    sides = [{code: kept(answer) for code, answer in one.items()} for one in (seen, stands, given)]
    assert merged(*sides) == ({code: kept(answer) for code, answer in after.items()}, clashing)


@pytest.fixture
def assessment(desk):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import SelfAssessment, Service

    service = Service(country="KZ", name={"en": "Centre"}, sort="treatment", place="KZ")
    write_record(record=service, by=desk.coordinator)
    return write_record(record=SelfAssessment(country="KZ", service=service, date=TODAY), by=desk.coordinator)


def answer(desk, assessment, seen=1, **answers):
    from kenes.records.programmes.actions import answer_requirements

    given = {code.removeprefix("r"): Answer(said) for code, said in answers.items()}
    return answer_requirements(assessment=assessment, answers=given, seen=seen, by=desk.coordinator)


def test_nothing_is_lost_where_two_answer_at_once(desk, assessment):
    answer(desk, assessment, r9="met")
    both = answer(desk, assessment, r9="", r10="partly")  # seen before the first had answered
    assert {code: one["answer"] for code, one in both.answers.items()} == {"9": "met", "10": "partly"}
    with pytest.raises(Refusal) as refused:
        answer(desk, assessment, r9="not-met")
    assert refused.value.findings[0].code == "answers-met"
    assert answer(desk, assessment, seen=3, r9="not-met").answers["9"]["answer"] == "not-met"


@pytest.mark.parametrize("wrong", [{"r17": "met"}, {"r9": "excellent"}])
def test_only_answers_that_there_are_to_requirements_that_there_are(desk, assessment, wrong):
    with pytest.raises(Refusal):
        answer(desk, assessment, **wrong)
    assessment.refresh_from_db()
    assert assessment.answers == {}


def test_an_answered_assessment_keeps_its_framework(desk, assessment):
    from django.core.exceptions import ValidationError

    from kenes.records.chain.actions import amend_record

    answered_one = answer(desk, assessment, r9="met")
    with pytest.raises(ValidationError) as refused:
        amend_record(record=answered_one, values={"framework": "sdg"}, seen=2, by=desk.coordinator)
    assert set(refused.value.message_dict) == {"framework"}


def test_a_rating_names_what_it_rests_on_and_every_grade_is_explained(desk):
    from kenes.records.models import Practice

    rated = Practice(country="KZ", name={"en": "P"}, about={"en": "Five sessions"}, place="KZ", pillar="prevention")
    assert not any(rated.faults().values())
    rated.evidence_rating = "likely"
    assert [name for name, fault in rated.faults().items() if fault] == ["evidence_source"]
    for grade in SCALE:
        assert len({grade.meaning[code] for code in ("kk", "ru", "en")}) == 3, grade.key


@pytest.mark.parametrize(
    ("ended", "due"),
    [
        ("2026-03-12", "2026-09-12"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-12-31", "2027-06-30"),
    ],
)
def test_a_follow_up_is_due_half_a_year_after_the_end(ended, due):
    assert follow_up_due(datetime.date.fromisoformat(ended)).isoformat() == due


@pytest.fixture
def event(desk):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Event

    first = datetime.date(2026, 5, 20)
    record = Event(country="KZ", name={"en": "T"}, sort="training", starts=first, ends=datetime.date(2026, 5, 25))
    return write_record(record=record, by=desk.coordinator)


def test_the_loop_of_an_event_is_open_from_that_day_until_somebody_tells(desk, event):
    from kenes.records.chain.actions import write_record
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import everything
    from kenes.records.models import FollowUp

    def open_on(day: datetime.date) -> list[str]:
        return [one.record.ref for one in open_loops(everything(), day) if one.kind.key == "follow-up-due"]

    assert (open_on(datetime.date(2026, 11, 24)), open_on(TODAY)) == ([], [event.ref])
    told = FollowUp(country="KZ", event=event, date=TODAY, changed_afterwards={"en": "Nothing"})
    write_record(record=told, by=desk.coordinator)
    assert open_on(TODAY) == []


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"marking": "public"}, set()),
        ({"marking": "public", "after": 70}, {"marking"}),
        ({"marking": "official", "before": 40, "after": 70}, set()),
        ({"marking": "official", "after": 101}, {"after"}),
    ],
)
def test_the_result_of_a_test_is_never_public(desk, event, fields, wrong):
    from kenes.records.models import Participant

    one = Participant(country="KZ", event=event, institution=desk.body(), **fields)
    assert {name for name, fault in one.faults().items() if fault} == wrong
