"""The demand side as far as it is known: prevalence with estimated users, and what experts perceive."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.codes.substances import all_substances, substance
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Sentence
from kenes.reports.figures import Figures, by_breakdown, known, latest
from kenes.reports.sentences.perception import perception as said_perception
from kenes.reports.sentences.perception import step
from kenes.reports.sentences.prevalence import prevalence as said_prevalence
from kenes.reports.sentences.substances import ANY
from kenes.texts import Text

PREVALENCE, USERS, PERCEPTION = "prevalence_of_use", "estimated_users", "perceived_trend"
DIMENSIONS = ("drug", "population", "age", "recall", "sex")
EVERY_AGE = "all"
MOST_DRUGS = 12


@dataclass(frozen=True)
class Prevalence:
    """One estimate with the users it stands for, where it is of the general population in the past year."""

    name: Text
    row: IndicatorRow
    users: IndicatorRow | None
    statement: Sentence


@dataclass(frozen=True)
class Perception:
    """What experts perceive of one year: drugs by age, the latest year in which they answered."""

    period: str
    drugs: tuple[tuple[str, Text], ...]
    ages: tuple[str, ...]
    cells: dict[tuple[str, str], IndicatorRow]
    statements: tuple[Sentence, ...]


def prevalences(figures: Figures, country: str) -> tuple[Prevalence, ...]:
    """The newest estimate of each drug and group, general population first, in the order of the list of substances."""
    rows = [row for row in figures.rows(PREVALENCE, country, *DIMENSIONS) if row.breakdown["sex"] == "all"]
    newest = [latest(series) for series in by_breakdown(rows).values()]
    order = [one.code for one in all_substances()]

    def place(row: IndicatorRow) -> tuple[object, ...]:
        at = row.breakdown
        return at["population"] != "general", order.index(at["drug"]), at["age"], at["recall"]

    return tuple(_prevalence(figures, row) for row in sorted((row for row in newest if row and known(row)), key=place))


def _prevalence(figures: Figures, row: IndicatorRow) -> Prevalence:
    users = None
    if (row.breakdown["population"], row.breakdown["recall"], row.breakdown["age"]) == (
        "general",
        "past-year",
        "15-64",
    ):
        of_drug = figures.rows(USERS, row.place, drug=row.breakdown["drug"])
        users = next((one for one in of_drug if one.period == row.period and known(one)), None)
    return Prevalence(substance(row.breakdown["drug"]).name, row, users, said_prevalence(row, users))


def perception(figures: Figures, country: str) -> Perception | None:
    """The latest year with an answer; the wider groups of drugs first where there are too many names."""
    rows = [row for row in figures.rows(PERCEPTION, country, "drug", "age") if known(row)]
    if not rows:
        return None
    period = max(row.period for row in rows)
    cells = {(row.breakdown["drug"], row.breakdown["age"]): row for row in rows if row.period == period}
    drugs = _chosen({drug for drug, _ in cells})
    ages = sorted({age for _, age in cells}, key=lambda age: (age != EVERY_AGE, age))
    said = _opinions([cells[drug, EVERY_AGE] for drug in drugs if (drug, EVERY_AGE) in cells])
    names = tuple((drug, substance(drug).name) for drug in drugs)
    return Perception(period, names, tuple(ages), cells, tuple(said))


def _opinions(rows: list[IndicatorRow]) -> list[Sentence]:
    """Use of drugs at large first, then one sentence for the drugs that share a step, from growth to decline."""
    overall = [row for row in rows if row.breakdown["drug"] == ANY]
    alike: dict[int, list[IndicatorRow]] = {}
    for row in rows:
        if row.breakdown["drug"] != ANY:
            alike.setdefault(step(row), []).append(row)
    return [said_perception(*group) for group in ([row] for row in overall)] + [
        said_perception(*alike[at]) for at in sorted(alike, reverse=True)
    ]


def _chosen(drugs: set[str]) -> list[str]:
    """At most MOST_DRUGS: groups and the best known drugs before the rest; all in the list's order."""
    listed = [one for one in all_substances() if one.code in drugs]
    first = [one.code for one in listed if one.unit_kind == "group"] + [
        one.code for one in listed if one.unit_kind == "drug"
    ]
    kept = set(first[:MOST_DRUGS])
    return [one.code for one in listed if one.code in kept]
