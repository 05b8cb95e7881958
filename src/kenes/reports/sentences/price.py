"""Prices: "In 2022, the retail price of heroin in Kazakhstan was 20 US dollars for a gram (10–30)." """

from __future__ import annotations

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital, kept_together, number, span
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.reports.sentences.substances import of_substance
from kenes.reports.sentences.units import unit_label
from kenes.texts import Text

_LEVELS = {
    "retail": Text(kk="бөлшек сауда", ru="розничная", en="retail"),
    "wholesale": Text(kk="көтерме сауда", ru="оптовая", en="wholesale"),
}


def price(row: IndicatorRow) -> Sentence:
    """The typical price with its range, or the range alone where the source gives no typical price."""
    words: dict[str, object] = {
        "where": in_place(row.place),
        "drug": of_substance(row.breakdown.get("drug", "any-drug")),
        "level": level_label(row.breakdown.get("level", "")),
        "unit": unit_label(row.breakdown.get("unit", "")),
    }
    if not has_figure(row) or not _written(row):
        return no_figure(row, _QUESTION.fill(**words, when=in_period(row.period)))
    said = _PRICE.fill(**words, when=capital(in_period(row.period)), price=_written(row))
    return Sentence(kept_together(said), (Ref.of(row),))


def level_label(code: str) -> Text:
    """Retail or wholesale."""
    return _LEVELS.get(code, Text.same(code))


def _written(row: IndicatorRow) -> Text | None:
    bounded = row.low is not None and row.high is not None and row.low != row.high
    if row.estimate is None:
        return _BETWEEN.fill(span=_span(row)) if bounded else None
    typical = _TYPICAL.fill(n=number(row.estimate, _digits(row)))
    return _BOUNDED.fill(typical=typical, span=_span(row)) if bounded else typical


def _span(row: IndicatorRow) -> Text:
    return span(row.low or 0.0, row.high or 0.0, _digits(row))


def _digits(row: IndicatorRow) -> int:
    """The same decimals for the price and its range."""
    return max((price_digits(value) for value in (row.estimate, row.low, row.high) if value is not None), default=0)


def price_digits(value: float) -> int:
    """Cents only where they matter: below 100 dollars and not whole."""
    return 0 if abs(value) >= 100 or value == round(value) else 1 if abs(value) >= 10 else 2


_PRICE = Text(
    kk="{when} {where} {drug} бағасы ({level}, {unit}) — {price}.",
    ru="{when} {where} {level} цена {drug} за {unit} — {price}.",
    en="{when}, the {level} price of {drug} {where} for {unit} was {price}.",
)
_TYPICAL = Text(kk="{n} АҚШ доллары", ru="{n} долл. США", en="{n} US dollars")
_BETWEEN = Text(
    kk="{span} АҚШ доллары аралығында (әдеттегі баға берілмеген)",
    ru="в пределах {span} долл. США (обычная цена не указана)",
    en="in the range {span} US dollars (no typical price is given)",
)
_BOUNDED = Text(kk="{typical} (аралығы {span})", ru="{typical} (диапазон {span})", en="{typical} (range {span})")
_QUESTION = Text(
    kk="{when} {where} {drug} бағасының ({level}, {unit}) қандай болғаны",
    ru="какой была {level} цена {drug} (за {unit}) {where} {when}",
    en="what the {level} price of {drug} was (for {unit}) {where} {when}",
)
