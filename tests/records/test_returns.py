"""Requests and returns: states from facts, reminders each once, what an answer needs, accepting and sending back."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plan_of_a_body import plan

from kenes.records.returns.answers import Answer, faults_of
from kenes.records.returns.messages import Notice, mending_letter, reminding_letter, request_letter, when
from kenes.records.returns.reminders import STEPS, Waiting, due_reminders
from kenes.records.returns.states import State, state_of
from kenes.texts import Text

TODAY = datetime.date(2026, 11, 25)
DUE = datetime.date(2026, 12, 10)
LANGUAGES = ("kk", "ru", "en")


def day(offset: int) -> datetime.date:
    return DUE + datetime.timedelta(days=offset)


STATES = [
    # sent, days from the due date, verdicts on its returns -> the state
    (False, -30, (), State.DRAFT),
    (False, 30, (), State.DRAFT),
    (True, -1, (), State.SENT),
    (True, 0, (), State.SENT),
    (True, 1, (), State.OVERDUE),
    (True, 1, ("waiting",), State.ANSWERED),
    (True, -1, ("sent-back",), State.SENT_BACK),
    (True, 1, ("sent-back",), State.OVERDUE),
    (True, 9, ("sent-back", "waiting"), State.ANSWERED),
    (True, 9, ("sent-back", "accepted"), State.ACCEPTED),
]


@pytest.mark.parametrize(("sent", "offset", "verdicts", "state"), STATES)
def test_the_state_follows_from_facts(sent, offset, verdicts, state):
    assert state_of(sent=sent, due=DUE, verdicts=verdicts, today=day(offset)) is state


REMINDERS = [
    # days from the due date -> the step that is reminded of, when nothing was before
    (-8, None),
    (-7, "before-7"),
    (-3, "before-7"),
    (-2, "before-2"),
    (0, "due"),
    (1, "overdue"),
    (13, "overdue"),
    (14, "overdue-14"),
    (90, "overdue-14"),
]


@pytest.mark.parametrize(("offset", "step"), REMINDERS)
def test_the_step_that_fits_the_day_is_reminded_of(offset, step):
    found = list(due_reminders([Waiting("R", day(-30), DUE)], set(), day(offset)))
    assert [one.step.key for one in found] == ([step] if step else [])
    assert all(one.days == -offset for one in found)


def test_a_request_sent_within_a_step_is_not_reminded_of_that_step():
    sent_late = [Waiting("R", day(-5), DUE)]
    found = {offset: [one.step.key for one in due_reminders(sent_late, set(), day(offset))] for offset in (-4, -2, 0)}
    assert found == {-4: [], -2: ["before-2"], 0: ["due"]}


@given(st.lists(st.integers(-40, 40), max_size=60), st.integers(-40, -10))
def test_each_reminder_is_written_once_whenever_the_scheduler_runs(days, sent):
    done: set[tuple[str, str, datetime.date]] = set()
    written = []
    for offset in sorted(days):
        for one in due_reminders([Waiting("R", day(sent), DUE)], done, day(offset)):
            written.append(one.step.key)
            done.add((one.request, one.step.key, one.due))
    assert len(written) == len(set(written))
    assert written == [step.key for step in STEPS if step.key in written]


def test_only_what_is_overdue_is_told_to_those_above():
    assert [step.key for step in STEPS if step.escalates] == ["overdue", "overdue-14"]


DAYS = [
    # days left (negative: past) -> how the three languages say it
    (1, "1 күн қалды", "остался 1 день", "1 day is left"),
    (2, "2 күн қалды", "осталось 2 дня", "2 days are left"),
    (5, "5 күн қалды", "осталось 5 дней", "5 days are left"),
    (21, "21 күн қалды", "остался 21 день", "21 days are left"),
    (-1, "1 күн өтті", "прошёл 1 день", "1 day ago"),
    (-3, "3 күн өтті", "прошло 3 дня", "3 days ago"),
    (-11, "11 күн өтті", "прошло 11 дней", "11 days ago"),
    (0, "бүгін", "сегодня", "today"),
]


@pytest.mark.parametrize(("days", "kk", "ru", "en"), DAYS)
def test_days_are_counted_as_each_language_counts(days, kk, ru, en):
    said = [when(days, DUE, code) for code in LANGUAGES]
    assert [words in sentence for words, sentence in zip((kk, ru, en), said, strict=True)] == [True] * 3, said


def test_messages_speak_their_language_and_carry_the_link():
    subject = Text(kk="Жол картасы", ru="Дорожная карта", en="Road map")
    notice = Notice("KZ-2026-RQT-001", subject, Text.same("Body A"), "1-7/45", TODAY, DUE, 3, Text.same("Observatory"))
    link = "https://example.org/kk/task/x:y:z/"
    letters = {code: request_letter(notice, link, DUE, code) for code in LANGUAGES}
    assert [subject[code] in letters[code].text for code in LANGUAGES] == [True] * 3
    assert [link in letters[code].text for code in LANGUAGES] == [True] * 3
    assert ("3 іс-шара" in letters["kk"].text, "3 мероприятия" in letters["ru"].text) == (True, True)
    assert letters["ru"].subject.startswith("Запрос сведений 1-7/45: ответ до 10 декабря 2026")
    assert "Add the act" in mending_letter(notice, "Add the act", link, DUE, "en").text
    assert "алдыңғы хатта" in reminding_letter(notice, 2, "", None, "kk").text


ANSWERS = [
    # what is said -> the fields that are wrong
    (Answer("A"), ["words", "reached"]),
    (Answer("A", "Begun", "partly"), []),
    (Answer("A", "Begun", "perhaps"), ["reached"]),
    (Answer("A", "Done", "yes"), ["kind"]),
    (Answer("A", "Done", "yes", "order"), ["kind"]),
    (Answer("A", "Done", "yes", "order", "15"), []),
    (Answer("A", "Done", "yes", "order", address="https://example.org/15"), []),
    (Answer("A", "Done", "yes", file={"name": "order.pdf"}), []),
    (Answer("A", "Done", "yes", "order", "15", TODAY + datetime.timedelta(days=1)), ["date"]),
    (Answer("A", "Begun", "no", address="javascript:alert(1)"), ["address"]),
    (Answer("A", "x" * 4001, "no"), ["words"]),
    (Answer("A", "Begun", "no", "poem"), ["kind"]),
]


@pytest.mark.parametrize(("answer", "wrong"), ANSWERS)
def test_what_an_answer_needs(answer, wrong):
    assert [name for name, _ in faults_of(answer, TODAY)] == wrong
    assert Answer.of_json(answer.as_json()) == answer


# with the database


@pytest.fixture
def asked(desk):
    """A request about two actions of Body A, sent; the link that was issued."""
    from kenes.records.chain.actions import today
    from kenes.records.models import Request
    from kenes.records.returns.actions import ask_for_returns, send_request

    body = desk.body(email="registry@body-a.example", language="ru")
    actions = plan(desk, body)
    due = today() + datetime.timedelta(days=14)
    draft = Request(country="KZ", heading={"en": "Autumn", "ru": "Осень"}, institution=body, due=due, number="1-7/45")
    request = ask_for_returns(request=draft, asked=actions, by=desk.coordinator)
    link = send_request(request=request, by=desk.coordinator, site="https://example.org/")
    request.refresh_from_db()
    return request, link, actions


def answers(actions, words="Half done"):
    return tuple(Answer(one.ref, words, "partly") for one in actions)


def take(desk, request, given_answers, **more):
    from kenes.records.accounts.actions import bearer
    from kenes.records.returns.actions import Given, take_return
    from kenes.records.returns.task import Giver

    given = Given(Giver("A. Person"), given_answers, "link", "ru", **more)
    return take_return(observatory=desk.observatory, request=request, given=given, by=bearer())


def test_a_request_is_sent_with_a_message_in_the_language_of_the_body(desk, asked):
    from kenes.records.models import Message

    request, link, _ = asked
    [message] = Message.objects.all()
    assert (message.address, message.language, message.about) == ("registry@body-a.example", "ru", request.ref)
    assert link.address.startswith("https://example.org/ru/task/") and link.address in message.body
    assert request.state is State.SENT


def test_a_return_is_taken_once_and_ends_every_link(desk, asked):
    from kenes.records.passes.queries import PassRefused
    from kenes.records.returns.actions import NotAwaited, send_request
    from kenes.records.returns.queries import passes_of

    request, link, actions = asked
    send_request(request=request, by=desk.coordinator, site="https://example.org/")
    taken = take(desk, request, answers(actions), held=link.held)
    assert (taken.verdict, request.state) == ("waiting", State.ANSWERED)
    assert [(bool(one.used), bool(one.revoked)) for one in passes_of(request)] == [(True, False), (False, True)]
    with pytest.raises(PassRefused):
        take(desk, request, answers(actions), held=link.held)
    with pytest.raises(NotAwaited):
        take(desk, request, answers(actions))


def test_sent_back_with_a_comment_then_accepted(desk, asked):
    from kenes.records.chain.actions import today
    from kenes.records.models import Action, Link, Message
    from kenes.records.returns.queries import last_said, task_of
    from kenes.records.returns.reviewing import accept_return, send_back

    request, link, actions = asked
    first = take(desk, request, answers(actions, "Begun"), held=link.held)
    new = today() + datetime.timedelta(days=5)
    again = send_back(given=first, comment="Say when", due=new, by=desk.coordinator, site="https://example.org")
    request.refresh_from_db()
    task = task_of(request)
    assert (request.state, request.due, task.comment) == (State.SENT_BACK, new, "Say when")
    assert [one.words for one in task.former.values()] == ["Begun", "Begun"]
    assert "Say when" in Message.objects.filter(purpose="return-sent-back").get().body
    second = take(desk, request, answers(actions, "Done by May"), held=again.held)
    assert last_said([actions[0].ref]) == {}
    accept_return(given=second, by=desk.coordinator)
    said = last_said([one.ref for one in actions])
    assert {one.answer.words for one in said.values()} == {"Done by May"}
    assert Link.objects.filter(kind="reported-in", target=second.ref).count() == 2
    assert {one.stage for one in Action.objects.all()} == {"on-control"}
    first.refresh_from_db()
    assert (first.verdict, first.answers[0]["words"]) == ("sent-back", "Begun")


def test_nobody_changes_a_return_and_it_is_decided_once(desk, asked):
    from django.core.exceptions import ValidationError

    from kenes.records.returns.reviewing import accept_return, send_back
    from kenes.records.rules import may_amend

    request, _, actions = asked
    taken = take(desk, request, answers(actions))
    assert [may_amend(account, taken) for account in (desk.coordinator, desk.analyst, desk.stranger)] == [False] * 3
    accept_return(given=taken, by=desk.coordinator)
    with pytest.raises(ValidationError):
        send_back(given=taken, comment="No", due=request.due, by=desk.coordinator, site="https://example.org")


def test_open_loops_tell_what_is_overdue_and_what_waits_for_a_reviewer(desk, asked):
    from kenes.records.chain.loops import open_loops
    from kenes.records.chain.queries import everything

    def loops(on):
        keys = ("request-overdue", "return-waits")
        return [(one.kind.key, one.record.ref) for one in open_loops(everything(), on) if one.kind.key in keys]

    request, _, actions = asked
    late = request.due + datetime.timedelta(days=1)
    assert (loops(request.due), loops(late)) == ([], [("request-overdue", request.ref)])
    taken = take(desk, request, answers(actions))
    assert loops(late) == [("return-waits", taken.ref)]


def test_reminders_go_to_the_body_then_to_whoever_stands_above_each_once(desk, asked):
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Account, Message, Person
    from kenes.records.returns.reminding import remind

    request, _, actions = asked
    head = write_record(
        record=Person(country="KZ", name={"en": "Head of A"}, email="head@body-a.example", language="kk"),
        by=desk.coordinator,
    )
    type(request.institution).objects.filter(pk=request.institution_id).update(superior=head)
    Account.objects.filter(pk=desk.coordinator.pk).update(email="coordinator@site.example", language="en")

    def on(offset):
        day = request.due + datetime.timedelta(days=offset)
        return [
            (one.step, one.address, one.language)
            for one in remind(on=day, by=desk.coordinator, site="https://example.org")
        ]

    assert on(-10) == []
    assert on(-7) == [("before-7", "registry@body-a.example", "ru")]
    assert on(-7) == on(-4) == []
    assert on(0) == [("due", "registry@body-a.example", "ru")]
    assert on(1) == [
        ("overdue", "registry@body-a.example", "ru"),
        ("overdue", "head@body-a.example", "kk"),
        ("overdue", "coordinator@site.example", "en"),
    ]
    assert on(2) == []
    told = Message.objects.get(address="head@body-a.example")
    assert "/task/" not in told.body and "1 күн өтті" in told.body
    take(desk, request, answers(actions))
    assert on(20) == []


def test_the_log_and_the_rows_agree_after_the_whole_round(desk, asked):
    from collections import Counter

    from kenes.records.care.proving import proofs

    request, link, actions = asked
    take(desk, request, answers(actions), held=link.held)
    told = [one.message["en"] for proof in proofs(desk.observatory, Counter()) for one in proof]
    assert told == []
