"""The live desk of a dialogue: notes, the agenda as it goes, who is there. Everything works as ordinary forms."""

from __future__ import annotations

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kenes.records.desk.actions import take_note
from kenes.records.desk.rules import may_take_notes
from kenes.records.desk.running import finish_item, note_presence, start_item, welcome
from kenes.records.dialogues.models import AgendaItem, Dialogue, Participation
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.forms.desk import NoteForm, PresenceForm, WelcomeForm
from kenes.web.pages.desk import desk_page
from kenes.web.pages.records_lookups import known_record
from kenes.web.site import the_site

with_scripts = csp_update({"script-src": [SELF], "connect-src": [SELF], "worker-src": [SELF]})
"""The only pages with scripts; `worker-src` and `connect-src` are what the minutes without network need."""


@open_to(signed_in, WRITING)
@with_scripts
def desk(request: HttpRequest, ref: str) -> HttpResponse:
    """The desk; a note that is sent is stored once, however often it is sent."""
    site, dialogue = the_site(), dialogue_at_the_desk(ref, request.user)
    languages = site.observatory.settings.languages
    form = NoteForm(dialogue, request.user, languages, request.POST or None)
    if request.method == "POST" and form.is_valid():
        take_note(draft=form.draft, dialogue=dialogue, by=request.user)
        return redirect(f"{reverse('desk', args=(ref,))}#said")
    return show(request, site, desk_page(site, request.user, dialogue, form))


@open_to(signed_in, ("POST",))
def agenda(request: HttpRequest, ref: str, item: str) -> HttpResponse:
    """Begin or end a point of the agenda."""
    dialogue = dialogue_at_the_desk(ref, request.user)
    point = _part(AgendaItem, item, dialogue, request.user)
    verb = finish_item if request.POST.get("do") == "finish" else start_item
    verb(item=point, by=request.user)
    return redirect(f"{reverse('desk', args=(ref,))}#agenda")


@open_to(signed_in, ("POST",))
def attendance(request: HttpRequest, ref: str) -> HttpResponse:
    """Say where a participant is."""
    dialogue, form = dialogue_at_the_desk(ref, request.user), PresenceForm(request.POST)
    if form.is_valid():
        participant = _part(Participation, form.cleaned_data["participant"], dialogue, request.user)
        note_presence(participation=participant, presence=form.cleaned_data["presence"], by=request.user)
    return redirect(f"{reverse('desk', args=(ref,))}#attendance")


@open_to(signed_in, ("POST",))
@with_scripts
def uninvited(request: HttpRequest, ref: str) -> HttpResponse:
    """Add a body that came uninvited."""
    site, dialogue, form = the_site(), dialogue_at_the_desk(ref, request.user), WelcomeForm(request.POST)
    if form.is_valid():
        body, mode = form.known(request.user), form.cleaned_data["mode"]
        welcome(dialogue=dialogue, body=body, mode=mode, language=current_language(), by=request.user)
        return redirect(f"{reverse('desk', args=(ref,))}#attendance")
    note = NoteForm(dialogue, request.user, site.observatory.settings.languages)
    return show(request, site, desk_page(site, request.user, dialogue, note, form))


def dialogue_at_the_desk(ref: str, account: Any) -> Dialogue:
    """The dialogue of an address: 404 where the account may not read it, 403 where it takes no notes there."""
    dialogue = known_record(ref, account)
    if not isinstance(dialogue, Dialogue):
        raise Http404(ref)
    if not may_take_notes(account, dialogue):
        raise PermissionDenied
    return dialogue


def _part(model: Any, ref: str, dialogue: Dialogue, account: Any) -> Any:
    found = model.objects.visible_to(account).filter(pk=ref, dialogue=dialogue, withdrawn=False).first()
    if found is None:
        raise Http404(ref)
    return found
