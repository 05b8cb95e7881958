"""Very many rows held as one table: a row is made of it only when someone asks for that row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import polars as pl

from kenes.datasets.dataset import Row


@dataclass(frozen=True)
class RowTable(Sequence[Row]):
    """The rows of a dataset as columns; everything that takes a list of rows takes this too."""

    frame: pl.DataFrame

    def __len__(self) -> int:
        return self.frame.height

    def __iter__(self) -> Iterator[Row]:
        return self.frame.iter_rows(named=True)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> RowTable: ...
    def __getitem__(self, at: int | slice) -> Row | RowTable:
        if isinstance(at, slice):
            return RowTable(self.frame[at])
        return self.frame.row(at, named=True)
