"""Milestones: said to be reached, taken back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kenes.records.milestones.actions import reach_milestone, reopen_milestone
from kenes.records.rules import may_amend
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.milestone import reach_form
from kenes.web.forms.writing import withdraw_form
from kenes.web.pages.milestones import known_milestone, reach_page, reopen_page
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(signed_in, WRITING)
def reach(request: HttpRequest, ref: str) -> HttpResponse:
    """Say that a milestone is reached, and by what that is shown."""
    site, milestone = the_site(), known_milestone(ref, request.user)
    if not may_amend(request.user, milestone):
        return not_allowed(request)
    form = reach_form(request, site, milestone)
    if request.method == "POST" and form.is_valid():
        try:
            reach_milestone(milestone=milestone, on=form.cleaned_data["on"], evidence=form.given, by=request.user)
            messages.success(request, _("The milestone is reached; the evidence stands beside it."))
            return redirect(milestone.action)
        except ValidationError as fault:
            form.refuse(fault)
    return show(request, site, reach_page(request.user, milestone, form))


@open_to(signed_in, WRITING)
def reopen(request: HttpRequest, ref: str) -> HttpResponse:
    """Say that a milestone was not reached after all, and why."""
    site, milestone = the_site(), known_milestone(ref, request.user)
    if not may_amend(request.user, milestone):
        return not_allowed(request)
    form = withdraw_form(request)
    if request.method == "POST" and form.is_valid():
        try:
            reopen_milestone(milestone=milestone, by=request.user, why=form.cleaned_data["why"])
            return redirect(milestone.action)
        except ValidationError as fault:
            form.add_error("why", fault.messages[0])
    return show(request, site, reopen_page(request.user, milestone, form))
