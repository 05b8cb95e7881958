"""The city where a meeting was held, and its country."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.documents.alphabets import repaired
from kenes.documents.countries import mentions
from kenes.documents.document import Document
from kenes.documents.meetings.event_words import announces, tells_held, tells_to_come
from kenes.documents.meetings.parts import Part, is_minutes
from kenes.documents.meetings.report import Told
from kenes.documents.span import Span

CITIES = Path(__file__).with_name("cities.csv")
KAZAKH = "[а-яәғқңөұүһі]"
CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
LABELLED = re.compile(
    r"\W*(?:место(?:\s+(?:проведения|встречи|заседания))?|өткізілген\s+жері|өтетін\s+(?:жері|орны)|өткізу\s+орны|орны|place|venue|location|where)\s*[:–—-]\s*",
    re.IGNORECASE,
)
UNLISTED = re.compile(
    rf"(?:(?<!\w)(?:в\s+)?(?:г\.|гор\.|город[ае]?)\s*)(?P<ru>{CAPITAL}[\w-]+)|(?P<kk>{CAPITAL}[\w-]+)\s+қаласы(?:нда)?(?!\w)"
    rf"|\bin\s+the\s+(?:city|town)\s+of\s+(?P<en>{CAPITAL}[\w-]+)"
)
LOCATED = re.compile(r"(?:(?<!\w)(?:в|во|г\.|города?|городе|in|at)\s*)$", re.IGNORECASE)
FIRST_PARTS = 6


@dataclass(frozen=True)
class City:
    """A city of the list with the pattern that finds it in any case of Kazakh and Russian and in English."""

    country: str
    name: str
    pattern: re.Pattern[str]


def event_place(document: Document, found: Sequence[Part]) -> tuple[Told | None, str | None]:
    """The city and the country of the meeting; a city that is not listed has its words alone, a country its code."""
    minutes = is_minutes(document)
    signs = [
        (_sign(part, sentence, number, minutes), sentence)
        for number, part in enumerate(found)
        for sentence in (part.sentences or (part.body,))
    ]
    signs.sort(key=lambda one: (-one[0], one[1].start))
    likely = [sentence for sign, sentence in signs if sign]
    for sentence in likely:
        for place, country in places(sentence):
            return place, country or _country(likely)
    return None, _country(likely)


def places(sentence: Span) -> Iterator[tuple[Told, str | None]]:
    """The cities of a stretch of text in their order, those that something is said to be in first."""
    said = repaired(sentence.text)
    listed = [(match, one) for one in _cities() for match in one.pattern.finditer(said)]
    listed.sort(key=lambda one: (not _is_located(one[0], said), one[0].start()))
    yield from ((Told(sentence.part(*match.span()), one.name), one.country) for match, one in listed)
    if not listed:
        for match in UNLISTED.finditer(said):
            yield Told(sentence.part(*match.span(str(match.lastgroup)))), None


def city_names(name: str) -> dict[str, str]:
    """A city of the list by its name in English: its name in each language; nothing for another."""
    return next(({code: row[code] for code in ("kk", "ru", "en")} for row in _rows() if row["en"] == name), {})


def _is_located(match: re.Match[str], said: str) -> bool:
    in_kazakh = re.search(r"(?:да|де|та|те)$|^\s+қаласында", match.group() + said[match.end() : match.end() + 12])
    return bool(LOCATED.search(said[: match.start()]) or in_kazakh)


def _sign(part: Part, sentence: Span, number: int, minutes: bool) -> int:
    said = repaired(sentence.text)
    if LABELLED.match(said):
        return 6
    if part.section in ("next", "decided", "agenda", "heard", "spoke"):
        return 0
    if tells_held(said, part.language):
        return 5
    if announces(said, part.language):
        return 1 if tells_to_come(said, part.language) and number < FIRST_PARTS else 0
    if number < FIRST_PARTS and part.section == "":
        return 4 if minutes else 3 if number == 0 or sentence.start == part.body.start else 2
    return 0


def _country(likely: Sequence[Span]) -> str | None:
    named = [mention for sentence in likely for mention in mentions(sentence)]
    return next((one.country for one in sorted(named, key=lambda one: not one.placed)), None)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with CITIES.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _cities() -> tuple[City, ...]:
    return tuple(map(_city, _rows()))


def _city(row: dict[str, str]) -> City:
    stem = re.escape(re.sub("[аеыья]$", "", row["ru"]))
    declined = rf"{stem}(?:{'|'.join(('а', 'е', 'у', 'ы', 'и', 'ой', 'ом', 'ь', 'я', 'ю', 'ем'))})?"
    kazakh = rf"{re.escape(row['kk'])}(?:[дт][ае]ғ?[ыі]?|[нтд][ыі]ң|ғ?[ае]|[дт][ае]н|қ?а|ке)?"
    return City(row["country"], row["en"], re.compile(rf"(?<!\w)(?:{declined}|{kazakh}|{re.escape(row['en'])}|{row['en'].upper()}|{row['ru'].upper()})(?!\w)"))  # fmt: skip
