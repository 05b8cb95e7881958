"""Reviews: the software suggests, a person judges, and only a person records a gap."""

from __future__ import annotations

import pytest
from test_library import LAW, again, take


@pytest.fixture
def release(desk, shared):
    """The press release of a national dialogue, reviewed against the goals of sustainable development."""
    from kenes.records.reviews.actions import start_review

    name = "ru_kz_cadap_dialogue_2023.txt"
    version = take(desk, (shared / "documents" / name).read_bytes(), name).version
    return start_review(version=version, framework="sdg", by=desk.reviewer)


def said(review, requirement, verdict, label=None, note=""):
    from kenes.records.reviews.actions import Verdict

    passage = review.version_read.passages.get(label=label) if label else None
    return Verdict(requirement, verdict, passage, note)


def standing(review, account, code):
    from kenes.records.reviews.queries import coverage

    return next(one for one in coverage(review, account) if one.requirement.code == code)


def test_suggestions_are_kept_with_the_words_that_speak_for_them(release):
    found = list(release.suggestions.select_related("passage"))
    assert {"3.5", "16", "17"} <= {one.requirement for one in found}
    text = release.version_read.text
    for one in found:
        assert 0 < one.score <= 1
        assert one.matched
        for words in one.matched:
            assert text[words["start"] : words["end"]] == words["text"]
            assert one.passage.start <= words["start"] < words["end"] <= one.passage.end


def test_the_same_review_twice_is_one(desk, release):
    from kenes.records.models import Review
    from kenes.records.reviews.actions import start_review

    assert start_review(version=release.version_read, framework="sdg", by=desk.coordinator).ref == release.ref
    other = start_review(version=release.version_read, framework="ungass-2016", by=desk.reviewer)
    assert (other.ref != release.ref, Review.objects.count()) == (True, 2)


def test_a_review_belongs_to_the_country_and_marking_of_its_document(desk):
    from kenes.records.reviews.actions import judge, start_review

    version = take(desk, LAW, marking="official").version
    review = start_review(version=version, framework="sdg", by=desk.reviewer)
    judgement = judge(review=review, said=said(review, "3.5", "aligned", "art-1/p-1"), by=desk.reviewer)
    assert [(one.country, one.marking) for one in (review, judgement)] == [("KZ", "official")] * 2
    assert not type(review).objects.visible_to(None).exists()
    assert not type(review).objects.visible_to(desk.stranger).exists()


def test_nothing_is_a_gap_before_a_person_says_so(desk, release):
    from kenes.records.models import Gap, Judgement
    from kenes.records.reviews.queries import coverage

    states = {one.state for one in coverage(release, desk.reviewer)}
    assert states == {"suggested", "no-passage"}
    assert (Judgement.objects.count(), Gap.objects.count()) == (0, 0)


def test_a_judgement_quotes_the_passage_and_cites_its_clause(desk, release):
    from kenes.records.models import Link
    from kenes.records.reviews.actions import judge

    passage = release.suggestions.filter(requirement="17").first().passage
    judgement = judge(
        review=release, said=said(release, "17", "partial", passage.label, "Only reported."), by=desk.reviewer
    )
    assert (judgement.quote, judgement.note) == (passage.text, "Only reported.")
    link = Link.objects.get(source=judgement.ref, kind="cites")
    assert link.end == f"clause:{release.document_id}#{passage.label}"
    now = standing(release, desk.reviewer, "17")
    assert (now.state, now.verdicts) == ("judged", ("partial",))
    assert now.waiting == now.suggestions - 1


def test_a_judgement_needs_no_suggestion_and_may_speak_of_the_whole_document(desk, release):
    from kenes.records.models import Link
    from kenes.records.reviews.actions import judge

    assert standing(release, desk.reviewer, "5.2").state == "no-passage"
    judgement = judge(review=release, said=said(release, "5.2", "gap"), by=desk.reviewer)
    assert (judgement.quote, judgement.passage) == ("", None)
    assert Link.objects.get(source=judgement.ref).end == release.document_id
    assert standing(release, desk.reviewer, "5.2").verdicts == ("gap",)


def test_a_rejected_suggestion_waits_no_more_and_judges_nothing(desk, release):
    from kenes.records.reviews.actions import judge

    before = standing(release, desk.reviewer, "17.18")
    label = release.suggestions.get(requirement="17.18").passage.label
    judge(review=release, said=said(release, "17.18", "rejected", label), by=desk.reviewer)
    after = standing(release, desk.reviewer, "17.18")
    assert (before.state, before.waiting, after.state, after.waiting) == ("suggested", 1, "no-passage", 0)
    assert after.verdicts == ()


WRONG = [
    # requirement, verdict, clause -> the field that is wrong
    ("99.9", "aligned", "h-2/t-1", "requirement"),
    ("5.2", "rejected", "h-2/t-1", "verdict"),
    ("5.2", "rejected", None, "verdict"),
    ("17", "splendid", "h-2/t-1", "verdict"),
]


@pytest.mark.parametrize(("requirement", "verdict", "label", "field"), WRONG)
def test_a_judgement_that_fits_nothing_is_refused(desk, release, requirement, verdict, label, field):
    from django.core.exceptions import ValidationError

    from kenes.records.models import Judgement
    from kenes.records.reviews.actions import judge

    with pytest.raises(ValidationError) as refused:
        judge(review=release, said=said(release, requirement, verdict, label), by=desk.reviewer)
    assert list(refused.value.message_dict) == [field]
    assert Judgement.objects.count() == 0


def test_a_passage_of_another_version_cannot_be_judged(desk):
    from django.core.exceptions import ValidationError

    from kenes.records.reviews.actions import Verdict, judge, start_review

    first = take(desk, LAW)
    second = again(desk, first.document, LAW + "\n3. Ещё один пункт.\n")
    review = start_review(version=first.version, framework="sdg", by=desk.reviewer)
    with pytest.raises(ValidationError) as refused:
        judge(review=review, said=Verdict("3.5", "aligned", second.version.passages.last()), by=desk.reviewer)
    assert list(refused.value.message_dict) == ["passage"]


def test_a_judgement_taken_back_leaves_the_suggestion_waiting_again(desk, release):
    from django.core.exceptions import ValidationError

    from kenes.records.audit.queries import history_of
    from kenes.records.reviews.actions import judge, undo

    before = standing(release, desk.reviewer, "17")
    label = release.suggestions.filter(requirement="17").first().passage.label
    judgement = judge(review=release, said=said(release, "17", "aligned", label), by=desk.reviewer)
    with pytest.raises(ValidationError) as twice:
        judge(review=release, said=said(release, "17", "gap", label), by=desk.reviewer)
    assert list(twice.value.message_dict) == ["requirement"]
    with pytest.raises(ValidationError):
        undo(judgement=judgement, by=desk.reviewer, why="  ")
    undo(judgement=judgement, by=desk.reviewer, why="Read again")
    now = standing(release, desk.reviewer, "17")
    assert (now.state, now.waiting) == ("suggested", before.waiting)
    assert history_of(judgement.ref)[0].reason == "Read again"
    assert judge(review=release, said=said(release, "17", "gap", label), by=desk.reviewer).verdict == "gap"


@pytest.mark.parametrize("verdict", ["gap", "contrary"])
def test_a_gap_is_recorded_from_a_judgement_and_linked_to_it(desk, release, verdict):
    from kenes.records.models import Gap, Link
    from kenes.records.reviews.actions import gap_from, gap_words, judge
    from kenes.records.reviews.queries import gaps_revealed

    judgement = judge(review=release, said=said(release, "3.5", verdict, "h-2/t-5"), by=desk.reviewer)
    heading = gap_words(judgement)
    assert all("3.5" in heading[code] and len(heading[code]) > 30 for code in ("kk", "ru", "en"))
    assert len({heading["kk"], heading["ru"], heading["en"]}) == 3
    gap = gap_from(judgement=judgement, gap=Gap(heading=heading, marking="public"), by=desk.reviewer)
    assert (gap.country, gap.framework, gap.requirement, gap.marking) == ("KZ", "sdg", "3.5", "public")
    assert Link.objects.get(kind="reveals", source=judgement.ref).end == gap.ref
    assert gaps_revealed([judgement], desk.reader) == {judgement.ref: [gap]}


def test_a_gap_of_an_official_judgement_is_not_public(desk):
    from kenes.records.models import Gap
    from kenes.records.reviews.actions import gap_from, judge, start_review

    review = start_review(version=take(desk, LAW, marking="official").version, framework="sdg", by=desk.reviewer)
    judgement = judge(review=review, said=said(review, "5.2", "gap"), by=desk.reviewer)
    gap = gap_from(judgement=judgement, gap=Gap(heading={"en": "Nothing"}, marking="public"), by=desk.reviewer)
    assert gap.marking == "official"


@pytest.mark.parametrize("verdict", ["aligned", "partial", "not-applicable"])
def test_other_verdicts_reveal_no_gap(desk, release, verdict):
    from django.core.exceptions import ValidationError

    from kenes.records.models import Gap
    from kenes.records.reviews.actions import gap_from, judge

    judgement = judge(review=release, said=said(release, "5.2", verdict), by=desk.reviewer)
    with pytest.raises(ValidationError):
        gap_from(judgement=judgement, gap=Gap(heading={"en": "Nothing"}), by=desk.reviewer)
    assert Gap.objects.count() == 0


@pytest.mark.parametrize("name", ["ru_kz_law279_selected.txt", "kk_kz_law279_selected.txt"])
@pytest.mark.parametrize("framework", ["sdg", "ungass-2016", "eu-mqs-2015"])
def test_the_law_is_held_against_every_framework_in_both_languages(desk, shared, name, framework):
    from kenes.records.reviews.actions import start_review
    from kenes.records.reviews.queries import coverage

    version = take(desk, (shared / "documents" / name).read_bytes(), name).version
    review = start_review(version=version, framework=framework, by=desk.reviewer)
    rows = coverage(review, desk.reader)
    assert sum(one.suggestions for one in rows) == review.suggestions.count() > 0
    assert {one.state for one in rows} == {"suggested", "no-passage"}


AMENDED = [
    # what an edit would make of a judgement -> the field that is wrong, or nothing
    ({"verdict": "partial", "note": "Read again"}, None),
    ({"quote": "подчеркнул роль сотрудничества"}, None),
    ({"quote": "words that nobody wrote"}, "quote"),
    ({"passage": "h-2/t-3"}, "quote"),
]


@pytest.mark.parametrize(("values", "field"), AMENDED)
def test_an_edited_judgement_still_quotes_its_passage(desk, release, values, field):
    from django.core.exceptions import ValidationError

    from kenes.records.chain.actions import amend_record
    from kenes.records.reviews.actions import judge

    judgement = judge(review=release, said=said(release, "17", "aligned", "h-2/t-2"), by=desk.reviewer)
    if "passage" in values:
        values = {"passage": release.version_read.passages.get(label=values["passage"])}
    wrong = None
    try:
        amend_record(record=judgement, values=values, seen=1, by=desk.reviewer)
    except ValidationError as fault:
        (wrong,) = fault.message_dict
    assert wrong == field
