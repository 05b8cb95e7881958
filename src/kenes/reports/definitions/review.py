"""The review of one document: every judgement with quotation, place and requirement."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The review or the reviews of the document named in the order, else the latest review."""
    from kenes.reports.chapters.recorded.review_document import review_document
    from kenes.reports.recorded import recorded

    return review_document(observatory, order, recorded(observatory, order))


REPORT = Report(
    key="review",
    title=Text(kk="Құжатты талдау", ru="Обзор документа", en="Review of a document"),
    languages=("kk", "ru", "en"),
    formats=("docx", "pdf"),
    compose=compose,
    subjects=("DOC", "REV"),
)
