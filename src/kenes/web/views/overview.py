"""The first page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import current_language, show
from kenes.web.pages.overview import overview_page
from kenes.web.site import the_site


@open_to(everyone)
def overview(request: HttpRequest) -> HttpResponse:
    """The situation at a glance."""
    site = the_site()
    return show(request, site, overview_page(site, current_language(), request.user))
