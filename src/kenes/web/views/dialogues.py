"""A meeting: inviting to it, its page, its calendar entry, the files of its papers."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.dialogues.invitations import entry_of, invite
from kenes.records.dialogues.papers import add_file
from kenes.records.rules import may_amend
from kenes.texts import Refusal
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import current_language, show
from kenes.web.dialogue_answering import calendar_answer, file_answer, tell_of_invitations, way_of
from kenes.web.forms.dialogues import InviteForm, PaperFileForm
from kenes.web.pages.dialogue_invitations import invitations_page
from kenes.web.pages.dialogue_lookups import known_dialogue, known_file, known_paper
from kenes.web.pages.dialogue_meeting import meeting_for, meeting_page
from kenes.web.pages.dialogue_paper import PaperFilePage
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def invitations(request: HttpRequest, ref: str) -> HttpResponse:
    """Who is invited and what they answered; invite those ticked."""
    site, dialogue = the_site(), known_dialogue(ref, request.user)
    if not may_amend(request.user, dialogue):
        return not_allowed(request)
    form = InviteForm(dialogue, request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = invite(dialogue=dialogue, chosen=form.chosen, by=request.user, way=way_of(request, site, form))
        tell_of_invitations(request, done)
        return redirect("dialogue_invitations", ref)
    return show(request, site, invitations_page(dialogue, request.user, form))


@open_to(everyone)
def meeting(request: HttpRequest, ref: str) -> HttpResponse:
    """The page of the meeting; what only participants know is not there for the public."""
    return show(request, the_site(), meeting_page(known_dialogue(ref, request.user), request.user))


@open_to(everyone)
def calendar(request: HttpRequest, ref: str) -> HttpResponse:
    """The meeting as a calendar entry."""
    found = meeting_for(known_dialogue(ref, request.user), request.user)
    sender = the_site().observatory.settings.mail.sender
    return calendar_answer(ref, entry_of(found, None, current_language(), sender))


@open_to(signed_in, WRITING)
def new_paper_file(request: HttpRequest, ref: str) -> HttpResponse:
    """Add a file to a paper, in one language."""
    site, paper = the_site(), known_paper(ref, request.user)
    if not may_amend(request.user, paper):
        return not_allowed(request)
    form = PaperFileForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            add_file(observatory=site.observatory, paper=paper, sent=form.sent, by=request.user)
            messages.success(request, _("The file was taken in."))
            return redirect(paper)
        except Refusal as refusal:
            form.refuse(refusal)
    return show(request, site, PaperFilePage(form, paper))


@open_to(everyone)
def paper_file(request: HttpRequest, ref: str, language: str) -> FileResponse:
    """A file of a paper, always to be saved."""
    paper = known_paper(ref, request.user)
    return file_answer(the_site().observatory, known_file(paper, language))
