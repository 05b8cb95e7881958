"""Columns that several datasets of drugs share."""

from __future__ import annotations

from kenes.datasets.dataset import Column
from kenes.texts import Text


def drug_columns() -> tuple[Column, Column]:
    """The substance by its code, and the name by which the source calls it."""
    return (
        Column("drug", "text", Text(kk="Есірткі", ru="Наркотик", en="Drug"), codes="substances"),
        Column("drug_named", "text", Text(kk="Дереккөздегі атауы", ru="Название в источнике", en="Name in the source")),
    )


def part_column() -> Column:
    """Which of several rows of the same grain this is: publishers give "other types of cannabis" twice, and both are kept."""
    return Column(
        "part",
        "integer",
        Text(kk="Бірдей жолдардың нөмірі", ru="Номер среди одинаковых строк", en="Number among rows alike"),
    )


def notes_column() -> Column:
    """What the publisher remarks of the row."""
    return Column("notes", "text", Text(kk="Ескертпелер", ru="Примечания", en="Notes"), required=False)
