"""Acts and programmes in Russian: Раздел, Глава, Статья, Приложение."""

from __future__ import annotations

from kenes.documents.label import Numbering

NUMBERING = Numbering(
    appendix=(r"приложение(?:\s*(?:№|n)?\s*(?P<number>\d+(?:-\d+)?))?(?=\s*$|\s*?\n|\s+к\s)",),
    part=(r"часть\s+(?P<number>[\dIVXLC]+)(?=[.:\s]|$)",),
    section=(r"раздел\s+(?P<number>[\dIVXLC]+(?:[-.]\d+)?)",),
    chapter=(r"глава\s+(?P<number>[\dIVXLC]+(?:-\d+)?)",),
    article=(r"статья\s+(?P<number>\d+(?:[-.]\d+)?)",),
    point=(r"пункт\s+(?P<number>\d+(?:-\d+)?)(?=[.:]|\s*$)",),
)
