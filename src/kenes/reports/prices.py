"""Prices: the newest of each drug, market level and unit; units are never converted into one another."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.codes.substances import all_substances, substance
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Sentence
from kenes.reports.figures import Figures, by_breakdown, known, latest
from kenes.reports.sentences.price import level_label
from kenes.reports.sentences.price import price as said_price
from kenes.reports.sentences.units import unit_label
from kenes.texts import Text

PRICES = "drug_prices"


@dataclass(frozen=True)
class Price:
    """One newest price: typical with range, or the range alone (then `row.estimate` is None)."""

    drug: str
    name: Text
    level: Text
    unit: Text
    row: IndicatorRow
    statement: Sentence


def prices(figures: Figures, country: str) -> tuple[Price, ...]:
    """The prices that are known, in the order of the list of substances, retail before wholesale."""
    series = by_breakdown(figures.rows(PRICES, country, "drug", "level", "unit"))
    newest = [row for row in map(latest, series.values()) if row and known(row)]
    order = [one.code for one in all_substances()]
    newest.sort(key=lambda row: (order.index(row.breakdown["drug"]), row.breakdown["level"], row.breakdown["unit"]))
    return tuple(_price(row) for row in newest)


def _price(row: IndicatorRow) -> Price:
    at = row.breakdown
    name = substance(at["drug"]).name
    return Price(at["drug"], name, level_label(at["level"]), unit_label(at["unit"]), row, said_price(row))
