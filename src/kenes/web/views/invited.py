"""What somebody who was invited opens by their link, without an account: the answer, the page of the meeting, its papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kenes.records.accounts.actions import bearer
from kenes.records.dialogues.answers import answer_invitation
from kenes.records.dialogues.invitations import entry_of, language_of
from kenes.records.passes.queries import PassRefused
from kenes.web.access import WRITING, everyone, open_to
from kenes.web.answering import show
from kenes.web.dialogue_answering import calendar_answer, file_answer
from kenes.web.forms.dialogues import AnswerForm
from kenes.web.pages.dialogue_answer import RefusedPage, answer_page
from kenes.web.pages.dialogue_lookups import Seat, known_file, known_seat, paper_of_seat
from kenes.web.pages.dialogue_meeting import meeting_page
from kenes.web.site import the_site

STATUS = {"unknown": 404}
GONE = 410


def by_pass(view: Callable[..., Any]) -> Callable[..., Any]:
    """Give the view the seat of the token in its address, or say why the link opens nothing; nobody keeps a copy of the page."""

    @wraps(view)
    def seated(request: HttpRequest, token: str, **rest: Any) -> HttpResponse:
        try:
            answer = view(request, known_seat(token), token, **rest)
        except PassRefused as refused:
            answer = show(request, the_site(), RefusedPage(refused.reason))
            answer.status_code = STATUS.get(refused.reason, GONE)
        answer["Cache-Control"] = "private, no-store"
        return answer  # type: ignore[no-any-return]

    return seated


@open_to(everyone, WRITING)
@by_pass
def answer(request: HttpRequest, seat: Seat, token: str) -> HttpResponse:
    """Whether they come; a later answer takes the place of an earlier one."""
    form = AnswerForm(seat.participation, request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer_invitation(participation=seat.participation, reply=form.reply, by=bearer(), why=f"pass:{seat.held.pk}")
        return redirect(f"{reverse('invited', args=(token,))}?noted=yes")
    return show(request, the_site(), answer_page(seat, form, token))


@open_to(everyone)
@by_pass
def meeting(request: HttpRequest, seat: Seat, token: str) -> HttpResponse:
    """The page of the meeting with all that participants know."""
    return show(request, the_site(), meeting_page(seat.dialogue, None, token))


@open_to(everyone)
@by_pass
def calendar(request: HttpRequest, seat: Seat, token: str) -> HttpResponse:
    """The calendar entry of this person."""
    page = answer_page(seat, None, token)
    sender = the_site().observatory.settings.mail.sender
    return calendar_answer(seat.dialogue.ref, entry_of(page.meeting, page.who, language_of(page.who), sender))


@open_to(everyone)
@by_pass
def paper(request: HttpRequest, seat: Seat, token: str, ref: str, language: str) -> HttpResponse:
    """A file of a paper of the meeting."""
    entry = known_file(paper_of_seat(seat, ref), language)
    return file_answer(the_site().observatory, entry)  # type: ignore[return-value]
