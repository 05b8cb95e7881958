"""Writing records: a new one, an edit, two edits that met, withdrawing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.chain.actions import EditConflict
from kenes.records.four_eyes.queries import waiting_about
from kenes.records.rules import may_amend, unnamed_fields
from kenes.records.writing import amend, create, settle
from kenes.records.writing import withdraw as withdraw_by_two
from kenes.texts import Refusal
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.forms.writing import asked_to_store, edit_form, meeting_form, new_form, withdraw_form
from kenes.web.pages.records_lookups import known_meeting, known_record, known_source
from kenes.web.pages.records_meeting import meeting_page
from kenes.web.pages.records_sections import known_kind
from kenes.web.pages.records_write import edit_page, new_page, withdraw_page
from kenes.web.pages.records_writers import writing_countries
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """A new record of a kind, perhaps from another (`?from=REF`)."""
    site, model = the_site(), known_kind(kind)
    source = known_source(request.GET.get("from"), request.user)
    countries = writing_countries(request.user, model.KIND.code, site)
    if not countries:
        return not_allowed(request)
    form = new_form(request, site, model, countries, source)
    if form is not None and asked_to_store(request) and form.is_valid():
        written = create(record=form.record, by=request.user, many=form.many, origins=form.origins)
        messages.success(request, _("Written down."))
        tell_what_waits(request, written)
        return redirect(written)
    return show(request, site, new_page(model, form, source))


@open_to(signed_in, WRITING)
def edit(request: HttpRequest, ref: str) -> HttpResponse:
    """Change a record; an edit that meets another's waits on a page of its own."""
    site, record = the_site(), known_record(ref, request.user)
    if not may_amend(request.user, record):
        return not_allowed(request)
    form = edit_form(request, site, record)
    stored = asked_to_store(request) and form.is_valid() and _amended(request, record, form)
    return stored or show(request, site, edit_page(record, form))


def _amended(request: HttpRequest, record: Any, form: Any) -> HttpResponse | None:
    """Where one goes on after an edit; None where nothing was stored, which the form then says."""
    try:
        amend(record=record, values=form.values, by=request.user, **form.circumstances)
    except EditConflict as found:
        return redirect("meeting_edits", found.kept.pk)
    except Refusal as refusal:  # an act approved the plan between form and storing
        return refused(form, refusal)
    tell_what_waits(request, record)
    return redirect(record)


@open_to(signed_in, WRITING)
def withdraw(request: HttpRequest, ref: str) -> HttpResponse:
    """Say that a record no longer counts, and why."""
    site, record = the_site(), known_record(ref, request.user)
    if not may_amend(request.user, record):
        return not_allowed(request)
    form = withdraw_form(request)
    if request.method == "POST" and form.is_valid():
        withdraw_by_two(record=record, by=request.user, why=form.cleaned_data["why"])
        tell_what_waits(request, record)
        return redirect(record)
    return show(request, site, withdraw_page(record, form))


@open_to(signed_in, WRITING)
def meeting(request: HttpRequest, number: int) -> HttpResponse:
    """Two edits that met, side by side; whoever may amend the record chooses."""
    site, kept = the_site(), known_meeting(number, request.user)
    if not may_amend(request.user, kept.record) or unnamed_fields(request.user, kept.record.whole):
        return not_allowed(request)
    form = meeting_form(request, kept)
    if request.method == "POST" and form.is_valid():
        try:
            settle(conflict=kept, values=form.values, by=request.user, why=form.cleaned_data["why"])
        except Refusal as refusal:
            refused(form, refusal)
        else:
            messages.success(request, _("Settled: what you chose stands now; both edits stay in the history."))
            return redirect(kept.record)
    return show(request, site, meeting_page(site, request.user, kept, form))


def refused(form: Any, refusal: Refusal) -> None:
    """Say at the head of a form why nothing was stored."""
    for finding in refusal.findings:
        form.add_error(None, finding.message[current_language()])


def tell_what_waits(request: HttpRequest, record: Any) -> None:
    """Say that a part of what was asked for waits for a second person."""
    if waiting_about(record, request.user):
        messages.info(request, _("A second person must confirm the rest: it is proposed, and waits on this page."))
