"""The table of measures that a document holds: looked for in its file, held against a road map, stored only when a person says so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import WRITING, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.document_lookups import known_document, known_version
from kenes.web.pages.document_measures import kept_plan, measures_page
from kenes.web.pages.plans import check_page, road_map_to_write
from kenes.web.site import the_site


@open_to(signed_in, WRITING)
def measures(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """The measures found, and the road map they are for; then what they would write there."""
    site, document = the_site(), known_document(ref, request.user)
    version = known_version(document, number)
    page = measures_page(site, version, request.user, request.POST or None)
    if page.form is not None and page.form.is_valid():
        road_map = road_map_to_write(page.form.cleaned_data["road_map"], request.user)
        return show(request, site, check_page(site, request, road_map, kept_plan(version, road_map, page.plan)))
    return show(request, site, page)
