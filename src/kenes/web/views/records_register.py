"""Institutions from the register."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.records.institutions.register import take_over
from kenes.records.rules import may_write_kind
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.records_register import register_page
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def register(request: HttpRequest) -> HttpResponse:
    """Choose bodies of the register and take them over as institutions of the country."""
    site = the_site()
    if not may_write_kind(request.user, "INS", site.country):
        return not_allowed(request)
    if request.method == "POST":
        take_over(codes=request.POST.getlist("code"), country=site.country, by=request.user)
        return redirect("records", "institutions")
    return show(request, site, register_page(site.country))
