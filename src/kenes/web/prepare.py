"""Prepare the site: compute all tables, draw all charts, lay out the static files. Pages read the result and never compute.

Reads: releases/. Writes: computed/tables/, computed/charts/, computed/static/, computed/site.json (last, so that
pages go on reading the earlier edition until the new one is whole).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

from kenes.indicators.indicator import Definition, all_indicators, indicator
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.indicators.stored import fingerprint, table_of
from kenes.observatory.durable import write_bytes, write_json
from kenes.observatory.observatory import Observatory
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.shelf import draw_absent, drawing_code, spark, write_index

FEWEST_YEARS = 3
"""Fewer figures than this make no line."""
Tables = dict[str, list[IndicatorRow]]


def prepare(observatory: Observatory, done: Callable[[str], None] = lambda key: None) -> None:
    """Everything the pages of the observatory's own country need; `done` hears of each indicator finished."""
    tables = {key: table_of(observatory, one, Question()) for key, one in all_indicators().items()}
    for definition in all_indicators().values():
        _draw(observatory, definition, tables, (observatory.settings.country,))
        done(definition.key)
    _draw_sparks(observatory, tables)
    write_json(observatory.computed / "site.json", {"indicators": {key: _entry(observatory, key) for key in tables}})


def draw_the_rest(observatory: Observatory) -> None:
    """The charts of the countries compared, which may be drawn while pages are already being read."""
    for definition in all_indicators().values():
        tables = {definition.key: table_of(observatory, definition, Question())}
        _draw(observatory, definition, tables, observatory.settings.compared)


def chart_folder(observatory: Observatory, definition: Definition) -> Path:
    """Where an indicator's charts are kept: by releases, definition and the code that draws."""
    mark = fingerprint(observatory, definition, Question())
    return observatory.computed / "charts" / f"{definition.key}-{mark}-{drawing_code()}"


def _draw(observatory: Observatory, definition: Definition, tables: Tables, countries: tuple[str, ...]) -> None:
    folder = chart_folder(observatory, definition)
    for country, wanted in _plans(definition, tables[definition.key], countries):
        write_index(folder, country, wanted)
        draw_absent(folder, wanted)


def _draw_sparks(observatory: Observatory, tables: Tables) -> None:
    """A line the size of a word for each key figure of the first page that has a series."""
    from kenes.reports.charts import Mark, Sparkline
    from kenes.reports.situation import situation

    told = situation(observatory, datetime.date.today())
    for one in (*told.supply, *told.demand):
        series = [] if one.row is None else same_series(tables[one.indicator], one.row)
        years = tuple((int(row.period), Mark.of(row)) for row in series if row.period.isdigit())
        if sum(mark.drawn for _, mark in years) >= FEWEST_YEARS:
            path = spark(chart_folder(observatory, indicator(one.indicator)), one.slot)
            write_bytes(path, Sparkline(years, one.side).picture("", 0).encode())


def same_series(rows: list[IndicatorRow], row: IndicatorRow) -> list[IndicatorRow]:
    """The rows of a row's place and breakdown, in the order of the table."""
    return [one for one in rows if one.place == row.place and dict(one.breakdown) == dict(row.breakdown)]


def _plans(
    definition: Definition, rows: list[IndicatorRow], countries: tuple[str, ...]
) -> Iterator[tuple[str, list[Drawing]]]:
    from kenes.web.charts.plans import drawings  # Altair takes a second to load

    for country in countries:
        yield country, drawings(definition, country, rows)


def _entry(observatory: Observatory, key: str) -> dict[str, str]:
    definition = all_indicators()[key]
    mark = fingerprint(observatory, definition, Question())
    return {"table": f"{key}-{mark}.json", "charts": chart_folder(observatory, definition).name}
