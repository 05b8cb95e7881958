"""The usual price of a drug: the median of purchases, for pure substance, in money of one year, and how it moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kenes.estimations.estimation import LEVEL, Chosen, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome, Point, Series
from kenes.estimations.said import caution, cautions_of, interval, number
from kenes.estimations.table import Table
from kenes.estimations.words.prices import (
    AMOUNT_ZERO,
    BASE_OF,
    CHOICES,
    COLUMNS,
    DEFLATORS,
    EXAMPLE,
    FALLING,
    FEW_YEARS,
    LABEL,
    MANY_DRUGS,
    MONEY,
    NO_BASE,
    NOT_PURE,
    NOT_WHEN,
    PER_YEAR,
    PRICES,
    PURE,
    PURPOSE,
    RISING,
    TITLE,
    UNSURE,
    USUAL,
    YEAR_WORD,
)
from kenes.methods.estimate import Estimate
from kenes.methods.prices import price_trend, purity_adjusted, real_prices, weighted_median
from kenes.texts import Finding, Refusal, Severity, Text

PRICE = ("value", "cost", "цена", "стоимость", "баға", "құны", "бағасы")
YEAR = ("period", "год", "жыл")
DATE = ("date", "day", "дата", "күні")
AMOUNT = ("grams", "weight", "quantity", "количество", "вес", "граммы", "масса", "мөлшері", "салмағы", "грамм")
PURITY = ("purities", "чистота", "тазалығы", "тазалық")
DEFLATOR = ("index", "cpi", "price index", "дефлятор", "индекс", "ипц", "индекс цен", "баға индексі")
DRUG = ("substance", "наркотик", "вещество", "есірткі", "зат")
LEAST_YEARS = 4


@dataclass(frozen=True)
class Purchase:
    """A price of a unit with its weight."""

    drug: str
    year: int
    price: float
    weight: float


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The median of each drug and year, and the yearly change where there are four years or more."""
    level = number_chosen(chosen, "level") / 100
    bought = _purchases(table, chosen)
    by_drug: dict[str, dict[int, list[Purchase]]] = defaultdict(lambda: defaultdict(list))
    for one in bought:
        by_drug[one.drug][one.year].append(one)
    factor = _in_money_of(table, chosen, sorted({one.year for one in bought}))
    lines, reading, series = [], [], None
    for drug, years in by_drug.items():
        medians = {year: _scaled(_median(years[year], level, chosen), factor.get(year, 1.0)) for year in sorted(years)}
        lines += [Line(_label(drug, year), one, year == max(medians)) for year, one in medians.items()]
        last = max(medians)
        reading.append(
            USUAL.fill(
                what=_label(drug, last), price=interval(medians[last], _digits(medians[last])), n=str(medians[last].n)
            )
        )
        if len(medians) >= LEAST_YEARS:
            trend = price_trend({year: one.estimate for year, one in medians.items()}, level)
            lines.append(Line(PER_YEAR.fill(drug=f"{drug}: " if drug else ""), trend))
            reading.append(_moves(drug, trend))
        if len(by_drug) == 1 and len(medians) > 1:
            series = _series(medians, lines[-1].estimate if len(medians) >= LEAST_YEARS else None)
    said = _how(table, chosen, factor)
    cautions = (*cautions_of(*(line.estimate for line in lines)), *_weak(by_drug))
    return Outcome(tuple(lines), (*reading, *said), cautions, MONEY, _digits(lines[0].estimate), series=series)


def _purchases(table: Table, chosen: Chosen) -> list[Purchase]:
    """Prices of a unit: as they stand or by the amount bought, and for pure substance where purity is given."""
    prices = table.numbers("price", PRICE)
    below = [n for n, price in enumerate(prices) if price < 0]
    if below:
        table.refuse("price", below, PRICES, PRICE)
    amounts = table.numbers("amount", AMOUNT) if table.has("amount", AMOUNT) else [1.0] * len(prices)
    empty = [n for n, amount in enumerate(amounts) if amount <= 0]
    if empty:
        table.refuse("amount", empty, AMOUNT_ZERO, AMOUNT)
    if chosen["amount"] == "divide":
        prices = [price / amount for price, amount in zip(prices, amounts, strict=True)]
    prices = _for_pure(table, prices)
    drugs = table.words("drug", DRUG) if table.has("drug", DRUG) else [""] * len(prices)
    rows = zip(drugs, _years(table, len(prices)), prices, amounts, strict=True)
    return [Purchase(*row) for row in rows if chosen["drug"] in ("", row[0])]


def _for_pure(table: Table, prices: list[float]) -> list[float]:
    if not table.has("purity", PURITY):
        return prices
    purities = table.numbers("purity", PURITY)
    percent = max(purities) > 1
    shares = [one / 100 if percent else one for one in purities]
    wrong = [n for n, one in enumerate(shares) if not 0 < one <= 1]
    if wrong:
        table.refuse("purity", wrong, NOT_PURE, PURITY)
    return [float(one) for one in purity_adjusted(prices, shares)]


def _years(table: Table, n: int) -> list[int]:
    """The year of each purchase, of its date where there is no year; 0 where the file has neither."""
    if table.has("year", YEAR):
        return table.whole("year", YEAR)
    if not table.has("date", DATE):
        return [0] * n
    from kenes.estimations.days import days_of

    return [day.year for day in days_of(table, "date", DATE)]


def _in_money_of(table: Table, chosen: Chosen, years: Sequence[int]) -> dict[int, float]:
    """What a price of each year is multiplied by; nothing where no index of prices was given."""
    source = next((one for one in (table, *table.others) if one.has("deflator", DEFLATOR)), None)
    if source is None or years == [0]:
        return {}
    given = zip(source.whole("year", YEAR), source.numbers("deflator", DEFLATOR), strict=True)
    deflator: dict[int, float] = {}
    for place, (year, index) in enumerate(given):
        if deflator.setdefault(year, index) != index or index <= 0:
            source.refuse("deflator", [place], DEFLATORS, DEFLATOR)
    if chosen["base"] and not chosen["base"].isdigit():
        raise Refusal(Finding("unknown-choice", Severity.ERROR, NO_BASE.fill(value=chosen["base"])))
    base = int(chosen["base"] or max(years))
    return real_prices(dict.fromkeys(years, 1.0), deflator, base)


def _median(bought: Sequence[Purchase], level: float, chosen: Chosen) -> Estimate:
    weights = [one.weight for one in bought] if chosen["amount"] != "ignore" else None
    return weighted_median([one.price for one in bought], weights, level)


def _scaled(one: Estimate, by: float) -> Estimate:
    return Estimate(one.estimate * by, one.low * by, one.high * by, one.n, one.level, one.method, one.warnings)


def _series(medians: dict[int, Estimate], trend: Estimate | None) -> Series:
    measured = tuple(Point(year, one.estimate, one.low, one.high) for year, one in medians.items())
    fitted: tuple[Point, ...] = ()
    if trend is not None:
        middles = sorted(one.estimate - trend.estimate * year for year, one in medians.items())
        start = (middles[(len(middles) - 1) // 2] + middles[len(middles) // 2]) / 2
        fitted = tuple(Point(year, start + trend.estimate * year) for year in medians)
    return Series(measured, fitted, YEAR_WORD, MONEY)


def _moves(drug: str, trend: Estimate) -> Text:
    words = RISING if trend.low > 0 else FALLING if trend.high < 0 else UNSURE
    said = words.fill(drug=f"{drug}: " if drug else "", change=interval(trend, _digits(trend)))
    return Text(**{code: words[:1].upper() + words[1:] for code, words in said.items()})


def _how(table: Table, chosen: Chosen, factor: dict[int, float]) -> tuple[Text, ...]:
    pure = (PURE,) if table.has("purity", PURITY) else ()
    if not factor:
        return pure
    base = chosen["base"] or str(max(factor))
    return (*pure, BASE_OF.fill(year=base))


def _weak(by_drug: dict[str, dict[int, list[Purchase]]]) -> list[Finding]:
    most = max(len(years) for years in by_drug.values())
    found = [caution("few-years", FEW_YEARS.fill(n=LEAST_YEARS))] if 1 < most < LEAST_YEARS else []
    return found + ([caution("several-drugs", MANY_DRUGS.fill(n=number(len(by_drug))))] if len(by_drug) > 1 else [])


def _label(drug: str, year: int) -> Text:
    parts = [one for one in (drug, str(year) if year else "") if one]
    return Text.same(", ".join(parts)) if parts else LABEL


def _digits(one: Estimate) -> int:
    return 0 if abs(one.estimate) >= 1000 else 1 if abs(one.estimate) >= 100 else 2


ESTIMATION = Estimation(
    key="prices",
    title=TITLE,
    purpose=PURPOSE,
    not_when=NOT_WHEN,
    columns=COLUMNS,
    choices=(*CHOICES, LEVEL),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("price", "weighted-median", "purity"),
)
