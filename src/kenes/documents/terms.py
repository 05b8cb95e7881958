"""Terms of duties in running text: "до 1 марта 2022 года", "к 2020 году", "2022 жылғы 1 наурызға дейін", "by 1 March 2022"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.alphabets import repaired
from kenes.documents.dates import dates
from kenes.documents.span import Span

YEAR = r"(?P<year>(?:19|20)\d\d)"
BEFORE = re.compile(
    r"(?<!\w)(?:до|к|не\s+позднее|в\s+срок\s+до|срок\w*\s*[:–—-]|by|until|before|no\s+later\s+than|not\s+later\s+than|deadline\s*:?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
AFTER = re.compile(r"[^\W\d_]*\s+(?:дейін|кешіктірілмей|кешіктірмей)", re.IGNORECASE)
BARE_YEAR = re.compile(
    rf"(?<!\w)(?:до|к|до\s+конца|к\s+концу|не\s+позднее)\s+{YEAR}\s*(?:год\w*|г\.)"
    rf"|(?<![\d-]){YEAR.replace('year', 'year_kk')}\s+жыл(?:ға|дың\s+соңына)\s+(?:дейін|қарай)"
    rf"|\b(?:by|until|before|by\s+the\s+end\s+of)\s+{YEAR.replace('year', 'year_en')}(?![\d-])",
    re.IGNORECASE,
)
QUARTER = re.compile(
    rf"(?<!\w)(?P<quarter>I|II|III|IV|[1-4])\s*-?\s*(?:й|ый)?\s*(?:квартал\w*|кв\.)\s+{YEAR}\s*(?:год\w*|г\.)?"
    rf"|(?<![\d-]){YEAR.replace('year', 'year_kk')}\s+жыл\w*\s+(?P<quarter_kk>I|II|III|IV|[1-4])\s*-?\s*тоқсан\w*",
    re.IGNORECASE,
)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class TermMention:
    """A term at a place, and the last day on which it can be kept."""

    span: Span
    last: datetime.date


def terms(passage: Span) -> Iterator[TermMention]:
    """The terms that a passage sets as such: a day or a year up to which, a quarter in which."""
    text = repaired(passage.text)
    for one in dates(text):
        if BEFORE.search(text, max(0, one.start - 30), one.start) or AFTER.match(text, one.end):
            yield TermMention(passage.part(one.start, one.end), one.day)
    for match in BARE_YEAR.finditer(text):
        year = int(match["year"] or match["year_kk"] or match["year_en"])
        yield TermMention(passage.part(*match.span()), datetime.date(year, 12, 31))
    for match in QUARTER.finditer(text):
        yield TermMention(passage.part(*match.span()), _end_of_quarter(match))


def _end_of_quarter(match: re.Match[str]) -> datetime.date:
    written = (match["quarter"] or match["quarter_kk"]).lower()
    quarter = ROMAN.get(written) or int(written)
    year = int(match["year"] or match["year_kk"])
    return datetime.date(year, 3 * quarter, 31 if quarter in (1, 4) else 30)
