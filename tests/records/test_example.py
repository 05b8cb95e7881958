"""The document of the example: two languages under the same ids, judged, with a gap that goes its way."""

from __future__ import annotations

import datetime

import pytest


@pytest.fixture
def story(desk):
    """The walk from the gap that the review of the example reveals."""
    from kenes.records.chain.queries import everything
    from kenes.records.chain.story import story
    from kenes.records.example import write_example
    from kenes.records.models import Gap

    assert write_example(observatory=desk.observatory, by=desk.coordinator, today=datetime.date(2026, 11, 25))
    gap = Gap.objects.get(framework="eu-mqs-2015")
    return story(gap.ref, everything())


def test_both_languages_have_the_same_clauses(story):
    from kenes.records.models import DocumentVersion

    kazakh, russian = DocumentVersion.objects.order_by("number")
    assert (kazakh.language, russian.language) == ("kk", "ru")
    assert [one.label for one in kazakh.passages.all()] == [one.label for one in russian.passages.all()]


def test_the_two_languages_say_the_same(tmp_path):
    from kenes.documents.check import check_files
    from kenes.records.example.document import HERE

    assert check_files([HERE / "programme-kk.txt", HERE / "programme-ru.txt"]).findings == ()


def test_the_gap_leads_from_the_clause_to_the_action(story):
    kinds = [address[8:11] for address in (step.address for step in story.steps) if address.startswith("KZ-")]
    assert kinds == ["DOC", "REV", "JUD", "GAP", "REC", "ACT", "MIN", "MIN", "DSG"]


def test_every_record_of_it_is_marked_as_an_example(story):
    from kenes.records.models import Record

    assert [one.ref for one in Record.objects.filter(example=False)] == []


def test_one_review_of_it_was_read_by_two_and_every_disagreement_is_settled(desk, story):
    """The accounts of the two readers are closed: nobody signs in with them."""
    from kenes.records.models import Account, Review
    from kenes.records.readings.agreeing import agreement_of

    review = Review.objects.get(framework="sdg")
    found = agreement_of(review)
    assert (review.state, review.example, found.both, found.agreed, found.unsettled) == ("settled", True, 13, 11, 0)
    assert found.kappa is not None
    readers = Account.objects.filter(username__startswith="example-reviewer-").order_by("username")
    assert [(one.username, one.is_active) for one in readers] == [
        ("example-reviewer-1", False),
        ("example-reviewer-2", False),
    ]
