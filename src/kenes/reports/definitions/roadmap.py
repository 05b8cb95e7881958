"""The road map alone, in the national form, for Word first."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The road map named in the order, else every one there is."""
    from kenes.reports.chapters.recorded.roadmap_document import roadmap_document
    from kenes.reports.recorded import recorded

    return roadmap_document(observatory, order, recorded(observatory, order))


REPORT = Report(
    key="roadmap",
    title=Text(kk="Жол картасы", ru="Дорожная карта", en="Road map"),
    languages=("kk", "ru"),
    formats=("docx",),
    compose=compose,
    subjects=("RMP",),
)
