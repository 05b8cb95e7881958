"""A figure as it was cited, and promoting a figure to a finding."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.records.findings.actions import promote_finding
from kenes.records.writing import write_by_two
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.addresses import figure_address_of
from kenes.web.answering import show
from kenes.web.forms.finding import finding_form
from kenes.web.pages.lookups import known_figure
from kenes.web.pages.records_figures import (
    in_the_chain,
    is_current,
    known_ref,
    pinned_page,
    promote_page,
    row_of,
    statement_of,
)
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(everyone)
def pinned(request: HttpRequest) -> HttpResponse:
    """The figure of `?ref=`: its page, or what it was where its release no longer counts."""
    site, ref = the_site(), known_ref(request.GET.get("ref", ""))
    if is_current(ref, row_of(site, ref)):
        return redirect(figure_address_of(ref.indicator, ref.place, ref.period, dict(ref.breakdown)))
    return show(request, site, pinned_page(site, request.user, ref))


@open_to(signed_in, WRITING)
def promote(request: HttpRequest, key: str, code: str, period: str) -> HttpResponse:
    """Make a finding of a figure, beginning with what the assessment says."""
    site = the_site()
    row = known_figure(site, key, code, period, request.GET.dict())
    if not in_the_chain(request.user, row).may_promote:
        return not_allowed(request)
    form = finding_form(site, request.user, row, statement_of(site, row), request.POST)
    if request.method == "POST" and form.is_valid():
        return redirect(_promoted(row, site.reading_of(row), form, request.user))
    return show(request, site, promote_page(row, form))


def _promoted(row: Any, reading: Any, form: Any, by: Any) -> Any:
    """The finding; that everybody reads it waits for a second person."""
    said, further = form.cleaned_data["statement"], form.further

    def write(marking: str) -> Any:
        return promote_finding(row=row, statement=said, reading=reading, by=by, fields=further | {"marking": marking})

    return write_by_two(wanted=further["marking"], by=by, write=write)
