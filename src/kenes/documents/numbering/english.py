"""Acts and programmes in English: Part, Section, Chapter, Article, Annex."""

from __future__ import annotations

from kenes.documents.label import Numbering

NUMBERING = Numbering(
    appendix=(r"(?:annex|appendix|schedule)(?:\s+(?P<number>\d+|[IVXLC]+|[A-Z]))?(?=[.:]?\s*$|[.:]\s|\s*?\n)",),
    part=(r"part\s+(?P<number>\d+|[IVXLC]+)(?=[.:\s]|$)",),
    section=(r"section\s+(?P<number>\d+|[IVXLC]+)(?=[.:\s]|$)",),
    chapter=(r"chapter\s+(?P<number>\d+|[IVXLC]+)(?=[.:\s]|$)",),
    article=(r"article\s+(?P<number>\d+[a-z]?(?:[-.]\d+)?)(?=[.:\s]|$)",),
)
