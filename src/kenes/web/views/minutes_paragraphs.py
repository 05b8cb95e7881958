"""Paragraphs of a text: new words, a new paragraph, one taken out."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.records.minutes.drafting import add_paragraph, amend_paragraph, remove_paragraph
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.minutes import ParagraphForm
from kenes.web.pages.minutes_forms import paragraph_page
from kenes.web.pages.minutes_lookups import amended_minutes, known_paragraph
from kenes.web.site import the_site


@open_to(signed_in, WRITING)
def edit(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """New words of a paragraph; what somebody else wrote meanwhile is never overwritten."""
    site, minutes = the_site(), amended_minutes(ref, request.user)
    paragraph = known_paragraph(minutes, number)
    initial = {"text": paragraph.text, "seen": minutes.version}
    form = ParagraphForm(site.observatory.settings.languages, request.POST or None, initial=initial)
    if form.is_valid() and _amended(minutes, number, form, request.user):
        return redirect(f"{minutes.get_absolute_url()}#p{number}")
    return show(request, site, paragraph_page(minutes, form, paragraph))


def _amended(minutes: Any, number: int, form: ParagraphForm, by: Any) -> bool:
    """Whether the new words were stored; the form says why where they were not."""
    said = form.cleaned_data
    words = {"text": said["text"].own, "seen": said["seen"] or 0, "why": said["why"]}
    try:
        amend_paragraph(minutes=minutes, number=number, by=by, **words)
    except ValidationError as fault:
        form.add_error(None, fault.messages)
        return False
    return True


@open_to(signed_in, WRITING)
def add(request: HttpRequest, ref: str) -> HttpResponse:
    """A paragraph of its own, after the one named (`?after=N`)."""
    site, minutes = the_site(), amended_minutes(ref, request.user)
    form = ParagraphForm(site.observatory.settings.languages, request.POST or None)
    if form.is_valid():
        after = request.GET.get("after", "")
        said = form.cleaned_data
        place = int(after) if after.isdecimal() else None
        add_paragraph(minutes=minutes, text=said["text"], after=place, by=request.user, why=said["why"])
        return redirect(minutes)
    return show(request, site, paragraph_page(minutes, form, None))


@open_to(signed_in, ("POST",))
def remove(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Take a paragraph out."""
    minutes = amended_minutes(ref, request.user)
    remove_paragraph(minutes=minutes, number=number, by=request.user, why=request.POST.get("why", ""))
    return redirect(minutes)
