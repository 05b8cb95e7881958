"""Tables of figures: crossed by year as in a yearbook, by region, or listed where a cross would be mostly empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kenes.codes.places import regions_of
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.reports.sentences.numbers import joined
from kenes.texts import Text
from kenes.web.charts.latest import latest_rows
from kenes.web.wording.labels import breakdown_label, breakdown_title, code_order, code_title, place_title
from kenes.web.wording.numbers import period_text

MOST_LISTED = 300
"""With more figures than this a list would make the page heavy."""

Kind = Literal["periods", "regions", "categories", "list"]


@dataclass(frozen=True)
class Line:
    """A line of a table: its heading, the place it names ("" for none), a figure or None a column, and words before the figures."""

    head: Text
    place: str
    cells: tuple[IndicatorRow | None, ...]
    words: tuple[Text, ...] = ()


@dataclass(frozen=True)
class FigureTable:
    """A table of figures; `kind` says what the columns are, `corner` what the first column is, `words` heads the columns of words."""

    kind: Kind
    about: Text
    corner: Text
    columns: tuple[Text, ...]
    lines: tuple[Line, ...]
    words: tuple[Text, ...] = ()

    @property
    def states(self) -> tuple[str, ...]:
        """The states without a number that occur, for the legend."""
        order = ("missing", "not-applicable", "suppressed", "confidential")
        found = {cell.state for line in self.lines for cell in line.cells if cell}
        return tuple(state for state in order if state in found)

    @property
    def intervals(self) -> bool:
        """Whether some figure has an interval."""
        return any(cell and cell.low is not None for line in self.lines for cell in line.cells)


def tables_of(definition: Definition, country: str, rows: Sequence[IndicatorRow]) -> list[FigureTable]:
    """The tables of an indicator for one country, the shortest crossing first."""
    own = [row for row in rows if row.place == country]
    regional = [row for row in rows if row.place.startswith(f"{country}-")]
    found: list[FigureTable | None] = []
    for crossing in definition.words.breakdowns:
        mine = [row for row in own if tuple(row.breakdown) == crossing]
        theirs = [row for row in regional if tuple(row.breakdown) == crossing]
        found.append(by_region(country, theirs, mine) if not crossing else None)
        found.append(by_period(crossing, mine) if len(crossing) < 2 else listed(crossing, mine))
        found.append(by_category(country, crossing, theirs) if crossing == (definition.words.key_breakdown,) else None)
    return [table for table in found if table is not None and table.lines]


def by_period(crossing: tuple[str, ...], rows: Sequence[IndicatorRow]) -> FigureTable:
    """Categories down, periods across."""
    periods = sorted({row.period for row in rows})
    found = {(tuple(row.breakdown.items()), row.period): row for row in rows}
    keys = sorted({key for key, _ in found}, key=lambda key: [code_order(*pair) for pair in key])
    lines = tuple(
        Line(breakdown_label(dict(key)), "", tuple(found.get((key, period)) for period in periods)) for key in keys
    )
    corner = joined([breakdown_title(name) for name in crossing], ", ") if crossing else PERIOD
    return FigureTable(
        "periods", BY_PERIOD.fill(what=corner) if crossing else BY_YEAR, corner, _periods(periods), lines
    )


def by_region(country: str, rows: Sequence[IndicatorRow], own: Sequence[IndicatorRow]) -> FigureTable:
    """Regions in official order down, the country last, periods across."""
    periods = sorted({row.period for row in rows})
    found = {(row.place, row.period): row for row in [*rows, *own]}
    codes = [one.code for one in regions_of(country) if any(row.place == one.code for row in rows)]
    codes += sorted({row.place for row in rows} - set(codes)) + ([country] if rows else [])
    lines = tuple(
        Line(place_title(code), code, tuple(found.get((code, period)) for period in periods)) for code in codes
    )
    return FigureTable("regions", BY_REGION, REGION, _periods(periods), lines)


def by_category(country: str, crossing: tuple[str, ...], rows: Sequence[IndicatorRow]) -> FigureTable | None:
    """Regions down, the categories of the latest period across."""
    if not rows:
        return None
    period, name = max(row.period for row in rows), crossing[0]
    latest = [row for row in rows if row.period == period]
    codes = sorted({row.breakdown[name] for row in latest}, key=lambda code: code_order(name, code))
    found = {(row.place, row.breakdown[name]): row for row in latest}
    lines = tuple(
        Line(one.name, one.code, tuple(found.get((one.code, code)) for code in codes))
        for one in regions_of(country)
        if any(row.place == one.code for row in latest)
    )
    about = BY_CATEGORY.fill(what=breakdown_title(name), period=period_text(period))
    return FigureTable("categories", about, REGION, tuple(code_title(name, code) for code in codes), lines)


def listed(crossing: tuple[str, ...], rows: Sequence[IndicatorRow]) -> FigureTable:
    """One line a figure, for crossings of several breakdowns; the newest first within a category.

    Of very many figures only the newest of each category stands here; the downloads have them all.
    """
    long = len(rows) > MOST_LISTED
    ordered = sorted(latest_rows(rows) if long else rows, key=lambda row: row.period, reverse=True)
    ordered.sort(key=lambda row: [code_order(*pair) for pair in row.breakdown.items()])
    lines = tuple(_listed_line(crossing, row) for row in ordered)
    titles = [breakdown_title(name) for name in crossing]
    about = (LATEST_ONLY if long else BY_PERIOD).fill(what=joined(titles, ", "))
    return FigureTable("list", about, titles[0], (FIGURE,), lines, (*titles[1:], YEAR))


def _listed_line(crossing: tuple[str, ...], row: IndicatorRow) -> Line:
    first, *rest = (code_title(name, row.breakdown[name]) for name in crossing)
    return Line(first, "", (row,), (*rest, Text.same(period_text(row.period))))


def _periods(periods: Sequence[str]) -> tuple[Text, ...]:
    return tuple(Text.same(period_text(period)) for period in periods)


PERIOD = Text(kk="Барлығы", ru="Всего", en="Total")
REGION = Text(kk="Өңір", ru="Регион", en="Region")
YEAR = Text(kk="Кезең", ru="Период", en="Period")
FIGURE = Text(kk="Мән", ru="Значение", en="Figure")
BY_YEAR = Text(kk="Жылдар бойынша", ru="По годам", en="By year")
BY_PERIOD = Text(kk="Бөлінісі: {what}", ru="Разбивка: {what}", en="Breakdown: {what}")
LATEST_ONLY = Text(
    kk="Бөлінісі: {what}; әрқайсысының соңғы мәні ғана, барлығы — жүктелетін файлда",
    ru="Разбивка: {what}; только последние значения, все — в файле для скачивания",
    en="Breakdown: {what}; the latest figure of each only, all of them in the download",
)
BY_REGION = Text(kk="Өңірлер бойынша", ru="По регионам", en="By region")
BY_CATEGORY = Text(
    kk="Өңірлер бойынша, бөлінісі: {what}, {period}",
    ru="По регионам, разбивка: {what}, {period}",
    en="By region, breakdown: {what}, {period}",
)
