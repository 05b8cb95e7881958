"""Leaves an entry in the log for every page that shows closed records and for every file that somebody with an account takes away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from kenes.records.audit.reads import noting, record_export, record_reading
from kenes.web.site import the_site


class Reading:
    """Writes after the page is made and before it is sent: nothing closed is read without its trace."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with noting() as noted:
            response = self.answer(request)
        reader = request.viewer  # type: ignore[attr-defined]  # whoever looks, by whosever eyes
        if response.status_code == 200 and reader.is_authenticated:
            _leave_a_trace(request, response, reader, noted)
        return response


def _leave_a_trace(request: HttpRequest, response: HttpResponse, reader: Any, noted: Mapping[str, str]) -> None:
    address = f"{request.get_full_path()}{_as_whom(request)}"
    if is_official_file(request, response):
        match = request.resolver_match
        ref = str(match.kwargs.get("ref", "")) if match else ""
        what = ":".join(part for part in ((match.url_name or match.route) if match else "", ref) if part)
        record_export(by=reader, what=what, country=ref[:2] or the_site().country, address=address, noted=noted)
    elif noted:
        record_reading(by=reader, noted=noted, address=address)


def is_official_file(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the answer is a file, and its view does not say that it gives everybody the same (`gives_public`)."""
    if response.headers.get("Content-Type", "").startswith("text/html") or request.resolver_match is None:
        return False
    return not getattr(request.resolver_match.func, "gives_public", False)


def _as_whom(request: HttpRequest) -> str:
    viewing = getattr(request, "viewing", None)
    return f" ({viewing.name})" if viewing else ""
