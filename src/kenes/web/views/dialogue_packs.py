"""The pack of a meeting: the page to take it from, its files, the name cards."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from kenes.records.dialogues.rules import reads_inside
from kenes.reports.definitions.pack import REPORT
from kenes.reports.report import leading_to_the_site, rendered
from kenes.texts import Refusal
from kenes.web.access import everyone, open_to, signed_in
from kenes.web.answering import show
from kenes.web.pages.dialogue_lookups import known_dialogue
from kenes.web.pages.dialogue_meeting import meeting_for
from kenes.web.pages.dialogue_packs import known_edition, pack_order, packs_page
from kenes.web.site import the_site
from kenes.web.views.faults import not_allowed


@open_to(everyone)
def packs(request: HttpRequest, ref: str) -> HttpResponse:
    """Every language and format."""
    site = the_site()
    return show(request, site, packs_page(site, request.user, known_dialogue(ref, request.user)))


@open_to(everyone)
def pack(request: HttpRequest, ref: str, language: str, kind: str) -> HttpResponse:
    """The pack in one language and format, always to be saved: it has a style of its own, which the site does not allow."""
    site, dialogue = the_site(), known_dialogue(ref, request.user)
    content_type = known_edition(site, language, kind)
    try:
        document = REPORT.compose(site.observatory, pack_order(request.user, dialogue))
    except Refusal:
        raise Http404(ref) from None
    return saved(
        rendered(leading_to_the_site(document, site.observatory), language, kind),
        content_type,
        f"{ref}-{language}.{kind}",
    )


@open_to(signed_in)
def name_cards(request: HttpRequest, ref: str, language: str) -> HttpResponse:
    """Name cards for the table."""
    from kenes.reports.name_cards import name_cards as cards_of

    site, dialogue = the_site(), known_dialogue(ref, request.user)
    content_type = known_edition(site, language)
    if not reads_inside(request.user, dialogue.country):
        return not_allowed(request)
    publisher = site.observatory.settings.publisher[language]
    content = cards_of(meeting_for(dialogue, request.user), language, publisher, "")
    return saved(content, content_type, f"{ref}-cards-{language}.docx")


def saved(content: bytes, content_type: str, name: str) -> HttpResponse:
    """A file to be saved."""
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
