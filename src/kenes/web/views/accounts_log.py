"""The log: administrators read all of it, everybody else the history of the records that they may read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.records.audit.asked import Asked, as_rows
from kenes.records.audit.readable import entries_readable_by
from kenes.web.access import administers, open_to, signed_in
from kenes.web.answering import show
from kenes.web.downloads.files import rows_as_csv
from kenes.web.pages.accounts_log import log_page
from kenes.web.site import the_site


@open_to(signed_in)
def log(request: HttpRequest) -> HttpResponse:
    """Who changed what, who read or took away what is not for everybody, when and why; the address says of what, of whom, of when."""
    return show(request, the_site(), log_page(request.user, request.GET.dict()))


@open_to(administers)
def log_csv(request: HttpRequest) -> HttpResponse:
    """The entries that were asked for, as a table."""
    entries = Asked.of(request.GET.dict()).among(entries_readable_by(request.user))
    said = {"Content-Disposition": 'attachment; filename="log.csv"'}
    return HttpResponse(rows_as_csv(as_rows(entries.iterator())), content_type="text/csv; charset=utf-8", headers=said)
