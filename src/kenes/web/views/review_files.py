"""A review as a file in one of three languages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.downloads.of_record import report_file
from kenes.web.pages.document_lookups import known_review


@open_to(everyone)
def review_file(request: HttpRequest, ref: str, form: str) -> HttpResponse:
    """The whole review, every quotation leading to its place."""
    return report_file(request, "review", known_review(ref, request.user), form)
