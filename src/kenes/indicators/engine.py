"""The engine that runs an indicator's Ibis table: DuckDB on one machine, or Spark when data outgrow it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import ibis
import polars as pl

from kenes.texts import Finding, Refusal, Severity, Text


class Engine(Protocol):
    """Tables in, lines out."""

    def table(self, name: str, frame: pl.DataFrame) -> ibis.Table:
        """A table of the engine with the frame's rows."""

    def lines(self, expression: ibis.Table) -> list[dict[str, Any]]:
        """The rows of an expression."""


class DuckDB:
    """The default engine, in memory."""

    def __init__(self) -> None:
        self._connection = ibis.duckdb.connect()

    def table(self, name: str, frame: pl.DataFrame) -> ibis.Table:
        """A table of the engine with the frame's rows."""
        self._connection.con.register(name, frame.to_arrow())
        return self._connection.table(name)

    def lines(self, expression: ibis.Table) -> list[dict[str, Any]]:
        """The rows of an expression."""
        rows: list[dict[str, Any]] = self._connection.to_pyarrow(expression).to_pylist()
        return rows


def engine_named(name: str) -> Engine:
    """The engine of a name; Refusal for one that is not built in."""
    engines: Mapping[str, type[Engine]] = {"duckdb": DuckDB}
    if name not in engines:
        raise Refusal(Finding("unknown-engine", Severity.ERROR, _UNKNOWN.fill(name=name), proposal=_WAY_OUT))
    return engines[name]()


_UNKNOWN = Text(
    kk="«{name}» есептеу қозғалтқышы бұл нұсқада жоқ.",
    ru="Вычислительного движка «{name}» в этой версии нет.",
    en="The engine “{name}” is not part of this version.",
)
_WAY_OUT = Text(kk="«--engine duckdb» деп көрсетіңіз.", ru="Укажите «--engine duckdb».", en="Use “--engine duckdb”.")
