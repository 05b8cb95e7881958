"""Faults put into texts at known places with fixed seeds: what `kenes check` is measured on, for a real text has few of its own.

Each function takes a text and a source of chance and gives the changed text with the stretch that was changed, or None
where the text offers no place. None of them looks at what the checks do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

LOOK_ALIKES = dict(zip("аеорсухкмАВЕКМНОРСТХі", "aeopcyxkmABEKMHOPCTXi", strict=True))
CYRILLIC_OF = {latin: cyrillic for cyrillic, latin in LOOK_ALIKES.items() if latin not in "km"}
WORD = re.compile(r"(?<![^\W_])[^\W\d_]{4,}(?![^\W_])")
NUMBER = re.compile(r"(?<![\d.,:/№-])(?<![\d][ \u00a0])\d{1,6}(?:[.,]\d+)?(?![\d.,]*\d|[ \u00a0]\d{3}|[-–.)]\w|\))")
DATES = {
    "ru": re.compile(
        r"(?<!\d)(\d{1,2})(?= (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) \d{4})"
    ),
    "kk": re.compile(
        r"(?<=жылғы )(\d{1,2})(?= (?:қаңтар|ақпан|наурыз|с[әa]у[iі]р|мамыр|маусым|ш[iі]лде|тамыз|қыркүйек|қазан|қараша|желтоқсан))"
    ),
    "en": re.compile(
        r"(?<!\d)(\d{1,2})(?= (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})"
    ),
}
COUNTRIES = {
    "ru": (
        ("Казахстане", "Узбекистане"),
        ("Казахстана", "Таджикистана"),
        ("Казахстан", "Узбекистан"),
        ("Кыргызской Республики", "Республики Узбекистан"),
        ("Кыргызской Республике", "Республике Казахстан"),
        ("Российской Федерации", "Республики Казахстан"),
        ("России", "Казахстана"),
    ),
    "kk": (("Қазақстанда", "Өзбекстанда"), ("Қазақстанның", "Тәжікстанның"), ("Қазақстан", "Өзбекстан")),
    "en": (("Kazakhstan", "Uzbekistan"), ("Kazakhstan", "Tajikistan"), ("Kyrgyz Republic", "Republic of Uzbekistan")),
}


@dataclass(frozen=True)
class Injected:
    """A changed text; the fault stands from `start` to `end` (equal where something was taken away)."""

    text: str
    start: int
    end: int

    def meets(self, start: int | None, end: int | None) -> bool:
        """Whether a finding at a place is about this fault."""
        if start is None or end is None:
            return False
        return start <= self.end and self.start <= end


def homoglyph(text: str, language: str, chance: random.Random) -> Injected | None:
    """One letter of a word exchanged for its twin of the other alphabet."""
    table = CYRILLIC_OF if language == "en" else LOOK_ALIKES
    places = [
        place
        for word in WORD.finditer(text)
        for place in range(*word.span())
        if text[place] in table and _of_one_alphabet(word.group())
    ]
    if not places:
        return None
    place = chance.choice(places)
    return Injected(text[:place] + table[text[place]] + text[place + 1 :], place, place + 1)


def other_country(text: str, language: str, chance: random.Random) -> Injected | None:
    """The country of one sentence exchanged for a neighbour."""
    places = [
        (match.start(), old, new)
        for old, new in COUNTRIES[language]
        for match in re.finditer(rf"(?<!\w){old}(?!\w)", text)
    ]
    if not places:
        return None
    start, old, new = chance.choice(places)
    return Injected(text[:start] + new + text[start + len(old) :], start, start + len(new))


def other_number(text: str, language: str, chance: random.Random) -> Injected | None:
    """One number made larger or smaller."""
    days = [match.span(1) for match in DATES[language].finditer(text)]
    places = [match for match in NUMBER.finditer(text) if not any(start <= match.start() < end for start, end in days)]
    if not places:
        return None
    match = chance.choice(places)
    digit = str((int(match.group()[0]) + chance.randint(1, 7)) % 9 + 1)
    new = (digit if digit != match.group()[0] else str(int(digit) % 9 + 1)) + match.group()[1:]
    return Injected(text[: match.start()] + new + text[match.end() :], match.start(), match.start() + len(new))


def other_date(text: str, language: str, chance: random.Random) -> Injected | None:
    """The day of one date made another."""
    places = list(DATES[language].finditer(text))
    if not places:
        return None
    match = chance.choice(places)
    new = str((int(match.group()) + chance.randint(1, 26)) % 28 + 1)
    new = new if new != match.group() else str(int(new) % 28 + 1)
    return Injected(text[: match.start()] + new + text[match.end() :], match.start(), match.start() + len(new))


def dropped_section(text: str, language: str, chance: random.Random) -> Injected | None:
    """One paragraph of some length taken out with its number."""
    places = list(paragraphs(text))
    if len(places) < 3:
        return None
    start, end = chance.choice(places[1:])
    return Injected(text[:start] + text[end:], start, start)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs of forty letters and more with the blank line behind them."""
    for match in re.finditer(r"[^\n]{40,}\n+", text):
        yield match.span()


def _of_one_alphabet(word: str) -> bool:
    return len({letter.isascii() for letter in word if letter.isalpha()}) == 1
