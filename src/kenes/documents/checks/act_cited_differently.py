"""One act cited with two dates: "от 29 ноября 2005 года № 1678" and, elsewhere, "от 29 ноября 2006 года № 1678"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kenes.documents.dates import DateMention, dates
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.texts import Severity, Text

SIGN = r"(?:№|N[oº]?\.?|No\.?)"
NUMBER = r"(?P<number>\d{2,6}(?:-[IVXІVХ\d]{1,6})?(?:\s?[-–]\s?[ІVXIХ]{1,4})?)(?!\d|[./]\d)"
BEHIND = re.compile(rf"[\w.]{{0,6}}\s*(?:года?|г\.|жыл\w*)?,?\s*{SIGN}\s*{NUMBER}", re.IGNORECASE)
BEFORE = re.compile(rf"{SIGN}\s*{NUMBER}\s+(?:от|of|dated)\s+$", re.IGNORECASE)
REACH = 30
MESSAGE = Text(
    kk="№ {number} актінің күні мұнда {written}, ал мәтіннің басқа жерінде – {other}.",
    ru="Акт № {number} здесь датирован {written}, а в другом месте текста – {other}.",
    en="Act No. {number} is dated {written} here, and {other} elsewhere in the text.",
)


@dataclass(frozen=True)
class Citation:
    """A date with the number of an act beside it."""

    date: DateMention
    number: str


def run(document: Document) -> Iterator[Fault]:
    """The odd date of an act that the text cites by its number: one part of it differs from the date given elsewhere."""
    cited: dict[str, list[Citation]] = defaultdict(list)
    for one in dates(document.text):
        number = _number(document.text, one)
        if number:
            cited[number].append(Citation(one, number))
    for citations in cited.values():
        yield from _odd(document, citations)


def _number(text: str, date: DateMention) -> str:
    match = BEHIND.match(text, date.end, date.end + REACH) or BEFORE.search(
        text, max(0, date.start - REACH), date.start
    )
    return re.sub(r"\s", "", match["number"]) if match else ""


def _odd(document: Document, citations: Sequence[Citation]) -> Iterator[Fault]:
    """With two dates only, and one of them given once: the rarer, or of two that stand once each the later."""
    counted = Counter(one.date.day for one in citations)
    if len(counted) != 2:
        return
    (usual, times), (odd, once) = counted.most_common(2)
    alike = sum((usual.day == odd.day, usual.month == odd.month, usual.year == odd.year))
    if once > 1 or alike < 2 or (times == 1 and citations[0].date.day == odd):
        return
    place = next(one.date for one in citations if one.date.day == odd)
    other = next(one.date for one in citations if one.date.day == usual)
    written, elsewhere = document.text[place.start : place.end], document.text[other.start : other.end]
    message = MESSAGE.fill(number=citations[0].number, written=written, other=elsewhere)
    yield Fault(place.start, place.end, message, question(elsewhere))


CHECK = Check(
    key="act-cited-differently",
    title=Text(kk="Актінің екі күні", ru="Две даты одного акта", en="Two dates of one act"),
    about=Text(
        kk="Бір нөмірлі акт мәтінде екі түрлі күнмен аталған.",
        ru="Акт с одним номером назван в тексте с разными датами.",
        en="An act of one number is cited with two dates.",
    ),
    severity=Severity.WARNING,
    run=run,
)
