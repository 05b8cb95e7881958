"""Pages for what cannot be answered, in the language of the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kenes.web.answering import frame
from kenes.web.site import NotPrepared, the_site


@dataclass(frozen=True)
class FaultPage:
    """A page that says what went wrong; `kind` is bad-request, not-found, not-allowed, only-viewing, form-not-accepted, too-many, fault or not-prepared.

    `base` is the bare page, which needs nothing that could fail in its turn, unless there is a site to frame it.
    """

    template: ClassVar[str] = "fault.html"
    section: ClassVar[str] = ""
    kind: str
    base: str = "bare.html"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request cannot be read: no address of it is trusted, so the page stands bare."""
    return render(request, "fault.html", {"page": FaultPage("bad-request"), "frame": None}, status=400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """There is no such page."""
    return _answer(request, "not-found", 404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """There is such a page, but the roles of this account do not open it."""
    return _answer(request, "not-allowed", 403)


def too_many(request: HttpRequest) -> HttpResponse:
    """More requests than a person makes: signing in waits a while."""
    return _answer(request, "too-many", 429)


def only_viewing(request: HttpRequest) -> HttpResponse:
    """An administrator who looks through others' eyes changes nothing by them."""
    return _answer(request, "only-viewing", 403)


def form_not_accepted(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: it stood open too long, or it was not sent from this site."""
    return _answer(request, "form-not-accepted", 403)


def fault(request: HttpRequest) -> HttpResponse:
    """Something failed here; nothing more is tried that could fail again."""
    return render(request, "fault.html", {"page": FaultPage("fault"), "frame": None}, status=500)


def not_prepared(request: HttpRequest) -> HttpResponse:
    """The site is not prepared yet."""
    response = render(request, "fault.html", {"page": FaultPage("not-prepared"), "frame": None}, status=503)
    response["Retry-After"] = "60"
    return response


def _answer(request: HttpRequest, kind: str, status: int) -> HttpResponse:
    try:
        context = {"page": FaultPage(kind, "base.html"), "frame": frame(request, the_site(), FaultPage.section)}
    except NotPrepared:
        context = {"page": FaultPage(kind), "frame": None}
    return render(request, "fault.html", context, status=status)
