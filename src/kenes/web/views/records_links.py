"""Linking records, and saying that a link does not hold."""

from __future__ import annotations

from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.records.chain.actions import link_records, withdraw_link
from kenes.records.rules import may_amend
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.records_linking import ends_of, linking_page, resolved
from kenes.web.pages.records_lookups import known_end, known_link, known_record
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def link(request: HttpRequest, ref: str) -> HttpResponse:
    """Make a link to what was chosen or typed; where the words fit several things, ask which."""
    site, record = the_site(), known_record(ref, request.user)
    if not may_amend(request.user, record):
        return not_allowed(request)
    asked = request.POST if request.method == "POST" else request.GET
    way, words = asked.get("way", ""), asked.get("q", "")
    with suppress(KeyError, ValueError):
        end = asked.get("end") or resolved(site, request.user, record, way, words)
        if request.method == "POST" and end:
            _link(request, ends_of(way, ref, known_end(end, request.user)))
            return redirect(f"{record.get_absolute_url()}#links")
    return show(request, site, linking_page(site, request.user, record, way, words))


def _link(request: HttpRequest, ends: dict[str, str]) -> None:
    link_records(**ends, by=request.user, why=request.POST.get("why", ""))


@open_to(signed_in, ("POST",))
def unlink(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Say that a link does not hold."""
    record, found = known_record(ref, request.user), known_link(number, ref, request.user)
    if not may_amend(request.user, record):
        return not_allowed(request)
    withdraw_link(link=found, by=request.user, why=request.POST.get("why", ""))
    return redirect(record)
