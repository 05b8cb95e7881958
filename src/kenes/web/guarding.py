"""What guards every answer: only reading is allowed, and a few headers that neither Django nor django-csp sets."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from kenes.web.site import NotPrepared
from kenes.web.views.faults import not_prepared

READING = ("GET", "HEAD")
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"


class ReadingOnly:
    """Refuses every method but GET and HEAD, and switches off what the site never asks of a browser."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say that the site is not prepared yet, rather than that something failed."""
        return not_prepared(request) if isinstance(exception, NotPrepared) else None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request) if request.method in READING else HttpResponseNotAllowed(READING)
        response["Permissions-Policy"] = PERMISSIONS_POLICY
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response
