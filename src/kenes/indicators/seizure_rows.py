"""Seizures without double counting: a roll-up row counts only where its parts are not given."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import ibis
from ibis import _

from kenes.codes.substances import substance

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
    """The lines, less the roll-ups whose group has parts in the same place and year."""
    parts: dict[tuple[str, str, str], int] = defaultdict(int)
    for row in rows:
        if row["roll_up"] == "no":
            parts[(row["place"], row["period"], substance(row["drug"]).group)] += 1
    return [
        row
        for row in rows
        if row["roll_up"] == "no" or not parts[(row["place"], row["period"], substance(row["drug"]).group)]
    ]
