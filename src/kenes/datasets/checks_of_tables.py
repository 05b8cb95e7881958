"""The checks of `checks`, run over whole columns: only rows that look wrong are taken out and told one by one."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from kenes.datasets.checks import PERIOD, check_rows, known_place
from kenes.datasets.dataset import STATES, Column, Dataset, Row
from kenes.datasets.row_table import RowTable
from kenes.texts import Finding

NUMBER = "number of the row"


def check_all(dataset: Dataset, rows: Sequence[Row], file: str) -> tuple[Sequence[Row], list[Finding]]:
    """What `check_rows` finds, of rows held as a list or as a table."""
    return check_table(dataset, rows, file) if isinstance(rows, RowTable) else check_rows(dataset, rows, file)


def check_table(dataset: Dataset, rows: RowTable, file: str) -> tuple[Sequence[Row], list[Finding]]:
    """The rows that may be stored, and a finding for each that may not.

    A row is suspected when one of its cells, or its grain, looks wrong in its column; the suspects, and the first row of
    a grain that stands twice, then pass the checks of single rows, which have the last word.
    """
    frame = rows.frame.with_row_index(NUMBER)
    faulty = pl.any_horizontal(*(_faulty(column, frame) for column in dataset.columns), _contradicts(dataset, frame))
    suspects = frame.filter(faulty | pl.struct(dataset.grain).is_duplicated())
    passed, findings = check_rows(dataset, suspects.iter_rows(named=True), file)
    kept = {row[NUMBER] for row in passed}
    rejected = [number for number in suspects[NUMBER] if number not in kept]
    good = frame.filter(~pl.col(NUMBER).is_in(rejected)) if rejected else frame
    return RowTable(good.drop(NUMBER)), findings


def _faulty(column: Column, frame: pl.DataFrame) -> pl.Expr:
    """Whether the cell of a column cannot be right: blank though required, of another kind, an unknown period or place."""
    cell = pl.col(column.name)
    blank = cell.is_null() & column.required
    if not _of_kind(column, frame.schema[column.name]):
        return blank | cell.is_not_null()
    if column.name != "period" and column.codes != "places":
        return blank
    known = known_place if column.codes == "places" else lambda words: bool(PERIOD.match(words))
    unknown = [words for words in frame[column.name].unique().drop_nulls() if not known(words)]
    return blank | cell.is_in(unknown)


def _of_kind(column: Column, kind: pl.DataType) -> bool:
    kinds = {"text": kind == pl.String, "integer": kind.is_integer(), "number": kind.is_numeric()}
    return bool(kinds[column.kind]) or kind == pl.Null


def _contradicts(dataset: Dataset, frame: pl.DataFrame) -> pl.Expr:
    """Whether a state and its measure disagree."""
    state, measure = pl.col("state"), pl.col(dataset.measure)
    numeric = frame.schema[dataset.measure].is_numeric()
    nought = (measure == 0) if numeric else measure.is_null() & False
    return (
        ~state.is_in(STATES)
        | ((state == "value") & (measure.is_null() | nought))
        | ((state == "zero") & (measure.is_null() | ~nought))
        | (~state.is_in(["value", "zero"]) & measure.is_not_null())
    ).fill_null(value=True)
