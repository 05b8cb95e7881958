"""Acts in Kyrgyz: the number stands before the word, 1-бөлүм, 2-глава, 23-берене, 1-тиркеме; older ones say Берене 23."""

from __future__ import annotations

from kenes.documents.label import Numbering

NUMBERING = Numbering(
    appendix=(
        r"(?P<number>\d+(?:-\d+)?)\s*-\s*тиркеме(?=\s*$|\s*?\n)",
        r"тиркеме(?:\s*№?\s*(?P<number>\d+))?(?=\s*$|\s*?\n)",
    ),
    section=(r"(?P<number>[\dIVXLC]+(?:-\d+)?)\s*-?\s*бөлүм", r"бөлүм\s+(?P<number>[\dIVXLC]+)"),
    chapter=(r"(?P<number>[\dIVXLC]+(?:-\d+)?)\s*-?\s*глава",),
    article=(r"(?P<number>\d+(?:-\d+)?)\s*-\s*берене", r"берене\s+(?P<number>\d+(?:-\d+)?)"),
    point=(r"(?P<number>\d+(?:-\d+)?)\s*-\s*пункт(?=[.:]|\s*$)",),
)
