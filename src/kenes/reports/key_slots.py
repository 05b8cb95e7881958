"""What stands in each place of the key figures: its label, its number as written, its interval, its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.codes.substances import substance
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Sentence
from kenes.reports.cell_signs import MEANINGS
from kenes.reports.demand import Prevalence
from kenes.reports.figures import known
from kenes.reports.prices import Price
from kenes.reports.seizures import DrugSeizures, Seizures
from kenes.reports.sentences import numbers
from kenes.reports.sentences.count import ENTRANTS, count
from kenes.reports.sentences.prevalence import about_users, share_alone, users_span
from kenes.reports.sentences.price import price_digits
from kenes.reports.sentences.quantity import quantity
from kenes.reports.sentences.rate import DEATHS, OFFENCES, rate
from kenes.reports.sentences.substances import of_substance
from kenes.texts import Text


@dataclass(frozen=True)
class Slot:
    """What stands in one place of the strip before it is dated and read."""

    key: str
    indicator: str
    label: Text
    unit: Text
    row: IndicatorRow | None
    value: Text | None
    interval: Text | None
    statements: tuple[Sentence, ...]


def rate_slot(key: str, name: str, row: IndicatorRow | None) -> Slot:
    """A rate with its interval."""
    words = indicator(name).words
    if row is None or not known(row) or row.estimate is None:
        return empty_slot(key, name, row)
    digits = numbers.digits_for(row.estimate, words.digits)
    interval = None if row.low is None or row.high is None else numbers.span(row.low, row.high, digits)
    events = OFFENCES if name == "drug_law_offences" else DEATHS
    return Slot(
        key, name, words.title, words.unit, row, numbers.number(row.estimate, digits), interval, (rate(row, events),)
    )


def count_slot(key: str, name: str, row: IndicatorRow | None) -> Slot:
    """A count of persons."""
    words = indicator(name).words
    if row is None or not known(row) or row.estimate is None:
        return empty_slot(key, name, row)
    return Slot(key, name, words.title, words.unit, row, numbers.number(row.estimate, 0), None, (count(row, ENTRANTS),))


def seizure_slot(number: int, drug: DrugSeizures) -> Slot:
    """The newest quantity of a drug, and the blank of a later year."""
    row = drug.latest
    unit = indicator("seizure_quantity").words.unit
    label = numbers.capital(_SEIZED.fill(of=of_substance(drug.drug)))
    if row is None or row.estimate is None:
        return empty_slot("seizures", "seizure_quantity", row)
    later = [one for year, one in sorted(drug.years.items()) if one and year > int(row.period) and not known(one)]
    value = numbers.kept_together(_WITH_UNIT.fill(n=numbers.amount(row.estimate), unit=unit))
    said = (quantity(row), *(quantity(one) for one in later[-1:]))
    return Slot(f"seizures-{number}", "seizure_quantity", label, unit, row, value, None, said)


def price_slot(priced: tuple[Price, ...], drugs: list[str]) -> Slot:
    """A retail price: of one of the drugs seized, for a gram, the newest, in this order of wishes."""
    retail = [one for one in priced if one.row.breakdown["level"] == "retail" and one.row.estimate]
    if not retail:
        return empty_slot("price", "drug_prices")
    chosen = max(retail, key=lambda one: (one.drug in drugs, one.row.breakdown["unit"] == "g", one.row.period))
    row = chosen.row
    digits = price_digits(row.estimate or 0)
    bounded = row.low is not None and row.high is not None and row.low != row.high
    interval = numbers.span(row.low or 0, row.high or 0, digits) if bounded else None
    value = numbers.kept_together(_DOLLARS.fill(n=numbers.number(row.estimate or 0, digits)))
    label = numbers.capital(_PRICE.fill(unit=chosen.unit, of=of_substance(chosen.drug)))
    return Slot(
        "price", "drug_prices", label, indicator("drug_prices").words.unit, row, value, interval, (chosen.statement,)
    )


def prevalence_slot(chosen: Prevalence | None) -> Slot:
    """The share of the population with its range."""
    if chosen is None:
        return empty_slot("prevalence", "prevalence_of_use")
    row = chosen.row
    value, interval = share_alone(row)
    label = _USE.fill(drug=chosen.name, of=of_substance(row.breakdown["drug"]))
    unit = indicator("prevalence_of_use").words.unit
    return Slot("prevalence", "prevalence_of_use", label, unit, row, value, interval, (chosen.statement,))


def users_slot(chosen: Prevalence | None) -> Slot:
    """The number of people for which the share stands."""
    if chosen is None or chosen.users is None or chosen.users.estimate is None:
        return empty_slot("users", "estimated_users")
    row = chosen.users
    label = numbers.capital(_PEOPLE.fill(of=of_substance(row.breakdown["drug"])))
    unit = indicator("estimated_users").words.unit
    return Slot("users", "estimated_users", label, unit, row, about_users(row), users_span(row), ())


def empty_slot(key: str, name: str, row: IndicatorRow | None = None) -> Slot:
    """A place without a figure; a row that is there but blank keeps its period and state."""
    words = indicator(name).words
    return Slot(key, name, words.title, MEANINGS["missing" if row is None else row.state], row, None, None, ())


def of_two_groups(seized: Seizures) -> list[DrugSeizures]:
    """The drug with most reported years of each group, for the two groups with most."""

    def reported(drug: DrugSeizures) -> tuple[int, float]:
        values = [row.estimate for row in drug.years.values() if row and row.estimate]
        return len(values), sum(values)

    best: dict[str, DrugSeizures] = {}
    for drug in sorted(seized.drugs, key=reported, reverse=True):
        best.setdefault(substance(drug.drug).group, drug)
    chosen = list(best.values())[:2]
    return [drug for drug in seized.drugs if drug in chosen]


def best_estimate(estimates: tuple[Prevalence, ...]) -> Prevalence | None:
    """Of the general population: an estimate that has a range and a number of people before one that has not; the newest."""
    general = [
        one for one in estimates if one.row.breakdown["population"] == "general" and one.row.estimate is not None
    ]
    return max(general, key=_weight, default=None)


def _weight(one: Prevalence) -> tuple[bool, bool, str, float]:
    bounded = one.row.low is not None and one.row.high is not None
    return bounded, one.users is not None, one.row.period, one.row.estimate or 0.0


_WITH_UNIT = Text.same("{n} {unit}")
_DOLLARS = Text(kk="{n} $", ru="{n} $", en="${n}")
_SEIZED = Text(kk="Алып қойылған {of}", ru="Изъято {of}", en="{of} seized")
_PRICE = Text(kk="{of}: бөлшек баға, {unit}", ru="Розничная цена {of} за {unit}", en="Retail price of {of}, {unit}")
_USE = Text(
    kk="Соңғы бір жылда {of} тұтыну, 15–64 жас",
    ru="Употребление {of} за последний год, 15–64 лет",
    en="Past-year use of {of}, ages 15–64",
)
_PEOPLE = Text(
    kk="{of} тұтынатын адамдар саны, шамамен",
    ru="Употребление {of}: примерное число людей",
    en="People who use {of}, about",
)
