"""The page of a link: one task, without an account. Nothing of it is kept by browsers, told to other sites, or found by machines."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from kenes.records.passes.queries import PassRefused, find_pass
from kenes.records.returns.queries import PURPOSE
from kenes.records.returns.states import awaits_an_answer
from kenes.web.access import WRITING, everyone, open_to
from kenes.web.answering import show
from kenes.web.guesses import guesses_too_often, note_a_guess
from kenes.web.pages.returns import link_page, request_awaiting
from kenes.web.returning import answer_request, saved_workbook
from kenes.web.site import the_site
from kenes.web.views.faults import too_many

STATUS = {"unknown": 404, "expired": 410, "revoked": 410}


def discreet(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Headers of what only the holder of the link is to see; a page with a form keeps its own `Referrer-Policy` (decision 17)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response.setdefault("Referrer-Policy", "no-referrer")
        return response

    return guarded


@open_to(everyone, WRITING)
@discreet
def task(request: HttpRequest, token: str) -> HttpResponse:
    """The task of a link, or why it opens nothing."""
    if guesses_too_often(request):
        return too_many(request)
    try:
        held = find_pass(token, PURPOSE)
        asked = request_awaiting(held)
        if not awaits_an_answer(asked.state):
            raise PassRefused("used", held)
        response = answer_request(request, the_site(), asked, held, token)
    except PassRefused as refused:
        return _refused(request, refused)
    response["Referrer-Policy"] = "same-origin"
    return response


@open_to(everyone)
@discreet
def task_workbook(request: HttpRequest, token: str) -> HttpResponse:
    """The workbook of the same task, in the language of the page."""
    if guesses_too_often(request):
        return too_many(request)
    try:
        return saved_workbook(request_awaiting(find_pass(token, PURPOSE)), request.LANGUAGE_CODE)
    except PassRefused as refused:
        return _refused(request, refused)


def _refused(request: HttpRequest, refused: PassRefused) -> HttpResponse:
    """The same page whatever the reason; a link that does not exist is counted as a guess."""
    site = the_site()
    if refused.reason == "unknown":
        note_a_guess(request)
    page = link_page(site, refused.reason, refused.held)
    response = show(request, site, page)
    response.status_code = STATUS.get(page.reason, 200)
    return response
