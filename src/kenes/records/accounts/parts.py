"""What each role may do: the one table. The rules ask it and the sentences are told from it, so that they cannot differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

READ, READ_CLOSED, ADMINISTER = "read", "read-closed", "administer"
WRITE, REVIEW, APPROVE, PUBLISH, WITHDRAW = "write", "review", "approve", "publish", "withdraw"
DRAFTING, REVIEWING, APPROVING, PUBLISHING = "draft", "review", "approve", "publish"
STAGES = (DRAFTING, REVIEWING, APPROVING, PUBLISHING)
STAGE_OF: Mapping[str, str] = {
    WRITE: DRAFTING,
    REVIEW: REVIEWING,
    APPROVE: APPROVING,
    PUBLISH: PUBLISHING,
    WITHDRAW: PUBLISHING,
}
"""The stage of the work that each verb belongs to. Reading and administering belong to none: no stage, topic or body narrows them."""
VERBS = (READ, READ_CLOSED, WRITE, REVIEW, APPROVE, PUBLISH, WITHDRAW, ADMINISTER)

ALL = ("*",)
"""Every kind of record."""
WRITTEN = ("writers",)
"""The kinds that name the role among their `writers`."""
PLANS = ("RMP", "OBJ", "MSR", "ACT", "CHG", "ASG")
"""A road map, what it is made of, its changes, and the assignments of a headquarters; codes without a kind count for nothing."""
RETURNS = ("RPL", "RTN")
"""What bodies send when they were asked."""


@dataclass(frozen=True)
class Duty:
    """Something that a role may do to records of some kinds; `own`: only to those of the institution that it is for."""

    verb: str
    kinds: tuple[str, ...] = ALL
    own: bool = False


TABLE: Mapping[str, tuple[Duty, ...]] = {
    "administrator": tuple(Duty(verb) for verb in VERBS),
    "coordinator": (
        Duty(READ), Duty(READ_CLOSED), Duty(WRITE, WRITTEN), Duty(REVIEW), Duty(APPROVE), Duty(PUBLISH), Duty(WITHDRAW),
    ),
    "analyst": (Duty(READ), Duty(WRITE, WRITTEN)),
    "reviewer": (Duty(READ), Duty(WRITE, WRITTEN)),
    "member": (Duty(READ), Duty(WRITE, WRITTEN, own=True)),
    "reader": (Duty(READ),),
    "approver": (Duty(READ), Duty(APPROVE, PLANS), Duty(PUBLISH), Duty(WITHDRAW)),
    "note-taker": (Duty(READ), Duty(WRITE, WRITTEN)),
    "press": (Duty(READ), Duty(WRITE, WRITTEN), Duty(PUBLISH, WRITTEN)),
    "returns-reviewer": (Duty(READ), Duty(REVIEW, RETURNS)),
}  # fmt: skip


@dataclass(frozen=True)
class Kinds:
    """What the table must know of a kind: its code, who writes it, whether its records have a topic."""

    code: str
    writers: tuple[str, ...]
    topical: bool


@dataclass(frozen=True)
class Matter:
    """What a rule is asked about: a record of a kind in a country, of a topic and a body; None stands for any of them."""

    kind: Kinds
    country: str
    topic: str | None = None
    owner: str | None = None


@dataclass(frozen=True)
class Part:
    """A role as it was given to an account: which one, where, for which body and topic, for which stage; blank: for all."""

    name: str
    country: str = ""
    institution: str = ""
    topic: str = ""
    stage: str = ""


def names_with(verb: str) -> tuple[str, ...]:
    """The roles that may do something."""
    return tuple(name for name, duties in TABLE.items() if any(one.verb == verb for one in duties))


def duties_of(part: Part) -> tuple[Duty, ...]:
    """What a role may do at the stage for which it was given."""
    return tuple(one for one in TABLE[part.name] if part.stage in ("", STAGE_OF.get(one.verb, part.stage)))


def covers_kind(part: Part, duty: Duty, kind: Kinds) -> bool:
    """Whether a duty extends to a kind. A role for one topic leaves alone what has no topic, but for what is one's own."""
    named = duty.kinds == ALL or kind.code in duty.kinds or (duty.kinds == WRITTEN and part.name in kind.writers)
    narrowed = bool(part.topic) and duty.verb in STAGE_OF and not duty.own
    return named and (kind.topical or not narrowed)


def may(part: Part, verb: str, matter: Matter) -> bool:
    """Whether a role allows something."""
    return part.country in ("", matter.country) and any(
        one.verb == verb and covers_kind(part, one, matter.kind) and _reaches(part, one, matter)
        for one in duties_of(part)
    )


def _reaches(part: Part, duty: Duty, matter: Matter) -> bool:
    """Whether the record is of the topic and of the body for which the role is."""
    if duty.verb not in STAGE_OF:
        return True
    topic = not part.topic or not matter.kind.topical or matter.topic in (None, part.topic)
    if duty.own or part.institution:
        return topic and bool(part.institution) and matter.owner in (None, part.institution)
    return topic
