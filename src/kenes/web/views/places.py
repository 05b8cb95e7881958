"""Countries and regions."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.places import place_page, places_page
from kenes.web.site import the_site


@open_to(everyone)
def places(request: HttpRequest) -> HttpResponse:
    """All of them."""
    site = the_site()
    return show(request, site, places_page(site))


@open_to(everyone)
def country(request: HttpRequest, code: str) -> HttpResponse:
    """One country of those shown."""
    site = the_site()
    if code not in site.countries:
        raise Http404(code)
    return show(request, site, place_page(site, code))


@open_to(everyone)
def region(request: HttpRequest, code: str) -> HttpResponse:
    """One region of which there is a figure."""
    site = the_site()
    if "-" not in code or code not in site.places:
        raise Http404(code)
    return show(request, site, place_page(site, code))
