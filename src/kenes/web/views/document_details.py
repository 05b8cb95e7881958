"""Confirming what a text says of itself, relating documents, saying what a version is."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.library.confirming import confirm_details, describe_version, relate
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.document_details import DetailsForm, RelationForm, StandingForm
from kenes.web.pages.document_details import (
    RELATE,
    RELATE_LEAD,
    STANDING,
    STANDING_LEAD,
    DetailsPage,
    PlainFormPage,
    details_form,
)
from kenes.web.pages.document_lookups import amends, known_document, known_version
from kenes.web.site import the_site


@open_to(signed_in, WRITING)
def details(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """What the text says of itself; stored as far as a person ticks it."""
    found = known_document(ref, request.user)
    amends(request.user, found)
    version = known_version(found, number)
    form = details_form(found, version, request.user, request.POST or None)
    if form.is_valid() and _stored(form, request.user):
        messages.success(request, _("Stored as you confirmed it."))
        return redirect("document", ref)
    return show(request, the_site(), DetailsPage(found, version, form))


def _stored(form: DetailsForm, by: Any) -> bool:
    """Whether everything could be stored; else nothing is, and the form says why."""
    try:
        confirm_details(version=form.version, confirmed=form.confirmed, by=by)
    except ValidationError as fault:
        form.add_error(None, "; ".join(fault.messages))
        return False
    return True


@open_to(signed_in, WRITING)
def relation(request: HttpRequest, ref: str) -> HttpResponse:
    """Say what a document does to another."""
    found = known_document(ref, request.user)
    amends(request.user, found)
    form = RelationForm(found, request.user, request.POST or None)
    if form.is_valid():
        try:
            relate(document=found, related=form.related, by=request.user, why=form.cleaned_data["why"])
            return redirect("document", ref)
        except ValidationError as fault:
            form.add_error(None, "; ".join(fault.messages))
    return show(request, the_site(), PlainFormPage(found, RELATE, RELATE_LEAD, form))


@open_to(signed_in, WRITING)
def version_standing(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Say whether the words of a version bind, and from which day they read so."""
    found = known_document(ref, request.user)
    amends(request.user, found)
    version = known_version(found, number)
    held = {"standing": version.standing, "stands_from": version.stands_from}
    form = StandingForm(request.POST or None, initial=held)
    if form.is_valid():
        describe_version(version=version, by=request.user, **form.cleaned_data)
        return redirect("document", ref)
    return show(request, the_site(), PlainFormPage(found, STANDING, STANDING_LEAD, form))
