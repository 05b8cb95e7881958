"""When a document is of: the day it was signed or issued, and the years a plan gives itself in its title."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from kenes.documents.alphabets import repaired
from kenes.documents.dates import date_of, dates
from kenes.documents.document import Document
from kenes.documents.span import Span

HEAD_LINES = 25
LONGEST_LINE = 160
MOST_OTHER_LETTERS = 60
OF_ANOTHER_ACT = re.compile(
    r"внес|измен|дополнен|редакц|утратив|исполнен|соответств|на основании|өзгеріс|толықтыру|сәйкес|негізінде|amend|pursuant|accordance|repeal",
    re.IGNORECASE,
)
"""Words of a line in which the day of another act is told."""
STRETCH = r"(?<!\d)(?P<first>(?:19|20)\d\d)\s*[-–—]\s*(?P<last>(?:19|20)\d\d)(?!\d)"
YEARS = re.compile(rf"{STRETCH}\s*(?:(?:год|гг|жыл|жж)|(?P<bare>))", re.IGNORECASE)
SENTENCE = re.compile(r"(?:[^\W\d_]{2,}|\d)[.!?]\s*$")
"""How a sentence ends; "5 мая 2023 г." ends no sentence."""
TITLE_LINES = 20
PLAN = re.compile(
    r"план|программ|стратег|концепц|карт[аыу]|жоспар|бағдарлама|тұжырымдама|картасы|\bplan|programme|strategy|road ?map",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Years:
    """The first and the last year of a stretch, and where it stands."""

    span: Span
    first: int
    last: int


@lru_cache(maxsize=8)
def own_day(document: Document) -> datetime.date | None:
    """The earliest day that a dating line of the head gives, else the only full date of the head; None when unclear."""
    days = [day for line in document.lines[:HEAD_LINES] if (day := _dating(line)) is not None]
    return min(days) if days else date_of(document)


@lru_cache(maxsize=8)
def own_years(document: Document) -> Years | None:
    """The years of a plan, as the first line of the head that names a plan gives them."""
    titles = (line for line in document.lines[:TITLE_LINES] if len(line.text) <= 2 * LONGEST_LINE)
    found = [
        years
        for line in titles
        if PLAN.search(repaired(line.text))
        or line.text.startswith(("«", '"', "“"))
        or line.start == document.lines[0].start
        for years in years_in(line)
    ]
    return found[0] if found and found[0].first <= found[0].last else None


def years_in(span: Span) -> list[Years]:
    """The stretches of years a passage names as such: 2024-2026 годы, 2024–2026 жылдар, 2024-2026 in English."""
    english = re.search(r"[а-яәіңғүұқөһ]", span.text, re.IGNORECASE) is None
    matches = (match for match in YEARS.finditer(span.text) if english or match["bare"] is None)
    return [Years(span.part(*match.span()), int(match["first"]), int(match["last"])) for match in matches]


def _dating(line: Span) -> datetime.date | None:
    """The day of a short line that has one date and little else: a place, a number, "approved by order of"."""
    if len(" ".join(line.text.split())) > LONGEST_LINE or OF_ANOTHER_ACT.search(repaired(line.text)):
        return None
    found = list(dates(line.text))
    if len(found) != 1:
        return None
    rest = line.text[: found[0].start] + line.text[found[0].end :]
    few = sum(map(str.isalpha, rest)) <= MOST_OTHER_LETTERS and not SENTENCE.search(line.text)
    return found[0].day if few else None
