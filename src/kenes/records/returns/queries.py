"""Reading requests and returns: the task of a request, what was last reported about an action, what a body is to answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kenes.records.passes.models import Pass
from kenes.records.returns.answers import Answer
from kenes.records.returns.asked import asked_about
from kenes.records.returns.models import Request, Return
from kenes.records.returns.states import ACCEPTED, SENT_BACK
from kenes.records.returns.task import Giver, Said, Task
from kenes.records.words import words

PURPOSE = "return"
"""The purpose of the passes of this slice."""


def requests_for(account: Any) -> Any:
    """The requests that an account may read, with what their state follows from."""
    found = Request.objects.visible_to(account).filter(withdrawn=False)
    return found.select_related("institution", "person").prefetch_related("returns")


def task_of(request: Request) -> Task:
    """The task of a request."""
    items = tuple(asked_about(request.asked.all()))
    last = request.counting[-1] if request.counting else None
    mending = last is not None and last.verdict == SENT_BACK
    return Task(
        request=request.ref,
        subject=words(request.heading),
        body=request.institution.title,
        number=request.number,
        date=request.date,
        due=request.due,
        first_day=request.first_day,
        last_day=request.last_day,
        text=words(request.text),
        items=items,
        before=last_said([one.ref for one in items]),
        former={one.record: one for one in answers_of(last)} if mending and last else {},
        comment=last.comment if mending and last else "",
        giver=Giver(last.given_by, last.position, last.number) if mending and last else Giver(),
    )


def answers_of(given: Return) -> list[Answer]:
    """What a return says, action by action."""
    return [Answer.of_json(one) for one in given.answers]


def last_said(refs: Iterable[str], account: Any = None, *, but: str = "") -> dict[str, Said]:
    """What was last accepted about each action; of what an account may read where one is named."""
    wanted = set(refs)
    found: dict[str, Said] = {}
    accepted = Return.objects.filter(verdict=ACCEPTED, withdrawn=False, request__withdrawn=False).exclude(pk=but)
    if account is not None:
        accepted = accepted.filter(pk__in=Return.objects.visible_to(account).values("pk"))
    about = accepted.filter(request__asked__in=wanted).distinct().select_related("request__institution")
    for one in about.order_by("received", "ref"):
        said = {answer.record: answer for answer in answers_of(one)}
        for ref in wanted & said.keys():
            found[ref] = Said(one.received.date(), one.request.institution.title, said[ref], one.ref)
    return found


def passes_of(request: Request) -> list[Pass]:
    """The links that were issued for a request, the oldest first."""
    return list(Pass.objects.filter(record=request.pk, purpose=PURPOSE).order_by("issued", "pk"))


def return_by(held: Pass) -> Return | None:
    """The return that came after a link was issued: what the link says once it does nothing more."""
    later = Return.objects.filter(request=held.record_id, withdrawn=False, received__gte=held.issued)
    return later.order_by("received", "ref").first()
