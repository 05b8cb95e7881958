"""One's own keys for programs: listed, issued, revoked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache

from kenes.records.keys.actions import issue_key, revoke_key
from kenes.records.keys.models import Key
from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.accounts_keys import KeyForm, keys_page
from kenes.web.site import the_site


@open_to(signed_in, WRITING)
@never_cache
def keys(request: HttpRequest) -> HttpResponse:
    """The keys there are, and a new one, shown once."""
    form, token = KeyForm(request.POST or None), ""
    if form.is_valid():
        _, token = issue_key(account=request.user, by=request.user, **form.cleaned_data)
        form = KeyForm()
    return show(request, the_site(), keys_page(request.user, form, token))


@open_to(signed_in, ("POST",))
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """A key that opens nothing any more."""
    revoke_key(key=get_object_or_404(Key, account_id=request.user.pk, pk=number), by=request.user)
    return redirect("account_keys")
