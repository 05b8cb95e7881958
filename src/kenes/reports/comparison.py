"""The country beside its neighbours: the latest comparable figures with their years, and what makes them hard to compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kenes.codes.places import place
from kenes.codes.substances import all_substances, substance
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.figures import Figures, known, latest
from kenes.reports.sentences.numbers import joined
from kenes.texts import Text

SPAN = 5
"""Years back from the newest figure within which a common year is looked for."""
MOST_SEIZED = 4
PAST_YEAR = {"population": "general", "recall": "past-year", "age": "15-64", "sex": "all"}


@dataclass(frozen=True)
class CountryFigure:
    """One country in a comparison; `row` is None where nothing is held of it."""

    place: str
    name: Text
    row: IndicatorRow | None
    in_common_year: bool


@dataclass(frozen=True)
class Comparison:
    """One measure over the countries; `caveats` hold for the measure anywhere, `notes` for these figures of these years."""

    indicator: str
    key: str
    title: Text
    unit: Text
    side: str
    digits: int
    common_year: str
    countries: tuple[CountryFigure, ...]
    caveats: tuple[Text, ...]
    notes: tuple[Text, ...]


def comparisons(figures: Figures, countries: Sequence[str]) -> tuple[Comparison, ...]:
    """Seizures and prevalence in turn, so that neither side comes first; only what two countries at least have."""
    supply = _seizures(figures, countries)
    demand = _prevalences(figures, countries)
    paired = [one for pair in zip(demand, supply, strict=False) for one in pair]
    return tuple(paired + demand[len(supply) :] + supply[len(demand) :])


def not_compared(figures: Figures, countries: Sequence[str]) -> tuple[Text, ...]:
    """The titles of indicators that fewer than two of the countries have, or whose figures do not compare at all."""
    titles = []
    for key in ("drug_law_offences", "treatment_entrants", "drug_induced_deaths"):
        if len([code for code in countries if any(known(row) for row in figures.rows(key, code))]) < 2:
            titles.append(indicator(key).words.title)
    return (*titles, indicator("drug_prices").words.title, indicator("perceived_trend").words.title)


def _seizures(figures: Figures, countries: Sequence[str]) -> list[Comparison]:
    holders: Counter[str] = Counter()
    for code in countries:
        holders.update(
            {row.breakdown["drug"] for row in figures.rows("seizure_quantity", code, "drug") if row.estimate}
        )
    drugs = [code for code, _ in holders.most_common() if substance(code).unit_kind == "drug" and holders[code] > 1]
    order = [one.code for one in all_substances()]
    found = []
    for drug in sorted(drugs[:MOST_SEIZED], key=order.index):
        rows = {code: figures.rows("seizure_quantity", code, drug=drug) for code in countries}
        found.append(_comparison("seizure_quantity", drug, rows))
    return found


def _prevalences(figures: Figures, countries: Sequence[str]) -> list[Comparison]:
    """One drug of each group: the one that most countries have, then the newest."""
    best: dict[str, Comparison] = {}
    for drug in all_substances():
        rows = {code: figures.rows("prevalence_of_use", code, drug=drug.code, **PAST_YEAR) for code in countries}
        if sum(any(known(row) for row in held) for held in rows.values()) > 1:
            one = _comparison("prevalence_of_use", drug.code, rows)
            best[drug.group] = max((best.get(drug.group, one), one), key=_reach)
    return list(best.values())


def _reach(one: Comparison) -> tuple[int, str]:
    return sum(country.row is not None for country in one.countries), one.common_year


def _comparison(name: str, drug: str, rows: dict[str, list[IndicatorRow]]) -> Comparison:
    words = indicator(name).words
    year = _common_year(rows)
    shown = tuple(_country(code, held, year) for code, held in rows.items())
    title = _OF.fill(title=words.title, drug=substance(drug).name)
    caveats = (words.caveat, _NOT_PER_PERSON) if name == "seizure_quantity" else (words.caveat,)
    return Comparison(name, drug, title, words.unit, words.side, words.digits, year, shown, caveats, _notes(shown))


def _common_year(rows: dict[str, list[IndicatorRow]]) -> str:
    """The year that most countries have, of those not more than SPAN before the newest; the latest of equals."""
    periods = Counter(row.period for held in rows.values() for row in held if known(row) and row.period.isdigit())
    newest = max((int(period) for period in periods), default=0)
    recent = {period: number for period, number in periods.items() if int(period) > newest - SPAN}
    return max(recent, key=lambda period: (recent[period], period), default="")


def _country(code: str, held: list[IndicatorRow], year: str) -> CountryFigure:
    common = next((row for row in held if row.period == year and known(row)), None)
    row = common or latest(held)
    return CountryFigure(code, place(code).name, row if row and known(row) else None, common is not None)


def _notes(shown: tuple[CountryFigure, ...]) -> tuple[Text, ...]:
    notes = []
    if (years := sorted({one.row.period for one in shown if one.row})) and len(years) > 1:
        notes.append(_YEARS.fill(first=years[0], last=years[-1]))
    if absent := [one.name for one in shown if one.row is None]:
        notes.append(_ABSENT.fill(countries=joined(absent, ", ")))
    return tuple(notes)


_OF = Text(kk="{title}: {drug}", ru="{title}: {drug}", en="{title}: {drug}")
_YEARS = Text(
    kk="Жылдары әртүрлі ({first}–{last}).",
    ru="Годы разные ({first}–{last}).",
    en="The years differ ({first}–{last}).",
)
_ABSENT = Text(kk="Деректер жоқ: {countries}.", ru="Нет данных: {countries}.", en="No data: {countries}.")
_NOT_PER_PERSON = Text(
    kk="Килограмдар халық санына шақталмаған.",
    ru="Килограммы не соотнесены с численностью населения.",
    en="Kilograms are not related to population.",
)
