"""Minutes, summaries and releases: drafting, bringing up to date, circulating, agreeing, correcting, publishing."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.chain.actions import today
from kenes.records.minutes.circulation import agree, circulate
from kenes.records.minutes.drafting import bring_up_to_date, correct, draft
from kenes.records.minutes.publishing import draft_release, publish_press
from kenes.records.minutes.queries import bodies_to_ask
from kenes.texts import Refusal
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.forms.minutes import SendingForm
from kenes.web.pages.minutes_forms import links_page, sending_page
from kenes.web.pages.minutes_lookups import amended_minutes, answer_address, known_dialogue, written_minutes
from kenes.web.pages.minutes_release import composed_paragraphs
from kenes.web.site import the_site

POSTED = ("POST",)


@open_to(signed_in)
def where_minutes_start(request: HttpRequest) -> HttpResponse:
    """Lead whoever asks for blank minutes to the dialogues, where they are drafted."""
    messages.info(request, _("Minutes are drafted on the page of a dialogue."))
    return redirect("records", "dialogues")


@open_to(signed_in, POSTED)
def new_minutes(request: HttpRequest, ref: str) -> HttpResponse:
    """Draft minutes or a summary from what was recorded at a dialogue."""
    dialogue = known_dialogue(ref, request.user)
    sort = "summary" if request.POST.get("sort") == "summary" else "minutes"
    return redirect(draft(dialogue=dialogue, sort=sort, by=request.user))


@open_to(signed_in, POSTED)
def refresh(request: HttpRequest, ref: str) -> HttpResponse:
    """Add what was recorded since."""
    minutes = amended_minutes(ref, request.user)
    added = bring_up_to_date(minutes=minutes, by=request.user)
    messages.success(request, _("Paragraphs added: %(count)d.") % {"count": added})
    return redirect(minutes)


@open_to(signed_in, WRITING)
def circulating(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the text to the bodies that took part; their links are shown once."""
    site, minutes = the_site(), amended_minutes(ref, request.user)
    form = SendingForm(bodies_to_ask(minutes.dialogue), today(), request.POST or None)
    if form.is_valid():
        try:
            address = answer_address(request)
            sent = circulate(minutes=minutes, sending=form.sending, by=request.user, address=address)
            return show(request, site, links_page(minutes, sent, address))
        except ValidationError as fault:
            form.add_error(None, fault.messages)
    return show(request, site, sending_page(minutes, form))


@open_to(signed_in, POSTED)
def agreeing(request: HttpRequest, ref: str) -> HttpResponse:
    """Declare the text agreed."""
    minutes = amended_minutes(ref, request.user)
    try:
        agree(minutes=minutes, by=request.user, today=today())
        messages.success(request, _("The text is agreed and can be changed no more."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect(minutes)


@open_to(signed_in, POSTED)
def correcting(request: HttpRequest, ref: str) -> HttpResponse:
    """A new draft that corrects a settled text."""
    minutes = written_minutes(ref, request.user)
    why = request.POST.get("why", "").strip()
    if not why or not minutes.is_settled:
        messages.error(request, _("Say why an agreed text is corrected."))
        return redirect(minutes)
    return redirect(correct(minutes=minutes, by=request.user, why=why))


@open_to(signed_in, POSTED)
def new_release(request: HttpRequest, ref: str) -> HttpResponse:
    """A draft press release from an agreed summary."""
    summary = written_minutes(ref, request.user)
    try:
        composed = composed_paragraphs(the_site(), summary, today())
        return redirect(draft_release(summary=summary, paragraphs=composed, by=request.user))
    except (ValidationError, Refusal):
        messages.error(request, _("A press release is made from an agreed summary only."))
    return redirect(summary)


@open_to(signed_in, POSTED)
def publishing(request: HttpRequest, ref: str) -> HttpResponse:
    """Publish a release, or say what stops it."""
    release = amended_minutes(ref, request.user)
    try:
        publish_press(release=release, settings=the_site().observatory.settings, by=request.user, today=today())
        messages.success(request, _("The press release is published and can be changed no more."))
    except Refusal as refusal:
        for one in refusal.findings[:12]:
            messages.error(
                request, f"{one.message[current_language()]} {one.proposal[current_language()] if one.proposal else ''}"
            )
    return redirect(release)
