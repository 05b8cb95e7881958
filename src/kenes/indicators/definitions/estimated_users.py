"""People aged 15-64 who used a drug in the past year: published prevalence times the population of that year."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.denominators import working_age_population
from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, NO_POPULATION, joined, population_of
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Есірткі тұтынатын адамдардың бағаланған саны",
        ru="Оценочное число людей, употребляющих наркотики",
        en="Estimated number of people who use drugs",
    ),
    unit=Text(kk="адам", ru="человек", en="persons"),
    why=Text(
        kk="Емдеу мен зиянды азайту қызметтерінің қажетті көлемін бағалауға мүмкіндік береді.",
        ru="Позволяет оценить, сколько нужно услуг лечения и снижения вреда.",
        en="Lets one judge how much treatment and harm reduction is needed.",
    ),
    caveat=Text(
        kk="Таралу бағасы 15-64 жастағы халық санына көбейтілген: бағаның өзі қаншалықты дәл болса, сан да соншалықты дәл.",
        ru="Распространённость умножена на население 15-64 лет: число не точнее самой оценки распространённости.",
        en="Prevalence times the population aged 15-64: the number is no more certain than the prevalence itself.",
    ),
    protocol="EUDA GPS",
    side="demand",
    breakdowns=(("drug",),),
    review_by="2027-12",
    sdg_target="3.5",
    key_breakdown="drug",
)


def table(prevalence_of_use: ibis.Table, population: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Past-year estimates of the general population, both sexes, beside the people aged 15-64 of that year."""
    wanted = prevalence_of_use.filter(
        _.population == "general", _.recall == "past-year", _.sex == "all", _.age == "15-64"
    )
    shares = wanted.group_by(["place", "period", *by]).agg(
        best=_.best.median(), low=_.low.min(), high=_.high.max(), cells=_.cell.collect(), release=_.release.max()
    )
    people = working_age_population(population)
    return shares.left_join(people, ["place", "period"]).drop("place_right", "period_right")


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """Persons, rounded to whole ones, with the range that the range of the prevalence gives."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row["best"] is None:
        return Cell.missing(row, by, method=BLANK)
    if not row["people"]:
        return Cell.missing(row, by, method=NO_POPULATION)
    method = joined(_TIMES, population_of(row["reference"]))
    return Cell.ranged(row, by, (_persons(row, "best"), _persons(row, "low"), _persons(row, "high")), method)


def _persons(row: dict[str, Any], share: str) -> float | None:
    return None if row[share] is None else float(round(row[share] / 100 * row["people"]))


_TIMES = Text(
    kk="жарияланған таралу 15–64 жастағы халыққа көбейтілген",
    ru="опубликованная распространённость, умноженная на население 15–64 лет",
    en="published prevalence times the population aged 15–64",
)
