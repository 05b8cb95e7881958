"""Weaker candidates: kept with their words, never coverage, gone from the list once a person has judged."""

from __future__ import annotations

import pytest
from test_library import take

TEXT = """On health

1. Universities study the prevention of accidents.

2. Hospitals provide treatment of drug dependence.

3. The budget is published each year.

4. Access to essential services of health care and protection is planned for all.
"""


@pytest.fixture
def review(desk):
    from kenes.records.reviews.actions import start_review

    return start_review(version=take(desk, TEXT, "text.txt").version, framework="sdg", by=desk.reviewer)


def waiting(review, account):
    from kenes.records.reviews.weaker import candidates_of

    return [(one.passage.label, one.requirement) for one in candidates_of(review, account)]


def test_they_are_those_of_the_engine_with_words_that_stand_in_the_text(desk, review):
    from kenes.documents.review import review as look_at
    from kenes.records.library.queries import as_read
    from kenes.records.reviews.frameworks import known_frameworks

    engine = look_at(as_read(review.version_read), known_frameworks()["sdg"]).candidates
    assert engine
    assert sorted(waiting(review, desk.reviewer)) == sorted((one.passage, one.requirement) for one in engine)
    text = review.version_read.text
    for one in review.candidates.all():
        assert len(one.words) > 1
        assert [text[word["start"] : word["end"]] for word in one.words] == [word["text"] for word in one.words]


def test_no_passage_found_stays_so_beside_them(desk, review):
    from kenes.records.reviews.queries import coverage

    suggested = set(review.suggestions.values_list("requirement", flat=True))
    weaker = {code for _, code in waiting(review, desk.reviewer)} - suggested
    assert weaker
    assert {one.state for one in coverage(review, desk.reviewer) if one.requirement.code in weaker} == {"no-passage"}


def test_one_that_a_person_judged_waits_no_longer_until_it_is_taken_back(desk, review):
    from kenes.records.reviews.actions import Verdict, judge, undo

    before = waiting(review, desk.reviewer)
    label, code = before[0]
    passage = review.version_read.passages.get(label=label)
    judgement = judge(review=review, said=Verdict(code, "partial", passage), by=desk.reviewer)
    assert waiting(review, desk.reviewer) == before[1:]
    undo(judgement=judgement, by=desk.reviewer, why="another passage was meant")
    assert waiting(review, desk.reviewer) == before
