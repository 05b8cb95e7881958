"""A stretch of time that ends before it begins: на 2026–2024 годы, с 1 июня 2023 года по 1 мая 2023 года."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kenes.documents.alphabets import repaired
from kenes.documents.dates import DateMention, dates
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.own_time import years_in
from kenes.documents.span import Span
from kenes.texts import Severity, Text

YEAR = r"(?<![\d-])((?:19|20)\d\d)(?![\d-])"
FROM_TO = re.compile(
    rf"(?<!\w)(?:с|со)\s+{YEAR}(?:\s*(?:года|г\.))?\s+(?:по|до)\s+{YEAR}(?=\s*(?:год|гг|г\.))"
    rf"|{YEAR}\s+жылдан\s+(?:бастап\s+)?{YEAR}(?=\s+жыл(?:ға|дар))"
    rf"|\b(?:from|between)\s+{YEAR}\s+(?:to|until|till|and)\s+{YEAR}",
    re.IGNORECASE,
)
BEGINS = re.compile(r"(?<!\w)(?:с|со|from|between)\s+$", re.IGNORECASE)
ENDS = {
    "ru": re.compile(r"(?:\s*(?:года|г\.))?\s+(?:по|до)\s+", re.IGNORECASE),
    "en": re.compile(r"\s+(?:to|until|till|and)\s+", re.IGNORECASE),
}
KAZAKH = re.compile(r"\w*н\s+(?:бастап\s+)?", re.IGNORECASE)
UP_TO = re.compile(r"\w*\s+дейін", re.IGNORECASE)
COMPARES = re.compile(
    r"сравн|отличи|снизил|вырос|увелич|уменьш|салыстыр|compar|decreas|increas|fell|rose", re.IGNORECASE
)
MESSAGE = Text(
    kk="«{written}»: кезең басталмай тұрып аяқталады.",
    ru="«{written}»: срок кончается раньше, чем начинается.",
    en="“{written}”: the period ends before it begins.",
)


def run(document: Document) -> Iterator[Fault]:
    """Stretches of years and of full dates whose second end is the earlier."""
    yield from (_fault(span, turned) for line in document.lines for span, turned in _years(line))
    text = repaired(document.text)
    for one, two in pairwise(dates(text)):
        between = text[one.end : two.start]
        if two.day < one.day and len(between) < 40 and _joins(text, one, between, two):
            first, second = document.text[one.start : one.end], document.text[two.start : two.end]
            whole = document.text[one.start : two.end]
            yield _fault(
                Span(one.start, two.end, whole), f"{second}{whole[len(first) : len(whole) - len(second)]}{first}"
            )


def _years(line: Span) -> Iterator[tuple[Span, str]]:
    for years in years_in(line):
        if years.first > years.last:
            turned = years.span.text.replace(str(years.first), "\0").replace(str(years.last), str(years.first))
            yield years.span, turned.replace("\0", str(years.last))
    for match in FROM_TO.finditer(repaired(line.text)):
        first, last = (group for group in match.groups() if group)
        before = line.text[max(0, match.start() - 80) : match.start()]
        if int(first) > int(last) and not COMPARES.search(before):
            turned = line.text[slice(*match.span())].replace(first, "\0").replace(last, first).replace("\0", last)
            yield line.part(*match.span()), turned


def _joins(text: str, one: DateMention, between: str, two: DateMention) -> bool:
    """Whether two dates are the ends of one stretch."""
    if BEGINS.search(text, max(0, one.start - 12), one.start):
        return any(form.fullmatch(between) for form in ENDS.values())
    return KAZAKH.fullmatch(between) is not None and UP_TO.match(text, two.end) is not None


def _fault(span: Span, turned: str) -> Fault:
    return Fault(span.start, span.end, MESSAGE.fill(written=span.text), question(turned), group=span.text)


CHECK = Check(
    key="end-before-begin",
    title=Text(kk="Аяғы басынан бұрын", ru="Конец раньше начала", en="End before beginning"),
    about=Text(
        kk="Кезең немесе мерзім басталмай тұрып аяқталады.",
        ru="Период или срок кончается раньше, чем начинается.",
        en="A period ends before it begins.",
    ),
    severity=Severity.ERROR,
    run=run,
)
