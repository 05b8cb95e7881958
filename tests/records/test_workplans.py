"""Who funds and does what where: months counted, activities laid out, overlaps stated of what is known and of nothing else."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.records.workplans.matrix import ActivityLine, matrix, overlaps
from kenes.records.workplans.months import months_of, months_of_year


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def line(ref: str, first: str | None = "2026-02-01", last: str | None = "2026-05-31", **other: object) -> ActivityLine:
    values = {
        "ref": ref, "plan": "W", "programme": "P", "year": 2026, "pillar": "monitoring", "result": "", "place": "KZ",
        "funder": ref.lower(), "implementer": "i", "partners": (), "months": months_of(day(first), day(last)),
        "state": "planned",
    }  # fmt: skip
    return ActivityLine(**values | other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-11-30", "2027-02-01", ((2026, 11), (2026, 12), (2027, 1), (2027, 2))),
        ("2026-03-31", "2026-03-31", ((2026, 3),)),
        ("2026-03-31", None, ((2026, 3),)),
        (None, "2026-12-01", ((2026, 12),)),
        (None, None, ()),
    ],
)
def test_months_from_the_first_day_to_the_last(first, last, months):
    assert months_of(day(first), day(last)) == months


def test_the_months_of_one_year():
    assert months_of_year(day("2025-11-01"), day("2026-02-03"), 2026) == (True, True, *[False] * 10)


@pytest.mark.parametrize(
    ("second", "shared"),
    [
        (line("B", "2026-05-20", "2026-08-01"), ((2026, 5),)),
        (line("B", "2026-01-01", "2026-12-31"), ((2026, 2), (2026, 3), (2026, 4), (2026, 5))),
        (line("B", "2026-06-01", "2026-08-01"), None),
        (line("B", funder="a"), None),  # the same body pays for both
        (line("B", pillar="treatment"), None),
        (line("B", place="KZ-75"), None),
        # nothing is said of what is not known
        (line("B", None, None), None),
        (line("B", funder=""), None),
        (line("B", place=""), None),
    ],
)
def test_an_overlap_needs_two_funders_one_pillar_one_place_and_shared_months(second, shared):
    found = overlaps([line("A"), second])
    assert [one.months for one in found] == ([shared] if shared else [])


@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12), st.sampled_from("xyz"), st.sampled_from(["KZ", "UZ"])))
)
def test_overlaps_do_not_depend_on_the_order_and_never_join_one_funder(drawn):
    lines = [
        line(f"A{number}", f"2026-{min(one, two):02d}-01", f"2026-{max(one, two):02d}-01", funder=funder, place=place)
        for number, (one, two, funder, place) in enumerate(drawn)
    ]
    found = {frozenset((one.first.ref, one.second.ref)) for one in overlaps(lines)}
    assert found == {frozenset((one.first.ref, one.second.ref)) for one in overlaps(lines[::-1])}
    known = {one.ref: one for one in lines}
    expected = {
        frozenset((a.ref, b.ref))
        for a in lines
        for b in lines
        if a.ref < b.ref and a.funder != b.funder and a.place == b.place and set(a.months) & set(b.months)
    }
    assert found == expected and all(len(pair) == 2 for pair in found) and set(known) == {one.ref for one in lines}


def test_pillars_in_their_order_and_what_is_not_said_last():
    lines = [line("A", pillar="treatment"), line("B", pillar="policy", place="UZ"), line("C", result="R")]
    laid = matrix(lines)
    assert (laid.rows, laid.columns) == (("policy", "monitoring", "treatment"), ("KZ", "UZ"))
    assert {key: [one.ref for one in some] for key, some in laid.cells.items()} == {
        ("treatment", "KZ"): ["A"], ("policy", "UZ"): ["B"], ("monitoring", "KZ"): ["C"],
    }  # fmt: skip
    assert matrix(lines, "result").rows == ("R", "")


def test_a_body_has_a_column_for_what_it_funds_and_for_what_it_carries_out():
    both = matrix([line("A", funder="f", implementer="i"), line("B", funder="", implementer="")], columns="body")
    assert {key[1]: [one.ref for one in some] for key, some in both.cells.items()} == {
        "f": ["A"],
        "i": ["A"],
        "": ["B"],
    }
    own = matrix([line("A", funder="f", implementer="f")], columns="body")
    assert [len(some) for some in own.cells.values()] == [1]


def test_activities_without_a_day_are_named():
    assert [one.ref for one in matrix([line("A", None, None), line("B")]).undated] == ["A"]
    assert replace(line("A"), months=()).months == ()


@pytest.fixture
def plan(desk):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Programme, WorkPlan

    programme = write_record(
        record=Programme(country="KZ", name={"en": "P"}, first_year=2026, last_year=2027, countries=["KZ", "UZ"]),
        by=desk.coordinator,
    )
    record = WorkPlan(country="KZ", programme=programme, name={"en": "W"}, territory="KZ", year=2026)
    return write_record(record=record, by=desk.coordinator)


def write(desk, model, **fields):
    from kenes.records.chain.actions import write_record

    return write_record(record=model(country="KZ", **fields), by=desk.coordinator)


def test_an_activity_stands_where_its_plan_stands_and_a_cancelled_one_nowhere(desk, plan):
    from kenes.records.chain.queries import everything
    from kenes.records.models import Activity
    from kenes.records.workplans.matrix import activities

    common = {"work_plan": plan, "heading": {"en": "A"}, "pillar": "policy"}
    here = write(desk, Activity, position=1, **common)
    there = write(desk, Activity, position=2, territory="KZ-75", **common)
    write(desk, Activity, position=3, state="cancelled", **common)
    found = activities(everything())
    assert [(one.ref, one.place, one.programme) for one in found] == [
        (here.ref, "KZ", plan.programme_id), (there.ref, "KZ-75", plan.programme_id),
    ]  # fmt: skip
    assert activities(everything(), year=2025) == [] == activities(everything(), programme="KZ-2026-PRG-999")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"amount": 100, "currency": "KZT", "marking": "official"}, set()),
        ({"amount": 100, "currency": "KZT", "marking": "public"}, {"marking"}),
        ({"amount": 0, "currency": "", "marking": "official"}, {"currency"}),
        ({"marking": "public"}, set()),
        ({"starts": day("2026-05-01"), "ends": day("2026-04-30")}, {"ends"}),
    ],
)
def test_amounts_are_for_official_use_and_have_a_currency(desk, plan, fields, wrong):
    from django.core.exceptions import ValidationError

    from kenes.records.models import Activity

    said = {"work_plan": plan, "position": 1, "heading": {"en": "A"}, "pillar": "policy"}
    try:
        write(desk, Activity, **said | fields)
        found: set[str] = set()
    except ValidationError as fault:
        found = set(fault.message_dict)
    assert found == wrong
