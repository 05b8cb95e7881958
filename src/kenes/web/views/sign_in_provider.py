"""The way in by a provider of identities: out to it, back from it, and the page that says why somebody was not let in."""

from __future__ import annotations

from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from requests import RequestException

from kenes.web.access import everyone, open_to
from kenes.web.answering import current_language, show
from kenes.web.pages.sign_in_provider import WHY, RefusedPage
from kenes.web.provider import LANGUAGE, Answer, Provider, Question, id_of, settings_of_provider
from kenes.web.site import the_site

LONGEST = 15 * 60
"""Seconds within which whoever set out must come back."""
OWN = ("same-origin", "same-site", "none")


@open_to(everyone)
@never_cache
def out(request: HttpRequest) -> HttpResponse:
    """To the provider, for somebody who pressed the button here; no other site may send people on this way."""
    if not settings_of_provider().is_set:
        raise Http404
    if request.user.is_authenticated:
        return redirect("overview")
    if request.headers.get("Sec-Fetch-Site", "none") not in OWN:
        return redirect("account_login")
    request.session[LANGUAGE] = current_language()
    request.session.set_expiry(LONGEST)
    try:
        return Question(request, Provider(request).list_apps(request)[0]).asked(request)
    except (OAuth2Error, RequestException, ValueError, KeyError):
        return redirect("sign_in_refused", "silent")


@open_to(everyone)
@never_cache
def back(request: HttpRequest) -> HttpResponse:
    """From the provider, with an answer."""
    said = settings_of_provider()
    if not said.is_set:
        raise Http404
    if request.user.is_authenticated:
        return redirect("overview")
    answered: HttpResponse = OAuth2CallbackView.adapter_view(Answer(request, id_of(said)))(request)
    return answered


@open_to(everyone)
def refused(request: HttpRequest, why: str) -> HttpResponse:
    """Why somebody who came by the provider was not let in, and what to do."""
    if why not in WHY:
        raise Http404
    return show(request, the_site(), RefusedPage(settings_of_provider().name, WHY[why]))
