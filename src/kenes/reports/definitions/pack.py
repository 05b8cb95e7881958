"""The pack of a meeting: invitation, agenda, participants, speaking order, interpretation, papers, a sheet to sign."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The dialogue named in the order, else the next one planned, else the last one."""
    from kenes.reports.chapters.pack import pack

    return pack(observatory, order)


REPORT = Report(
    key="pack",
    title=Text(kk="Кездесу материалдарының жинағы", ru="Материалы встречи", en="Meeting pack"),
    languages=("kk", "ru", "en"),
    formats=("html", "pdf", "docx"),
    compose=compose,
    subjects=("DLG",),
)
