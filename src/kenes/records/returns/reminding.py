"""Writing the reminders of a day: to the body, and when it is late to whoever stands above it and to the coordinators. Each once."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.returns.links import issue_link, notice_of, post_letter, recipient
from kenes.records.returns.messages import Letter, escalating_letter, reminding_letter
from kenes.records.returns.models import Reminder, Request
from kenes.records.returns.reminders import Due, Waiting, due_reminders
from kenes.records.returns.states import awaits_an_answer, state_of

To = tuple[str, str, str]
"""Address, name, language."""


@dataclass(frozen=True)
class Reminded:
    """A reminder that was written."""

    request: str
    step: str
    days: int
    address: str
    language: str


def remind(*, on: datetime.date, by: Account, site: str = "") -> list[Reminded]:
    """Write what is due on a day. `site` is the address of the site: with it a reminder carries a link of its own."""
    written: list[Reminded] = []
    for due in list(due_reminders(_waiting(on), _done(), on)):
        written += _write(due, by, site)
    return written


def unreachable(on: datetime.date) -> list[str]:
    """The requests that wait for a body of which nobody has written an e-mail address."""
    return [one.ref for one in _awaiting(on) if recipient(one) is None]


def _awaiting(on: datetime.date) -> Iterator[Request]:
    sent = Request.objects.filter(withdrawn=False, sent__isnull=False).select_related("institution", "person")
    for one in sent.prefetch_related("returns"):
        state = state_of(sent=one.sent, due=one.due, verdicts=[each.verdict for each in one.counting], today=on)
        if awaits_an_answer(state):
            yield one


def _waiting(on: datetime.date) -> Iterator[Waiting]:
    for one in _awaiting(on):
        decided = [each.decided for each in one.counting if each.decided]
        last: datetime.datetime = max([one.sent, *decided])
        yield Waiting(one.ref, timezone.localdate(last), one.due)


def _done() -> set[tuple[str, str, datetime.date]]:
    return set(Reminder.objects.values_list("request", "step", "due"))


@transaction.atomic
def _write(due: Due, by: Account, site: str) -> list[Reminded]:
    hold_the_log()
    request = Request.objects.select_for_update().get(pk=due.request)
    if Reminder.objects.filter(request=request, step=due.step.key, due=due.due).exists():
        return []  # another process wrote it meanwhile
    letters = list(_letters(request, due, by, site))
    return [_post(request, due, to, letter, by) for to, letter in letters]


def _letters(request: Request, due: Due, by: Account, site: str) -> Iterator[tuple[To, Letter]]:
    notice, told = notice_of(request), set()
    if to := recipient(request):
        told.add(to[0].casefold())
        link, until = _way_in(request, by, site)
        yield to, reminding_letter(notice, due.days, link, until, to[2])
    for to in _above(request) if due.step.escalates else ():
        if to[0].casefold() not in told:
            told.add(to[0].casefold())
            yield to, escalating_letter(notice, due.days, to[2])


def _way_in(request: Request, by: Account, site: str) -> tuple[str, datetime.date | None]:
    """A new link where the address of the site is known; else the reader is led to the message before."""
    if not site:
        return "", None
    link = issue_link(request=request, site=site, by=by)
    return link.address, link.until


def _above(request: Request) -> Iterator[To]:
    """Whoever stands above in the body, and the coordinators of the country."""
    superior = request.institution.superior
    if superior is not None and superior.email:
        code = superior.language or request.institution.language or "kk"
        yield superior.email, superior.title[code], code
    playing = Account.objects.filter(
        is_active=True, roles__name="coordinator", roles__country__in=("", request.country)
    ).exclude(email="")
    for one in playing.distinct().order_by("pk"):
        yield one.email, str(one), one.language


def _post(request: Request, due: Due, to: To, letter: Letter, by: Account) -> Reminded:
    message = post_letter(request=request, letter=letter, to=to, purpose=f"reminder:{due.step.key}", by=by)
    Reminder.objects.create(
        request=request, step=due.step.key, due=due.due, address=to[0], written=timezone.now(), message=message
    )
    return Reminded(request.ref, due.step.key, due.days, to[0], to[2])
