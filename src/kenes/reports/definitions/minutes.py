"""Minutes or the organiser's summary of a dialogue: a draft marked as such, or the agreed text with its hash."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The text named in the order, or that of the dialogue named; else the latest one, agreed before draft."""
    from kenes.reports.chapters.recorded.minutes_document import minutes_document
    from kenes.reports.recorded import recorded

    return minutes_document(observatory, order, recorded(observatory, order))


REPORT = Report(
    key="minutes",
    title=Text(kk="Диалог хаттамасы", ru="Протокол диалога", en="Minutes of a dialogue"),
    languages=("kk", "ru", "en"),
    formats=("docx", "pdf", "html", "txt"),
    compose=compose,
    subjects=("DLG", "MIN"),
)
