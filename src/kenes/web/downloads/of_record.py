"""The report about one record as a file: the public one to visitors, that of the country to those who read for official use in it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from kenes.records.chain.actions import today
from kenes.records.dialogues.rules import reads_inside
from kenes.reports.report import Order, all_reports, leading_to_the_site, rendered
from kenes.texts import Refusal
from kenes.web.answering import current_language
from kenes.web.returning import own_site
from kenes.web.site import the_site

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


def report_file(request: HttpRequest, report: str, record: Any, form: str) -> HttpResponse:
    """The report in the language of the address. Raises Http404 for another form, and where these readers may read nothing of it."""
    if form not in TYPES:
        raise Http404(form)
    marking: Any = "official" if reads_inside(request.user, record.country) else "public"
    observatory, code = the_site().observatory, current_language()
    try:
        document = all_reports()[report].compose(observatory, Order(today=today(), subject=record.ref, marking=marking))
    except Refusal as nothing_for_these_readers:
        raise Http404(record.ref) from nothing_for_these_readers
    made = rendered(leading_to_the_site(document, observatory, own_site(request)), code, form)
    answer = HttpResponse(made, content_type=TYPES[form])
    answer["Content-Disposition"] = f'attachment; filename="{report}-{record.ref}-{code}.{form}"'
    return answer
