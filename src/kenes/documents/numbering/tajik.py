"""Acts in Tajik: Фасли 1, Боби 2, Моддаи 23, Замимаи 1, Банди 4."""

from __future__ import annotations

from kenes.documents.label import Numbering

NUMBERING = Numbering(
    appendix=(r"замима(?:и\s*№?\s*(?P<number>\d+(?:-\d+)?))?(?=\s*$|\s*?\n|\s+ба\s)",),
    part=(r"қисми\s+(?P<number>[\dIVXLC]+)(?=[.:\s]|$)",),
    section=(r"фасли\s+(?P<number>[\dIVXLC]+)",),
    chapter=(r"боби\s+(?P<number>[\dIVXLC]+(?:-\d+)?)",),
    article=(r"моддаи\s+(?P<number>\d+(?:-\d+)?)",),
    point=(r"банди\s+(?P<number>\d+(?:-\d+)?)(?=[.:]|\s*$)",),
)
