"""The label a paragraph begins with: "Статья 23.", "23-бап.", "Article 23", "1.", "17-1)", "а)", "2.1."."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache

import kenes.documents.numbering as folder
from kenes.documents.alphabets import repaired

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
LETTERS = dict(zip("абвгдежзиклмнопрстәғқңөұүһі", "abvgdejziklmnoprstaqqnouuhi", strict=True))
TITLE = re.compile(r"[\s.:–—-]*(?P<title>.*)", re.DOTALL)
ROMAN_POINT = re.compile(r"(?P<number>[IVXLC]+)(?:-(?P<more>\d+))?[.)]\s+(?=\S)")
DECIMAL = re.compile(r"(?P<number>\d{1,3}(?:\.(?:\d{1,3}|[a-z](?=\.)))+)(?:[.)]\s*|\s+)(?=\S)")
POINT = re.compile(r"(?P<number>\d{1,3}(?:-\d{1,3})?)\.(?![\da-z])\s*(?=\S|$)")
SUBPOINT = re.compile(r"\(?(?P<number>\d{1,3}(?:-\d{1,3})?)\)\s*(?=\S)")
LETTER = re.compile(r"\(?(?P<number>[a-zа-яәғқңөұүһі])\)\s*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True)
class Numbering:
    """One tradition: the patterns of each level, from the outermost in; each names its `number`."""

    appendix: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    chapter: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    point: tuple[str, ...] = ()


@dataclass(frozen=True)
class Label:
    """The level and number of a part, and the words that follow the label."""

    kind: str
    number: str
    title: str


def label_of(text: str) -> Label | None:
    """The label of a paragraph, or None where it begins with none; Latin look-alikes are read as Cyrillic."""
    read = repaired(text)
    for kind, pattern in _patterns():
        if match := pattern.match(read):
            return Label(kind, _arabic(match["number"] or ""), _title(text, match.end()))
    for kind, pattern in (("section", ROMAN_POINT), ("point", DECIMAL), ("point", POINT)):
        if match := pattern.match(text):
            return Label(kind, _arabic(match["number"]), text[match.end() :].strip())
    if match := SUBPOINT.match(text):
        return Label("subpoint", match["number"], text[match.end() :].strip())
    if match := LETTER.match(read):
        letter = match["number"].lower()
        return Label("letter", LETTERS.get(letter, letter), text[match.end() :].strip())
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of every tradition of the folder, by level from the outermost in."""
    return tuple(_compiled())


def _compiled() -> Iterator[tuple[str, re.Pattern[str]]]:
    modules = [
        importlib.import_module(f"{folder.__name__}.{one.name}") for one in pkgutil.iter_modules(folder.__path__)
    ]
    for level in fields(Numbering):
        for module in modules:
            for pattern in getattr(module.NUMBERING, level.name):
                yield level.name, re.compile(pattern + r"(?![^\W\d_])", re.IGNORECASE)


def _arabic(number: str) -> str:
    """The number in figures: II is 2; a single capital of an annex stays a letter."""
    capitals = number.upper()
    if not capitals or set(capitals) - set(ROMAN):
        return number.lower()
    values = [ROMAN[letter] for letter in capitals]
    return str(sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)))


def _title(text: str, end: int) -> str:
    match = TITLE.match(text, end)
    return match["title"].strip() if match else ""
