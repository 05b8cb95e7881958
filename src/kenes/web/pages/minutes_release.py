"""Texts as documents, and the paragraphs of a new release, made by the reports."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.minutes.paragraph import Paragraph
from kenes.reports.report import Order, all_reports, rendered
from kenes.web.site import Site


def document_bytes(site: Site, minutes: Any, language: str, kind: str, today: datetime.date) -> bytes:
    """The document of a text in one language and format, in its own marking."""
    report = all_reports()["press" if minutes.sort == "press" else "minutes"]
    order = Order(today=today, subject=minutes.ref, marking=minutes.marking)
    return rendered(report.compose(site.observatory, order), language, kind)


def composed_paragraphs(site: Site, summary: Any, today: datetime.date) -> list[Paragraph]:
    """The release that the agreed summary and the figures give."""
    from kenes.reports.chapters.press import agreed_summary
    from kenes.reports.chapters.press_text import release_paragraphs
    from kenes.reports.recorded import for_the_press
    from kenes.reports.situation import ordered

    order = Order(today=today, subject=summary.ref, marking="public")
    found = for_the_press(site.observatory, order)
    record = found.snapshot.records.get(summary.ref)
    agreed = agreed_summary(found.snapshot, record)
    if agreed is None:
        from kenes.reports.chapters.press_texts import AGREED_SUMMARY
        from kenes.reports.subject import nothing_recorded

        raise nothing_recorded(AGREED_SUMMARY)
    return release_paragraphs(ordered(site.observatory, order), found, site.observatory, agreed)
