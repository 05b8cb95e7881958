"""Reviews: starting one, its page, judgements and the gaps they reveal; the frameworks."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.reviews.actions import judge, start_review, undo
from kenes.records.reviews.gaps import GAPS, gap_from, gap_words
from kenes.records.writing import write_by_two
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.addresses import review_address
from kenes.web.answering import show
from kenes.web.forms.documents import GapForm, JudgementForm, ReasonForm, ReviewForm
from kenes.web.pages.document_lookups import (
    amends,
    known_document,
    known_framework,
    known_judgement,
    known_review,
    known_version,
    writes_in,
)
from kenes.web.pages.documents_forms import gap_page, judgement_page
from kenes.web.pages.documents_frameworks import framework_page, frameworks_page
from kenes.web.pages.documents_reviews import review_page
from kenes.web.site import the_site

POSTED = ("POST",)


@open_to(everyone)
def review(request: HttpRequest, ref: str) -> HttpResponse:
    """One review."""
    site, found = the_site(), known_review(ref, request.user)
    return show(request, site, review_page(site, found, request.user, request.GET))


@open_to(signed_in)
def where_reviews_start(request: HttpRequest) -> HttpResponse:
    """Lead whoever asks for a blank review or judgement to the documents, where both begin."""
    messages.info(request, _("A review is started from the page of a document."))
    return redirect("records", "documents")


@open_to(signed_in, POSTED)
def new_review(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Hold a version of a document against a framework."""
    document = known_document(ref, request.user)
    writes_in(request.user, "REV", document.country)
    form = ReviewForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a framework."))
        return redirect("document", ref)
    version = known_version(document, number)
    started = start_review(version=version, framework=form.cleaned_data["framework"], by=request.user)
    return redirect("review", started.ref)


@open_to(signed_in, WRITING)
def new_judgement(request: HttpRequest, ref: str) -> HttpResponse:
    """Judge a passage, or the document as a whole, against a requirement."""
    found = known_review(ref, request.user)
    writes_in(request.user, "JUD", found.country)
    form = JudgementForm(request.POST or None, review=found, initial=request.GET.dict())
    if form.is_valid():
        try:
            said = judge(review=found, said=form.said, by=request.user)
            messages.success(request, _("The judgement is recorded."))
            return HttpResponseRedirect(review_address(said, request.POST.get("shown", "")))
        except ValidationError as fault:
            form.add_error(None, fault)
    return show(request, the_site(), judgement_page(found, form))


@open_to(signed_in, POSTED)
def undo_judgement(request: HttpRequest, ref: str) -> HttpResponse:
    """Take a judgement back, with the reason."""
    judgement = known_judgement(ref, request.user)
    amends(request.user, judgement)
    form = ReasonForm(request.POST)
    if form.is_valid():
        undo(judgement=judgement, by=request.user, why=form.cleaned_data["why"])
        messages.success(request, _("The judgement was taken back; its history keeps it."))
    else:
        messages.error(request, _("Say why the judgement is taken back."))
    return HttpResponseRedirect(review_address(judgement, request.POST.get("shown", "")))


@open_to(signed_in, WRITING)
def new_gap(request: HttpRequest, ref: str) -> HttpResponse:
    """Record a gap that a judgement reveals."""
    judgement = known_judgement(ref, request.user)
    writes_in(request.user, "GAP", judgement.country)
    if judgement.verdict not in GAPS or judgement.withdrawn:
        return HttpResponseRedirect(review_address(judgement))
    offered = {"heading": gap_words(judgement), "marking": judgement.marking}
    languages = the_site().observatory.settings.languages
    form = GapForm(request.POST or None, languages=languages, initial=offered)
    if form.is_valid():
        gap = _recorded(judgement, form, request.user)
        messages.success(request, _("The gap is recorded") + f": {gap.ref}")
        return HttpResponseRedirect(review_address(judgement))
    return show(request, the_site(), gap_page(judgement, form))


def _recorded(judgement: Any, form: GapForm, by: Any) -> Any:
    """The gap; of a judgement for official use it is never public, else that waits for a second person."""
    wanted = form.gap.marking if judgement.marking == "public" else judgement.marking

    def write(marking: str) -> Any:
        gap = form.gap
        gap.marking = marking
        return gap_from(judgement=judgement, gap=gap, by=by)

    return write_by_two(wanted=wanted, by=by, write=write)


@open_to(everyone)
def frameworks(request: HttpRequest) -> HttpResponse:
    """The frameworks there are."""
    return show(request, the_site(), frameworks_page())


@open_to(everyone)
def framework(request: HttpRequest, key: str) -> HttpResponse:
    """One framework with its requirements."""
    site = the_site()
    return show(request, site, framework_page(site, known_framework(key), request.user))
