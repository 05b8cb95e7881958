"""Records: the list of a kind, one record, what is still open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.records_list import records_page
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_loops import open_loops_page
from kenes.web.pages.records_of_kind import page_of
from kenes.web.pages.records_sections import known_kind
from kenes.web.site import the_site


@open_to(everyone)
def records(request: HttpRequest, kind: str) -> HttpResponse:
    """The records of a kind that the reader may see."""
    site = the_site()
    return show(request, site, records_page(site, request.user, known_kind(kind), request.GET.dict()))


@open_to(everyone)
def record(request: HttpRequest, ref: str) -> HttpResponse:
    """One record, on the page of its kind."""
    site = the_site()
    return show(request, site, page_of(site, request.user, known_record(ref, request.user)))


@open_to(everyone)
def open_loops(request: HttpRequest) -> HttpResponse:
    """What waits for its next link, and the edits that wait to be settled."""
    site = the_site()
    return show(request, site, open_loops_page(site, request.user))
