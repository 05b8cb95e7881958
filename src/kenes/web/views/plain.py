"""What machines read: robots.txt and the map of the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from kenes.web.access import everyone, gives_public, open_to
from kenes.web.method_pages import all_methods
from kenes.web.site import Site, the_site


@gives_public
@open_to(everyone)
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read; the map of the site is named."""
    lines = ["User-agent: *", "Disallow:", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@gives_public
@open_to(everyone)
def sitemap(request: HttpRequest) -> HttpResponse:
    """The pages in every language, without figures and rows, which are reached from them."""
    site = the_site()
    addresses = [
        request.build_absolute_uri(one) for code in site.observatory.settings.languages for one in _pages(site, code)
    ]
    return render(request, "sitemap.xml", {"addresses": addresses}, content_type="application/xml")


def _pages(site: Site, language: str) -> list[str]:
    with override(language):
        names = ("overview", "indicators", "places", "data", "methods", "reports", "about")
        return [
            *(reverse(name) for name in names),
            *(reverse("indicator", args=(key,)) for key in site.tables),
            *(
                reverse("region" if "-" in code else "country", args=(code,))
                for code in sorted(site.places)
                if _shown(site, code)
            ),
            *(reverse("method", args=(key,)) for key in all_methods()),
        ]


def _shown(site: Site, code: str) -> bool:
    return "-" in code or code in site.countries
