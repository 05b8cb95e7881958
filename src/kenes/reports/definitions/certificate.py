"""Certificates of participation in a training, an internship, a study visit or an expert meeting: all of an event, or one."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text

CERTIFICATE = Text(kk="Қатысу сертификаты", ru="Сертификат участника", en="Certificate of participation")


def compose(observatory: Observatory, order: Order) -> Document:
    """The certificates of the event or of the participant named in the order; Refusal where none was issued."""
    from kenes.reports.chapters.certificates.certificate import certificates_document
    from kenes.reports.recorded import recorded
    from kenes.reports.subject import nothing_recorded, subject_of

    found = recorded(observatory, order)
    subject = subject_of(observatory, order, found.snapshot, ("EVT", "TRN"))
    if subject is None:
        raise nothing_recorded(CERTIFICATE)
    return certificates_document(found, subject, observatory.settings.publisher)


REPORT = Report(
    key="certificate",
    title=CERTIFICATE,
    languages=("kk", "ru", "en"),
    formats=("pdf",),
    compose=compose,
    subjects=("EVT", "TRN"),
    own_subject=True,
)
