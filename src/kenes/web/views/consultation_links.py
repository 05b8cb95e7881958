"""What a link opens without an account: comments on a consultation, the voices of a round."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kenes.records.accounts.actions import bearer
from kenes.records.consultations.actions import take_comment
from kenes.records.consultations.links import COMMENT, VOICE
from kenes.records.consultations.stages import Stage
from kenes.records.passes.models import Pass
from kenes.records.passes.queries import PassRefused, find_pass
from kenes.web.access import WRITING, everyone, open_to
from kenes.web.answering import show
from kenes.web.forms.consultations import CommentForm
from kenes.web.guesses import guesses_too_often, note_a_guess
from kenes.web.pages.consultations import CommentPage, LinkRefusedPage, draft_of, own_comments
from kenes.web.site import the_site
from kenes.web.views.faults import too_many
from kenes.web.views.return_links import discreet
from kenes.web.voicing import voices_answer

STATUS = {"unknown": 404, "not-open": 200}
GONE = 410


@open_to(everyone, WRITING)
@discreet
def comment(request: HttpRequest, token: str) -> HttpResponse:
    """Comments by a link: as many as its holder has, until the consultation closes."""
    return _opened(request, token, COMMENT, _comment)


@open_to(everyone, WRITING)
@discreet
def voice(request: HttpRequest, token: str) -> HttpResponse:
    """The voices of the holder of a link, which may change until the round closes."""
    return _opened(request, token, VOICE, _voice)


def _comment(request: HttpRequest, held: Pass, found: Any, token: str) -> HttpResponse:
    if found.stage is not Stage.OPEN or found.withdrawn:
        raise PassRefused("not-open", held)
    form = CommentForm(found, request.POST or None, clause=request.GET.get("clause", ""))
    if request.method == "POST" and form.is_valid():
        try:
            take_comment(consultation=found, given=form.given("link", held.institution, held), by=bearer())
            return redirect(f"{reverse('comment_by_link', args=(token,))}?noted=yes")
        except ValidationError as fault:
            form.refuse(fault)
    own = own_comments(found, [held.institution]) if held.institution else ()
    body = held.institution.title if held.institution else None
    return show(request, the_site(), CommentPage(found, form, draft_of(found, ()), own, held, body=body))


def _voice(request: HttpRequest, held: Pass, found: Any, token: str) -> HttpResponse:
    if found.stage is not Stage.OPEN or found.withdrawn:
        raise PassRefused("not-open", held)
    return voices_answer(request, found, reverse("voice_by_link", args=(token,)), account=bearer(), held=held)


def _opened(request: HttpRequest, token: str, purpose: str, work: Any) -> HttpResponse:
    if guesses_too_often(request):
        return too_many(request)
    try:
        held = find_pass(token, purpose)
        response: HttpResponse = work(request, held, held.record.whole, token)
    except PassRefused as refused:
        if refused.reason == "unknown":
            note_a_guess(request)
        response = show(request, the_site(), LinkRefusedPage(refused.reason))
        response.status_code = STATUS.get(refused.reason, GONE)
        return response
    response["Referrer-Policy"] = "same-origin"
    return response
