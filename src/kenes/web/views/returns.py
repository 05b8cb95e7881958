"""Requests for returns: the list, asking a body, sending, links, workbooks, answering in a body's name, the reviewer's word."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.returns.actions import ask_for_returns, choose_what_is_asked, send_request
from kenes.records.returns.asked import records_of
from kenes.records.returns.links import revoke_link
from kenes.records.returns.queries import answers_of, passes_of
from kenes.records.returns.reviewing import accept_return, send_back
from kenes.records.returns.rules import may_ask, may_review
from kenes.records.rules import may_write_kind
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.controls import Desk
from kenes.web.forms.returns import AskedForm, AskForm
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_of_kind import page_of
from kenes.web.pages.records_of_kind.return_of_body import decision_form, sending_back
from kenes.web.pages.returns import ask_page, bodies_page, offered_of, requests_page
from kenes.web.returning import answer_request, own_site, saved_workbook, tell_of_link, workbook_attachment
from kenes.web.site import the_site

POSTED = ("POST",)


@open_to(everyone)
def requests(request: HttpRequest) -> HttpResponse:
    """Every request with its state and due date."""
    site = the_site()
    return show(request, site, requests_page(site, request.user, request.GET.get("state", "")))


@open_to(signed_in, WRITING)
def ask(request: HttpRequest, ref: str) -> HttpResponse:
    """Ask a body of a road map for returns: choose the body (`?body=ID`), then what is asked about."""
    site, road_map = the_site(), _of_kind("RMP", ref, request.user)
    if not may_write_kind(request.user, "RQT", road_map.country):
        raise PermissionDenied
    if "body" not in request.GET:
        return show(request, site, bodies_page(road_map, request.user))
    body = _of_kind("INS", request.GET["body"], request.user)
    offered = offered_of(road_map, body.ref, request.user)
    form = AskForm(Desk(site, request.user, road_map.country), body, offered, request.POST or None)
    if request.method == "POST" and form.is_valid():
        written = ask_for_returns(request=form.request_made, asked=form.chosen, by=request.user)
        messages.success(request, _("The request is written. Look at it once more, then send it."))
        return redirect(written)
    return show(request, site, ask_page(road_map, body, form, offered, _ticked(request)))


@open_to(signed_in, WRITING)
def asked(request: HttpRequest, ref: str) -> HttpResponse:
    """Choose anew what a draft asks about."""
    found = _reviewed("RQT", ref, request.user)
    offered = records_of(found.institution_id, request.user)
    form = AskedForm(offered, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _done(request, found, lambda: choose_what_is_asked(request=found, asked=form.chosen, by=request.user))
    now = set(found.asked.values_list("pk", flat=True))
    ticked = _ticked(request) if request.method == "POST" else now or None
    return show(request, the_site(), ask_page(found, found.institution, form, offered, ticked))


@open_to(signed_in, POSTED)
def send(request: HttpRequest, ref: str) -> HttpResponse:
    """Send a request, or send it once more with a new link."""
    found = _reviewed("RQT", ref, request.user)

    def work() -> None:
        link = send_request(
            request=found, by=request.user, site=own_site(request), attachments=[workbook_attachment(found)]
        )
        tell_of_link(request, link)

    return _done(request, found, work)


@open_to(signed_in, POSTED)
def revoke(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Revoke a link."""
    found = _reviewed("RQT", ref, request.user)
    held = next((one for one in passes_of(found) if one.pk == number), None)
    if held is None:
        raise Http404(str(number))
    revoke_link(held=held, by=request.user)
    messages.success(request, _("The link opens nothing any more."))
    return redirect(found)


@open_to(signed_in)
def workbook(request: HttpRequest, ref: str) -> HttpResponse:
    """The workbook of a request in the language of the body, or in another (`?language=`)."""
    found = _reviewed("RQT", ref, request.user)
    return saved_workbook(found, request.GET.get("language", found.language))


@open_to(signed_in, WRITING)
def answer(request: HttpRequest, ref: str) -> HttpResponse:
    """Take in what a body answered on paper or in a workbook."""
    found = _reviewed("RQT", ref, request.user)
    return answer_request(request, the_site(), found, held=None)


@open_to(signed_in, POSTED)
def accept(request: HttpRequest, ref: str) -> HttpResponse:
    """Accept a return."""
    found = _reviewed("RTN", ref, request.user)
    return _done(request, found, lambda: accept_return(given=found, by=request.user))


@open_to(signed_in, POSTED)
def back(request: HttpRequest, ref: str) -> HttpResponse:
    """Send a return back with a comment, a new date and a new link."""
    site, found = the_site(), _reviewed("RTN", ref, request.user)
    form = decision_form(request.POST)
    if not form.is_valid():
        return show(request, site, sending_back(page_of(site, request.user, found), form))

    def work() -> None:
        link = send_back(given=found, by=request.user, site=own_site(request), **form.cleaned_data)
        tell_of_link(request, link)

    return _done(request, found, work)


@open_to(everyone)
def document(request: HttpRequest, ref: str, number: int) -> FileResponse:
    """The completing document that was attached to an answer; only ever sent to be saved."""
    answers = answers_of(_of_kind("RTN", ref, request.user))
    file = answers[number].file if number < len(answers) else {}
    path = the_site().observatory.originals.path(file["sha256"], file["suffix"]) if file else None
    if path is None or not path.is_file():
        raise Http404(ref)
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=file["name"], content_type="application/octet-stream"
    )


def _of_kind(code: str, ref: str, account: Any) -> Any:
    found = known_record(ref, account)
    if found.KIND.code != code:
        raise Http404(ref)
    return found


def _reviewed(code: str, ref: str, account: Any) -> Any:
    """A request that the account sends, or a return on which it decides."""
    found = _of_kind(code, ref, account)
    if not (may_ask if code == "RQT" else may_review)(account, found):
        raise PermissionDenied
    return found


def _ticked(request: HttpRequest) -> set[str] | None:
    return set(request.POST.getlist("asked")) if request.method == "POST" else None


def _done(request: HttpRequest, record: Any, work: Any) -> HttpResponse:
    """Do it and go back to the record; where it cannot be done, say why."""
    try:
        work()
    except ValidationError as fault:
        for said in fault.messages:
            messages.error(request, said)
    return redirect(record)
