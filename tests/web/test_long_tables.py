"""Pages of indicators with very many series stay light: the newest figures, the stated directions, and how many are left out."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kenes.assessments.trend import readings
from kenes.datasets.ingest import Wish, ingest
from kenes.indicators.indicator import indicator
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.indicators.stored import table_of
from kenes.observatory.founding import found
from kenes.web.pages.tables import MOST_LISTED, listed, tables_of

CROSSING = ("drug", "site")


def figures(sites: int, years: range) -> list[IndicatorRow]:
    return [
        IndicatorRow("wastewater_load", "FI", str(year), {"drug": "mdma", "site": f"Example {n:03}"}, 1.0, None, None, 7, "value", "mg", "r/1")
        for n in range(sites)
        for year in years
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sites", "lines"), [(MOST_LISTED // 10, MOST_LISTED), (MOST_LISTED // 10 + 1, MOST_LISTED // 10 + 1)]
)
def test_of_very_many_figures_the_newest_of_each_series_is_listed(sites: int, lines: int) -> None:
    table = listed(CROSSING, figures(sites, range(2012, 2022)))
    assert len(table.lines) == lines
    assert table.lines[0].words[-1]["en"] == "2021"
    assert ("download" in table.about["en"]) == (lines == sites)


def test_every_figure_stays_in_the_table_while_there_are_few() -> None:
    tables = tables_of(indicator("wastewater_load"), "FI", figures(2, range(2019, 2022)))
    assert [len(table.lines) for table in tables] == [6]


def test_the_page_of_finland_with_thirty_sites_is_light(shared: Path, tmp_path: Path) -> None:
    """386 lines of the file: read, computed, assessed, laid out; directions that cannot be stated are only counted."""
    observatory = found(tmp_path / "fi", "FI")
    file = shared / "data/emcdda/wastewater_daily_2011_2021.csv"
    assert not ingest(observatory, file, Wish(), datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)).stopped
    definition = indicator("wastewater_load")
    rows = [row for row in table_of(observatory, definition, Question()) if row.place == "FI"]
    drugs, sites, days = tables_of(definition, "FI", rows)
    assert [one.kind for one in (drugs, sites, days)] == ["periods", "list", "list"]
    assert (len(sites.lines), len(days.lines)) == (
        len({tuple(r.breakdown.values()) for r in rows if len(r.breakdown) == 2}),
        2 * len(sites.lines),
    )
    by_country = [one for one in readings(definition, rows) if len(one.breakdown) == 1]
    assert {one.direction for one in by_country} == {"cannot be stated"}
