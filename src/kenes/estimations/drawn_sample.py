"""A sample as it was drawn, from the columns of a table: weights, strata, clusters, replicate weights, and what is known of the population."""

from __future__ import annotations

import re

import numpy as np

from kenes.estimations.estimation import Chosen, number_chosen
from kenes.estimations.table import Table
from kenes.estimations.words import survey as words
from kenes.methods.survey import ReplicateDesign, SurveyDesign

Drawn = SurveyDesign | ReplicateDesign
REPLICATE = re.compile(
    r"(rw|rwt|rep|repl|replicate|replicate[\W_]?weight|repwt|bsw|bw|wrep|w_rep|brr|jk|wt|вес)[\W_]*\d+", re.IGNORECASE
)
MARGIN = re.compile(
    r"(?:margin|post[\W_]?stratum|post[\W_]?strata|постстрата|категория|санат)[\W_]*(\d*)", re.IGNORECASE
)
POPULATION = re.compile(r"(?:population|население|численность|халық(?:[\W_]?саны)?)[\W_]*(\d*)", re.IGNORECASE)
MOST_TOLD = 3


def drawn_sample(table: Table, chosen: Chosen) -> Drawn:
    """The sample with the rows that hold no answer (without them its variance would be another), its weights meeting the margins named."""
    sample = _drawn(table, chosen)
    margins = _margins(table)
    return sample.raked(margins) if margins else sample


def strata_of_one(table: Table) -> list[str]:
    """The strata that have one cluster alone."""
    if not table.has("stratum", words.STRATUM):
        return []
    strata = table.words("stratum", words.STRATUM)
    units = (
        table.words("cluster", words.CLUSTER)
        if table.has("cluster", words.CLUSTER)
        else list(map(str, range(len(strata))))
    )
    held: dict[str, set[str]] = {}
    for stratum, unit in zip(strata, units, strict=True):
        held.setdefault(stratum, set()).add(unit)
    return [name for name, clusters in held.items() if len(clusters) == 1]


def _drawn(table: Table, chosen: Chosen) -> Drawn:
    rows = len(table.rows)
    weights = np.array(table.numbers("weight", words.WEIGHT)) if table.has("weight", words.WEIGHT) else np.ones(rows)
    replicates = [name for name in table.names if REPLICATE.fullmatch(name)]
    if replicates:
        matrix = np.column_stack([np.array(table.numbers(name)) for name in replicates])
        rho = number_chosen(chosen, "rho") if chosen["replicates"] == "fay" else None
        return ReplicateDesign(weights, matrix, chosen["replicates"], rho=rho)  # type: ignore[arg-type]
    strata, clusters = (
        np.array(table.words(name, aliases), dtype=object) if table.has(name, aliases) else None
        for name, aliases in (("stratum", words.STRATUM), ("cluster", words.CLUSTER))
    )
    fpc = np.array(table.numbers("fpc", words.FPC)) if table.has("fpc", words.FPC) else None
    return SurveyDesign(weights, strata, clusters, fpc, nest=chosen["nest"] == "yes", lonely=chosen["lonely"])  # type: ignore[arg-type]


def _margins(table: Table) -> list[tuple[np.ndarray, dict[str, float]]]:
    """The categories whose size in the population is known: a column of each, and beside it the persons of the category of each row."""
    categories, persons = (
        {found[1]: name for name in table.names if (found := pattern.fullmatch(name))}
        for pattern in (MARGIN, POPULATION)
    )
    return [_margin(table, name, persons[mark]) for mark, name in categories.items() if mark in persons]


def _margin(table: Table, name: str, population: str) -> tuple[np.ndarray, dict[str, float]]:
    labels, persons = table.words(name), table.numbers(population)
    blank = [n for n, label in enumerate(labels) if not label]
    if blank:
        table.refuse(name, blank[:MOST_TOLD], words.NO_CATEGORY)
    known: dict[str, float] = {}
    for label, number in zip(labels, persons, strict=True):
        known.setdefault(label, number)
    other = [n for n, label in enumerate(labels) if persons[n] != known[label]]
    if other:
        table.refuse(population, other[:MOST_TOLD], words.TWO_POPULATIONS)
    return np.array(labels, dtype=object), known
