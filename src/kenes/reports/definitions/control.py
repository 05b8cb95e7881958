"""The control sheet: actions of road maps and assignments of the headquarters, by executor."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """What is on control of the country, or of the road map named in the order; Refusal where nothing is."""
    from kenes.records.control.sheet import SheetQuestion, sheet
    from kenes.reports.chapters.recorded.control_sheet import CONTROL_SHEET, control_document
    from kenes.reports.recorded import recorded
    from kenes.reports.subject import nothing_recorded, subject_of

    found = recorded(observatory, order)
    chosen = subject_of(observatory, order, found.snapshot, ("RMP", "INS"))
    by_map = chosen is not None and chosen.kind.code == "RMP"
    question = SheetQuestion(
        road_map=chosen.ref if chosen and by_map else "", executor=chosen.ref if chosen and not by_map else ""
    )
    day = order.as_of or order.today
    if not sheet(found.snapshot, day, question):
        raise nothing_recorded(CONTROL_SHEET)
    return control_document(found.snapshot, day, observatory.settings.publisher, found.marking, question)


REPORT = Report(
    key="control",
    title=Text(kk="Бақылау парағы", ru="Контрольный лист", en="Control sheet"),
    languages=("kk", "ru"),
    formats=("docx",),
    compose=compose,
    subjects=("RMP", "INS"),
)
