"""Minutes: drafted from the records, circulated by letter, agreed in words or in silence, and then never changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from meeting_held import AFTER, DUE, SECRET, SENT, TACIT, UNNAMED, agreed_text, answer, hold, send

from kenes.records.minutes.way import Position, Standing, day_has_passed, hindrances, how_agreed, may, states_the_day
from kenes.texts import Text

BODY = Text.same("Body A")


@pytest.fixture
def held(desk: Any) -> Iterator[Any]:
    from django.utils.translation import override

    with override("en"):
        yield hold(desk)


def draft(held: Any, sort: str = "minutes") -> Any:
    from kenes.records.minutes.drafting import draft as drafted

    return drafted(dialogue=held.dialogue, sort=sort, by=held.by)


def told(minutes: Any, code: str = "en") -> list[str]:
    return [one.text.own.get(code, "") for one in minutes.listed]


def fresh(minutes: Any) -> Any:
    return type(minutes).objects.get(pk=minutes.pk)


# Drafting


def test_the_draft_follows_the_agenda_and_says_who_said_what_at_its_level(held):
    assert told(draft(held)) == [
        "Date: 2 November 2026.",
        "Place: Hall.",
        "Format: in the room and online.",
        "Organiser: Body A.",
        "Participants",
        "State bodies: Body A; Body B; Body C (online).",
        "Agenda item 1. Forms",
        "Body A: One form helps.",
        "Body B: The register can.",
        "A participant said: unnamedword.",
        "Recommendations",
        "A dialogue recommends and adopts nothing.",
        "Recommendation 1. Use one form. Addressed to: Body A; Body B.",
    ]
    assert "А органы: Бір нысан көмектеседі." not in told(draft(held), "kk")
    assert "A органы: Бір нысан көмектеседі." in told(draft(held), "kk")
    assert "Орган B: Регистр может." in told(draft(held), "ru")


def test_a_summary_holds_nothing_that_was_said_without_a_name(held):
    assert not any(word in said for said in told(draft(held, "summary")) for word in (*UNNAMED, *SECRET))


def test_every_paragraph_knows_its_record_and_the_story_leads_there_except_to_who_would_not_be_named(held):
    from kenes.records.chain.queries import everything
    from kenes.records.chain.story import story

    minutes = draft(held)
    sources = {one.text.own["en"]: one.source for one in minutes.listed}
    assert sources["Body A: One form helps."] == held.said["public"].ref
    before = {step.address for step in story(minutes.ref, everything()).before}
    assert {held.said["public"].ref, held.said["summary"].ref, held.recommendation.ref} <= before
    assert held.said["not-attributed"].ref not in before and held.said["closed"].ref not in before


def test_a_language_missing_in_a_record_is_missing_in_its_paragraph(held):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Recommendation

    made = Recommendation(country="KZ", dialogue=held.dialogue, position=2, text={"ru": "Только по-русски"})
    write_record(record=made, by=held.by)
    last = draft(held).listed[-1]
    assert dict(last.text.own) == {"ru": "Рекомендация 2. Только по-русски."}


def test_words_with_braces_are_words(held):
    from kenes.records.chain.actions import amend_record

    amend_record(record=held.recommendation, values={"text": {"en": "Use {form}"}}, seen=1, by=held.by)
    assert told(draft(held))[-1] == "Recommendation 1. Use {form}. Addressed to: Body A; Body B."


def test_a_statement_that_is_closed_later_leaves_the_draft(held):
    from kenes.records.writing import amend

    minutes = draft(held)
    amend(record=held.said["public"], values={"level": "closed"}, seen=1, by=held.by)
    assert "Body A: One form helps." not in told(fresh(minutes))


def test_paragraph_numbers_are_never_given_again_and_an_edit_over_another_is_refused(held):
    from django.core.exceptions import ValidationError

    from kenes.records.minutes.drafting import add_paragraph, amend_paragraph, bring_up_to_date, remove_paragraph

    minutes = draft(held)
    last = minutes.listed[-1].number
    remove_paragraph(minutes=minutes, number=last, by=held.by)
    added = add_paragraph(minutes=minutes, text=Text(kk="", ru="", en="New"), after=1, by=held.by)
    assert [one.number for one in added.listed][:3] == [1, last + 1, 2]
    amend_paragraph(minutes=added, number=2, text={"en": "Place: Room 2."}, seen=added.version, by=held.by)
    with pytest.raises(ValidationError):
        amend_paragraph(minutes=added, number=2, text={"en": "Other"}, seen=added.version, by=held.by)
    assert told(fresh(minutes))[2] == "Place: Room 2."
    assert bring_up_to_date(minutes=fresh(minutes), by=held.by) == 1, "the recommendation that was taken out"


# The way, as a table: where a body stands, whether the day has passed -> how it agreed

WAYS = [
    # answer, day stated, objection recorded, today -> how
    ("agreed", False, False, TACIT, "agreed"),
    ("remarks", False, False, TACIT, "remarks"),
    ("silent", True, False, TACIT, ""),
    ("silent", True, False, AFTER, "tacit"),
    ("silent", False, False, AFTER, ""),
    ("disagreed", True, False, AFTER, ""),
    ("disagreed", True, True, AFTER, "objection"),
]


@pytest.mark.parametrize(("said", "stated", "recorded", "today", "how"), WAYS)
def test_how_a_body_agrees(said, stated, recorded, today, how):
    position = Position("A", BODY, said, "LET-1", day_stated=stated, objection_recorded=recorded)
    standing = Standing("circulated", "minutes", 1, 1, TACIT, (position,))
    assert how_agreed(position, standing, today) == how
    assert bool(hindrances(standing, today)) == (not how)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": "draft"}, "has not been circulated"),
        ({"edition": 2}, "Version 2"),
        ({"open_remarks": 3}, "Remarks that wait for a decision: 3"),
        ({"no_longer_told": (4, 5)}, "Paragraphs 4, 5"),
    ],
)
def test_what_stands_in_the_way(changes, words):
    plain = {"state": "circulated", "sort": "minutes", "edition": 1, "circulated_edition": 1, "tacit_on": TACIT}
    assert hindrances(Standing(**plain), AFTER) == ()
    assert [words in one["en"] for one in hindrances(Standing(**(plain | changes)), AFTER)] == [True]


def test_a_release_is_published_and_never_circulated():
    verbs = {sort: [verb for verb in ("circulate", "publish") if may(Standing("draft", sort), verb)] for sort in ("minutes", "press")}  # fmt: skip
    assert verbs == {"minutes": ["circulate"], "press": ["publish"]}
    assert not day_has_passed(Standing("circulated", "minutes"), datetime.date.max)


def test_a_letter_states_the_day_in_every_language_it_is_written_in():
    said = Text(kk="Күні: 2098 ж. 24 қараша", ru="День: 24 ноября 2098 г.", en="Day: 24 November 2098.")
    assert states_the_day(said, TACIT)
    assert not states_the_day(said, DUE)
    assert not states_the_day({"kk": "Күні: 2098 ж. 24 қараша", "ru": "скоро"}, TACIT)
    assert not states_the_day({}, TACIT)


# Circulation


def test_it_goes_out_by_letter_with_a_link_and_a_message_that_hold_none_of_the_text(held):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Letter, Message, Person
    from kenes.records.passes.queries import find_pass

    person = Person(country="KZ", name={"en": "Officer"}, institution=held.bodies["C"], email="c@example.org")
    write_record(record=person, by=held.by)
    minutes = draft(held)
    sent = send(held, minutes, address=lambda token, language: f"https://host.example/{language}/{token}")
    assert [(one.letter.number, one.letter.purpose, one.letter.reply_due) for one in sent] == [
        ("1-A", "circulation", DUE), ("1-B", "circulation", DUE), ("1-C", "circulation", DUE),
    ]  # fmt: skip
    assert "tacitly. Day of tacit agreement: 24 November 2098." in sent[0].letter.text["en"]
    message = Message.objects.get()
    assert (message.address, message.about) == ("c@example.org", minutes.ref) and sent[2].token in message.body
    written = " ".join([message.body, message.subject, *(str(one.text) for one in Letter.objects.all())])
    assert not any(word in written for word in (*UNNAMED, *SECRET, "One form helps"))
    assert find_pass(sent[0].token, "minutes").institution_id == held.bodies["A"].ref
    assert fresh(minutes).state == "circulated"


@pytest.mark.parametrize(
    ("date", "due", "tacit"), [(DUE, SENT, TACIT), (SENT, TACIT, DUE), (SENT, SENT, SENT)]
)  # fmt: skip
def test_days_that_make_no_sense_are_refused_and_nothing_is_sent(held, date, due, tacit):
    from django.core.exceptions import ValidationError

    from kenes.records.minutes.circulation import Sending, circulate
    from kenes.records.models import Letter

    with pytest.raises(ValidationError):
        circulate(minutes=draft(held), sending=Sending([(held.bodies["A"], "1")], date, due, tacit), by=held.by)
    assert Letter.objects.count() == 0


def test_silence_is_agreement_only_after_the_day_and_is_said_as_such(held):
    from django.core.exceptions import ValidationError

    from kenes.records.minutes.circulation import agree, take_answer

    minutes = draft(held)
    sent = send(held, minutes)
    take_answer(minutes=minutes, letter=sent[0].letter, answer=answer("agreed"), by=held.by)
    with pytest.raises(ValidationError, match="Body B has not answered yet"):
        agree(minutes=minutes, by=held.by, today=TACIT)
    agreed = agree(minutes=minutes, by=held.by, today=AFTER)
    assert [(one["name"]["en"], one["how"], one["on"]) for one in agreed.agreement] == [
        ("Body A", "agreed", SENT.isoformat()), ("Body B", "tacit", TACIT.isoformat()), ("Body C", "tacit", TACIT.isoformat()),
    ]  # fmt: skip


def test_a_letter_that_does_not_state_the_day_lets_silence_not_count(held):
    from django.core.exceptions import ValidationError

    from kenes.records.chain.actions import amend_record
    from kenes.records.minutes.circulation import agree

    minutes = draft(held)
    sent = send(held, minutes)
    amend_record(record=sent[1].letter, values={"text": {"en": "Please reply."}}, seen=1, by=held.by)
    with pytest.raises(ValidationError, match="does not state the day"):
        agree(minutes=minutes, by=held.by, today=AFTER)


def test_remarks_are_decided_and_a_changed_text_goes_out_again_as_its_next_version(held):
    from django.core.exceptions import ValidationError

    from kenes.records.minutes.circulation import agree, decide_remark, take_answer
    from kenes.records.minutes.drafting import amend_paragraph
    from kenes.records.models import Remark
    from kenes.records.passes.queries import PassRefused, find_pass

    minutes = draft(held)
    sent = send(held, minutes)
    take_answer(
        minutes=minutes, letter=sent[1].letter, answer=answer("remarks", p9="Say: registers", p8="No"), by=held.by
    )
    first, second = Remark.objects.order_by("paragraph")
    with pytest.raises(ValidationError, match="Remarks that wait for a decision: 2"):
        agree(minutes=minutes, by=held.by, today=AFTER)
    with pytest.raises(ValidationError, match="Say why"):
        decide_remark(remark=first, decision="declined", by=held.by)
    decide_remark(remark=first, decision="declined", why="It was said so", by=held.by)
    decide_remark(remark=second, decision="accepted", by=held.by)
    minutes = fresh(minutes)
    amend_paragraph(minutes=minutes, number=9, text={"en": "Body B: Registers can."}, seen=minutes.version, by=held.by)
    assert fresh(minutes).edition == 2
    with pytest.raises(ValidationError, match="Version 2 of the text has not been circulated"):
        agree(minutes=minutes, by=held.by, today=AFTER)
    again = send(held, fresh(minutes))
    with pytest.raises(PassRefused, match="revoked"):
        find_pass(sent[0].token, "minutes")
    assert "Version 2" in again[0].letter.text["en"]
    assert agree(minutes=minutes, by=held.by, today=AFTER).edition == 2


def test_a_body_that_disagrees_blocks_until_its_objection_stands_in_the_text_even_if_silent_next_time(held):
    from django.core.exceptions import ValidationError

    from kenes.records.minutes.circulation import agree, record_objection, take_answer

    minutes = draft(held)
    sent = send(held, minutes)
    take_answer(minutes=minutes, letter=sent[0].letter, answer=answer("disagreed", "Wrong"), by=held.by)
    with pytest.raises(ValidationError, match="Body A does not agree"):
        agree(minutes=minutes, by=held.by, today=AFTER)
    sent = send(held, fresh(minutes))
    with pytest.raises(ValidationError, match="Body A does not agree"):
        agree(minutes=minutes, by=held.by, today=AFTER)
    words = Text(kk="", ru="", en="The form is wrong")
    record_objection(minutes=fresh(minutes), letter=sent[0].letter, words=words, by=held.by)
    agreed = agree(minutes=minutes, by=held.by, today=AFTER)
    assert told(agreed)[-1] == "Body A does not agree to the text: The form is wrong."
    assert agreed.agreement[0]["how"] == "objection"


# Agreed


def test_what_was_agreed_is_changed_by_no_action_and_not_by_the_database(held):
    from django.core.exceptions import ValidationError
    from django.db import DatabaseError, transaction

    from kenes.records.chain.actions import amend_record, withdraw_record
    from kenes.records.minutes.circulation import issue_link
    from kenes.records.minutes.drafting import add_paragraph
    from kenes.records.models import Minutes
    from kenes.records.rules import may_amend

    minutes = agreed_text(held)
    letter = minutes.letters_out[0]
    from kenes.records.models import Letter

    attempts = [
        lambda: amend_record(record=minutes, values={"number": "7"}, seen=minutes.version, by=held.by),
        lambda: withdraw_record(record=minutes, by=held.by, why="No"),
        lambda: add_paragraph(minutes=minutes, text=BODY, by=held.by),
        lambda: issue_link(minutes=minutes, letter=Letter.objects.get(pk=letter), by=held.by),
    ]
    for attempt in attempts:
        with pytest.raises(ValidationError):
            attempt()
    rows = Minutes.objects.filter(pk=minutes.pk)
    for change in (lambda: rows.update(number="7"), lambda: rows._raw_delete("default")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert not may_amend(held.by, fresh(minutes))


def test_the_hash_is_that_of_the_canonical_text_and_verify_proves_it(held):
    import hashlib

    from kenes.records.care.whole import verify_all
    from kenes.records.minutes.canonical import canonical_text

    minutes = agreed_text(held)
    assert minutes.sha256 == hashlib.sha256(canonical_text(minutes).encode()).hexdigest()
    assert verify_all(held.desk.observatory)[0] == []
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER agreed_minutes_not_changed")
        cursor.execute("UPDATE records_minutes SET paragraphs = replace(paragraphs, 'One form', 'Two forms')")
    codes = {(one.code, one.text) for one in verify_all(held.desk.observatory)[0]}
    assert codes == {
        ("agreed-text-changed", minutes.ref), ("record-differs", minutes.ref), ("log-unguarded", "agreed_minutes_not_changed"),
    }  # fmt: skip


def test_a_correction_has_a_number_of_its_own_and_supersedes_when_it_is_agreed(held):
    from kenes.records.minutes.circulation import agree
    from kenes.records.minutes.drafting import correct
    from kenes.records.minutes.queries import texts_of

    minutes = agreed_text(held)
    corrected = correct(minutes=minutes, by=held.by, why="A name was wrong")
    assert (corrected.state, told(corrected)) == ("draft", told(minutes))
    assert [one.ref for one in texts_of(held.dialogue, held.by)] == [minutes.ref, corrected.ref]
    send(held, corrected)
    agree(minutes=corrected, by=held.by, today=AFTER)
    assert [one.ref for one in texts_of(held.dialogue, held.by)] == [corrected.ref]


def test_minutes_with_what_was_said_without_a_name_are_never_public(held):
    from django.core.exceptions import ValidationError

    from kenes.records.chain.actions import amend_record

    minutes, summary = draft(held, "minutes"), draft(held, "summary")
    with pytest.raises(ValidationError, match="cannot be public: paragraphs 10"):
        amend_record(record=minutes, values={"marking": "public"}, seen=1, by=held.by)
    assert amend_record(record=summary, values={"marking": "public"}, seen=1, by=held.by).marking == "public"


def test_open_loops_ask_for_minutes_and_for_agreement(held):
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import everything

    def open_now(today: datetime.date) -> set[str]:
        keys = {"dialogue-without-minutes", "minutes-not-agreed"}
        return {one.kind.key for one in open_loops(everything(), today)} & keys

    assert open_now(AFTER) == {"dialogue-without-minutes"}
    send(held, draft(held))
    assert (open_now(TACIT), open_now(AFTER)) == (set(), {"minutes-not-agreed"})
