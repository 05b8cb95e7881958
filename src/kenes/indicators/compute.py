"""Compute an indicator: current tables in, the Ibis table run, each line estimated, provenance attached."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import ibis

from kenes.datasets.current import current_table
from kenes.datasets.dataset import dataset
from kenes.indicators.engine import Engine, engine_named
from kenes.indicators.indicator import Definition
from kenes.indicators.question import Question
from kenes.indicators.row import Cell, IndicatorRow
from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text


def compute(observatory: Observatory, definition: Definition, question: Question) -> list[IndicatorRow]:
    """The indicator's rows, by place, period and breakdown; Refusal for a breakdown that it does not have."""
    crossings = _crossings(definition, question.by)
    engine = engine_named(question.engine)
    tables = {key: _table(engine, observatory, key, question.as_of) for key in definition.datasets}
    rows = [row for by in crossings for row in _rows(definition, engine, tables, by)]
    return sorted(rows, key=lambda row: (row.place, row.period, tuple(row.breakdown.items())))


def _table(engine: Engine, observatory: Observatory, key: str, as_of: datetime.date | None) -> ibis.Table:
    return engine.table(key, current_table(observatory, dataset(key), as_of))


def _rows(
    definition: Definition, engine: Engine, tables: dict[str, ibis.Table], by: tuple[str, ...]
) -> list[IndicatorRow]:
    lines = engine.lines(definition.table(**tables, by=by))
    return [_row(definition, cell) for cell in definition.estimate(lines, by)]


def _row(definition: Definition, cell: Cell) -> IndicatorRow:
    releases = sorted({address.split("#")[0] for address in cell.cells})
    return IndicatorRow(
        indicator=definition.key,
        place=cell.place,
        period=cell.period,
        breakdown=dict(cell.breakdown),
        estimate=cell.estimate,
        low=cell.low,
        high=cell.high,
        n=cell.n,
        state=cell.state,
        unit=definition.words.unit["en"],
        release=" ".join(releases) or cell.release,
        method=cell.method,
        denominator=cell.denominator,
        sources=cell.cells,
    )


def _crossings(definition: Definition, by: Sequence[str] | None) -> tuple[tuple[str, ...], ...]:
    known = definition.words.breakdowns
    if by is None:
        return known
    wanted = next((crossing for crossing in known if set(crossing) == set(by)), None)
    if wanted is None:
        raise Refusal(_unknown_breakdown(definition, by))
    return (wanted,)


def _unknown_breakdown(definition: Definition, by: Sequence[str]) -> Finding:
    listed = "; ".join(",".join(crossing) or "—" for crossing in definition.words.breakdowns)
    message = Text(
        kk="{key}: «{by}» бойынша бөлініс жоқ.",
        ru="{key}: разбивки по «{by}» нет.",
        en="{key} has no breakdown by “{by}”.",
    )
    way_out = Text(kk="Бар бөліністер: {known}.", ru="Есть разбивки: {known}.", en="The breakdowns are: {known}.")
    return Finding(
        "unknown-breakdown",
        Severity.ERROR,
        message.fill(key=definition.key, by=",".join(by)),
        proposal=way_out.fill(known=listed),
    )
