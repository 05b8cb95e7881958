"""Links to the clauses of a document: which hold, which are broken by a new version, and what becomes of those."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.library.settling_links import move_link, settle_link
from kenes.web.access import everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.document_links import LinkForm
from kenes.web.pages.document_links import known_link, links_page
from kenes.web.pages.document_lookups import amends, known_document
from kenes.web.site import the_site


@open_to(everyone)
def links(request: HttpRequest, ref: str) -> HttpResponse:
    """Every link to a clause that may be read."""
    return show(request, the_site(), links_page(known_document(ref, request.user), request.user))


@open_to(signed_in, ("POST",))
def settle(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Move a broken link to a clause of now, keep it, or say that the clause is gone."""
    document = known_document(ref, request.user)
    amends(request.user, document)
    broken, form = known_link(document, request.user, number), LinkForm(request.POST)
    try:
        if form.is_valid() and form.moves_to:
            move_link(broken=broken, label=form.moves_to, why=form.cleaned_data["why"], by=request.user)
        elif form.is_valid():
            settle_link(broken=broken, outcome=form.outcome, why=form.cleaned_data["why"], by=request.user)
        messages.success(request, _("Settled.")) if form.is_valid() else messages.error(request, _("Say why."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect("document_links", ref)
