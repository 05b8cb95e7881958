"""Rows of the two datasets from a line of form 1-M, whether it stands in the native workbook or in an extract."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.datasets.counts import counts_of
from kenes.datasets.line import Harvest, Line, state_of
from kenes.datasets.readers.form_1m_columns import OFFENCE_HEADERS, OFFENDER_COLUMNS
from kenes.datasets.readers.form_1m_plausibility import doubts_of_offences, doubts_of_offenders


@dataclass(frozen=True)
class Heading:
    """What the cells of a line are about."""

    place: str
    period: str
    article: str
    label: str


def take_offences(line: Line, heading: Heading, harvest: Harvest) -> None:
    """One row of drug_law_offences; its origin is the cell of the registered offences."""
    counts = counts_of(line, [name for name in OFFENCE_HEADERS if name in line.header.columns], harvest)
    if counts is None:
        return
    harvest.findings += doubts_of_offences(line, counts)
    own: dict[str, object] = {
        "place": heading.place,
        "period": heading.period,
        "article": heading.article,
        "label": heading.label,
    }
    figures = {name: counts.get(name) for name in OFFENCE_HEADERS}
    harvest.rows.append({**own, **figures, "state": state_of(counts["registered"]), **line.origin("registered")})


def take_offenders(line: Line, heading: Heading, harvest: Harvest) -> None:
    """One row of drug_law_offenders for each cell of the line that counts persons."""
    counts = counts_of(line, [name for name in OFFENDER_COLUMNS if name in line.header.columns], harvest)
    if counts is None:
        return
    harvest.findings += doubts_of_offenders(line, counts)
    own: dict[str, object] = {"place": heading.place, "period": heading.period, "article": heading.article}
    for name, persons in counts.items():
        people = OFFENDER_COLUMNS[name]
        who = {"sex": people.sex, "age": people.age, "citizenship": people.citizenship}
        harvest.rows.append({**own, **who, "persons": persons, "state": state_of(persons), **line.origin(name)})
