"""Who is reminded of what on a day. Pure: requests that wait, what was reminded before, and a day in; reminders out.

A step begins on its day and lasts until the next one begins, so that a scheduler that slept for a week sends the reminder
that fits today and not every one it missed. A request that was sent within a step is not reminded of that step.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """`after` counts days from the due date (negative: before it); `escalates` tells whoever stands above as well."""

    key: str
    after: int
    escalates: bool = False


STEPS = (
    Step("before-7", -7),
    Step("before-2", -2),
    Step("due", 0),
    Step("overdue", 1, True),
    Step("overdue-14", 14, True),
)


@dataclass(frozen=True)
class Waiting:
    """A request that waits for its body: when it was last sent, and by when the answer is due."""

    request: str
    sent: datetime.date
    due: datetime.date


@dataclass(frozen=True)
class Due:
    """A reminder to be written: of which request, at which step, and how many days are left (negative: past)."""

    request: str
    step: Step
    due: datetime.date
    days: int


def due_reminders(
    waiting: Iterable[Waiting], done: Collection[tuple[str, str, datetime.date]], today: datetime.date
) -> Iterator[Due]:
    """The reminders of a day; `done` are (request, step, due date) of those written before."""
    for one in waiting:
        step = step_on(one.due, today)
        if step is None or (one.request, step.key, one.due) in done:
            continue
        if step.after > 0 or one.sent < one.due + datetime.timedelta(days=step.after):
            yield Due(one.request, step, one.due, (one.due - today).days)


def step_on(due: datetime.date, today: datetime.date) -> Step | None:
    """The last step that has begun; None while the due date is far."""
    begun = [step for step in STEPS if due + datetime.timedelta(days=step.after) <= today]
    return begun[-1] if begun else None
