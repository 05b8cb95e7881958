"""The dossier of a country; so far its first part, the situation."""

from __future__ import annotations

import datetime

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Report
from kenes.texts import Text


def compose(observatory: Observatory, today: datetime.date, as_of: datetime.date | None) -> Document:
    """The whole document; what it draws with is slow to load and is taken only now."""
    from kenes.reports.chapters.dossier import dossier
    from kenes.reports.situation import situation

    return dossier(situation(observatory, today, as_of))


REPORT = Report(
    key="dossier",
    title=Text(kk="Елдің досьесі", ru="Досье страны", en="Country dossier"),
    languages=("kk", "ru", "en"),
    formats=("html", "pdf"),
    compose=compose,
)
