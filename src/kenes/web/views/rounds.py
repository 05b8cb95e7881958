"""Rounds: the voices of an account, moderation, results."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kenes.records.consultations.models import Proposed
from kenes.records.consultations.rounds import accept_proposed, reject_proposed
from kenes.records.consultations.rules import bodies_commenting
from kenes.records.consultations.stages import Stage
from kenes.records.rules import may_amend
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.consultations import RejectForm, refuse
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.rounds import moderation_page, results_page
from kenes.web.site import the_site
from kenes.web.voicing import voices_answer

POSTED = ("POST",)


@open_to(signed_in, WRITING)
def voice(request: HttpRequest, ref: str) -> HttpResponse:
    """The voices of an account; nobody looks at them through its eyes."""
    found = _round(request, ref)
    if getattr(request, "viewing", None) or not bodies_commenting(request.user, found):
        raise PermissionDenied
    if found.stage is not Stage.OPEN:
        messages.error(request, _("The round is not open."))
        return redirect(found)
    return voices_answer(request, found, reverse("round_voice", args=(found.ref,)), account=request.user)


@open_to(everyone)
def results(request: HttpRequest, ref: str) -> HttpResponse:
    """The results, as far as they may be told."""
    return show(request, the_site(), results_page(_round(request, ref)))


@open_to(signed_in)
def moderation(request: HttpRequest, ref: str) -> HttpResponse:
    """What participants proposed."""
    return show(request, the_site(), moderation_page(_moderated(request, ref)))


@open_to(signed_in, POSTED)
def accept(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Accept a proposed statement."""
    proposed = _proposed(_moderated(request, ref), number)
    return _done(request, ref, lambda: accept_proposed(proposed=proposed, by=request.user))


@open_to(signed_in, POSTED)
def reject(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Reject a proposed statement, for a reason of the list and with words."""
    found = _moderated(request, ref)
    proposed, form = _proposed(found, number), RejectForm(request.POST, prefix=str(number))
    if form.is_valid():
        try:
            reject_proposed(proposed=proposed, by=request.user, **form.cleaned_data)
            messages.success(request, _("The proposal is decided."))
            return redirect("round_moderation", ref)
        except ValidationError as fault:
            refuse(form, fault)
    return show(request, the_site(), moderation_page(found, (number, form)))


def _round(request: HttpRequest, ref: str) -> Any:
    found = known_record(ref, request.user)
    if found.kind != "RND":
        raise Http404(ref)
    return found


def _moderated(request: HttpRequest, ref: str) -> Any:
    found = _round(request, ref)
    if not may_amend(request.user, found):
        raise PermissionDenied
    return found


def _proposed(round: Any, number: int) -> Proposed:
    found = Proposed.objects.filter(round=round, pk=number).first()
    if found is None:
        raise Http404(str(number))
    return found


def _done(request: HttpRequest, ref: str, work: Callable[[], Any]) -> HttpResponse:
    try:
        work()
        messages.success(request, _("The proposal is decided."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect("round_moderation", ref)
