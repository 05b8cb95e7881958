"""A study is not closed until somebody has used it or it is said why nobody did."""

from __future__ import annotations

import datetime

import pytest

from kenes.texts import Refusal, Text

TODAY = datetime.date(2026, 11, 25)
REASON = Text(kk="кеш келді", ru="пришло поздно", en="it came too late")


@pytest.fixture
def study(desk):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Study

    record = Study(country="KZ", question={"en": "Why?"}, delivered=datetime.date(2026, 3, 1))
    return write_record(record=record, by=desk.coordinator)


def close(desk, study, **fields):
    from kenes.records.studies.actions import close_study

    return close_study(study=study, by=desk.coordinator, **fields)


def loops(key: str) -> list[str]:
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import everything

    return [one.record.ref for one in open_loops(everything(), TODAY) if one.kind.key == key]


def recommendation(desk, study, link: str = "informs"):
    from kenes.records.chain.actions import Origin, write_record
    from kenes.records.models import Recommendation

    origin = Origin(link, study.ref, outward=link == "cites")
    record = Recommendation(country="KZ", text={"en": "Count them"}, pillar="treatment")
    return write_record(record=record, by=desk.coordinator, origins=(origin,))


def test_it_is_refused_in_three_languages_and_nothing_is_stored(desk, study):
    with pytest.raises(Refusal) as refused:
        close(desk, study)
    [finding] = refused.value.findings
    assert finding.code == "study-not-used"
    assert len({finding.message[code] for code in ("kk", "ru", "en")}) == 3
    study.refresh_from_db()
    assert (study.state, study.version) == ("open", 1)


@pytest.mark.parametrize("link", ["informs", "cites"])
def test_it_is_closed_once_a_recommendation_uses_it(desk, study, link):
    recommendation(desk, study, link)
    closed = close(desk, study, unused_because=REASON)
    assert (closed.state, dict(closed.unused_because.own)) == ("closed", {})  # a reason beside a use says nothing


def test_a_gap_that_asked_for_it_does_not_use_it(desk, study):
    from kenes.records.chain.actions import link_records

    link_records(source=desk.gap().ref, kind="motivates", target=study.ref, by=desk.coordinator)
    with pytest.raises(Refusal):
        close(desk, study)


def test_a_use_that_was_withdrawn_is_none(desk, study):
    from kenes.records.chain.actions import withdraw_record

    withdraw_record(record=recommendation(desk, study), by=desk.coordinator, why="another")
    with pytest.raises(Refusal):
        close(desk, study)


def test_it_is_closed_with_a_reason_and_opened_again_with_one(desk, study):
    from kenes.records.studies.actions import reopen_study

    closed = close(desk, study, unused_because=REASON)
    assert (closed.state, closed.unused_because) == ("closed", REASON)
    with pytest.raises(Refusal):
        close(desk, study, unused_because=REASON)
    with pytest.raises(Refusal):
        reopen_study(study=study, by=desk.coordinator, why=" ")
    again = reopen_study(study=study, by=desk.coordinator, why="a ministry asks for it")
    assert (again.state, again.finished, dict(again.unused_because.own)) == ("open", None, {})


def test_the_loop_stays_open_until_then(desk, study):
    assert loops("study-unused") == [study.ref]
    recommendation(desk, study)
    assert loops("study-unused") == []


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"ethics": "approved"}, {"ethics_body", "ethics_date"}),
        ({"ethics": "approved", "ethics_body": {"en": "E"}, "ethics_date": TODAY}, set()),
        ({"ethics": "not-required"}, {"ethics_reason"}),
        ({"ethics": "not-required", "ethics_reason": {"en": "no people"}}, set()),
    ],
)
def test_ethics_name_who_approved_or_why_it_is_not_required(desk, fields, wrong):
    from kenes.records.models import Study

    study = Study(country="KZ", question={"en": "Why?"}, **fields)
    assert {name for name, fault in study.faults().items() if fault} == wrong
