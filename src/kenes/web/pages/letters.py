"""The page of a letter, and its draft for Word made by the reports."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django.http import Http404

from kenes.records.correspondence.models import Letter
from kenes.reports.report import Order, all_reports, rendered
from kenes.texts import all_languages
from kenes.web.pages.control_steps import SteppedPage, stepped
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site


@dataclass(frozen=True)
class LetterPage(SteppedPage):
    """A letter with its next steps and its drafts by language; a closed letter is put on no paper."""

    template: ClassVar[str] = "control/letter.html"
    drafts: tuple[tuple[str, str], ...]


def letter_page(site: Site, account: Any, made: RecordPage) -> LetterPage:
    """A letter as an account may see it."""
    plain = stepped(site, account, made)
    common = {one.name: getattr(plain, one.name) for one in fields(plain)}
    spoken = site.observatory.settings.languages
    drafts = tuple((one.code, one.name) for one in all_languages() if one.code in spoken)
    return LetterPage(**common, drafts=() if made.record.closed or made.record.withdrawn else drafts)


def known_letter(ref: str, account: Any) -> Letter:
    """A letter that an account may read and that may be put on paper; 404 otherwise."""
    found = known_record(ref, account)
    if not isinstance(found, Letter) or found.closed or found.withdrawn:
        raise Http404(ref)
    return found


def draft_bytes(site: Site, letter: Letter, language: str, kind: str, today: datetime.date) -> bytes:
    """The draft of a letter in one language and format, in the letter's own marking."""
    order = Order(today=today, subject=letter.ref, marking="public" if letter.marking == "public" else "official")
    return rendered(all_reports()["letter"].compose(site.observatory, order), language, kind)
