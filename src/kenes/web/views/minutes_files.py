"""A text to take away: as a document in the language of the page, and in the canonical form over which its hash is taken."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.records.chain.actions import today
from kenes.records.minutes.canonical import canonical_text
from kenes.web.access import everyone, open_to
from kenes.web.answering import current_language
from kenes.web.pages.minutes_lookups import known_minutes
from kenes.web.pages.minutes_release import document_bytes
from kenes.web.site import the_site

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "html": "text/html; charset=utf-8",
}


@open_to(everyone)
def document(request: HttpRequest, ref: str, kind: str) -> HttpResponse:
    """The document of a text that the reader may read."""
    minutes, code = known_minutes(ref, request.user), current_language()
    if kind not in TYPES:
        raise Http404(kind)
    made = document_bytes(the_site(), minutes, code, kind, today())
    name = f"{minutes.ref}-{code}.{kind}"
    return HttpResponse(
        made, content_type=TYPES[kind], headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@open_to(everyone)
def canonical(request: HttpRequest, ref: str) -> HttpResponse:
    """The bytes of which the SHA-256 of a settled text is taken."""
    minutes = known_minutes(ref, request.user)
    if not minutes.is_settled:
        raise Http404(ref)
    return HttpResponse(canonical_text(minutes).encode(), content_type="application/json")
