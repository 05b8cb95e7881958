"""The way of an action, pure: from which stage to which, by whom, and what a step needs. Nobody writes a stage by hand."""

from __future__ import annotations

from dataclasses import dataclass

STAGES = ("proposed", "letter", "disagreements", "agreed", "approved", "on-control", "removed")
"""In their order; an action without disagreements passes the third by."""
FROZEN = ("approved", "on-control", "removed")
"""From here on the plan stands as the act approved it."""


@dataclass(frozen=True)
class Step:
    """`verb` leads from one of the stages `starts` to `end`, and may be done by `roles`; `needs` is what it is not done without.

    A step that goes `back` needs a reason.
    """

    verb: str
    starts: tuple[str, ...]
    end: str
    roles: tuple[str, ...]
    needs: tuple[str, ...] = ()
    back: bool = False


COORDINATING, REVIEWING, APPROVING = ("coordinator",), ("coordinator", "reviewer"), ("coordinator", "approver")
STEPS: tuple[Step, ...] = (
    Step("letter", ("proposed",), "letter", COORDINATING, ("lead", "letter")),
    Step("agree", ("letter",), "agreed", COORDINATING, ("reply",)),
    Step("disagree", ("letter",), "disagreements", COORDINATING, ("reply",)),
    Step("disagreement", ("disagreements",), "disagreements", COORDINATING, ("point", "position")),
    Step("settle", ("disagreements",), "agreed", COORDINATING, ("every disagreement resolved",)),
    Step("approve", ("agreed",), "approved", APPROVING, ("lead", "term", "act")),
    Step("control", ("approved",), "on-control", COORDINATING, ("day",)),
    Step("remove", ("on-control",), "removed", REVIEWING, ("completing document",)),
    Step("return", ("removed",), "on-control", REVIEWING, ("reason",), back=True),
    Step("reject", ("letter", "disagreements", "agreed"), "proposed", COORDINATING, ("reason",), back=True),
)


def step(verb: str) -> Step:
    """A step by its verb; KeyError when there is none."""
    return next((one for one in STEPS if one.verb == verb), None) or _unknown(verb)


def steps_from(stage: str) -> tuple[Step, ...]:
    """The steps that may be taken at a stage."""
    return tuple(one for one in STEPS if stage in one.starts)


def is_past(stage: str, here: str) -> bool:
    """Whether an action that stands `here` has left a stage behind."""
    return STAGES.index(stage) < STAGES.index(here)


def _unknown(verb: str) -> Step:
    raise KeyError(f"unknown step {verb!r}; known: {', '.join(one.verb for one in STEPS)}")
