"""Giving voices and proposing statements: the same page, whether somebody comes by a link or has an account."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kenes.records.consultations.models import Round
from kenes.records.consultations.queries import positions_of, voices_of
from kenes.records.consultations.rounds import give_voices, propose_position
from kenes.records.passes.models import Pass
from kenes.web.answering import current_language, show
from kenes.web.forms.consultations import ProposeForm, VoicesForm, refuse, sent
from kenes.web.pages.rounds import VoicePage, proposals_by
from kenes.web.site import the_site

VOICES, PROPOSAL = "voices", "proposal"
"""The names of the two buttons."""


def voices_answer(
    request: HttpRequest, round: Round, back: str, *, account: Any, held: Pass | None = None
) -> HttpResponse:
    """Show the page, or take in what was sent on it."""
    positions = positions_of(round)
    said = voices_of(positions, account, held)
    form = VoicesForm(positions, said, sent(request, VOICES))
    propose = ProposeForm(sent(request, PROPOSAL)) if round.proposals_open else None
    if form.is_bound and form.is_valid():
        try:
            give_voices(round=round, choices=form.choices, account=account, held=held)
            return redirect(f"{back}?noted=voices")
        except ValidationError as fault:
            refuse(form, fault)
    if propose is not None and propose.is_bound and propose.is_valid():
        try:
            text, code = propose.cleaned_data["text"], current_language()
            propose_position(round=round, text=text, language=code, by=account, held=held)
            return redirect(f"{back}?noted=proposal")
        except ValidationError as fault:
            refuse(propose, fault)
    return show(request, the_site(), VoicePage(round, form, propose, proposals_by(round, account, held), held))
