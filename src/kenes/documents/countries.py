"""Countries named in a text, in any case of Kazakh and Russian and in English."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.documents.document import Document
from kenes.documents.span import Span

NAMES = Path(__file__).with_name("country_names.csv")
KAZAKH_ENDING = r"[а-яәғқңөұүһі]{0,12}(?:-[а-яәғқңөұүһі]+)?"
KAZAKH_PLACE = re.compile(r"(?:да|де|та|те)(?:ғы|гі)?$")
KAZAKH_REPUBLIC_PLACE = re.compile(r"\s+Республикасында(?:ғы)?(?!\w)")
IN_RUSSIAN = re.compile(r"(?<!\w)[Вв]о?\s+(?:Республике\s+)?$")
RUSSIAN_PLACE = re.compile(r"[еих]$|[А-Я]$|Федерации$|Республике$|Корея$")
IN_ENGLISH = re.compile(r"\b[Ii]n\s+(?:the\s+)?(?:Republic\s+of\s+)?$")
OWNER_RUSSIAN = re.compile(
    r"(?<!\w)(?:[Пп]равительств|[Пп]арламент|[Пп]резидент|[Мм]инистерств|[Пп]лан|[Сс]тратеги|[Пп]рограмм|[Кк]онцепци|[Зз]акон|[Дд]орожн\w+ карт)"
    r"\w*\s+(?:Республики\s+)?$"
)
OWNER_ENGLISH = re.compile(
    r"\b(?:[Gg]overnment|[Pp]arliament|[Pp]resident|[Mm]inistry|[Pp]lan|[Ss]trategy|[Pp]rogramme|[Rr]oad ?map|[Ll]aw)s?\s+(?:of|for|in)\s+"
    r"(?:the\s+)?(?:Republic\s+of\s+)?$"
)
OWNED_KAZAKH = re.compile(
    r"^(?:ның|нің|дың|дің|тың|тің)?\s+(?:Республикасы\w*\s+)?(?:Үкімет|Парламент|Президент|\w*\s?[Жж]оспар|[Сс]тратегия|[Бб]ағдарлама|[Зз]аң)"
)


@dataclass(frozen=True)
class CountryName:
    """One country: its names by language and the patterns that find it."""

    id: str
    names: Mapping[str, str]
    locative: str
    pattern: re.Pattern[str]
    adjective: re.Pattern[str]
    initials: frozenset[str]
    """The capitals with which a name may begin: each alternative of a pattern begins with one."""


@dataclass(frozen=True)
class CountryMention:
    """A country named at a place; `placed` when something is said to be in it, or to be its government's or plan's."""

    span: Span
    country: str
    placed: bool


def mentions(span: Span) -> Iterator[CountryMention]:
    """The countries a stretch names, in the order they stand."""
    ends: dict[str, int] = {}
    for place in _initials().finditer(span.text):
        for one in _by_initial()[place.group()]:
            match = one.pattern.match(span.text, place.start()) if place.start() >= ends.get(one.id, 0) else None
            if match is not None:
                ends[one.id] = match.end()
                yield _mention(match, one.id, span)


def all_mentions(document: Document) -> tuple[CountryMention, ...]:
    """The countries a whole document names."""
    return tuple(mentions(Span(0, len(document.text), document.text)))


def is_alluded_to(country: str, text: str) -> bool:
    """Whether an adjective of the country is used: узбекский, Kazakh."""
    return country_name(country).adjective.search(text) is not None


def country_name(id: str) -> CountryName:
    """The country of this ISO 3166 code; raises KeyError when the list has none."""
    return {one.id: one for one in all_countries()}[id]


@cache
def all_countries() -> tuple[CountryName, ...]:
    """Every country of the list."""
    with NAMES.open(encoding="utf-8", newline="") as file:
        return tuple(_country(row) for row in csv.DictReader(file))


@cache
def _by_initial() -> Mapping[str, tuple[CountryName, ...]]:
    """The countries by the capitals that a name of theirs begins with."""
    every: frozenset[str] = frozenset().union(*(one.initials for one in all_countries()))
    return {letter: tuple(one for one in all_countries() if letter in one.initials) for letter in every}


@cache
def _initials() -> re.Pattern[str]:
    """Where a name of a country may begin: only there are the patterns tried."""
    return re.compile(rf"(?<!\w)[{''.join(sorted(_by_initial()))}]")


def in_place_of(mention: CountryMention, meant: str) -> str:
    """The name of another country, in the form the one found here stands in where that can be told."""
    written, other, own = mention.span.text, country_name(meant), country_name(mention.country)
    for code in ("ru", "kk", "en"):
        name = own.names[code]
        if written.startswith(name) and name.endswith("стан") and other.names[code].endswith("стан"):
            return other.names[code] + written[len(name) :]
        if written.startswith(name) or (code == "en" and written.isascii()):
            return other.names[code]
    if written == own.locative or (mention.placed and written[-1] in "еи"):
        return other.locative
    return other.names["ru"]


def _mention(match: re.Match[str], country: str, span: Span) -> CountryMention:
    start, end, written = *match.span(), match.group()
    before, after = span.text[max(0, start - 60) : start], span.text[end : end + 40]
    in_russian = IN_RUSSIAN.search(before) and RUSSIAN_PLACE.search(written)
    in_kazakh = KAZAKH_PLACE.search(written) or KAZAKH_REPUBLIC_PLACE.match(after)
    located = bool(in_russian or IN_ENGLISH.search(before) or in_kazakh)
    ending = re.search(r"(?:ның|нің|дың|дің|тың|тің)$", written)
    owned = bool(OWNER_RUSSIAN.search(before) or OWNER_ENGLISH.search(before))
    owned = owned or bool(OWNED_KAZAKH.match((ending.group() if ending else "") + after))
    return CountryMention(span.part(match.start(), match.end()), country, located or owned)


def _country(row: Mapping[str, str]) -> CountryName:
    kazakh = "|".join(f"{stem}{KAZAKH_ENDING}" for stem in row["kk"].split("|"))
    return CountryName(
        id=row["id"],
        names={code: row[f"name_{code}"] for code in ("kk", "ru", "en")},
        locative=row["locative_ru"],
        pattern=re.compile(rf"(?<!\w)(?:{row['ru']}|{row['en']}|{kazakh})(?!\w)"),
        adjective=re.compile(rf"(?<!\w)(?:(?i:{row['adjective_ru']})|(?:{row['adjective_en']})\b)"),
        initials=frozenset(
            name[0] for code in ("kk", "ru", "en") for name in row[code].split("|") if name[0].isupper()
        ),
    )
