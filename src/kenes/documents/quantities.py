"""Numbers of a text as values, however the language writes them: 1 200,5 and 1,200.5 and "екі" for 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.alphabets import repaired
from kenes.documents.span import Span

GROUPED = r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)"
NUMBER = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{GROUPED}(?:[.,]\d+)?|\d+(?:[.,]\d+)*)")
ENGLISH_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
NUMBER_WORDS = {
    "0": "ноль|нол[яю]|нөл|zero",
    "1": "од(?:ин|н[аоиуе]\\w*)|перв\\w+|бір\\w*|one|first|once",
    "2": "дв[аеу]\\w*|втор\\w+|оба|обе\\w*|екі\\w*|two|second|twice|both",
    "3": "тр(?:и|ех|ёх|ем|ёх\\w*|ех\\w*)|трет\\w+|үш\\w*|three|third",
    "4": "четыр\\w+|четв[её]рт\\w+|төрт\\w*|four\\w*",
    "5": "пят[ьи]\\w*|пят\\w{2,3}|бес\\w{0,6}|five|fifth",
    "6": "шест[ьи]\\w*|шест\\w{2,3}|алты\\w*|six\\w*",
    "7": "сем[ьи]\\w*|седьм\\w+|жеті\\w*|seven\\w*",
    "8": "восьм?[ьие]\\w*|восьм\\w+|сегіз\\w*|eight\\w*",
    "9": "девят\\w+|тоғыз\\w*|nine|ninth",
    "10": "десят\\w+|он|оны\\w*|он[дғ]\\w+|ten|tenth",
    "12": "двенадцат\\w+|он екі\\w*|twelve|twelfth",
    "15": "пятнадцат\\w+|он бес\\w*|fifteen\\w*",
    "20": "двадцат\\w+|жиырма\\w*|twent\\w+",
    "24": "двадцать четыр\\w+|жиырма төрт|twenty-four",
    "30": "тридцат\\w+|отыз\\w*|thirt\\w+",
    "60": "шестьдесят\\w*|алпыс\\w*|sixt\\w+",
    "100": "сто|ста|сот\\w*|жүз\\w*|hundred\\w*",
    "1000": "тысяч\\w*|мың\\w*|thousand\\w*",
    "1000000": "миллион\\w*|million\\w*",
}


@dataclass(frozen=True)
class Quantity:
    """One number of a text: its place and its value written in one way ("1200.5")."""

    span: Span
    value: str


def quantities(span: Span, language: str) -> Iterator[Quantity]:
    """The numbers of a stretch; parts of a compound such as 17-1 or 2020-2022 come one by one."""
    for match in NUMBER.finditer(span.text):
        yield from _parts(match, span, language)


def says_in_words(value: str, text: str) -> bool:
    """Whether a text has the number in words."""
    forms = NUMBER_WORDS.get(value)
    return forms is not None and re.search(rf"(?<!\w)(?:{forms})(?!\w)", repaired(text), re.IGNORECASE) is not None


def _parts(match: re.Match[str], span: Span, language: str) -> Iterator[Quantity]:
    written = match.group()
    if _is_code(written, language):
        start = match.start()
        for part in re.finditer(r"\d+", written):
            yield Quantity(span.part(start + part.start(), start + part.end()), _plain(part.group()))
        return
    yield Quantity(span.part(match.start(), match.end()), _value(written, language))


def _is_code(written: str, language: str) -> bool:
    """Whether points or commas part several numbers (1.5.2), rather than decimals or thousands."""
    english = language == "en" and ENGLISH_GROUPED.fullmatch(written)
    return len(re.findall(r"[.,]", written)) > 1 and not english


def _value(written: str, language: str) -> str:
    bare = re.sub(r"[ \u00a0\u202f\u2009]", "", written)
    if language == "en" and ENGLISH_GROUPED.fullmatch(bare):
        bare = bare.replace(",", "")
    whole, _, decimals = bare.replace(",", ".").partition(".")
    decimals = decimals.rstrip("0")
    return _plain(whole) + (f".{decimals}" if decimals else "")


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"
