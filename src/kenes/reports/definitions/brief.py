"""The two-page note for a deputy minister, in Word."""

from __future__ import annotations

import datetime

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Report
from kenes.texts import Text


def compose(observatory: Observatory, today: datetime.date, as_of: datetime.date | None) -> Document:
    """The whole note; what it draws with is slow to load and is taken only now."""
    from kenes.reports.chapters.brief import brief
    from kenes.reports.situation import situation

    return brief(situation(observatory, today, as_of))


REPORT = Report(
    key="brief",
    title=Text(kk="Басшыға анықтама", ru="Записка для руководителя", en="Briefing note"),
    languages=("kk", "ru"),
    formats=("docx",),
    compose=compose,
)
