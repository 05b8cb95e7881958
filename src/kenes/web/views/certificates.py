"""Certificates of participation: issued, issued again, taken away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.capacity.certificates import issue_certificate, issue_certificates
from kenes.records.chain.actions import today
from kenes.texts import Refusal, all_languages
from kenes.web.access import open_to, signed_in
from kenes.web.answering import current_language
from kenes.web.pages.certificates import certificates_pdf, certified_event, certified_participant
from kenes.web.site import the_site


@open_to(signed_in, ("POST",))
def issue(request: HttpRequest, ref: str) -> HttpResponse:
    """Give a certificate to everybody of an event who has none yet."""
    event = certified_event(ref, request.user)
    _try(request, issue_certificates, event=event)
    return redirect(event)


@open_to(signed_in, ("POST",))
def issue_again(request: HttpRequest, ref: str) -> HttpResponse:
    """Issue the certificate of one participant anew, under the same number."""
    participant = certified_participant(ref, request.user)
    _try(request, issue_certificate, participant=participant)
    return redirect(participant.event)


@open_to(signed_in)
def certificates(request: HttpRequest, ref: str, language: str) -> HttpResponse:
    """The certificates of an event in one file, or that of one participant."""
    if language not in [one.code for one in all_languages()]:
        raise Http404(language)
    made = certificates_pdf(the_site(), ref, request.user, language, today())
    named = f'attachment; filename="{ref}-certificate-{language}.pdf"'
    return HttpResponse(made, content_type="application/pdf", headers={"Content-Disposition": named})


def _try(request: HttpRequest, action: Any, **values: Any) -> None:
    """Carry an action out; what it refuses is said on the page."""
    try:
        action(**values, by=request.user, today=today())
        messages.success(request, _("The certificates are issued."))
    except Refusal as refusal:
        one = refusal.findings[0]
        said = [one.message, one.proposal] if one.proposal else [one.message]
        messages.error(request, " ".join(text[current_language()] for text in said))
