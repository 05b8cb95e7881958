"""Consultations and rounds: comments and their responses, moderation, one voice, what may be told of results."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kenes.records.consultations.results import result
from kenes.records.consultations.stages import Stage, stage_of
from kenes.texts import Text

TODAY = datetime.date.today()
SOON = TODAY + datetime.timedelta(days=5)
DRAFT = "Статья 1. Общие положения\n\n1. Первый пункт закона о профилактике.\n\n2. Второй пункт закона о лечении.\n"


def words(said: str) -> Any:
    return {"kk": said, "ru": said, "en": said}


def consulted(desk: Any, **fields: Any) -> Any:
    """An open consultation on a document of two points."""
    from kenes.records.chain.actions import write_record
    from kenes.records.consultations.actions import open_consultation
    from kenes.records.library.actions import Sent, receive_document
    from kenes.records.models import Consultation, PolicyDocument

    document = PolicyDocument(country="KZ", name=words("Law"), marking="public")
    sent = Sent(DRAFT.encode(), "law.txt", "ru")
    taken = receive_document(observatory=desk.observatory, sent=sent, document=document, by=desk.coordinator)
    made = Consultation(
        country="KZ", heading=words("Draft law"), question=words("What is missing?"), document=taken.document,
        closes=SOON, **fields,
    )  # fmt: skip
    consultation = write_record(record=made, by=desk.coordinator)
    return open_consultation(consultation=consultation, by=desk.coordinator)


def commented(desk: Any, consultation: Any, said: str = "Add a term", **more: Any) -> Any:
    from kenes.records.accounts.actions import bearer
    from kenes.records.consultations.actions import Given, take_comment

    body = more.pop("body", None) or desk.body("A")
    given = Given(institution=body, text=Text(kk=said, ru=said, en=said), **{"way": "link"} | more)
    return take_comment(consultation=consultation, given=given, by=bearer())


def a_round(desk: Any, *statements: str, **fields: Any) -> Any:
    """An open round at a dialogue."""
    from kenes.records.chain.actions import write_record
    from kenes.records.consultations.rounds import open_round
    from kenes.records.models import Dialogue, Position, Round

    dialogue = write_record(record=Dialogue(country="KZ", name=words("Dialogue"), date=SOON), by=desk.coordinator)
    made = Round(
        country="KZ",
        heading=words("Round"),
        question=words("What comes first?"),
        dialogue=dialogue,
        closes=SOON,
        **fields,
    )
    round = write_record(record=made, by=desk.coordinator)
    for place, said in enumerate(statements, start=1):
        position = Position(country="KZ", round=round, position=place, text=words(said))
        write_record(record=position, by=desk.coordinator)
    return open_round(round=round, by=desk.coordinator)


STAGES = [
    # opened, ended, today -> stage
    (False, False, 5, Stage.DRAFT),
    (True, False, 0, Stage.ANNOUNCED),
    (True, False, 1, Stage.OPEN),
    (True, False, 9, Stage.OPEN),
    (True, False, 10, Stage.OVER),
    (True, True, 5, Stage.ENDED),
]


@pytest.mark.parametrize(("opened", "ended", "day", "stage"), STAGES)
def test_stages_follow_from_days(opened, ended, day, stage):
    def at(number: int) -> datetime.date:
        return datetime.date(2026, 3, 1) + datetime.timedelta(days=number)

    assert stage_of(opened=opened, ended=ended, opens=at(1), closes=at(9), today=at(day)) is stage


def test_a_comment_is_official_until_it_is_answered_then_as_public_as_its_consultation(desk):
    from kenes.records.consultations.actions import respond
    from kenes.records.consultations.drafts import clauses_of

    consultation = consulted(desk, marking="public")
    clause = clauses_of(consultation, "ru")[1]
    told = commented(desk, consultation, clause=clause.address)
    kept = commented(desk, consultation, "Inside only", level="internal", body=told.institution)
    assert (told.marking, [one.end for one in told.links.all()]) == ("official", [clause.address])
    answered = [
        respond(comment=one, response="accepted", reason=Text.same(""), by=desk.coordinator) for one in (told, kept)
    ]
    assert [one.marking for one in answered] == ["public", "official"]


def test_a_response_other_than_accepted_says_why(desk):
    from kenes.records.consultations.actions import respond

    comment = commented(desk, consulted(desk))
    for response in ("partly", "declined", "outside"):
        with pytest.raises(ValidationError) as fault:
            respond(comment=comment, response=response, reason=Text.same(""), by=desk.coordinator)
        assert list(fault.value.message_dict) == ["reason"]


def test_a_consultation_ends_only_when_every_comment_is_answered(desk):
    from kenes.records.consultations.actions import end_consultation, respond

    consultation = consulted(desk)
    comment = commented(desk, consultation)
    with pytest.raises(ValidationError, match=comment.ref):
        end_consultation(consultation=consultation, by=desk.coordinator)
    respond(comment=comment, response="declined", reason=Text.same("Another law says so"), by=desk.coordinator)
    assert end_consultation(consultation=consultation, by=desk.coordinator).stage is Stage.ENDED
    with pytest.raises(ValidationError):
        commented(desk, consultation, body=comment.institution)


REFUSED = [
    # what is wrong with a comment -> the field that says so
    ({"clause": "clause:KZ-2026-DOC-001#art-99"}, "clause"),
    ({"way": "letter"}, "number"),
    ({"body": None, "text": ""}, "text"),
]


@pytest.mark.parametrize(("more", "field"), REFUSED)
def test_a_comment_that_is_wrong_stores_nothing(desk, more, field):
    from kenes.records.models import Comment

    consultation, said = consulted(desk), more.get("text", "Words")
    with pytest.raises(ValidationError) as fault:
        commented(desk, consultation, said, **{key: value for key, value in more.items() if key != "text"})
    assert (list(fault.value.message_dict), Comment.objects.count()) == ([field], 0)


def test_open_loops_name_comments_without_a_response(desk):
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import visible_snapshot

    comment = commented(desk, consulted(desk))
    loops = open_loops(visible_snapshot(desk.coordinator), TODAY)
    assert [one.record.ref for one in loops if one.kind.key == "comment-unanswered"] == [comment.ref]


def test_the_public_table_of_responses_leaves_out_what_is_not_for_publication(desk):
    from kenes.records.consultations.actions import respond
    from kenes.reports.report import Order, all_reports, rendered

    consultation = consulted(desk, marking="public")
    body = desk.body("A")
    for said, level in (("Honeydew", "public"), ("Persimmon", "internal")):
        one = commented(desk, consultation, said, level=level, body=body)
        respond(comment=one, response="declined", reason=Text.same(f"Because of {said}"), by=desk.coordinator)
    commented(desk, consultation, "Quandong", body=body)
    seen = {}
    for marking in ("public", "official"):
        order = Order(today=TODAY, subject=consultation.ref, marking=marking)
        document = all_reports()["responses"].compose(desk.observatory, order)
        text = "".join(rendered(document, code, "html").decode() for code in ("kk", "ru", "en"))
        seen[marking] = [word for word in ("Honeydew", "Persimmon", "Quandong") if word in text]
        assert rendered(document, "kk", "xlsx")[:2] == rendered(document, "kk", "docx")[:2] == b"PK"
        assert rendered(document, "ru", "pdf")[:4] == b"%PDF"
    assert seen == {"public": ["Honeydew"], "official": ["Honeydew", "Persimmon", "Quandong"]}


def test_one_voice_a_statement_which_may_change_and_names_nobody(desk):
    from kenes.records.consultations.queries import positions_of, voices_of
    from kenes.records.consultations.rounds import give_voices
    from kenes.records.models import Entry, Voice

    round = a_round(desk, "Treat first", "Count first")
    first, second = positions_of(round)
    entries = Entry.objects.count()
    for choice in ("agree", "disagree"):
        give_voices(round=round, choices={first.ref: choice, second.ref: "pass"}, account=desk.reader)
    give_voices(round=round, choices={first.ref: "agree"}, account=desk.analyst)
    assert voices_of([first, second], desk.reader) == {first.ref: "disagree", second.ref: "pass"}
    assert (Voice.objects.filter(position=first).count(), Voice.objects.count()) == (2, 3)
    assert len(set(Voice.objects.values_list("voter", flat=True))) == 3, "no hash joins two statements"
    assert Entry.objects.count() == entries, "the log does not hear of voices"
    with pytest.raises(ValidationError):
        give_voices(round=round, choices={"KZ-2026-PSN-099": "agree"}, account=desk.reader)


def test_results_are_told_after_the_end_and_from_the_minimum_on(desk):
    from kenes.records.consultations.queries import positions_of, results_of
    from kenes.records.consultations.rounds import end_round, give_voices

    round = a_round(desk, "Treat first", "Count first", minimum=5)
    first, second = positions_of(round)
    cast = (desk.administrator, desk.coordinator, desk.analyst, desk.reviewer, desk.reader)
    for number, account in enumerate(cast):
        give_voices(round=round, choices={first.ref: "agree" if number else "pass"}, account=account)
    give_voices(round=round, choices={second.ref: "agree"}, account=desk.reader)
    assert results_of(round) == (None, [])
    took_part, told = results_of(end_round(round=round, by=desk.coordinator))
    tallies = [(one.tally.agree, one.tally.disagree, one.tally.passed) if one.tally else None for _, one in told]
    assert (took_part, tallies) == (5, [(4, 0, 1), None])


VOICES = st.lists(
    st.tuples(st.sampled_from(["", "state", "ngo", "international"]), st.sampled_from(["agree", "disagree", "pass"]))
)


@given(voices=VOICES, minimum=st.integers(5, 12))
def test_no_group_and_no_rest_smaller_than_the_minimum_can_be_found(voices, minimum):
    found = result(voices, minimum)
    if len(voices) < minimum:
        assert (found.tally, found.groups) == (None, {})
        return
    assert found.tally is not None
    assert found.tally.total == len(voices)
    sizes = [one.total for one in found.groups.values()]
    rest = len(voices) - sum(sizes)
    assert all(size >= minimum for size in sizes)
    assert not sizes or rest == 0 or rest >= minimum


def test_moderation_rejects_for_a_reason_of_the_list_and_with_words(desk):
    from kenes.records.consultations.rounds import accept_proposed, propose_position, reject_proposed
    from kenes.records.models import Position, Record

    round = a_round(desk, "Treat first")
    one, two = (
        propose_position(round=round, text=said, language="en", by=desk.reader) for said in ("Medlar", "Sorrel")
    )
    assert not Record.objects.filter(sought__words__contains="sorrel").exists()
    for reason, said in (("because", "no"), ("unclear", " ")):
        with pytest.raises(ValidationError):
            reject_proposed(proposed=two, reason=reason, said=said, by=desk.coordinator)
    reject_proposed(proposed=two, reason="unclear", said="Say what is to be done", by=desk.coordinator)
    accepted = accept_proposed(proposed=one, by=desk.coordinator)
    assert (accepted.text["en"], accepted.from_participant) == ("Medlar", True)
    assert [text["en"] for text in Position.objects.order_by("position").values_list("text", flat=True)] == [
        "Treat first",
        "Medlar",
    ]


def test_what_people_agreed_with_is_not_reworded_and_the_minimum_not_lowered(desk):
    from kenes.records.consultations.queries import positions_of
    from kenes.records.consultations.rounds import give_voices
    from kenes.records.writing import amend

    round = a_round(desk, "Treat first")
    first = positions_of(round)[0]
    give_voices(round=round, choices={first.ref: "agree"}, account=desk.reader)
    with pytest.raises(ValidationError):
        amend(record=first, values={"text": words("Count first")}, seen=first.version, by=desk.coordinator)
    with pytest.raises(ValidationError):
        amend(record=round, values={"minimum": 6}, seen=round.version, by=desk.coordinator)
