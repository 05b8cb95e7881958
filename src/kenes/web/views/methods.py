"""Texts about methods."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.method_pages import all_methods
from kenes.web.pages.methods import method_page, methods_page
from kenes.web.site import the_site


@open_to(everyone)
def methods(request: HttpRequest) -> HttpResponse:
    """All of them."""
    return show(request, the_site(), methods_page())


@open_to(everyone)
def method(request: HttpRequest, name: str) -> HttpResponse:
    """One of them."""
    if name not in all_methods():
        raise Http404(name)
    site = the_site()
    return show(request, site, method_page(site, name))
