"""Acts in Uzbek, in either alphabet: I boʻlim, 2-bob, 23-modda, 1-ilova; I бўлим, 2-боб, 23-модда, 1-илова."""

from __future__ import annotations

from kenes.documents.label import Numbering

APOSTROPHE = "[ʻ'’‘`ʼ]"
NUMBERING = Numbering(
    appendix=(
        r"(?P<number>\d+(?:-\d+)?)\s*-\s*(?:ilova|илова)(?=\s*$|\s*?\n)",
        r"(?:ilova|илова)(?:\s*№?\s*(?P<number>\d+))?(?=\s*$|\s*?\n)",
    ),
    part=(r"(?P<number>[\dIVXLC]+)\s*-?\s*(?:qism|қисм)(?=[.:\s]|$)",),
    section=(rf"(?P<number>[\dIVXLC]+)\s*-?\s*(?:bo{APOSTROPHE}lim|бўлим)",),
    chapter=(r"(?P<number>[\dIVXLC]+(?:-\d+)?)\s*-?\s*(?:bob|боб)",),
    article=(r"(?P<number>\d+(?:-\d+)?)\s*-\s*(?:modda|модда)", r"(?:modda|модда)\s+(?P<number>\d+)"),
    point=(r"(?P<number>\d+(?:-\d+)?)\s*-\s*(?:band|банд)(?=[.:]|\s*$)",),
)
