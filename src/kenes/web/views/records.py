"""Records: the list of a kind, one record, what is still open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to


@open_to(everyone)
def records(request: HttpRequest, kind: str) -> HttpResponse:
    """The records of a kind that the reader may see."""
    raise NotImplementedError


@open_to(everyone)
def record(request: HttpRequest, ref: str) -> HttpResponse:
    """One record."""
    raise NotImplementedError


@open_to(everyone)
def open_loops(request: HttpRequest) -> HttpResponse:
    """What waits for its next link."""
    raise NotImplementedError
