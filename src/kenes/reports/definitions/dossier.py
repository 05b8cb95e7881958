"""The dossier of a country: the situation, and what has been recorded of reviews, dialogues and road maps."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.reports.block import Document
from kenes.reports.report import Order, Report
from kenes.texts import Text


def compose(observatory: Observatory, order: Order) -> Document:
    """The whole document; what it draws with is slow to load and is taken only now."""
    from kenes.reports.chapters.dossier import dossier
    from kenes.reports.recorded import recorded
    from kenes.reports.situation import ordered

    return dossier(ordered(observatory, order), recorded(observatory, order))


REPORT = Report(
    key="dossier",
    title=Text(kk="Елдің досьесі", ru="Досье страны", en="Country dossier"),
    languages=("kk", "ru", "en"),
    formats=("html", "pdf"),
    compose=compose,
)
