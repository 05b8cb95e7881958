"""Seizures without double counting: a roll-up row counts only where its parts are not given."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import ibis
from ibis import _

from kenes.codes.substances import parts_of, substance

Line = dict[str, Any]


def by_drug(drug_seizures: ibis.Table) -> ibis.Table:
    """One line a place, period, drug and roll-up mark, with quantity, number of seizures and blanks of each."""
    return drug_seizures.group_by(["place", "period", "drug", "roll_up"]).agg(
        quantity=_.quantity_kg.sum(),
        quantity_blank=_.quantity_kg.isnull().sum(),
        seizures=_.seizures.sum(),
        seizures_blank=_.seizures.isnull().sum(),
        entries=_.count(),
        cells=_.cell.collect(),
        release=_.release.max(),
    )


def without_double_counts(rows: list[Line]) -> list[Line]:
    """The lines, less the roll-ups of which the same place and year gives a part.

    What a roll-up is made of, the list of substances tells; one of a whole group without listed parts has every drug of its group.
    """
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        if row["roll_up"] == "no":
            given[row["place"], row["period"]].add(row["drug"])
    return [
        row for row in rows if row["roll_up"] == "no" or not _has_parts(row["drug"], given[row["place"], row["period"]])
    ]


def _has_parts(roll_up: str, given: set[str]) -> bool:
    parts = parts_of(roll_up) or {drug for drug in given if substance(drug).group == substance(roll_up).group}
    return roll_up in given or bool(parts & given)
