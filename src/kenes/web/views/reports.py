"""Reports to fetch."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from kenes.web.access import everyone, open_to
from kenes.web.answering import show
from kenes.web.pages.reports import report_paths, reports_page
from kenes.web.site import the_site


@open_to(everyone)
def reports(request: HttpRequest) -> HttpResponse:
    """All of them."""
    site = the_site()
    return show(request, site, reports_page(site))


@open_to(everyone)
def report_file(request: HttpRequest, name: str) -> FileResponse:
    """One file of those listed, always to be saved, so that no foreign page opens within this site."""
    found = report_paths(the_site()).get(name)
    if found is None:
        raise Http404(name)
    return FileResponse(found.open("rb"), as_attachment=True, filename=name)
