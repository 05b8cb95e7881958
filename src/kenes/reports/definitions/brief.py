"""The two-page note for a deputy minister, in Word."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The whole note; what it draws with is slow to load and is taken only now."""
    from kenes.reports.chapters.brief import brief
    from kenes.reports.situation import ordered

    return brief(ordered(observatory, order))


REPORT = Report(
    key="brief",
    title=Text(kk="Басшыға анықтама", ru="Записка для руководителя", en="Briefing note"),
    languages=("kk", "ru"),
    formats=("docx",),
    compose=compose,
)
