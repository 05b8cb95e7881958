"""Numbers of seizures in England and Wales: financial years, roll-ups beside their parts, zeros that are zeros."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kenes.assessments.trend import readings
from kenes.datasets.ingest import Wish, ingest
from kenes.datasets.reading import Given, SourceFile
from kenes.datasets.recognise import reader_for
from kenes.indicators.indicator import indicator
from kenes.indicators.stored import all_tables
from kenes.observatory.founding import found
from kenes.texts import Refusal

FILE = "uk/england_wales_border_force_seizures.csv"
MONDAY = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)


def test_every_row_is_read_with_its_financial_year(shared: Path) -> None:
    reader, source = reader_for(shared / "data" / FILE, Given())
    reading = reader.read(source, Given())
    rows = reading.rows["drug_seizures"]
    assert (reader.key, len(rows), reading.rejected) == ("uk_seizures", 240, 0)
    first = rows[0]
    assert (first["place"], first["period"], first["drug"], first["seizures"], first["quantity_kg"], first["state"]) == (
        "GB-EAW", "2006-2007", "cocaine-hydrochloride", 1141, None, "missing",
    )  # fmt: skip
    assert {row["drug_named"] for row in rows if row["roll_up"] == "yes"} == {
        "All Class A",
        "All Class B",
        "All Class C",
        "Total cannabis",
    }
    assert {finding.code for finding in reading.findings} == {"place-assumed", "quantity-not-given"}


def test_the_indicator_counts_parts_once_and_states_directions_over_financial_years(
    shared: Path, tmp_path: Path
) -> None:
    observatory = found(tmp_path / "gb", "GB")
    assert not ingest(observatory, shared / "data" / FILE, Wish(), MONDAY).stopped
    tables = all_tables(observatory)
    numbers = {row.breakdown["drug"]: row.estimate for row in tables["seizure_number"] if row.period == "2006-2007"}
    assert "cannabis" not in numbers
    assert (numbers["cannabis-herb"], numbers["ketamine"]) == (3441, 0)
    assert {row.state for row in tables["seizure_quantity"]} == {"missing"}
    stated = {
        one.breakdown["drug"]: (one.period, one.direction)
        for one in readings(indicator("seizure_number"), tables["seizure_number"])
    }
    assert [stated[drug] for drug in ("cannabis-resin", "cannabis-herb", "cocaine-hydrochloride")] == [
        ("2010-2018", "cannot be stated"),
        ("2010-2018", "rising"),
        ("2006-2018", "falling"),
    ]


@pytest.mark.parametrize(
    "planted, code, column",
    [
        ("2008-12-31,Heroin,5", "unreadable-period", "year_ending"),
        ("2008-03-31,Heroin,5.5", "not-a-whole-number", "seizures"),
        ("2008-03-31,Heroin,-1", "negative-number", "seizures"),
    ],
)
def test_a_bad_cell_is_named(tmp_path: Path, planted: str, code: str, column: str) -> None:
    file = tmp_path / "planted.csv"
    file.write_text(f"year_ending,drug,seizures\n2007-03-31,Heroin,64\n{planted}\n", "utf-8")
    reader, source = reader_for(file, Given())
    reading = reader.read(source, Given())
    [error] = [finding for finding in reading.findings if finding.stops]
    assert (error.code, error.row, error.column, reading.rejected) == (code, 3, column, 1)


def test_without_its_columns_it_is_not_this_table(tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("year,drug,number\n2007,Heroin,64\n", "utf-8")
    with pytest.raises(Refusal):
        reader_for(file, Given())
    assert SourceFile(file).kind == "csv"
