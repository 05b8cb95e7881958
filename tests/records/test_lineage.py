"""Splitting and merging: what takes the place of what, read both ways, and what is no longer open."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

TODAY = datetime.date(2026, 11, 25)


def recommendation(desk: Any, said: str, **fields: Any) -> Any:
    from kenes.records.dialogues.actions import recommend
    from kenes.records.models import Recommendation

    addressed = fields.pop("addressed_to", ())
    one = Recommendation(country="KZ", text={"en": said}, **fields)
    return recommend(recommendation=one, by=desk.coordinator, addressed_to=addressed)


def words(records: list[Any]) -> list[str]:
    return [one.text["en"] for one in records]


def test_a_recommendation_in_two_parts_is_told_both_ways(desk):
    from kenes.records.chain.queries import everything
    from kenes.records.chain.story import story
    from kenes.records.lineage import is_current, split_record

    whole = recommendation(desk, "Train and equip the laboratories", pillar="monitoring", marking="public")
    parts = split_record(
        record=whole, parts=[{"en": "Train"}, {"en": "Equip"}], by=desk.coordinator, why="two bodies do it"
    )

    assert words(parts) == ["Train", "Equip"]
    assert [one.pillar for one in parts] == ["monitoring"] * 2
    assert [is_current(one) for one in (whole, *parts)] == [False, True, True]
    snapshot = everything()
    assert {one.address for one in story(whole.ref, snapshot).after} == {one.ref for one in parts}
    assert [one.address for one in story(parts[0].ref, snapshot).before] == [whole.ref]


def test_the_parts_of_what_everybody_reads_are_public_once_a_second_person_says_so(desk):
    from kenes.records.four_eyes.models import Proposal
    from kenes.records.lineage import split_record

    whole = recommendation(desk, "Whole", marking="public")
    parts = split_record(record=whole, parts=[{"en": "One"}, {"en": "Two"}], by=desk.coordinator, why="")
    assert [one.marking for one in parts] == ["official", "official"]
    assert sorted(one.record_id for one in Proposal.objects.all()) == [one.ref for one in parts]


def test_what_a_split_recommendation_rested_on_is_reached_from_its_parts_and_on_to_their_actions(desk):
    from kenes.records.chain.actions import link_records
    from kenes.records.chain.queries import everything
    from kenes.records.chain.story import story
    from kenes.records.lineage import split_record

    gap, whole = desk.gap(), recommendation(desk, "Set a deadline and a body")
    link_records(source=gap.ref, kind="motivates", target=whole.ref, by=desk.coordinator)
    first, second = split_record(
        record=whole, parts=[{"en": "A deadline"}, {"en": "A body"}], by=desk.coordinator, why=""
    )

    told = story(gap.ref, everything())
    assert [(one.address, one.depth) for one in told.after] == [(whole.ref, 1), (first.ref, 2), (second.ref, 2)]


def test_merged_recommendations_become_one_for_all_whom_they_addressed(desk):
    from kenes.records.lineage import merge_records

    one, other = desk.body("A"), desk.body("B")
    first = recommendation(desk, "Train doctors", addressed_to=[one], marking="public")
    second = recommendation(desk, "Train nurses", addressed_to=[other], marking="official")
    merged = merge_records(
        records=[first, second],
        said={"en": "Train medical staff", "ru": "Обучать персонал"},
        by=desk.coordinator,
        why="one programme",
    )

    assert sorted(body.ref for body in merged.addressed_to.all()) == [one.ref, other.ref]
    assert merged.marking == "official"
    assert merged.text.own == {"ru": "Обучать персонал", "en": "Train medical staff"}


def test_only_what_stands_now_is_open(desk):
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import everything
    from kenes.records.lineage import split_record

    whole = recommendation(desk, "Whole")
    parts = split_record(record=whole, parts=[{"en": "One"}, {"en": "Two"}], by=desk.coordinator, why="")
    waiting = [
        one.record.ref for one in open_loops(everything(), TODAY) if one.kind.key == "recommendation-without-action"
    ]
    assert waiting == [one.ref for one in parts]


@pytest.mark.parametrize("parts", [[], [{"en": "One"}], [{"en": "One"}, {"en": " "}]])
def test_fewer_than_two_parts_are_no_split(desk, parts):
    from kenes.records.lineage import NotToBeMerged, split_record

    whole = recommendation(desk, "Whole")
    with pytest.raises(NotToBeMerged):
        split_record(record=whole, parts=parts, by=desk.coordinator, why="")


def test_what_was_superseded_is_not_divided_again(desk):
    from kenes.records.lineage import NotToBeMerged, merge_records, split_record

    whole = recommendation(desk, "Whole")
    first, _ = split_record(record=whole, parts=[{"en": "One"}, {"en": "Two"}], by=desk.coordinator, why="")
    with pytest.raises(NotToBeMerged):
        merge_records(records=[whole, first], said={"en": "Again"}, by=desk.coordinator, why="")
    with pytest.raises(NotToBeMerged):
        merge_records(records=[first, first], said={"en": "Twice"}, by=desk.coordinator, why="")
    with pytest.raises(NotToBeMerged):
        merge_records(records=[first, desk.gap()], said={"en": "Mixed"}, by=desk.coordinator, why="")
