"""The stories of records, figures, indicators and clauses."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_story import story_page
from kenes.web.site import the_site


@open_to(everyone)
def record_story(request: HttpRequest, ref: str) -> HttpResponse:
    """The story of a record."""
    return show(request, the_site(), story_page(request.user, known_record(ref, request.user).ref))


@open_to(everyone)
def story_of(request: HttpRequest) -> HttpResponse:
    """The story of whatever stands in `?of=`."""
    return show(request, the_site(), story_page(request.user, request.GET.get("of", "")))
