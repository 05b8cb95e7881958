"""Consultations: opening and ending, inviting, comments by account and by letter, responses and their table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.consultations.actions import end_consultation, open_consultation, respond, take_comment
from kenes.records.consultations.links import invite_body, passes_of, revoke_link
from kenes.records.consultations.rounds import end_round, open_round
from kenes.records.consultations.rules import bodies_commenting
from kenes.records.consultations.stages import Stage
from kenes.records.rules import may_amend
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.downloads.of_record import report_file
from kenes.web.forms.consultations import LetterCommentForm, MemberCommentForm, ResponseForm
from kenes.web.pages.consultations import (
    CommentPage,
    RespondPage,
    comment_lines,
    own_comments,
    readable_draft,
    responses_page,
)
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_names import Names
from kenes.web.returning import own_site
from kenes.web.site import the_site

POSTED = ("POST",)


@open_to(signed_in, POSTED)
def begin(request: HttpRequest, ref: str) -> HttpResponse:
    """Open a consultation or a round."""
    found = _led(request, ref)
    if found.kind == "CNS":
        return _done(request, found, lambda: open_consultation(consultation=found, by=request.user))
    return _done(request, found, lambda: open_round(round=found, by=request.user))


@open_to(signed_in, POSTED)
def end(request: HttpRequest, ref: str) -> HttpResponse:
    """End a consultation or a round."""
    found = _led(request, ref)
    if found.kind == "CNS":
        return _done(request, found, lambda: end_consultation(consultation=found, by=request.user))
    return _done(request, found, lambda: end_round(round=found, by=request.user))


@open_to(signed_in, POSTED)
def invite(request: HttpRequest, ref: str) -> HttpResponse:
    """A link for one invited body, for all of them, or for whoever is not named; messages wait where there is an address."""
    found = _led(request, ref)
    if found.stage not in (Stage.OPEN, Stage.ANNOUNCED):
        messages.error(request, _("Open it first: links lead to what is open."))
        return redirect(found)
    wanted, site = request.POST.get("body", ""), own_site(request)
    bodies: list[Any] = [None] if wanted == "unnamed" else list(found.invited.order_by("ref"))
    for body in [one for one in bodies if wanted in ("all", "unnamed", getattr(one, "pk", ""))]:
        _tell(request, body, invite_body(record=found, body=body, site=site, by=request.user))
    return redirect(found)


@open_to(signed_in, POSTED)
def revoke(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Revoke a link."""
    found = _led(request, ref)
    held = next((one for one in passes_of(found) if one.pk == number), None)
    if held is None:
        raise Http404(str(number))
    revoke_link(held=held, by=request.user)
    messages.success(request, _("The link opens nothing any more."))
    return redirect(found)


@open_to(signed_in, WRITING)
def comment(request: HttpRequest, ref: str) -> HttpResponse:
    """Comment in the name of one's institution."""
    found, bodies = _commenting(request, ref)
    form = MemberCommentForm(found, bodies, request.POST or None, clause=request.GET.get("clause", ""))
    if request.method == "POST" and form.is_valid():
        given = form.given("account", bodies[0])
        try:
            take_comment(consultation=found, given=given, by=request.user)
            messages.success(request, _("The comment is stored. You may write another."))
            return redirect("consultation_comment", found.ref)
        except ValidationError as fault:
            form.refuse(fault)
    draft = readable_draft(found, request.user, ())
    body = bodies[0].title if len(bodies) == 1 else None
    return show(request, the_site(), CommentPage(found, form, draft, own_comments(found, bodies), body=body))


@open_to(signed_in, WRITING)
def letter(request: HttpRequest, ref: str) -> HttpResponse:
    """Write down a comment that came by letter."""
    found = _led(request, ref, "CNS")
    form = LetterCommentForm(found, request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            taken = take_comment(consultation=found, given=form.given("letter"), by=request.user)
            messages.success(request, _("The comment is stored. You may write another."))
            return redirect(taken)
        except ValidationError as fault:
            form.refuse(fault)
    draft = readable_draft(found, request.user, ())
    return show(request, the_site(), CommentPage(found, form, draft, (), by_letter=True))


@open_to(everyone)
def responses(request: HttpRequest, ref: str) -> HttpResponse:
    """The table of responses."""
    found = _of_kind(request, ref, "CNS")
    return show(request, the_site(), responses_page(found, request.user))


@open_to(everyone)
def responses_file(request: HttpRequest, ref: str, form: str) -> HttpResponse:
    """The table of comments and responses as a file."""
    return report_file(request, "responses", _of_kind(request, ref, "CNS"), form)


@open_to(signed_in, WRITING)
def answer(request: HttpRequest, ref: str) -> HttpResponse:
    """Respond to a comment."""
    site, found = the_site(), _of_kind(request, ref, "CMT")
    if not may_amend(request.user, found.consultation):
        raise PermissionDenied
    form = ResponseForm(site, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            respond(comment=found, by=request.user, **form.cleaned_data)
            messages.success(request, _("The response is stored."))
            return redirect("responses", found.consultation_id)
        except ValidationError as fault:
            form.refuse(fault)
    line = comment_lines([found], Names(request.user))[0]
    return show(request, site, RespondPage(found.consultation, line, form))


def _commenting(request: HttpRequest, ref: str) -> tuple[Any, list[Any]]:
    """A consultation, and the bodies in whose name the account may comment on it."""
    found = known_record(ref, request.user)
    bodies = bodies_commenting(request.user, found) if found.kind == "CNS" else []
    if not bodies:
        raise PermissionDenied
    return found, bodies


def _of_kind(request: HttpRequest, ref: str, *codes: str) -> Any:
    found = known_record(ref, request.user)
    if found.kind not in codes:
        raise Http404(ref)
    return found


def _led(request: HttpRequest, ref: str, *codes: str) -> Any:
    """A consultation or round that the account leads."""
    found = _of_kind(request, ref, *(codes or ("CNS", "RND")))
    if not may_amend(request.user, found):
        raise PermissionDenied
    return found


def _tell(request: HttpRequest, body: Any, link: Any) -> None:
    if link.message is not None:
        messages.success(request, _("The message waits to be sent to %(address)s.") % {"address": link.message.address})
    messages.info(request, _("The link, shown this once: %(link)s") % {"link": link.address})


def _done(request: HttpRequest, found: Any, work: Callable[[], Any]) -> HttpResponse:
    """Do it, or say why it cannot be done; back to the page either way."""
    try:
        work()
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect(found)
