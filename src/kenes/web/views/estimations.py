"""Methods on one's own table: nothing of it is stored."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import WRITING, gives_public, open_to, signed_in
from kenes.web.answering import show
from kenes.web.forms.estimation import estimation_form
from kenes.web.pages.estimations import estimation_page, estimations_page, known_estimation, wanted_file
from kenes.web.site import the_site


@open_to(signed_in)
def estimations(request: HttpRequest) -> HttpResponse:
    """All of them."""
    return show(request, the_site(), estimations_page())


@open_to(signed_in, WRITING)
def estimation(request: HttpRequest, key: str) -> HttpResponse:
    """One of them: its form, the result of a table, or the result as a file."""
    site, one = the_site(), known_estimation(key)
    form = estimation_form(request, one)
    outcome = form.estimated() if form.is_valid() else None
    wanted = None if outcome is None else wanted_file(site, one, form, outcome)
    return _file(*wanted) if wanted else show(request, site, estimation_page(one, form, outcome))


@gives_public
@open_to(signed_in)
def example(request: HttpRequest, key: str) -> HttpResponse:
    """A small file of invented figures that shows the columns."""
    return _file(known_estimation(key).example.encode(), f"{key}-example.csv")


def _file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
