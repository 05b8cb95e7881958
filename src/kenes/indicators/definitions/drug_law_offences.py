"""Recorded drug-law offences per 100,000 people, by region and article of the Criminal Code."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.denominators import midyear_population
from kenes.indicators.indicator import Indicator
from kenes.indicators.national import with_country
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, NO_POPULATION, joined, population_of, sum_of_regions
from kenes.methods.rates import crude_rate
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Есірткіге байланысты тіркелген құқық бұзушылықтар",
        ru="Зарегистрированные правонарушения, связанные с наркотиками",
        en="Recorded drug-law offences",
    ),
    unit=Text(kk="100 000 тұрғынға", ru="на 100 000 человек", en="per 100,000 people"),
    why=Text(
        kk="Құқық қорғау органдары қанша іс тіркегенін және олардың өңірлер бойынша қалай бөлінетінін көрсетеді.",
        ru="Показывает, сколько дел зарегистрировали правоохранительные органы и как они распределены по регионам.",
        en="Shows how many cases law enforcement recorded and how they are spread over the regions.",
    ),
    caveat=Text(
        kk="Тіркелген құқық бұзушылықтар нарықпен бірге полицияның жұмысын да өлшейді: жоғары көрсеткіш есірткінің көп екенін дәлелдемейді.",
        ru="Зарегистрированные правонарушения измеряют работу полиции не меньше, чем рынок: высокий показатель не доказывает, что наркотиков больше.",
        en="Recorded offences measure the work of the police as much as the market: a high rate does not prove that there are more drugs.",
    ),
    protocol="EUDA DLO",
    side="supply",
    breakdowns=((), ("article",)),
    review_by="2027-12",
    sdg_target="16.4",
    key_breakdown="article",
    digits=1,
)


def table(drug_law_offences: ibis.Table, population: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Registered offences of the drug articles beside the mid-year population of the same place."""
    counted = (
        drug_law_offences.filter(_.article != "ALL")
        .group_by(["place", "period", *by])
        .agg(
            count=_.registered.sum(), blank=_.registered.isnull().sum(), cells=_.cell.collect(), release=_.release.max()
        )
    )
    people = midyear_population(population)
    return counted.left_join(people, ["place", "period"]).drop("place_right", "period_right")


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """A crude rate with Garwood's exact interval; with a blank count or without a population it is missing."""
    return [_cell(row, by) for row in with_country(rows, by)]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row["blank"]:
        return Cell.missing(row, by, method=BLANK)
    if not row["people"]:
        return Cell.missing(row, by, method=NO_POPULATION)
    basis = joined(population_of(row["reference"]), sum_of_regions(row))
    return Cell.of(row, by, crude_rate(int(row["count"]), row["people"]), basis)
