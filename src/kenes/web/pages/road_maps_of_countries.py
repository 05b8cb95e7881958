"""The road maps of the countries side by side: of one's own all that one may read, of the others what they published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.accounts.queries import countries_of, roles_of
from kenes.records.chain.actions import today
from kenes.records.chain.choices import Pillar
from kenes.records.chain.queries import present_snapshot
from kenes.records.roadmaps.rollup import Count, CountryCount, roll_up
from kenes.reports.sentences.choices import PILLARS, SIDES, STAGES
from kenes.texts import Text
from kenes.web.pages.records_names import Named, Names
from kenes.web.site import Site


@dataclass(frozen=True)
class CountLine:
    """A line of a country's table; a pillar or side is None where the line is a total."""

    pillar: Text | None
    side: Text | None
    count: Count
    stages: tuple[tuple[Text, int], ...]


@dataclass(frozen=True)
class CountryTable:
    """A country with its road maps and its lines."""

    country: str
    own: bool
    road_maps: tuple[Named, ...]
    total: CountLine
    lines: tuple[CountLine, ...]


@dataclass(frozen=True)
class CountriesPage:
    """The road maps of the countries."""

    template: ClassVar[str] = "records/road_maps_of_countries.html"
    section: ClassVar[str] = "road-maps"
    stages: tuple[Text, ...]
    tables: tuple[CountryTable, ...]


COUNTED = ("RMP", "OBJ", "MSR", "ACT")
"""The kinds that are counted; no other is read."""


def countries_page(site: Site, account: Any) -> CountriesPage:
    """Every country of the observatory, its own first."""
    own, names = own_countries(site, account), Names(account)
    countries = tuple(dict.fromkeys((*site.countries, *sorted(own))))
    counted = roll_up(present_snapshot(account, COUNTED), countries, own, today())
    return CountriesPage(tuple(STAGES.values()), tuple(_table(one, names) for one in counted))


def own_countries(site: Site, account: Any) -> frozenset[str]:
    """Those named by a role of the account, and the observatory's own where it reads for official use; none for a visitor."""
    reading = countries_of(account)
    named = {role.country for role in roles_of(account) if role.country}
    return frozenset(named | ({site.country} if reading is None else set()))


def _table(one: CountryCount, names: Names) -> CountryTable:
    order = [(pillar, side) for pillar in Pillar.values for side in SIDES]
    lines = tuple(_line(one.cells[key], PILLARS[key[0]], SIDES[key[1]]) for key in order if key in one.cells)
    maps = names.said(record.ref for record in one.road_maps)
    return CountryTable(one.country, one.own, maps, _line(one.whole), lines)


def _line(count: Count, pillar: Text | None = None, side: Text | None = None) -> CountLine:
    return CountLine(pillar, side, count, tuple((words, count.stages.get(stage, 0)) for stage, words in STAGES.items()))
