"""How far the actions of the example have come on their way, each step taken by its verb; and an assignment of the protocol."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.accounts.actions import operator
from kenes.records.agreements.approval import approve
from kenes.records.agreements.disagreements import record_disagreement
from kenes.records.agreements.letters import answer, send_letter
from kenes.records.agreements.models import Disagreement
from kenes.records.control.actions import assign, carry_out, put_on_control
from kenes.records.control.models import Assignment
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.example.bodies import Bodies
from kenes.records.example.pen import Pen, marked
from kenes.records.example.terms import quarter
from kenes.records.institutions.models import Mandate
from kenes.records.roadmaps.models import Action
from kenes.texts import Text


def go_their_way(pen: Pen, bodies: Bodies, actions: dict[str, Action], protocol: Mandate) -> None:
    """Body A is asked twice and answers once; Body B agrees to two actions and disagrees about a third."""
    first = _letter(pen, bodies.a, "0-1", weeks=20, actions=[actions["headquarters"]])
    _reply(pen, first, "agreed", [actions["headquarters"]], weeks=18)
    _approve(pen, bodies, [actions["headquarters"]])
    _letter(pen, bodies.a, "0-2", weeks=1, actions=[actions["form"]])
    to_b = _letter(
        pen, bodies.b, "0-3", weeks=5, actions=[actions["survey"], actions["treatment"], actions["evaluation"]]
    )
    _reply(pen, to_b, "agreed", [actions["survey"], actions["treatment"]], weeks=3)
    _reply(pen, to_b, "disagreed", [actions["evaluation"]], weeks=3)
    _disagreement(pen, actions["evaluation"])
    _assignment(pen, bodies, protocol, actions["survey"])


def _letter(pen: Pen, body: Any, number: str, *, weeks: int, actions: list[Action]) -> Letter:
    sent = pen.today - datetime.timedelta(weeks=weeks)
    due = sent + datetime.timedelta(weeks=3)
    letter = Letter(**pen.marks, subject=_SUBJECT, addressee=body, number=number, date=sent, reply_due=due)
    return send_letter(letter=letter, actions=actions, by=pen.by)


def _reply(pen: Pen, letter: Letter, outcome: str, actions: list[Action], *, weeks: int) -> None:
    on = pen.today - datetime.timedelta(weeks=weeks)
    reply = Reply(**pen.marks, letter=letter, number="0", date=on, outcome=outcome, text=_ANSWERS[outcome])
    answer(reply=reply, actions=actions, by=pen.by)


def _approve(pen: Pen, bodies: Bodies, actions: list[Action]) -> None:
    on = pen.today - datetime.timedelta(weeks=16)
    act = pen.write(
        Mandate, heading=_ACT, category="act", kind_of_act=_ORDER, number="0", date=on, issuer=bodies.a,
    )  # fmt: skip
    approved = approve(actions=actions, act=act, by=operator())  # nobody approves what they wrote
    put_on_control(actions=approved, since=on, by=pen.by)


def _disagreement(pen: Pen, action: Action) -> None:
    on = pen.today - datetime.timedelta(weeks=2)
    disputed = Action.objects.get(pk=action.pk)
    disagreement = Disagreement(
        **pen.marks, action=disputed, point=_POINT, of_the_body=_OF_B, of_the_organiser=_OF_A, date=on
    )
    record_disagreement(disagreement=disagreement, by=pen.by)


def _assignment(pen: Pen, bodies: Bodies, protocol: Mandate, survey: Action) -> None:
    term = quarter(pen.today.year + 1, 1)
    assignment = Assignment(
        **pen.marks, protocol=protocol, item="2", words=_ASSIGNED, lead=bodies.b, term=term.words, due=term.due,
        pillar="prevention",
    )  # fmt: skip
    assign(assignment=assignment, by=pen.by, support=[bodies.institute])
    carry_out(assignment=assignment, actions=[survey], by=pen.by)


_SUBJECT = marked(
    "Жол картасының іс-шараларын келісу туралы",
    "О согласовании мероприятий дорожной карты",
    "On agreement to actions of the road map",
)
_ANSWERS = {
    "agreed": marked("Келісілді", "Согласовано", "Agreed"),
    "disagreed": marked("Келісілмеді", "Не согласовано", "Not agreed"),
}
_ACT = marked(
    "Ведомствоаралық топтың жұмыс тәртібі туралы",
    "О порядке работы межведомственной группы",
    "On the rules of work of the inter-agency group",
)
_ORDER = Text(kk="бұйрық", ru="приказ", en="order")
_POINT = marked("Орындау мерзімі", "Срок исполнения", "The term")
_OF_B = marked(
    "Өңірлерде әдістеме бекітілгеннен кейін ғана бастау мүмкін",
    "Начать можно только после утверждения методики в регионах",
    "It can begin only once the regions have approved the method",
)
_OF_A = marked(
    "Мерзімді сақтап, әдістемені бір мезгілде дайындау",
    "Сохранить срок и готовить методику одновременно",
    "Keep the term and prepare the method at the same time",
)
_ASSIGNED = marked(
    "Халық арасындағы сауалнаманың бағдарламасын ұсыну",
    "Представить программу опроса населения",
    "Submit the programme of the survey of the population",
)
