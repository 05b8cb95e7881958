"""Answers of bodies: by the link of a pass, or entered from a letter; decisions on remarks, objections, a new link."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kenes.records.accounts.actions import bearer
from kenes.records.chain.actions import today
from kenes.records.minutes.circulation import (
    PURPOSE,
    Sent,
    decide_remark,
    issue_link,
    letter_to,
    record_objection,
    take_answer,
)
from kenes.records.passes.actions import use_pass
from kenes.records.passes.queries import PassRefused, find_pass
from kenes.web.access import WRITING, everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.minutes import AnswerForm, WordsForm
from kenes.web.pages.minutes_forms import (
    answer_page,
    answered_page,
    links_page,
    objection_page,
    refused_page,
    reply_page,
)
from kenes.web.pages.minutes_lookups import amended_minutes, answer_address, known_letter, known_remark, last_words
from kenes.web.site import the_site

POSTED = ("POST",)


def answering(request: HttpRequest, held: Any, letter: Any) -> HttpResponse:
    """The form of an answer, and what it was answered with; the link then opens nothing more."""
    site, minutes = the_site(), held.record.whole
    form = AnswerForm(minutes, request.POST or None, today=today())
    if form.is_valid():
        with transaction.atomic():
            take_answer(minutes=minutes, letter=letter, answer=form.answer, by=bearer())
            use_pass(held=held, by=bearer())
        return show(request, site, answered_page(minutes))
    return show(request, site, answer_page(minutes, letter, form))


@open_to(everyone, WRITING)
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The text, and the answer of the body for which the link is."""
    site = the_site()
    try:
        held = find_pass(token, PURPOSE)
    except PassRefused as refusal:
        return show(request, site, refused_page(refusal.reason))
    minutes = held.record.whole
    letter = letter_to(minutes, held.institution_id or "")
    if letter is None or minutes.state != "circulated":
        return show(request, site, refused_page("revoked"))
    return answering(request, held, letter)


@open_to(signed_in, WRITING)
def reply(request: HttpRequest, ref: str, letter: str) -> HttpResponse:
    """Enter what a body answered by letter."""
    minutes = amended_minutes(ref, request.user)
    found = known_letter(minutes, letter)
    form = AnswerForm(minutes, request.POST or None, by_letter=True, today=today())
    if form.is_valid():
        try:
            take_answer(minutes=minutes, letter=found, answer=form.answer, by=request.user)
            return redirect(minutes)
        except ValidationError as fault:
            form.add_error(None, fault.messages)
    return show(request, the_site(), reply_page(minutes, found, form))


@open_to(signed_in, POSTED)
def renew(request: HttpRequest, ref: str, letter: str) -> HttpResponse:
    """A new link for a body that lost its own, or wants to answer again."""
    minutes = amended_minutes(ref, request.user)
    found = known_letter(minutes, letter)
    token = issue_link(minutes=minutes, letter=found, by=request.user)
    return show(request, the_site(), links_page(minutes, [Sent(found, token)], answer_address(request)))


@open_to(signed_in, WRITING)
def objection(request: HttpRequest, ref: str, letter: str) -> HttpResponse:
    """Record the objection of a body in the text."""
    site, minutes = the_site(), amended_minutes(ref, request.user)
    found = known_letter(minutes, letter)
    label = gettext_lazy("The objection, in the words of the body")
    form = WordsForm(site.observatory.settings.languages, label, request.POST or None, last_words(found))
    if form.is_valid():
        record_objection(minutes=minutes, letter=found, words=form.cleaned_data["words"], by=request.user)
        return redirect(minutes)
    return show(request, site, objection_page(minutes, found, form))


@open_to(signed_in, POSTED)
def decide(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Accept a remark, or say why not."""
    minutes = amended_minutes(ref, request.user)
    remark = known_remark(minutes, number)
    decision = "accepted" if request.POST.get("decision") == "accepted" else "declined"
    try:
        decide_remark(remark=remark, decision=decision, why=request.POST.get("why", ""), by=request.user)
        messages.success(request, _("The decision on the remark is recorded."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return redirect(minutes)
