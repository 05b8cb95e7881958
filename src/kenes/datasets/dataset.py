"""What a dataset is: columns, grain, block, checks; and how the files of this folder are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import kenes.datasets.tables as folder
from kenes.texts import Finding, Text

Row = Mapping[str, object]
"""One row as a reader gives it: the dataset's columns, and where it stood (`origin_*`)."""

STATES = ("value", "zero", "missing", "not-applicable", "suppressed", "confidential")
"""The six states of a cell; they never turn into each other."""

ORIGIN_COLUMNS = ("origin_file", "origin_sheet", "origin_row", "origin_column")
"""Where a row stood in the publisher's file: its name, sheet, row from 1, and column as a letter or name."""


@dataclass(frozen=True)
class Column:
    """One column. `kind` is text, integer or number; a code column names the code list that explains it."""

    name: str
    kind: Literal["text", "integer", "number"]
    title: Text
    required: bool = True
    codes: str | None = None


@dataclass(frozen=True)
class Dataset:
    """A table of the observatory.

    `grain` names the columns that together identify a row; `block` the ones that an edition replaces as a whole
    (a new edition that speaks of Kazakhstan in 2021 replaces all rows of Kazakhstan in 2021, because publishers
    rename groups between editions); `measure` is the column whose presence `state` speaks of.
    """

    key: str
    title: Text
    about: Text
    side: Literal["supply", "demand", "context"]
    columns: tuple[Column, ...]
    grain: tuple[str, ...]
    measure: str
    schedule: Text
    block: tuple[str, ...] = ("place", "period")
    checks: tuple[Callable[[list[Row]], list[Finding]], ...] = field(default=())

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, without those that say where a row stood."""
        return tuple(column.name for column in self.columns)


def place_and_period() -> tuple[Column, Column]:
    """The two columns with which every dataset begins."""
    return (
        Column("place", "text", Text(kk="Орын", ru="Место", en="Place"), codes="places"),
        Column("period", "text", Text(kk="Кезең", ru="Период", en="Period")),
    )


def state_column() -> Column:
    """The column that says which of the six states a row's measure is in."""
    return Column("state", "text", Text(kk="Күйі", ru="Состояние", en="State"), codes="states")


@cache
def all_datasets() -> dict[str, Dataset]:
    """Every dataset found in the folder `tables/`, by key in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    return {name: importlib.import_module(f"{folder.__name__}.{name}").DATASET for name in names}


def dataset(key: str) -> Dataset:
    """The dataset of a key; KeyError names the known ones."""
    try:
        return all_datasets()[key]
    except KeyError:
        raise KeyError(f"unknown dataset {key!r}; known: {', '.join(all_datasets())}") from None
