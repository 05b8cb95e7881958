"""Persons who committed drug-law offences: how many, women and men, ages; and the offences by article."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.codes.offence_articles import drug_articles
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Sentence
from kenes.reports.figures import Figures, latest
from kenes.reports.sentences.count import OFFENDERS, count
from kenes.reports.sentences.share import article_shares, largest_age, women_share

PERSONS, OFFENCES = "drug_law_offenders", "drug_law_offences"


@dataclass(frozen=True)
class Offenders:
    """The persons of one year; `ages` from the youngest, `sexes` women and men."""

    period: str
    total: IndicatorRow
    sexes: tuple[IndicatorRow, ...]
    ages: tuple[IndicatorRow, ...]
    statements: tuple[Sentence, ...]


@dataclass(frozen=True)
class Articles:
    """Offences and persons of one year by article, in the order of the Code."""

    period: str
    whole: IndicatorRow
    offences: tuple[IndicatorRow, ...]
    persons: tuple[IndicatorRow, ...]
    statements: tuple[Sentence, ...]


def offenders(figures: Figures, country: str) -> Offenders | None:
    """The persons of the latest year; None where none are held."""
    total = latest(figures.rows(PERSONS, country))
    if total is None:
        return None
    sexes = {row.breakdown["sex"]: row for row in _of_year(figures.rows(PERSONS, country, "sex"), total.period)}
    ages = sorted(_of_year(figures.rows(PERSONS, country, "age"), total.period), key=lambda row: row.breakdown["age"])
    women = sexes.get("female")
    said = [count(total, OFFENDERS), women_share(women, total) if women else None, largest_age(ages)]
    chosen = tuple(sexes[sex] for sex in ("female", "male") if sex in sexes)
    return Offenders(total.period, total, chosen, tuple(ages), tuple(one for one in said if one))


def articles(figures: Figures, country: str) -> Articles | None:
    """Offences and persons by article of the latest year; None where no offences are held."""
    whole = latest(figures.rows(OFFENCES, country))
    if whole is None:
        return None
    order = [one.number for one in drug_articles()]
    offences = _in_order(_of_year(figures.rows(OFFENCES, country, "article"), whole.period), order)
    persons = _in_order(_of_year(figures.rows(PERSONS, country, "article"), whole.period), order)
    most = sorted((row for row in offences if row.n), key=lambda row: -(row.n or 0))[:2]
    said = article_shares(sorted(most, key=offences.index), whole)
    return Articles(whole.period, whole, tuple(offences), tuple(persons), (said,) if said else ())


def _of_year(rows: list[IndicatorRow], period: str) -> list[IndicatorRow]:
    return [row for row in rows if row.period == period]


def _in_order(rows: list[IndicatorRow], order: list[str]) -> list[IndicatorRow]:
    def place(row: IndicatorRow) -> tuple[int, str]:
        number = row.breakdown["article"]
        return (order.index(number) if number in order else len(order), number)

    return sorted(rows, key=place)
