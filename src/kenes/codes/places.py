"""Places: every country of ISO 3166-1 and the regions of the five countries, found by code or by any usual spelling.

A name that belongs both to a city and to the region round it ("Алматы", "Tashkent") is the city; the region needs its
word or its adjective ("Алматинская", "Almaty Region", "Алматы облысы"). A name that sources use for either ("Osh") is
no place until it is said which.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from rapidfuzz import fuzz, process

from kenes.codes.place_names import bare, spelling, words_of_kind
from kenes.texts import Text

FOLDER = Path(__file__).parent
AMBIGUOUS = frozenset({"osh", "ош"})
"""Bare names that published tables use for a city as well as for the region round it."""

Kind = Literal["country", "region", "city"]


@dataclass(frozen=True)
class Place:
    """A country, a region, or a city that stands beside the regions; `code` is that of ISO 3166.

    `official_order` counts from 1 within the country's own list of regions and is 0 for what stands in no such list.
    """

    code: str
    name: Text
    short: Text
    kind: Kind
    country: str
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    official_order: int
    verified: bool

    def valid_in(self, year: int) -> bool:
        """Whether the place existed on some day of the year."""
        began = self.valid_from is None or self.valid_from.year <= year
        return began and (self.valid_to is None or self.valid_to.year >= year)


def place(code: str) -> Place:
    """The place with this ISO code; KeyError when there is none."""
    return _by_code()[code]


def place_of(name: str) -> Place | None:
    """The place a name or code means, in any usual language, spelling and script; None when it is not known for certain.

    Case, " *", footnote marks, "(Свод)", "г.", "city" and the like do not matter, except that they tell a city from a
    region.
    """
    written = spelling(name)
    if found := _by_spelling().get(written):
        return found
    core, kind = bare(written), words_of_kind(written)
    return _by_core().get((core, kind)) if core else None


def place_numbered(number: str) -> Place | None:
    """The country with this number of ISO 3166-1 (the M49 number of the United Nations), leading zeros or not."""
    return _by_number().get(number.strip().zfill(3))


def nearest_places(name: str, limit: int = 3, country: str | None = None) -> list[Place]:
    """The places, of one country if named, whose names are most like this one, the likest first; [] when none is."""
    known = _likenesses(country)
    written = spelling(name)
    ranked = process.extract(
        bare(written) or written, list(known), scorer=fuzz.WRatio, limit=limit * 8, score_cutoff=70
    )
    distinct = dict.fromkeys(code for found, _, _ in ranked for code in known[found])
    return [place(code) for code in distinct][:limit]


def regions_of(country: str, year: int | None = None) -> tuple[Place, ...]:
    """The regions of a country in its official order: today's, or those that existed in a year; empty when unknown."""
    listed = (one for one in _by_code().values() if one.country == country and one.official_order)
    wanted = (one for one in listed if (one.valid_to is None if year is None else one.valid_in(year)))
    return tuple(sorted(wanted, key=lambda one: one.official_order))


def countries() -> tuple[Place, ...]:
    """Every country, by code."""
    return tuple(one for one in _by_code().values() if one.kind == "country")


@cache
def spellings_of_regions() -> Mapping[str, tuple[str, ...]]:
    """Every usual spelling of each region and city that stands beside the regions, by its code."""
    return {one.code: names for one, names in _all() if one.kind != "country"}


@cache
def countries_with_regions() -> tuple[str, ...]:
    """The codes of the countries whose regions are listed, in the order of the list."""
    return tuple(dict.fromkeys(one.country for one in _by_code().values() if one.official_order))


@cache
def _by_code() -> dict[str, Place]:
    return {one.code: one for one, _ in _all()}


@cache
def _all() -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """Every place with all its spellings."""
    return (*_read("countries.csv"), *_read("regions.csv"))


def _read(file: str) -> Iterator[tuple[Place, tuple[str, ...]]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            one = _place(row)
            aliases = row["aliases"].split("|") if row["aliases"] else []
            codes = [row[column] for column in ("code", "alpha3") if row.get(column)]
            shorts = one.short.values() if one.kind != "city" else ()
            yield one, tuple(dict.fromkeys([*codes, *one.name.values(), *shorts, *aliases]))


def _place(row: dict[str, str]) -> Place:
    name = Text(row["name_kk"], row["name_ru"], row["name_en"])
    return Place(
        code=row["code"],
        name=name,
        short=Text(row["short_kk"], row["short_ru"], row["short_en"]) if "short_en" in row else name,
        kind=cast(Kind, row.get("kind", "country")),
        country=row.get("country", row["code"]),
        valid_from=_day(row.get("valid_from")),
        valid_to=_day(row.get("valid_to")),
        official_order=int(row.get("official_order") or 0),
        verified=row["verified"] == "yes",
    )


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


@cache
def _by_spelling() -> dict[str, Place]:
    """Whole spellings; then the bare names of regions, then those of cities, which take precedence."""
    known: dict[str, Place] = {}
    for kind in ("region", "city"):
        known |= {core: one for core, one in _cores(kind) if core not in AMBIGUOUS}
    return known | {spelling(name): one for one, names in _all() for name in names if spelling(name) not in AMBIGUOUS}


@cache
def _by_core() -> dict[tuple[str, str], Place]:
    """Names without their words of kind, for the kind which those words say."""
    return {(core, kind): one for kind in ("region", "city") for core, one in _cores(kind)}


def _cores(kind: str) -> list[tuple[str, Place]]:
    return [(bare(spelling(name)), one) for one, names in _all() if one.kind == kind for name in names]


@cache
def _by_number() -> dict[str, Place]:
    with (FOLDER / "countries.csv").open(encoding="utf-8", newline="") as stream:
        return {row["numeric"]: place(row["code"]) for row in csv.DictReader(stream) if row["numeric"]}


@cache
def _likenesses(country: str | None) -> dict[str, tuple[str, ...]]:
    """Names without words of kind, with the codes of all places so named; short forms are too like anything."""
    known: dict[str, tuple[str, ...]] = {}
    for one, names in _all():
        for core in {bare(spelling(name)) for name in names if country in (None, one.country)}:
            if len(core) > 2:
                known[core] = (*known.get(core, ()), one.code)
    return known
