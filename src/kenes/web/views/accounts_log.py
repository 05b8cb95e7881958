"""The log: administrators read all of it, everybody else the history of the records that they may read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.accounts_log import log_page
from kenes.web.site import the_site


@open_to(signed_in)
def log(request: HttpRequest) -> HttpResponse:
    """Who changed what, when and why; `about` names one record."""
    page = log_page(request.user, request.GET.get("about", ""), request.GET.get("page"))
    return show(request, the_site(), page)
