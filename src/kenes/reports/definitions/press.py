"""The press release on a dialogue, in three languages: composed from its agreed summary, or as it was published."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """Of the dialogue or text named in the order, else of the last summary that was agreed."""
    from kenes.reports.chapters.press import press
    from kenes.reports.recorded import for_the_press
    from kenes.reports.situation import ordered

    return press(ordered(observatory, order), for_the_press(observatory, order), observatory, order)


REPORT = Report(
    key="press",
    title=Text(kk="Баспасөз хабарламасы", ru="Пресс-релиз", en="Press release"),
    languages=("kk", "ru", "en"),
    formats=("docx", "html", "txt"),
    compose=compose,
    subjects=("DLG", "MIN"),
)
