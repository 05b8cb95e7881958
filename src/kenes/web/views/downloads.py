"""Downloads of an indicator."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from kenes.web.access import everyone, gives_public, open_to
from kenes.web.answering import current_language
from kenes.web.downloads.files import as_csv, as_xlsx
from kenes.web.downloads.table import plain_table
from kenes.web.pages.lookups import known_indicator
from kenes.web.site import the_site

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@gives_public
@open_to(everyone)
def indicator_csv(request: HttpRequest, key: str) -> HttpResponse:
    """All its rows as CSV."""
    site, language = the_site(), current_language()
    table = plain_table(site, known_indicator(site, key), language)
    return _saved(as_csv(table), "text/csv; charset=utf-8", f"{key}-{language}.csv")


@gives_public
@open_to(everyone)
def indicator_xlsx(request: HttpRequest, key: str) -> HttpResponse:
    """All its rows as a workbook."""
    site, language = the_site(), current_language()
    table = plain_table(site, known_indicator(site, key), language)
    return _saved(as_xlsx(table, language), XLSX, f"{key}-{language}.xlsx")


def _saved(content: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
