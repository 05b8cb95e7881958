"""The list of places, and one country or region: each figure of that place, supply and demand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from kenes.assessments.age import is_stale
from kenes.assessments.missing import Missing, missing
from kenes.codes.places import Place, place, regions_of
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.texts import Text
from kenes.web.site import Site
from kenes.web.wording.labels import breakdown_label, code_order

MOST_LINES = 10


@dataclass(frozen=True)
class PlaceLine:
    """A figure of the place, and the country's beside it for a region."""

    label: Text
    row: IndicatorRow
    country: IndicatorRow | None
    stale: bool


@dataclass(frozen=True)
class PlaceBlock:
    """One indicator in a place; `more` counts the lines that stand on the indicator's own page."""

    definition: Definition
    lines: tuple[PlaceLine, ...]
    more: int

    @property
    def common(self) -> PlaceLine | None:
        """A line whose period is that of all lines, so that it need be said only once; None where periods differ."""
        return self.lines[0] if len({line.row.period for line in self.lines}) == 1 else None


@dataclass(frozen=True)
class PlacePage:
    """One country or region."""

    template: ClassVar[str] = "place.html"
    section: ClassVar[str] = "places"
    place: Place
    country: Place
    supply: tuple[PlaceBlock, ...]
    demand: tuple[PlaceBlock, ...]
    missing: tuple[Missing, ...]
    regions: tuple[Place, ...]

    @property
    def is_region(self) -> bool:
        """Whether the place is a part of a country."""
        return self.place.code != self.country.code


@dataclass(frozen=True)
class CountryLine:
    """A country with its regions, and how many figures are held of it."""

    place: Place
    regions: tuple[Place, ...]
    figures: int


@dataclass(frozen=True)
class PlacesPage:
    """The countries shown and their regions."""

    template: ClassVar[str] = "places.html"
    section: ClassVar[str] = "places"
    countries: tuple[CountryLine, ...]


def places_page(site: Site) -> PlacesPage:
    """The countries of the observatory, each with the regions of which there are figures."""
    return PlacesPage(tuple(_country_line(site, code) for code in site.countries))


def place_page(site: Site, code: str) -> PlacePage:
    """A place with all its latest figures."""
    country = code.split("-")[0]
    blocks = [_block(site, one, code, country) for one in site.definitions if one.key in site.tables]
    found = [block for block in blocks if block.lines]
    supply, demand = (tuple(one for one in found if one.definition.words.side == side) for side in ("supply", "demand"))
    return PlacePage(
        place=place(code),
        country=place(country),
        supply=supply,
        demand=demand,
        missing=tuple(missing(country, site.tables)),
        regions=tuple(one for one in regions_of(country) if one.code in site.places),
    )


def latest_by_category(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The newest row of each category: one with a figure where there is one."""
    found: dict[tuple[tuple[str, str], ...], IndicatorRow] = {}
    for row in sorted(rows, key=lambda row: (row.estimate is not None or row.low is not None, row.period)):
        found[tuple(row.breakdown.items())] = row
    return list(found.values())


def _block(site: Site, definition: Definition, code: str, country: str) -> PlaceBlock:
    crossings = _crossings_shown(definition)
    own = [row for row in site.tables[definition.key] if row.place == code and tuple(row.breakdown) in crossings]
    chosen = sorted(latest_by_category(own), key=lambda row: (len(row.breakdown), *_newest_first(row)))
    lines = tuple(_line(site, row, country) for row in chosen[:MOST_LINES])
    return PlaceBlock(definition, lines, max(0, len(chosen) - MOST_LINES))


def _crossings_shown(definition: Definition) -> tuple[tuple[str, ...], ...]:
    """The total and the crossing shown first; all of them where there are only crossings of several breakdowns."""
    short = tuple(one for one in definition.words.breakdowns if one in ((), (definition.words.key_breakdown,)))
    return short or definition.words.breakdowns


def _newest_first(row: IndicatorRow) -> tuple[bool, int, list[tuple[int, str]]]:
    return (row.estimate is None, -int(row.period[-4:]), [code_order(*pair) for pair in row.breakdown.items()])


def _line(site: Site, row: IndicatorRow, country: str) -> PlaceLine:
    beside = site.figures.get((row.indicator, country, row.period, frozenset(row.breakdown.items())))
    return PlaceLine(breakdown_label(row.breakdown), row, beside, is_stale(row.period, site.loaded_on))


def _country_line(site: Site, code: str) -> CountryLine:
    regions = tuple(one for one in regions_of(code) if one.code in site.places)
    figures = sum(
        row.place.split("-")[0] == code and row.state in ("value", "zero")
        for rows in site.tables.values()
        for row in rows
    )
    return CountryLine(place(code), regions, figures)
