"""A review as a file in one of three languages: the public one to visitors, that of the country to those who read for official use in it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from kenes.records.chain.actions import today
from kenes.records.dialogues.rules import reads_inside
from kenes.reports.report import Order, all_reports, leading_to_the_site, rendered
from kenes.texts import Refusal
from kenes.web.access import everyone, open_to
from kenes.web.answering import current_language
from kenes.web.pages.document_lookups import known_review
from kenes.web.returning import own_site
from kenes.web.site import the_site

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


@open_to(everyone)
def review_file(request: HttpRequest, ref: str, form: str) -> HttpResponse:
    """The whole review, every quotation leading to its place."""
    if form not in TYPES:
        raise Http404(form)
    found, code = known_review(ref, request.user), current_language()
    marking: Any = "official" if reads_inside(request.user, found.country) else "public"
    order = Order(today=today(), subject=found.ref, marking=marking)
    try:
        document = all_reports()["review"].compose(the_site().observatory, order)
    except Refusal as nothing_for_these_readers:
        raise Http404(ref) from nothing_for_these_readers
    made = rendered(leading_to_the_site(document, the_site().observatory, own_site(request)), code, form)
    name = f"review-{found.ref}-{code}.{form}"
    return HttpResponse(
        made, content_type=TYPES[form], headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
