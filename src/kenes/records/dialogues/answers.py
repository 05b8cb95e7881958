"""What the people invited answer, and how many of each body come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import amend_record
from kenes.records.dialogues.meeting import Attendee, Meeting, by_protocol
from kenes.records.dialogues.models import Participation
from kenes.texts import Text

ANSWERS = ("room", "online", "substitute", "declined", "none")
"""In the order in which they are counted."""
INSTEAD = "substitute"
"""The answer of those in whose place somebody else comes."""


@dataclass(frozen=True)
class Reply:
    """An answer: whether and how somebody comes, who comes instead, what they need."""

    answer: str
    mode: str = ""
    substitute_name: str = ""
    substitute_position: str = ""
    interpretation_into: str = ""
    needs: str = ""


@transaction.atomic
def answer_invitation(*, participation: Participation, reply: Reply, by: Account, why: str = "") -> Participation:
    """Note an answer; a later one takes its place until the meeting is over. Who comes instead is kept only while they do."""
    instead = reply.answer == INSTEAD
    mode = reply.answer if reply.answer in Participation.Mode.values else reply.mode or participation.mode
    values: dict[str, Any] = {
        "answer": reply.answer,
        "mode": mode,
        "substitute_name": reply.substitute_name if instead else "",
        "substitute_position": reply.substitute_position if instead else "",
        "interpretation_into": reply.interpretation_into,
        "needs": reply.needs,
    }
    current = Participation.objects.get(pk=participation.pk)
    return amend_record(record=current, values=values, seen=current.version, by=by, why=why)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Count:
    """How many of a body were written down, and how many gave each answer, in the order of ANSWERS."""

    body: Text
    all: int
    answers: tuple[int, ...]


def counts(meeting: Meeting, code: str) -> list[Count]:
    """By body in the order of protocol, and a last line with nothing for a body: all together."""
    bodies = [pair for some in by_protocol(meeting.people, code).values() for pair in some]
    return [*(_count(body, people) for body, people in bodies), _count(Text.same(""), list(meeting.people))]


def _count(body: Text, people: list[Attendee]) -> Count:
    counted = Counter(one["answer"] for one in people)
    return Count(body, len(people), tuple(counted[one] for one in ANSWERS))
