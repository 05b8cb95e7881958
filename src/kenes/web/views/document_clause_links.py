"""Broken links to clauses: the list, and settling one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.library.settling import move_clause_link, settle_clause_link
from kenes.web.access import everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.document_clause_links import broken_link, clause_links_page
from kenes.web.pages.document_lookups import amends, known_document
from kenes.web.site import the_site


@open_to(everyone)
def clause_links(request: HttpRequest, ref: str) -> HttpResponse:
    """The links to clauses that the current version no longer bears out."""
    found = known_document(ref, request.user)
    return show(request, the_site(), clause_links_page(found, request.user))


@open_to(signed_in, ("POST",))
def settle(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Lead a link to another clause, or say that the clause is the same or gone."""
    broken = broken_link(known_document(ref, request.user), number, request.user)
    amends(request.user, broken.link.source.whole)
    chosen, why = request.POST.get("chosen", ""), request.POST.get("why", "")
    try:
        if chosen in ("kept", "gone"):
            settle_clause_link(broken=broken, outcome=chosen, by=request.user, why=why)
        else:
            move_clause_link(broken=broken, label=chosen, by=request.user, why=why)
        messages.success(request, _("The link is settled."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect("document_clause_links", ref)
