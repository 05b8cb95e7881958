"""Independent readings: asking, beginning, saying, finishing, and settling where two differ."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from kenes.records.readings.actions import ask_to_read, finish_reading, say, settle
from kenes.records.readings.rules import may_ask_readers, may_begin_reading, may_settle
from kenes.web.access import everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.readings import ReaderForm, SaidForm
from kenes.web.pages.document_lookups import known_review
from kenes.web.pages.readings import WHOLE, own_reading, reading_page
from kenes.web.pages.readings_compared import compared_page
from kenes.web.site import the_site

POSTED = ("POST",)


@open_to(everyone)
def readings(request: HttpRequest, ref: str) -> HttpResponse:
    """How far the readings of a review are, and how far they agree once both are finished."""
    review = known_review(ref, request.user)
    form = ReaderForm(review=review) if may_ask_readers(request.user, review) else None
    return show(request, the_site(), compared_page(review, request.user, form))


@open_to(signed_in)
def reading(request: HttpRequest, ref: str) -> HttpResponse:
    """One's own reading, a clause at a time."""
    found = own_reading(known_review(ref, request.user), request.user)
    return show(request, the_site(), reading_page(found, request.GET))


@open_to(signed_in, POSTED)
def ask_reader(request: HttpRequest, ref: str) -> HttpResponse:
    """Ask a person to read a review."""
    review = known_review(ref, request.user)
    _only(may_ask_readers(request.user, review))
    form = ReaderForm(request.POST, review=review)
    if form.is_valid():
        _told(request, lambda: ask_to_read(review=review, reader=form.account, by=request.user), _("Asked to read."))
    return redirect("review_readings", ref)


@open_to(signed_in, POSTED)
def begin(request: HttpRequest, ref: str) -> HttpResponse:
    """Begin a reading of one's own."""
    review = known_review(ref, request.user)
    _only(may_begin_reading(request.user, review))
    done = _told(
        request, lambda: ask_to_read(review=review, reader=request.user, by=request.user), _("Your reading is begun.")
    )
    return redirect("review_reading" if done else "review_readings", ref)


@open_to(signed_in, POSTED)
def say_of_clause(request: HttpRequest, ref: str) -> HttpResponse:
    """Say something of a clause; the page comes back at the clause."""
    found, form = own_reading(known_review(ref, request.user), request.user), SaidForm(request.POST)
    if form.is_valid():
        _told(request, lambda: say(reading=found, said=form.said, by=request.user), _("Noted."))
    else:
        messages.error(request, _("Nothing was noted: choose a verdict."))
    return redirect(f"{reverse('review_reading', args=(ref,))}?clause={request.POST.get('clause') or WHOLE}")


@open_to(signed_in, POSTED)
def finish(request: HttpRequest, ref: str) -> HttpResponse:
    """Say that one's reading is done."""
    found = own_reading(known_review(ref, request.user), request.user)
    done = _told(request, lambda: finish_reading(reading=found, by=request.user), _("Your reading is finished."))
    return redirect("review_readings" if done else "review_reading", ref)


@open_to(signed_in, POSTED)
def settle_pair(request: HttpRequest, ref: str) -> HttpResponse:
    """Settle a disagreement."""
    review = known_review(ref, request.user)
    _only(may_settle(request.user, review))
    form = SaidForm(request.POST)
    if form.is_valid():
        _told(request, lambda: settle(review=review, said=form.said, by=request.user), _("Settled."))
    return redirect("review_readings", ref)


def _only(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _told(request: HttpRequest, act: Any, words: str) -> bool:
    """Do it and say so; a refusal is said in its own words."""
    try:
        act()
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
        return False
    messages.success(request, words)
    return True
