"""Acts and programmes in Kazakh: the number stands before the word, 2-бөлім, 3-тарау, 23-бап, 1-қосымша."""

from __future__ import annotations

from kenes.documents.label import Numbering

NUMBERING = Numbering(
    appendix=(
        r"(?P<number>\d+(?:-\d+)?)\s*-\s*қосымша(?=\s*$|\s*?\n)",
        r"қосымша(?:\s*№?\s*(?P<number>\d+))?(?=\s*$|\s*?\n)",
    ),
    section=(r"(?P<number>[\dIVXLC]+(?:-\d+)?)\s*-\s*бөлім", r"бөлім\s+(?P<number>[\dIVXLC]+)"),
    chapter=(r"(?P<number>[\dIVXLC]+(?:-\d+)?)\s*-\s*тарау", r"тарау\s+(?P<number>[\dIVXLC]+)"),
    article=(r"(?P<number>\d+(?:-\d+)?)\s*-\s*бап",),
    point=(r"(?P<number>\d+(?:-\d+)?)\s*-\s*тармақ(?=[.:]|\s*$)",),
)
