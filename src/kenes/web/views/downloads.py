"""Downloads: of an indicator, of a list of records, of the open loops."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.reports.report import leading_to_the_site, rendered
from kenes.web.access import everyone, gives_public, open_to
from kenes.web.answering import current_language
from kenes.web.downloads.files import as_csv, as_xlsx
from kenes.web.downloads.loops import loops_file, loops_table
from kenes.web.downloads.records import records_table
from kenes.web.downloads.table import plain_table
from kenes.web.pages.lookups import known_indicator
from kenes.web.pages.records_sections import known_kind
from kenes.web.site import the_site

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "xlsx": XLSX}


@gives_public
@open_to(everyone)
def indicator_csv(request: HttpRequest, key: str) -> HttpResponse:
    """All its rows as CSV."""
    site, language = the_site(), current_language()
    table = plain_table(site, known_indicator(site, key), language)
    return _saved(as_csv(table), CSV, f"{key}-{language}.csv")


@gives_public
@open_to(everyone)
def indicator_xlsx(request: HttpRequest, key: str) -> HttpResponse:
    """All its rows as a workbook."""
    site, language = the_site(), current_language()
    table = plain_table(site, known_indicator(site, key), language)
    return _saved(as_xlsx(table, language), XLSX, f"{key}-{language}.xlsx")


@open_to(everyone)
def open_loops_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The open loops that the reader may see as CSV, Word or Excel."""
    language = current_language()
    if kind == "csv":
        return _saved(as_csv(loops_table(request.user, language)), CSV, f"open-loops-{language}.csv")
    if kind not in TYPES:
        raise Http404(kind)
    document = leading_to_the_site(loops_file(the_site(), request.user), the_site().observatory)
    made = rendered(document, language, kind)
    return _saved(made, TYPES[kind], f"open-loops-{language}.{kind}")


@open_to(everyone)
def records_file(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """A list of records, filtered and sorted as its page, as CSV or Excel."""
    model, language = known_kind(kind), current_language()
    if form not in ("csv", "xlsx"):
        raise Http404(form)
    table = records_table(the_site(), request.user, model, request.GET.dict(), language)
    name = f"{kind}-{language}.{form}"
    return _saved(as_csv(table), CSV, name) if form == "csv" else _saved(as_xlsx(table, language), XLSX, name)


def _saved(content: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
