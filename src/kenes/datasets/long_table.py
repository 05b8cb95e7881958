"""A long published table read column by column: each different cell is read once, and what is wrong is told by row.

Reading three hundred thousand lines one by one takes minutes; a column of them has a few hundred different drugs, a few
thousand different days. The words of a cell are read by the same `Line` as everywhere, on the first line that has them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import polars as pl

from kenes.datasets.layout import Header
from kenes.datasets.line import BadCell, Line
from kenes.texts import Finding

Read = TypeVar("Read")

AT = "index in the table"


@dataclass
class LongTable:
    """The lines below a header as columns of words, and what was found wrong in them so far."""

    header: Header
    words: pl.DataFrame
    bad: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def below(cls, header: Header, content: tuple[str, ...]) -> LongTable:
        """All columns of the lines that have anything in the columns of `content`; column n of the table is named "n"."""
        lines = header.table.rows[header.last + 1 :]
        columns = {str(at): pl.Series([line[at] for line in lines], dtype=pl.String) for at in range(len(header.words))}
        words = pl.DataFrame(columns).with_row_index(AT, header.last + 1).with_columns(pl.col(AT).cast(pl.Int64))
        told = [pl.col(str(header.columns[key])).str.strip_chars() != "" for key in content if key in header.columns]
        return cls(header, words.filter(pl.any_horizontal(*told)))

    def read(self, key: str, reading: Callable[[Line], Read], kind: type[pl.DataType]) -> pl.Series:
        """A column read: nulls where the table has no such column, and where a cell cannot be read and is told."""
        if key not in self.header.columns:
            return pl.Series(key, [None] * self.words.height, dtype=kind)
        name = str(self.header.columns[key])
        first = self.words.group_by(name).agg(pl.col(AT).min()).sort(AT)
        read: dict[str, Read | None] = {}
        for words, at in first.iter_rows():
            try:
                read[words] = reading(self.line(at))
            except BadCell:
                read[words] = None
                self._tell_all(name, words, reading)
        return self.words[name].replace_strict(read, return_dtype=kind).alias(key)

    def line(self, at: int) -> Line:
        """The line at an index of the table."""
        return Line(self.header, at, self.header.table.rows[at])

    def numbers(self) -> pl.Series:
        """By which number a person finds each line."""
        shift = self.header.table.row_number(0)
        return (self.words[AT] + shift).alias("origin_row")

    def copies(self) -> pl.Series:
        """1 for a line that stands alone or first, 2, 3 ... for those that repeat it in every cell, as published."""
        cells = [name for name in self.words.columns if name != AT]
        return self.words.select(pl.int_range(1, pl.len() + 1).over(cells).alias("copy"))["copy"]

    @property
    def sound(self) -> pl.Series:
        """Which lines have no cell that could not be read."""
        return ~self.words[AT].is_in(sorted(self.bad))

    def _tell_all(self, name: str, words: str, reading: Callable[[Line], object]) -> None:
        """A finding for each line with these words that was not rejected already."""
        for at in self.words.filter(pl.col(name) == words)[AT]:
            if at not in self.bad:
                self.bad.add(at)
                try:
                    reading(self.line(at))
                except BadCell as fault:
                    self.findings.append(fault.finding)
