"""A document read as a report of a meeting: what it offers, and what a person makes of each item."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kenes.records.meeting_reports.actions import note_participant, take_item
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.meeting_item import meeting_item_form
from kenes.web.meeting_sayings import say
from kenes.web.pages.document_lookups import known_document, known_version
from kenes.web.pages.document_meeting import known_item, known_reading, meeting_item_page, meeting_report_page
from kenes.web.site import the_site
from kenes.web.views.records_writing import tell_what_waits


@open_to(signed_in)
def meeting_report(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """What was read in a version; nothing is stored."""
    site = the_site()
    reading = known_reading(site, known_version(known_document(ref, request.user), number), request.user)
    return show(request, site, meeting_report_page(reading, request.user))


@open_to(signed_in, WRITING)
def meeting_item(request: HttpRequest, ref: str, number: int, item: str) -> HttpResponse:
    """One item: what it may be, and the draft to be mended and taken."""
    site = the_site()
    reading = known_reading(site, known_version(known_document(ref, request.user), number), request.user)
    found = known_item(reading, item)
    form = meeting_item_form(request, site, reading, found)
    if request.method == "POST" and form is not None and form.is_valid():
        _taken(request, form)
        return _back(ref, number, item)
    code = form.kind.code if form is not None else found.codes[0]
    return show(request, site, meeting_item_page(reading, found, request.user, code, form))


def _taken(request: HttpRequest, form: Any) -> None:
    """Store the draft, and who takes part in the meeting with it."""
    record = take_item(reading=form.reading, item=form.item, record=form.record, by=request.user, many=form.many)
    if (participant := form.participation(record)) is not None:
        note_participant(participant=participant, by=request.user)
    messages.success(request, _("Taken as a draft: %(ref)s.") % {"ref": record.ref})
    tell_what_waits(request, record)


@open_to(signed_in, ("POST",))
def meeting_item_say(request: HttpRequest, ref: str, number: int, item: str) -> HttpResponse:
    """Say of an item what it is without a form: one that is there already, not wanted, the same person as another."""
    reading = known_reading(the_site(), known_version(known_document(ref, request.user), number), request.user)
    found = known_item(reading, item)
    try:
        messages.success(request, say(reading, found, request.POST, request.user))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return _back(ref, number, item)


def _back(ref: str, number: int, item: str) -> HttpResponseRedirect:
    """To the list, where the item stands."""
    return redirect(f"{reverse('document_meeting', args=(ref, number))}#{item}")
