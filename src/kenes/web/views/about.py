"""About the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.about import about_page
from kenes.web.site import the_site


@open_to(everyone)
def about(request: HttpRequest) -> HttpResponse:
    """Whose site it is, licence, languages, accessibility."""
    site = the_site()
    return show(request, site, about_page(site))
