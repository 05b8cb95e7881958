"""Acts in Turkmen: I bölüm, 2-nji bap, 23-nji madda; the number may stand behind the word, Madda 23."""

from __future__ import annotations

from kenes.documents.label import Numbering

ORDINAL = r"(?:-?\s*nj[iy])?\.?"
NUMBERING = Numbering(
    appendix=(
        rf"(?P<number>\d+){ORDINAL}\s*-?\s*goşundy(?=\s*$|\s*?\n)",
        r"goşundy(?:\s*№?\s*(?P<number>\d+))?(?=\s*$|\s*?\n)",
    ),
    section=(rf"(?P<number>[\dIVXLC]+){ORDINAL}\s*-?\s*bölüm", r"bölüm\s+(?P<number>[\dIVXLC]+)"),
    chapter=(rf"(?P<number>[\dIVXLC]+){ORDINAL}\s*-?\s*bap", r"bap\s+(?P<number>[\dIVXLC]+)"),
    article=(rf"(?P<number>\d+(?:-\d+)?){ORDINAL}\s*-?\s*madda", r"madda\s+(?P<number>\d+(?:-\d+)?)"),
)
