"""The table of responses: every comment of a consultation, what was decided about it, and why."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The table of the consultation named in the order, else of the latest one; Refusal where there is none."""
    from kenes.reports.chapters.recorded.responses import RESPONSES, responses_document
    from kenes.reports.chapters.recorded.rounds import rounds
    from kenes.reports.recorded import recorded
    from kenes.reports.subject import nothing_recorded, subject_of

    found = recorded(observatory, order)
    chosen = subject_of(observatory, order, found.snapshot, ("CNS",))
    latest = max(found.snapshot.of_kind("CNS"), key=lambda one: (one["opens"], one.ref), default=None)
    consultation = chosen or latest
    if consultation is None:
        raise nothing_recorded(RESPONSES)
    day = order.as_of or order.today
    publisher = observatory.settings.publisher
    # voices have no time: a report as of an earlier day cannot tell them
    asked = () if order.as_of else rounds(consultation.ref, found.marking)
    return responses_document(found.snapshot, consultation, day, publisher, found.marking, asked)


REPORT = Report(
    key="responses",
    title=Text(
        kk="Ескертпелер мен ұсыныстарға жауаптар кестесі",
        ru="Таблица ответов на замечания и предложения",
        en="Table of responses to comments",
    ),
    languages=("kk", "ru", "en"),
    formats=("docx", "xlsx", "pdf"),
    compose=compose,
    subjects=("CNS",),
)
