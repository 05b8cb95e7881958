"""Search in the texts of the library."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.document_search import document_search_page
from kenes.web.site import the_site


@open_to(everyone)
def document_search(request: HttpRequest) -> HttpResponse:
    """Passages in every language that speak of the thing."""
    return show(request, the_site(), document_search_page(request.user, request.GET))
