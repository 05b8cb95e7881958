"""The draft of a press release on a dialogue, in three languages from the same records and figures."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The dialogue named in the order, else the last one held or planned."""
    from kenes.reports.chapters.press import press
    from kenes.reports.recorded import for_the_press
    from kenes.reports.situation import ordered

    return press(ordered(observatory, order), for_the_press(observatory, order), observatory, order)


REPORT = Report(
    key="press",
    title=Text(kk="Баспасөз хабарламасы (жоба)", ru="Пресс-релиз (проект)", en="Press release (draft)"),
    languages=("kk", "ru", "en"),
    formats=("docx", "html", "txt"),
    compose=compose,
    subjects=("DLG",),
)
