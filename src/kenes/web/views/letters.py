"""A letter to take away as a draft for the letterhead."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.records.chain.actions import today
from kenes.texts import all_languages
from kenes.web.access import everyone, open_to
from kenes.web.pages.letters import draft_bytes, known_letter
from kenes.web.site import the_site

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@open_to(everyone)
def draft(request: HttpRequest, ref: str, language: str, kind: str) -> HttpResponse:
    """The draft of a letter that the reader may read, in the language of the body to which it goes."""
    letter = known_letter(ref, request.user)
    if kind not in TYPES or language not in [one.code for one in all_languages()]:
        raise Http404(kind)
    made = draft_bytes(the_site(), letter, language, kind, today())
    named = f'attachment; filename="{letter.ref}-{language}.{kind}"'
    return HttpResponse(made, content_type=TYPES[kind], headers={"Content-Disposition": named})
