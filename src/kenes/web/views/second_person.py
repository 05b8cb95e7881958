"""What waits for a second person: the list, and the answers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.four_eyes.actions import ask, confirm, decline, take_back
from kenes.records.four_eyes.models import Proposal
from kenes.records.four_eyes.queries import waiting_for
from kenes.records.rules import may_amend
from kenes.web.access import open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.second_person import second_person_page
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed

ACTING = ("POST",)


@open_to(signed_in)
def waiting(request: HttpRequest) -> HttpResponse:
    """Everything that waits, of what the reader may read."""
    return show(request, the_site(), second_person_page(request.user))


@open_to(signed_in, ACTING)
def publish(request: HttpRequest, ref: str) -> HttpResponse:
    """Propose that everybody may read a record."""
    record = known_record(ref, request.user)
    if not may_amend(request.user, record):
        return not_allowed(request)
    if record.marking == "public":
        return redirect(record)
    why = request.POST.get("why", "").strip()
    if not why:
        messages.error(request, _("Say why: the second person decides by it."))
        return redirect(record)
    _told(request, lambda: ask(deed="publish", record=record, by=request.user, why=why, values={"marking": "public"}))
    return redirect(record)


@open_to(signed_in, ACTING)
def yes(request: HttpRequest, number: int) -> HttpResponse:
    """Confirm, having seen the record as it is now."""
    found, seen = _known(number, request.user), request.POST.get("seen", "")
    number_seen = int(seen) if seen.isdigit() else -1
    done = _told(request, lambda: confirm(proposal=found, seen=number_seen, by=request.user, answer=_answer(request)))
    if done:
        messages.success(request, _("Confirmed and done."))
    return redirect(found.record)


@open_to(signed_in, ACTING)
def no(request: HttpRequest, number: int) -> HttpResponse:
    """Decline, and say why."""
    found, answer = _known(number, request.user), _answer(request)
    if not answer:
        messages.error(request, _("Say why you decline: whoever proposed it reads that."))
    elif _told(request, lambda: decline(proposal=found, by=request.user, answer=answer)):
        messages.success(request, _("Declined; the history keeps your reason."))
    return redirect(found.record)


@open_to(signed_in, ACTING)
def back(request: HttpRequest, number: int) -> HttpResponse:
    """Take one's own proposal back."""
    found = _known(number, request.user)
    if _told(request, lambda: take_back(proposal=found, by=request.user)):
        messages.success(request, _("Taken back."))
    return redirect(found.record)


def _known(number: int, account: Any) -> Proposal:
    found = waiting_for(account).filter(pk=number).first()
    if found is None:
        raise Http404(str(number))
    return found


def _answer(request: HttpRequest) -> str:
    return request.POST.get("answer", "").strip()[:400]


def _told(request: HttpRequest, act: Any) -> bool:
    """Do it, and tell why it was not done."""
    try:
        act()
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return False
    return True
