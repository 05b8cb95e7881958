"""What is unfinished in the records of a country, as a list for Word and Excel."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """Every open loop on the day of the order."""
    from kenes.reports.chapters.recorded.loops_document import loops_document
    from kenes.reports.recorded import recorded

    return loops_document(observatory, order, recorded(observatory, order))


REPORT = Report(
    key="loops",
    title=Text(kk="Аяқталмаған істер", ru="Незавершённое", en="Open loops"),
    languages=("kk", "ru"),
    formats=("docx", "xlsx"),
    compose=compose,
)
