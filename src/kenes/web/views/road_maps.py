"""Views of road maps: over their years, and over countries."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.road_map_timeline import timeline_page
from kenes.web.pages.road_maps_of_countries import countries_page
from kenes.web.site import the_site


@open_to(everyone)
def timeline(request: HttpRequest, ref: str) -> HttpResponse:
    """A road map over its years."""
    site = the_site()
    return show(request, site, timeline_page(site, request.user, ref))


@open_to(everyone)
def countries(request: HttpRequest) -> HttpResponse:
    """The road maps of the countries counted side by side."""
    site = the_site()
    return show(request, site, countries_page(site, request.user))
