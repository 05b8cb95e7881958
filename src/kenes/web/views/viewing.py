"""Viewing as another: starting with an account or with a role, and stopping."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from kenes.records.accounts.queries import everybody
from kenes.records.accounts.rules import may_administer, may_give_roles
from kenes.web.access import WRITING, administers, everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.accounts import ViewAsRolePage
from kenes.web.pages.accounts_forms import RoleForm
from kenes.web.site import the_site
from kenes.web.viewing import start_viewing_account, start_viewing_role, stop

ACTING = ("POST",)


@open_to(administers, ACTING)
def account(request: HttpRequest, number: int) -> HttpResponse:
    """See the pages as somebody whose roles one administers."""
    viewed = get_object_or_404(everybody().filter(is_active=True), pk=number)
    if not may_administer(request.user, viewed):
        raise PermissionDenied
    start_viewing_account(request, viewed)
    return redirect("overview")


@open_to(administers, WRITING)
def role(request: HttpRequest) -> HttpResponse:
    """See the pages as somebody would who plays one role."""
    site = the_site()
    form = RoleForm(request.POST or None, by=request.user, shown=site.countries)
    if not form.is_valid():
        return show(request, site, ViewAsRolePage(form))
    if not may_give_roles(request.user, form.cleaned_data["country"]):
        raise PermissionDenied
    start_viewing_role(request, form.cleaned_data)
    return redirect("overview")


@open_to(everyone, ACTING)
def stop_viewing(request: HttpRequest) -> HttpResponse:
    """Back to one's own pages; to whoever views nobody it does nothing."""
    stop(request)
    return redirect("overview")
