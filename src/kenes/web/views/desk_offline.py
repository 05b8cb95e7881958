"""What the script of the desk asks for: notes that waited for the network, a fresh look, the empty page, its worker."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render

from kenes.records.desk.actions import take_note
from kenes.records.dialogues.models import Dialogue
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.desk import NoteForm
from kenes.web.pages.desk import desk_page, shell_page, worker_page
from kenes.web.site import the_site
from kenes.web.views.desk import dialogue_at_the_desk, with_scripts

AT_ONCE = 200
"""Notes that one request may bring; the browser sends the rest after them."""


@open_to(signed_in, WRITING)
def queue(request: HttpRequest, ref: str) -> HttpResponse:
    """Whose desk this is and the token to send with; or an answer to each note that was sent, in the order of sending."""
    dialogue = dialogue_at_the_desk(ref, request.user)
    if request.method != "POST":
        return JsonResponse({"account": request.user.pk, "token": get_token(request)})
    try:
        sent = json.loads(request.body)
        notes = [{**dict(one), "sent": sent.get("sent")} for one in sent["notes"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        return JsonResponse({"answers": []}, status=400)
    return JsonResponse({"answers": [_answer(one, dialogue, request.user) for one in notes[:AT_ONCE]]})


@open_to(signed_in)
def refreshed(request: HttpRequest, ref: str) -> HttpResponse:
    """The parts of the desk that others change; 304 where nothing changed."""
    site, dialogue = the_site(), dialogue_at_the_desk(ref, request.user)
    page = desk_page(site, request.user, dialogue, live=True)
    response = render(request, "desk/parts.html", {"page": page})
    response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    return response


@open_to(signed_in)
@with_scripts
def shell(request: HttpRequest, ref: str) -> HttpResponse:
    """The desk without a single note, person or token: all of the dialogue that a browser keeps for the time without network."""
    site, dialogue = the_site(), dialogue_at_the_desk(ref, request.user)
    return show(request, site, shell_page(site, request.user, dialogue))


@open_to(signed_in)
@with_scripts
def worker(request: HttpRequest, ref: str) -> HttpResponse:
    """The worker that shows the empty page where there is no network."""
    dialogue_at_the_desk(ref, request.user)
    return render(request, "desk/worker.js", {"page": worker_page(ref)}, content_type="text/javascript; charset=utf-8")


def _answer(note: dict[str, Any], dialogue: Dialogue, account: Any) -> dict[str, Any]:
    """One note is stored whole or not at all, whatever becomes of the others."""
    form = NoteForm(dialogue, account, tuple(the_site().observatory.settings.languages), note)
    answer = {"client_id": str(note.get("client_id", ""))}
    if not form.is_valid():
        return answer | {"result": "refused", "reasons": form.reasons}
    try:
        taken = take_note(draft=form.draft, dialogue=dialogue, by=account)
    except ValidationError as fault:
        return answer | {"result": "refused", "reasons": [str(one) for one in fault.messages]}
    return answer | {"result": "stored" if taken.new else "already", "ref": taken.ref}
