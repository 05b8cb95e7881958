"""Regions of a country in one year: a tile map whose tiles lead to the regions' pages, and bars with intervals."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.codes.places import regions_of
from kenes.codes.tile_maps import tiles
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.reports.charts import BarsWithIntervals, Mark, Reference, RowMark
from kenes.reports.charts.tile_map import TileMap
from kenes.reports.sentences.numbers import joined, number
from kenes.texts import Text
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.linked_map import LinkedMap
from kenes.web.charts.words import BARS_SUMMARY, BARS_TITLE, MAP_SUMMARY, MAP_TITLE, WHOLE_COUNTRY
from kenes.web.wording.labels import place_title
from kenes.web.wording.numbers import period_text


def regional(definition: Definition, country: str, rows: Sequence[IndicatorRow]) -> list[Drawing]:
    """The map and the bars of the latest year in which regions have figures; empty when none has.

    Only rates are mapped: a map of counts would show where people live.
    """
    totals = [row for row in rows if not row.breakdown]
    regions = [row for row in totals if row.place.startswith(f"{country}-") and row.estimate is not None]
    if len(regions) < 2:
        return []
    period = max(row.period for row in regions)
    marks = {row.place: Mark.of(row) for row in totals if row.period == period}
    named = {"title": definition.words.title, "place": place_title(country), "period": period_text(period)}
    title, bars_title = MAP_TITLE.fill(**named), BARS_TITLE.fill(**named)
    summary = _summary(definition, [row for row in regions if row.period == period], marks.get(country))
    mapped = tiles(country) and any(row.low is not None for row in regions)
    drawn = [Drawing(f"map-{country}", country, title, summary, _map(definition, country, marks))] if mapped else []
    return [
        *drawn,
        Drawing(f"regions-{country}", country, bars_title, BARS_SUMMARY, _bars(definition, country, period, marks)),
    ]


def _map(definition: Definition, country: str, marks: dict[str, Mark]) -> LinkedMap:
    words = definition.words
    return LinkedMap(TileMap.of_country(country, marks, words.unit, words.side, words.digits))


def _bars(definition: Definition, country: str, period: str, marks: dict[str, Mark]) -> BarsWithIntervals:
    absent = Mark(None, state="missing")
    rows = tuple(RowMark(one.name, marks.get(one.code, absent)) for one in regions_of(country, int(period[:4])))
    whole = marks.get(country)
    line = (
        Reference(place_title(country), whole.estimate)
        if whole and whole.estimate is not None and _is_rate(whole)
        else None
    )
    return BarsWithIntervals(rows, definition.words.unit, definition.words.side, definition.words.digits, line)


def _is_rate(whole: Mark) -> bool:
    """A rate has an interval and compares with its regions; a count of the country would only dwarf them."""
    return whole.low is not None


def _summary(definition: Definition, regions: list[IndicatorRow], whole: Mark | None) -> Text:
    least, most = min(regions, key=lambda row: row.estimate or 0), max(regions, key=lambda row: row.estimate or 0)
    digits = definition.words.digits
    told = MAP_SUMMARY.fill(
        n=len(regions),
        low=number(least.estimate or 0, digits),
        low_place=place_title(least.place),
        high=number(most.estimate or 0, digits),
        high_place=place_title(most.place),
    )
    if whole is None or whole.estimate is None:
        return told
    return joined([told, WHOLE_COUNTRY.fill(value=number(whole.estimate, digits))], " ")
