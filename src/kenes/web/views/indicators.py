"""Indicators."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import current_language, show
from kenes.web.pages.indicators import indicator_page, indicators_page
from kenes.web.pages.lookups import known_country, known_indicator
from kenes.web.site import the_site


@open_to(everyone)
def indicators(request: HttpRequest) -> HttpResponse:
    """All of them."""
    site = the_site()
    return show(request, site, indicators_page(site))


@open_to(everyone)
def indicator(request: HttpRequest, key: str) -> HttpResponse:
    """One of them, in the country asked for."""
    site = the_site()
    definition = known_indicator(site, key)
    country = known_country(site, request.GET.get("country"))
    return show(request, site, indicator_page(site, definition, country, current_language()))
