"""After the meeting: what was noted, item by item, and what it becomes."""

from __future__ import annotations

from contextlib import suppress

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.records.chain.actions import link_records
from kenes.records.desk.queries import NOTED
from kenes.records.dialogues.models import Dialogue
from kenes.records.rules import may_amend
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.desk_notes import notes_page
from kenes.web.pages.records_lookups import known_record
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed

LEADS_TO_A_RECOMMENDATION = "informs"


@open_to(signed_in, WRITING)
def notes(request: HttpRequest, ref: str) -> HttpResponse:
    """The notes that the reader may see; who may amend the dialogue joins a note to a recommendation."""
    site, dialogue = the_site(), known_record(ref, request.user)
    if not isinstance(dialogue, Dialogue):
        raise Http404(ref)
    if request.method == "POST":
        if not may_amend(request.user, dialogue):
            return not_allowed(request)
        note = known_record(request.POST.get("note", ""), request.user)
        with suppress(KeyError, ValueError):
            if isinstance(note, NOTED) and note.dialogue_id == ref and request.POST.get("recommendation"):
                target = known_record(request.POST["recommendation"], request.user)
                link_records(source=note.ref, kind=LEADS_TO_A_RECOMMENDATION, target=target.ref, by=request.user)
        return redirect(f"{request.path}#{note.ref}")
    return show(request, site, notes_page(site, request.user, dialogue))
