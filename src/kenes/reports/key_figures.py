"""The key figures of a country: four of supply and four of demand, side by side; what is not known is shown as not known."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from kenes.assessments.age import age_in_years, is_stale
from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.codes.substances import substance
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.cell_signs import MEANINGS, SIGNS
from kenes.reports.demand import Prevalence
from kenes.reports.figures import Figures, known, latest
from kenes.reports.prices import Price
from kenes.reports.seizures import DrugSeizures, Seizures
from kenes.reports.sentences import numbers
from kenes.reports.sentences.count import ENTRANTS, count
from kenes.reports.sentences.direction import direction
from kenes.reports.sentences.prevalence import about_users, share_alone, users_span
from kenes.reports.sentences.price import price_digits
from kenes.reports.sentences.quantity import quantity
from kenes.reports.sentences.rate import DEATHS, OFFENCES, rate
from kenes.reports.sentences.substances import of_substance
from kenes.texts import Text

Side = Literal["supply", "demand"]


@dataclass(frozen=True)
class SituationFigure:
    """One key figure as it is shown.

    `value` is written with its sign or unit and is the sign of its state where there is no figure; `row` is None where
    the observatory holds nothing at all; `age` counts years to the day of the report; `reading` is its direction, or
    the reason why none can be stated; `statements` say the same in sentences.
    """

    slot: str
    side: Side
    indicator: str
    label: Text
    unit: Text
    value: Text
    interval: Text | None
    row: IndicatorRow | None
    age: int | None
    stale: bool
    caveat: Text
    reading: Reading | None
    statements: tuple[Sentence, ...]

    @property
    def period(self) -> str:
        """The period that the figure speaks of; nothing where there is none."""
        return self.row.period if self.row else ""

    @property
    def sources(self) -> tuple[Ref, ...]:
        """The figure's reference, as sentences and tables carry it."""
        return (Ref.of(self.row),) if self.row else ()


@dataclass(frozen=True)
class _Slot:
    """What stands in one place of the strip before it is dated and read."""

    key: str
    indicator: str
    label: Text
    unit: Text
    row: IndicatorRow | None
    value: Text | None
    interval: Text | None
    statements: tuple[Sentence, ...]


def supply_figures(figures: Figures, country: str, seized: Seizures, priced: tuple[Price, ...], today: datetime.date) -> tuple[SituationFigure, ...]:
    """Offences per 100,000, the best reported drug of two groups, a retail price."""
    drugs = _of_two_groups(seized)
    slots = [_rate_slot("offences", "drug_law_offences", figures.latest("drug_law_offences", country))]
    slots += [_seizure_slot(number, drug) for number, drug in enumerate(drugs, start=1)]
    slots += [_empty("seizures", "seizure_quantity")] * (2 - len(drugs))
    slots.append(_price_slot(priced, [drug.drug for drug in drugs]))
    return tuple(_shown(figures, slot, today) for slot in slots)


def demand_figures(figures: Figures, country: str, estimates: tuple[Prevalence, ...], today: datetime.date) -> tuple[SituationFigure, ...]:
    """Prevalence, the people it stands for, entrants into treatment, drug-induced deaths."""
    chosen = _best_estimate(estimates)
    slots = [
        _prevalence_slot(chosen),
        _users_slot(chosen),
        _count_slot("treatment", "treatment_entrants", latest(figures.rows("treatment_entrants", country))),
        _rate_slot("deaths", "drug_induced_deaths", figures.latest("drug_induced_deaths", country)),
    ]
    return tuple(_shown(figures, slot, today) for slot in slots)


def _shown(figures: Figures, slot: _Slot, today: datetime.date) -> SituationFigure:
    words = indicator(slot.indicator).words
    reading = None if slot.row is None else read(figures, slot.row)
    row = slot.row
    said = slot.statements
    if reading and row and known(row) and slot.key != "users":
        said += (direction(reading, slot.label, (row,)),)
    return SituationFigure(
        slot=slot.key, side=words.side, indicator=slot.indicator, label=slot.label, unit=slot.unit,
        value=slot.value or Text.same(SIGNS["missing" if row is None or known(row) else row.state]),
        interval=slot.interval, row=row,
        age=age_in_years(row.period, today) if row else None, stale=bool(row) and is_stale(row.period, today) if row else False,
        caveat=words.caveat, reading=reading, statements=said,
    )  # fmt: skip


def read(figures: Figures, row: IndicatorRow) -> Reading | None:
    """The reading of the series to which a row belongs."""
    series = figures.rows(row.indicator, row.place, *row.breakdown)
    found = readings(indicator(row.indicator), series)
    return next((one for one in found if dict(one.breakdown) == dict(row.breakdown)), None)


def _rate_slot(key: str, name: str, row: IndicatorRow | None) -> _Slot:
    words = indicator(name).words
    if row is None or not known(row) or row.estimate is None:
        return _empty(key, name, row)
    digits = numbers.digits_for(row.estimate, words.digits)
    interval = None if row.low is None or row.high is None else numbers.span(row.low, row.high, digits)
    events = OFFENCES if name == "drug_law_offences" else DEATHS
    return _Slot(key, name, words.title, words.unit, row, numbers.number(row.estimate, digits), interval, (rate(row, events),))


def _count_slot(key: str, name: str, row: IndicatorRow | None) -> _Slot:
    words = indicator(name).words
    if row is None or not known(row) or row.estimate is None:
        return _empty(key, name, row)
    return _Slot(key, name, words.title, words.unit, row, numbers.number(row.estimate, 0), None, (count(row, ENTRANTS),))


def _seizure_slot(number: int, drug: DrugSeizures) -> _Slot:
    row = drug.latest
    unit = indicator("seizure_quantity").words.unit
    label = numbers.capital(_SEIZED.fill(of=of_substance(drug.drug)))
    if row is None or row.estimate is None:
        return _empty("seizures", "seizure_quantity", row)
    later = [one for year, one in sorted(drug.years.items()) if one and year > int(row.period) and not known(one)]
    value = numbers.kept_together(_WITH_UNIT.fill(n=numbers.amount(row.estimate), unit=unit))
    said = (quantity(row), *(quantity(one) for one in later[-1:]))
    return _Slot(f"seizures-{number}", "seizure_quantity", label, unit, row, value, None, said)


def _price_slot(priced: tuple[Price, ...], drugs: list[str]) -> _Slot:
    retail = [one for one in priced if one.row.breakdown["level"] == "retail" and one.row.estimate]
    if not retail:
        return _empty("price", "drug_prices")
    chosen = max(retail, key=lambda one: (one.drug in drugs, one.row.breakdown["unit"] == "g", one.row.period))
    row = chosen.row
    digits = price_digits(row.estimate or 0)
    bounded = row.low is not None and row.high is not None and row.low != row.high
    interval = numbers.span(row.low or 0, row.high or 0, digits) if bounded else None
    value = numbers.kept_together(_DOLLARS.fill(n=numbers.number(row.estimate or 0, digits)))
    label = numbers.capital(_PRICE.fill(unit=chosen.unit, of=of_substance(chosen.drug)))
    return _Slot("price", "drug_prices", label, indicator("drug_prices").words.unit, row, value, interval, (chosen.statement,))


def _prevalence_slot(chosen: Prevalence | None) -> _Slot:
    if chosen is None:
        return _empty("prevalence", "prevalence_of_use")
    row = chosen.row
    value, interval = share_alone(row)
    label = _USE.fill(drug=chosen.name, of=of_substance(row.breakdown["drug"]))
    unit = indicator("prevalence_of_use").words.unit
    return _Slot("prevalence", "prevalence_of_use", label, unit, row, value, interval, (chosen.statement,))


def _users_slot(chosen: Prevalence | None) -> _Slot:
    if chosen is None or chosen.users is None or chosen.users.estimate is None:
        return _empty("users", "estimated_users")
    row = chosen.users
    label = numbers.capital(_PEOPLE.fill(of=of_substance(row.breakdown["drug"])))
    unit = indicator("estimated_users").words.unit
    return _Slot("users", "estimated_users", label, unit, row, about_users(row), users_span(row), ())


def _empty(key: str, name: str, row: IndicatorRow | None = None) -> _Slot:
    """A place without a figure; a row that is there but blank keeps its period and state."""
    words = indicator(name).words
    return _Slot(key, name, words.title, MEANINGS["missing" if row is None else row.state], row, None, None, ())


def _of_two_groups(seized: Seizures) -> list[DrugSeizures]:
    """The drug with most reported years of each group, for the two groups with most."""
    def reported(drug: DrugSeizures) -> tuple[int, float]:
        values = [row.estimate for row in drug.years.values() if row and row.estimate]
        return len(values), sum(values)

    best: dict[str, DrugSeizures] = {}
    for drug in sorted(seized.drugs, key=reported, reverse=True):
        best.setdefault(substance(drug.drug).group, drug)
    chosen = list(best.values())[:2]
    return [drug for drug in seized.drugs if drug in chosen]


def _best_estimate(estimates: tuple[Prevalence, ...]) -> Prevalence | None:
    """Of the general population: an estimate that has a range and a number of people before one that has not; the newest."""
    general = [one for one in estimates if one.row.breakdown["population"] == "general" and one.row.estimate is not None]
    return max(general, key=_weight, default=None)


def _weight(one: Prevalence) -> tuple[bool, bool, str, float]:
    bounded = one.row.low is not None and one.row.high is not None
    return bounded, one.users is not None, one.row.period, one.row.estimate or 0.0


_WITH_UNIT = Text.same("{n} {unit}")
_DOLLARS = Text(kk="{n} $", ru="{n} $", en="${n}")
_SEIZED = Text(kk="Алып қойылған {of}", ru="Изъято {of}", en="{of} seized")
_PRICE = Text(kk="{of}: бөлшек баға, {unit}", ru="Розничная цена {of} за {unit}", en="Retail price of {of}, {unit}")
_USE = Text(
    kk="Соңғы бір жылда {of} тұтыну, 15–64 жас", ru="Употребление {of} за последний год, 15–64 лет", en="Past-year use of {of}, ages 15–64",
)
_PEOPLE = Text(
    kk="{of} тұтынатын адамдар саны, шамамен", ru="Употребление {of}: примерное число людей", en="People who use {of}, about",
)
