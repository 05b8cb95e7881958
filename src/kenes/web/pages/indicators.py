"""The list of indicators, and one indicator with charts, tables, directions, method, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from kenes.assessments.age import age_in_years, is_stale
from kenes.assessments.reading import Reading
from kenes.codes.places import place
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.observatory.release import Release
from kenes.texts import Text
from kenes.web.charts.shelf import Shown, shown
from kenes.web.pages.early_warning import EarlyWarning, early_warning
from kenes.web.pages.tables import FigureTable, tables_of
from kenes.web.sdg_targets import sdg_target
from kenes.web.site import Site


@dataclass(frozen=True)
class Age:
    """The latest period of a figure, and how old that is."""

    period: str
    years: int
    stale: bool


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator in the list: how many figures of the country there are, and the age of the latest."""

    definition: Definition
    figures: int
    age: Age | None


@dataclass(frozen=True)
class IndicatorsPage:
    """All indicators, supply and demand side by side."""

    template: ClassVar[str] = "indicators.html"
    section: ClassVar[str] = "indicators"
    country: Text
    supply: tuple[IndicatorLine, ...]
    demand: tuple[IndicatorLine, ...]


@dataclass(frozen=True)
class CountryTab:
    """A country in the choice of countries; `figures` tells whether anything is held."""

    code: str
    name: Text
    figures: int
    current: bool


@dataclass(frozen=True)
class IndicatorPage:
    """One indicator as it stands in one country."""

    template: ClassVar[str] = "indicator.html"
    section: ClassVar[str] = "indicators"
    definition: Definition
    country: Text
    tabs: tuple[CountryTab, ...]
    charts: tuple[Shown, ...]
    tables: tuple[FigureTable, ...]
    readings: tuple[Reading, ...]
    unstated: Text | None
    warning: EarlyWarning | None
    age: Age | None
    target: Text | None
    methods: tuple[Text, ...]
    releases: tuple[Release, ...]
    on_map: bool


def indicators_page(site: Site) -> IndicatorsPage:
    """Every indicator with what is held of the observatory's own country."""
    lines = [_line(site, one) for one in site.definitions if one.key in site.tables]
    supply, demand = (tuple(one for one in lines if one.definition.words.side == side) for side in ("supply", "demand"))
    return IndicatorsPage(place(site.country).name, supply, demand)


def indicator_page(site: Site, definition: Definition, country: str, language: str) -> IndicatorPage:
    """An indicator in a country."""
    rows = site.tables[definition.key]
    own = [row for row in rows if row.place.split("-")[0] == country]
    readings = [one for one in site.assessment.readings if (one.indicator, one.place) == (definition.key, country)]
    told = readings if len(readings) <= MOST_READINGS else [one for one in readings if one.direction != UNSTATED]
    charts = tuple(shown(site.chart_folders[definition.key], country, language))
    return IndicatorPage(
        definition=definition,
        country=place(country).name,
        tabs=tuple(_tab(code, rows, country) for code in site.countries),
        charts=charts,
        tables=tuple(tables_of(definition, country, own)),
        readings=tuple(told),
        unstated=REST_UNSTATED.fill(n=len(readings) - len(told)) if len(told) < len(readings) else None,
        warning=early_warning(site, definition.key, country),
        age=age_of(own, site),
        target=sdg_target(definition.words.sdg_target),
        methods=tuple(method for method in dict.fromkeys(row.method for row in own) if method["en"]),
        releases=releases_of(site, own),
        on_map=any(chart.name.startswith("map-") for chart in charts),
    )


MOST_READINGS = 100
"""Of more series than this a page tells only those whose direction can be stated."""

UNSTATED = "cannot be stated"
REST_UNSTATED = Text(
    kk="Бағытын айту мүмкін болмаған қатарлар саны: {n}.",
    ru="Рядов, направление которых установить нельзя: {n}.",
    en="Series of which no direction can be stated: {n}.",
)


def age_of(rows: Sequence[IndicatorRow], site: Site) -> Age | None:
    """The age of the latest figure among rows; None when there is no figure."""
    periods = [row.period for row in rows if row.state in ("value", "zero")]
    if not periods:
        return None
    latest = max(periods, key=lambda period: period[-4:])
    return Age(latest, age_in_years(latest, site.loaded_on), is_stale(latest, site.loaded_on))


def releases_of(site: Site, rows: Sequence[IndicatorRow]) -> tuple[Release, ...]:
    """The releases on which rows rest, in the order of their address."""
    names = {name for row in rows for name in (row.release or "").split()}
    return tuple(site.releases[name] for name in sorted(names) if name in site.releases)


def _line(site: Site, definition: Definition) -> IndicatorLine:
    own = [row for row in site.tables[definition.key] if row.place.split("-")[0] == site.country]
    return IndicatorLine(definition, sum(row.state in ("value", "zero") for row in own), age_of(own, site))


def _tab(code: str, rows: Sequence[IndicatorRow], current: str) -> CountryTab:
    figures = sum(row.place.split("-")[0] == code and row.state in ("value", "zero") for row in rows)
    return CountryTab(code, place(code).name, figures, code == current)
