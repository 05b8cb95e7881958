"""The situation of a country at a date: a pure view of an observatory for reports, pages and notes alike.

Nothing here is drawn or typeset. Every figure is a row of an indicator's table with its references; every sentence is
said in each language. Supply and demand always stand side by side.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kenes.assessments.missing import Missing, missing
from kenes.codes.places import place, regions_of
from kenes.indicators.row import IndicatorRow
from kenes.indicators.stored import all_tables
from kenes.observatory.observatory import Observatory
from kenes.reports.block import Release
from kenes.reports.comparison import Comparison, comparisons, not_compared
from kenes.reports.demand import Perception, Prevalence, perception, prevalences
from kenes.reports.figures import Figures
from kenes.reports.key_figures import SituationFigure, demand_figures, supply_figures
from kenes.reports.offenders import Articles, Offenders, articles, offenders
from kenes.reports.prices import Price, prices
from kenes.reports.regions import Regions, regions
from kenes.reports.report import Order
from kenes.reports.seizures import Seizures, seizures
from kenes.reports.used_releases import Method, methods_of, used_releases
from kenes.reports.warned import Warned, warned
from kenes.texts import Text


@dataclass(frozen=True)
class Situation:
    """All that the observatory says of one country, as known on a day.

    `today` is the day from which ages are counted; `as_of` the day as known on which the figures stand (today where
    none was asked for). Parts that rest on nothing are None or empty, and what they lack stands in `missing`.
    """

    country: str
    name: Text
    today: datetime.date
    as_of: datetime.date
    marking: str
    publisher: Text
    supply: tuple[SituationFigure, ...]
    demand: tuple[SituationFigure, ...]
    regions: Regions | None
    articles: Articles | None
    offenders: Offenders | None
    seizures: Seizures
    prices: tuple[Price, ...]
    prevalences: tuple[Prevalence, ...]
    perception: Perception | None
    warned: Warned | None
    comparisons: tuple[Comparison, ...]
    not_compared: tuple[Text, ...]
    missing: tuple[Missing, ...]
    releases: tuple[Release, ...]
    methods: tuple[Method, ...]


def situation(
    observatory: Observatory, today: datetime.date, as_of: datetime.date | None = None, country: str | None = None
) -> Situation:
    """The situation of the observatory's own country, or of another that it holds figures of."""
    settings = observatory.settings
    country = country or settings.country
    countries = (country, *(code for code in (settings.country, *settings.compared) if code != country))
    wanted = {*countries, *(region.code for region in regions_of(country))}
    tables = {
        name: [row for row in rows if row.place in wanted or row.place.split("-")[0] == country]
        for name, rows in all_tables(observatory, as_of).items()
    }
    figures = Figures(tables)
    seized, priced, estimates = seizures(figures, country), prices(figures, country), prevalences(figures, country)
    parts = {
        "supply": supply_figures(figures, country, seized, priced, today),
        "demand": demand_figures(figures, country, estimates, today),
        "regions": regions(figures, country),
        "articles": articles(figures, country),
        "offenders": offenders(figures, country),
        "seizures": seized,
        "prices": priced,
        "prevalences": estimates,
        "perception": perception(figures, country),
        "warned": warned(observatory, figures, country, (today, as_of)),
        "comparisons": comparisons(figures, countries),
    }
    rows = list(_rows(parts))
    return Situation(
        country=country, name=place(country).name, today=today, as_of=as_of or today,
        marking=settings.marking, publisher=settings.publisher,
        not_compared=not_compared(figures, countries),
        missing=tuple(missing(country, tables)),
        releases=used_releases(observatory, rows, as_of),
        methods=methods_of(country, tables),
        **parts,  # type: ignore[arg-type]
    )  # fmt: skip


def ordered(observatory: Observatory, order: Order) -> Situation:
    """The situation on the days and with the marking that an order asks for."""
    view = situation(observatory, order.today, order.as_of)
    return view if order.marking is None else replace(view, marking=order.marking)


def _rows(value: object) -> Iterator[IndicatorRow]:
    """Every row that occurs anywhere in the parts of a situation."""
    if isinstance(value, IndicatorRow):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _rows(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _rows(inner)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _rows(getattr(value, name))
