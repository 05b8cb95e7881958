"""People and their roles, for administrators: each verb loads, asks the rule, acts, and goes back to the person."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from kenes.records.accounts.actions import (
    close_account,
    give_role,
    open_account,
    renew_sign_in,
    take_roles,
)
from kenes.records.accounts.models import Account
from kenes.records.accounts.passwords import made_password
from kenes.records.accounts.queries import everybody
from kenes.records.accounts.rules import may_administer, may_give_roles
from kenes.web.access import WRITING, administers, open_to
from kenes.web.answering import show
from kenes.web.pages.accounts import OpenAccountPage, people_page, person_page
from kenes.web.pages.accounts_forms import AccountForm, ReasonForm, RoleForm
from kenes.web.site import the_site

ACTING = ("POST",)


@open_to(administers)
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with an account."""
    return show(request, the_site(), people_page(everybody(), request.user))


@open_to(administers, WRITING)
def open_one(request: HttpRequest) -> HttpResponse:
    """A new account with a made password, shown once."""
    form = AccountForm(request.POST or None)
    if form.is_valid():
        password = made_password()
        try:
            account = open_account(**form.cleaned_data, password=password, by=request.user)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            return _shown(request, account, password=password)
    return show(request, the_site(), OpenAccountPage(form))


@open_to(administers)
def one(request: HttpRequest, number: int) -> HttpResponse:
    """One person: roles, and what may be done."""
    return _shown(request, _person(number))


@open_to(administers, ACTING)
def give(request: HttpRequest, number: int) -> HttpResponse:
    """Give a role."""
    account, form = _person(number), _role_form(request, request.POST)
    if not form.is_valid():
        return _shown(request, account, give=form)
    _allow(may_give_roles(request.user, form.cleaned_data["country"]))
    give_role(account=account, by=request.user, **form.cleaned_data)
    return redirect("account_of", number)


@open_to(administers, ACTING)
def take(request: HttpRequest, number: int, role: int) -> HttpResponse:
    """Take a role; nobody takes their own."""
    account = _person(number)
    held = get_object_or_404(account.roles, pk=role)
    _allow(account != request.user and may_give_roles(request.user, held.country))
    take_roles(account=account, roles=[held], by=request.user)
    return redirect("account_of", number)


@open_to(administers, ACTING)
def renew(request: HttpRequest, number: int) -> HttpResponse:
    """A new password, shown once; the second factor is set up anew."""
    account, form = _person(number), ReasonForm(request.POST, prefix="renew")
    _allow(may_administer(request.user, account))
    if not form.is_valid():
        return _shown(request, account, renew=form)
    password = made_password()
    renew_sign_in(account=account, password=password, by=request.user, **form.cleaned_data)
    return _shown(request, account, password=password)


@open_to(administers, ACTING)
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Close an account; what its holder wrote stays."""
    account, form = _person(number), ReasonForm(request.POST, prefix="close")
    _allow(may_administer(request.user, account))
    if not form.is_valid():
        return _shown(request, account, close=form)
    close_account(account=account, by=request.user, **form.cleaned_data)
    return redirect("account_of", number)


def _person(number: int) -> Account:
    return get_object_or_404(everybody(), pk=number)


def _allow(may: bool) -> None:
    if not may:
        raise PermissionDenied


def _role_form(request: HttpRequest, given: Any = None) -> RoleForm:
    return RoleForm(given, by=request.user, shown=the_site().countries)


def _shown(request: HttpRequest, account: Account, password: str = "", **filled: Any) -> HttpResponse:
    forms = {
        "give": _role_form(request),
        "renew": ReasonForm(prefix="renew"),
        "close": ReasonForm(prefix="close"),
    } | filled
    return show(request, the_site(), person_page(account, request.user, forms, password))
