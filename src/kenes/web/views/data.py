"""Datasets, releases, source rows."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.data import data_page, is_protected, release_page, source_row_page
from kenes.web.pages.lookups import known_release
from kenes.web.site import the_site


@open_to(everyone)
def datasets(request: HttpRequest) -> HttpResponse:
    """All that is held."""
    site = the_site()
    return show(request, site, data_page(site))


@open_to(everyone)
def release(request: HttpRequest, dataset: str, name: str) -> HttpResponse:
    """One release."""
    site = the_site()
    found = known_release(site, dataset, name)
    return show(request, site, release_page(site, found, request.GET.get("page")))


@open_to(everyone)
def source_row(request: HttpRequest, dataset: str, name: str, number: int) -> HttpResponse:
    """One row of a release."""
    site = the_site()
    found = known_release(site, dataset, name)
    if number >= found.manifest.rows or is_protected(site, found):
        raise Http404(number)
    return show(request, site, source_row_page(site, found, number))
