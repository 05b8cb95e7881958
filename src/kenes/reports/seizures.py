"""Seizures by main drug over the years, with their gaps, and why no direction can be stated where none can."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.codes.substances import all_substances, substance
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.figures import Figures, by_breakdown, known, years_of
from kenes.texts import Text

QUANTITY = "seizure_quantity"
MOST = 6
"""So many drugs are shown; the others stand in the table of the indicator."""


@dataclass(frozen=True)
class DrugSeizures:
    """One drug: its rows by year (None: the source has no row), and the reading of the whole series."""

    drug: str
    name: Text
    years: Mapping[int, IndicatorRow | None]
    reading: Reading

    @property
    def latest(self) -> IndicatorRow | None:
        """The newest row with a figure."""
        return next((row for year, row in sorted(self.years.items(), reverse=True) if row and known(row)), None)


@dataclass(frozen=True)
class Seizures:
    """The main drugs in the order of the list of substances, over one span of years; `entries` counts rows by year."""

    years: range
    drugs: tuple[DrugSeizures, ...]
    entries: Mapping[int, int]


def seizures(figures: Figures, country: str) -> Seizures:
    """The drugs reported in most years, at most MOST; plants, seeds, precursors and whole groups stand aside."""
    rows = figures.rows(QUANTITY, country, "drug")
    series = {dict(key)["drug"]: found for key, found in by_breakdown(rows).items()}
    read = {one.breakdown["drug"]: one for one in readings(indicator(QUANTITY), rows)}
    years = years_of(rows)
    chosen = main_drugs(series)
    drugs = tuple(_drug(code, series[code], years, read[code]) for code in chosen)
    return Seizures(years, drugs, _entries(rows))


def main_drugs(series: Mapping[str, list[IndicatorRow]]) -> list[str]:
    """The codes of drugs proper by the number of years with a figure above zero, then by their sum; in the list's order."""
    drugs = {code: rows for code, rows in series.items() if substance(code).unit_kind == "drug"}
    reported = {code: [row.estimate for row in rows if row.estimate] for code, rows in drugs.items()}
    ranked = sorted(
        (code for code in reported if reported[code]), key=lambda code: (-len(reported[code]), -sum(reported[code]))
    )
    order = [one.code for one in all_substances()]
    return sorted(ranked[:MOST], key=order.index)


def _drug(code: str, rows: list[IndicatorRow], years: range, reading: Reading) -> DrugSeizures:
    by_year = {int(row.period): row for row in rows if row.period.isdigit()}
    return DrugSeizures(code, substance(code).name, {year: by_year.get(year) for year in years}, reading)


def _entries(rows: list[IndicatorRow]) -> dict[int, int]:
    """How many rows of the source stand behind each year."""
    cells: dict[int, set[str]] = {}
    for row in rows:
        if row.period.isdigit():
            cells.setdefault(int(row.period), set()).update(row.sources)
    return {year: len(found) for year, found in sorted(cells.items())}
