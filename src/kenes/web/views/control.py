"""Taking a step on the way of an action; the control sheet and its files; the views of what is on control."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.downloads.control_sheet import FILES, sheet_file
from kenes.web.forms.way_steps import step_form
from kenes.web.pages.control_sheet import asked_of, sheet_page
from kenes.web.pages.control_views import view_page
from kenes.web.pages.control_way import StepPage
from kenes.web.pages.records_lookups import known_record
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def step(request: HttpRequest, ref: str, verb: str) -> HttpResponse:
    """Take a step with a record; what cannot be done is said in the form."""
    site, record = the_site(), known_record(ref, request.user)
    form = step_form(request, site, record, verb)
    if not form.allowed:
        return not_allowed(request)
    if request.method == "POST" and form.impossible is None and form.is_valid() and (to := form.taken()) is not None:
        messages.success(request, form.done)
        return redirect(to)
    return show(request, site, StepPage.of(record, form))


@open_to(signed_in)
def from_an_action(request: HttpRequest) -> HttpResponse:
    """Disagreements and changes are written on the page of their action."""
    return redirect("records", "actions")


@open_to(everyone)
def control_sheet(request: HttpRequest) -> HttpResponse:
    """Actions on control and assignments together, by executor."""
    site = the_site()
    return show(request, site, sheet_page(request.user, request.GET))


@open_to(everyone)
def control_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file, with the filters of the page."""
    if kind not in FILES:
        raise Http404(kind)
    body = sheet_file(the_site(), request.user, asked_of(request.GET), kind, current_language())
    answer = HttpResponse(body, content_type=FILES[kind])
    answer["Content-Disposition"] = f'attachment; filename="control-sheet-{current_language()}.{kind}"'
    return answer


@open_to(everyone)
def control_view(request: HttpRequest, by: str) -> HttpResponse:
    """The actions of road maps by institution, by pillar or by target, counted by stage."""
    return show(request, the_site(), view_page(request.user, by, request.GET))
