"""One figure and its source rows."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.figures import figure_page
from kenes.web.pages.lookups import known_figure
from kenes.web.pages.records_figures import in_the_chain
from kenes.web.site import the_site


@open_to(everyone)
def figure(request: HttpRequest, key: str, code: str, period: str) -> HttpResponse:
    """The figure of an indicator, place and period; the breakdown stands in the query, beside the page of the rows."""
    site = the_site()
    asked = request.GET.dict()
    page = asked.pop("page", None)
    row = known_figure(site, key, code, period, asked)
    return show(request, site, figure_page(site, row, page, in_the_chain(request.user, row)))
