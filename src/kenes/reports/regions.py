"""The regions of a country in official order: rate with its interval, count, population reference; never ranked."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from kenes.codes.places import Place, regions_of
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Sentence
from kenes.reports.figures import Figures
from kenes.reports.sentences.rate import OFFENCES
from kenes.reports.sentences.regional_range import Compared, beyond_chance, compared, regional_range
from kenes.texts import Text, language

RATE = "drug_law_offences"


@dataclass(frozen=True)
class Region:
    """One region; `row` is None where the observatory holds nothing of it."""

    place: Place
    row: IndicatorRow | None
    compared: Compared


@dataclass(frozen=True)
class Regions:
    """All regions of one year with the country; `reference` says of which day the population is."""

    period: str
    country: IndicatorRow | None
    regions: tuple[Region, ...]
    statements: tuple[Sentence, ...]
    reference: Text | None

    @property
    def rows(self) -> list[IndicatorRow]:
        """The rows of the regions that have one."""
        return [region.row for region in self.regions if region.row]


def regions(figures: Figures, country: str) -> Regions | None:
    """The latest year that a region has a figure for; None where no region has any."""
    found = {place.code: figures.rows(RATE, place.code) for place in regions_of(country)}
    periods = [row.period for rows in found.values() for row in rows if row.estimate is not None]
    if not periods:
        return None
    period = max(periods)
    whole = next((row for row in figures.rows(RATE, country) if row.period == period), None)
    listed = tuple(
        _region(place, found.get(place.code, []), period, whole) for place in regions_of(country, int(period[:4]))
    )
    return Regions(period, whole, listed, _statements(listed, whole), _reference(listed))


def _region(place: Place, rows: list[IndicatorRow], period: str, whole: IndicatorRow | None) -> Region:
    row = next((row for row in rows if row.period == period), None)
    return Region(place, row, "unknown" if row is None else compared(row, whole))


def _statements(listed: tuple[Region, ...], whole: IndicatorRow | None) -> tuple[Sentence, ...]:
    rows = [region.row for region in listed if region.row]
    said = [regional_range(rows, OFFENCES.unit), beyond_chance(rows, whole) if whole else None]
    return tuple(sentence for sentence in said if sentence)


def _reference(listed: tuple[Region, ...]) -> Text | None:
    """The days of the population counts, where all regions have the same."""
    denominators = {region.row.denominator for region in listed if region.row}
    days = denominators.pop().split("/") if len(denominators) == 1 else []
    if not days or not all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in days):
        return None
    written = [_dated(datetime.date.fromisoformat(day)) for day in days]
    return (_ONE_DAY if len(written) == 1 else _MEAN_OF_TWO).fill(first=written[0], last=written[-1])


def _dated(day: datetime.date) -> Text:
    figures = f"{day:%d.%m.%Y}"
    return Text(kk=figures, ru=figures, en=language("en").date(day))


_ONE_DAY = Text(
    kk="Халық саны: {first} күнгі.",
    ru="Численность населения на {first}.",
    en="Population of {first}.",
)
_MEAN_OF_TWO = Text(
    kk="Халық саны: {first} және {last} күндерінің орташасы.",
    ru="Численность населения: среднее на {first} и {last}.",
    en="Population: the mean of {first} and {last}.",
)
