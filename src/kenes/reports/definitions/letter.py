"""A letter to a body as a draft in Word: an action proposal, a data request, a text for agreement, a consultation, an invitation."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text

LETTER = Text(kk="Хат", ru="Письмо", en="Letter")


def compose(observatory: Observatory, order: Order) -> Document:
    """The letter named in the order; Refusal where there is none."""
    from kenes.reports.chapters.letters.letter import letter_document
    from kenes.reports.recorded import recorded
    from kenes.reports.subject import nothing_recorded, subject_of

    found = recorded(observatory, order)
    letter = subject_of(observatory, order, found.snapshot, ("LET",))
    if letter is None:
        raise nothing_recorded(LETTER)
    return letter_document(found, letter, observatory.settings.publisher)


REPORT = Report(
    key="letter",
    title=LETTER,
    languages=("kk", "ru", "en"),
    formats=("docx",),
    compose=compose,
    subjects=("LET",),
    own_subject=True,
)
