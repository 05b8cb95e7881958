"""The page from which the pack of a meeting is taken in each language, with what is not written in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404
from django.urls import reverse

from kenes.records.dialogues.models import Dialogue
from kenes.records.dialogues.rules import reads_inside
from kenes.reports.block import Marking
from kenes.reports.chapters.pack_missing import unwritten
from kenes.reports.definitions.pack import REPORT
from kenes.reports.report import Order
from kenes.texts import Text, language
from kenes.web.pages.dialogue_meeting import meeting_for
from kenes.web.pages.records_names import Named, named
from kenes.web.site import Site


@dataclass(frozen=True)
class EditionLine:
    """The pack in one language: its files, the name cards, what is not written in it."""

    name: str
    files: tuple[tuple[str, str], ...]
    cards: tuple[str, str]
    missing: tuple[Text, ...]


@dataclass(frozen=True)
class PacksPage:
    """All languages of the observatory."""

    template: ClassVar[str] = "dialogues/packs.html"
    section: ClassVar[str] = "dialogues"
    name: Named
    editions: tuple[EditionLine, ...]
    public: bool


def packs_page(site: Site, account: Any, dialogue: Dialogue) -> PacksPage:
    """The page; for those who do not read for official use, of the public pack."""
    languages = site.observatory.settings.languages
    missing = unwritten(meeting_for(dialogue, account), languages)
    editions = tuple(_edition(dialogue.ref, code, tuple(missing[code])) for code in languages)
    return PacksPage(named(dialogue), editions, not reads_inside(account, dialogue.country))


def pack_order(account: Any, dialogue: Dialogue) -> Order:
    """The pack that an account may have, as known now."""
    marking: Marking = "official" if reads_inside(account, dialogue.country) else "public"
    return Order(today=datetime.date.today(), subject=dialogue.ref, marking=marking)


def known_edition(site: Site, code: str, kind: str = "docx") -> str:
    """The type of a file that the pack has; 404 for a language or format that it has not."""
    if code not in site.observatory.settings.languages or kind not in TYPES:
        raise Http404(f"{code}.{kind}")
    return TYPES[kind]


def _edition(ref: str, code: str, missing: tuple[Text, ...]) -> EditionLine:
    files = tuple((kind.upper(), reverse("dialogue_pack", args=(ref, code, kind))) for kind in REPORT.formats)
    return EditionLine(language(code).name, files, ("DOCX", reverse("dialogue_name_cards", args=(ref, code))), missing)


TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
