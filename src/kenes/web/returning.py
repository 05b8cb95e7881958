"""Answering a request: the same page and the same workbook, whether somebody comes by the link or the coordinator writes it down."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kenes.records.accounts.actions import bearer
from kenes.records.chain.actions import today
from kenes.records.passes.models import Pass
from kenes.records.post.actions import Attachment
from kenes.records.returns.actions import Given, NotAwaited, take_return
from kenes.records.returns.links import Link
from kenes.records.returns.models import Request, Return
from kenes.records.returns.queries import task_of
from kenes.records.returns.states import awaits_an_answer
from kenes.reports.return_workbook.reading import read_filled
from kenes.reports.return_workbook.writing import workbook_of
from kenes.texts import Refusal, all_languages
from kenes.web.answering import current_language, show
from kenes.web.forms.returns import return_form, workbook_form
from kenes.web.pages.returns import AnswerPage
from kenes.web.site import Site, the_site

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BY_WORKBOOK = "upload"
"""The name of the button that sends the workbook rather than the fields."""


def answer_request(
    request: HttpRequest, site: Site, asked: Request, held: Pass | None, token: str = ""
) -> HttpResponse:
    """Show the page of a request's task, or take in what was sent on it."""
    if held is None and not awaits_an_answer(asked.state):
        messages.error(request, _("This request awaits no answer."))
        return redirect(asked)
    task, sent = task_of(asked), request.method == "POST"
    by_workbook = BY_WORKBOOK in request.POST
    form = return_form(request, task, asked.marking, sent and not by_workbook)
    book = workbook_form(request, by_workbook)
    given: Given | None = None
    if sent and by_workbook and book.is_valid():
        given = _read(task, book, held)
    elif sent and not by_workbook and form.is_valid():
        given = form.given("link" if held else "office", current_language(), held)
    if given is not None:
        return _taken(request, site, asked, given, token)
    address = reverse("task_workbook", args=(token,)) if held else reverse("request_workbook", args=(asked.ref,))
    until = held.expires.date() if held else None
    return show(request, site, AnswerPage(task, form, book, address, held is not None, until))


def _read(task: Any, book: Any, held: Pass | None) -> Given | None:
    """What a workbook says; None where it has faults or says nothing new."""
    file = book.cleaned_data["workbook"]
    try:
        filled = read_filled(file.read(), file.name, task, today())
    except Refusal as refusal:
        book.refuse(refusal)
        return None
    if not filled.changes:
        book.nothing_new = True
        return None
    return Given(filled.giver, filled.answers, "workbook", filled.language, held)


def _taken(request: HttpRequest, site: Site, asked: Request, given: Given, token: str) -> HttpResponse:
    """Take it in; whoever came by a link is led back to the link, which says that it was received."""
    by = bearer() if given.held else request.user
    try:
        taken: Return = take_return(observatory=site.observatory, request=asked, given=given, by=by)
    except NotAwaited:
        if token:
            return redirect("task", token)
        messages.error(request, _("This request awaits no answer."))
        return redirect(asked)
    return redirect("task", token) if token else redirect(taken)


def own_site(request: HttpRequest) -> str:
    """The address with which links begin: the one of kenes.toml, else the one under which the site was asked."""
    return the_site().observatory.settings.mail.site or request.build_absolute_uri("/")


def workbook_attachment(asked: Request) -> Attachment:
    """The workbook that goes with the message."""
    return Attachment(_file_name(asked, asked.language), XLSX, workbook_of(task_of(asked), asked.language))


def saved_workbook(asked: Request, code: str) -> HttpResponse:
    """The workbook, to be saved."""
    if code not in {one.code for one in all_languages()}:
        raise PermissionDenied
    name = _file_name(asked, code)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(workbook_of(task_of(asked), code), content_type=XLSX, headers=headers)


def tell_of_link(request: HttpRequest, link: Link) -> None:
    """Show the link this once, and say whether a message carries it."""
    if link.message is not None:
        messages.success(request, _("The message waits to be sent to %(address)s.") % {"address": link.message.address})
    else:
        messages.warning(request, _("No e-mail address of the body is written down: hand the link over yourself."))
    messages.info(request, _("The link, shown this once: %(link)s") % {"link": link.address})


def _file_name(asked: Request, code: str) -> str:
    return f"{asked.ref}-{code}.xlsx"
