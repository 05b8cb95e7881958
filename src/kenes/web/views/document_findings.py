"""The findings of the checks in a document; saying that one was meant so, and taking that back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.documents.intended import written
from kenes.records.intended.actions import mean_so, take_back
from kenes.records.intended.queries import as_entries, intended_in
from kenes.web.access import everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.document_findings import findings_address, findings_page
from kenes.web.pages.document_lookups import amends, known_document
from kenes.web.site import the_site


@open_to(everyone)
def findings(request: HttpRequest, ref: str) -> HttpResponse:
    """What the checks find in a version and between the languages."""
    found = known_document(ref, request.user)
    return show(request, the_site(), findings_page(found, request.user, request.GET.get("version")))


@open_to(signed_in, ("POST",))
def meant_so(request: HttpRequest, ref: str, number: int, key: str) -> HttpResponse:
    """Set a finding of a version aside, with the reason."""
    found = known_document(ref, request.user)
    amends(request.user, found)
    line = findings_page(found, request.user, number).line(key)
    try:
        why = request.POST.get("why", "")
        mean_so(document=found, code=line.code, words=line.words, by=request.user, why=why)
        messages.success(request, _("The finding is set aside."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect(findings_address(ref, number))


@open_to(signed_in, ("POST",))
def taken_back(request: HttpRequest, ref: str, number: int, intended: int) -> HttpResponse:
    """Let a finding be told again."""
    found = known_document(ref, request.user)
    amends(request.user, found)
    held = next((one for one in intended_in(found, request.user) if one.pk == intended), None)
    if held is None:
        raise Http404(str(intended))
    take_back(intended=held, by=request.user, why=request.POST.get("why", ""))
    messages.success(request, _("The finding is told again."))
    return redirect(findings_address(ref, number))


@open_to(everyone)
def intended_file(request: HttpRequest, ref: str) -> HttpResponse:
    """What was meant so, as the list that `kenes check --intended` reads."""
    found = known_document(ref, request.user)
    listed = written(as_entries(intended_in(found, request.user)))
    name = f"{ref}-intended.toml"
    return HttpResponse(
        listed, content_type="application/toml", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
