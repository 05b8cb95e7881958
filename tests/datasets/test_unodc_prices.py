"""Prices: mixed units, prices that are often blank, and rows that cannot well be right."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import Row, dataset
from kenes.datasets.price_units import unit_of
from kenes.datasets.readers.unodc_prices import READER
from kenes.datasets.reading import Given, Reading, SourceFile
from kenes.texts import Finding, Refusal, Severity


@pytest.fixture(scope="module")
def published(shared: Path) -> Path:
    return shared / "data" / "unodc" / "prices_of_drugs_2018_2022.json"


@pytest.fixture(scope="module")
def reading(published: Path) -> Reading:
    return READER.read(SourceFile(published), Given())


def rows_of(reading: Reading, **wanted: object) -> list[Row]:
    return [row for row in reading.rows["drug_prices"] if all(row[name] == value for name, value in wanted.items())]


def warnings_of(reading: Reading, row: Row) -> set[str]:
    return {
        found.code
        for found in reading.findings
        if found.severity is Severity.WARNING and found.row == row["origin_row"]
    }


def test_every_record_is_read(reading: Reading) -> None:
    assert len(reading.rows["drug_prices"]) == 4646
    assert [len(rows_of(reading, place=place)) for place in ("KZ", "KG", "TJ", "TM", "UZ")] == [25, 39, 68, 0, 31]
    assert reading.rejected == 0
    assert reading.provenance.edition == "2024"


def test_every_row_passes_the_checks_of_the_dataset(reading: Reading) -> None:
    good, faults = check_rows(dataset("drug_prices"), reading.rows["drug_prices"], "file")
    assert (len(good), faults) == (4646, [])


def test_a_blank_typical_price_stays_missing_beside_its_range(reading: Reading) -> None:
    (heroin,) = rows_of(reading, place="KZ", drug="heroin", period="2018", level="wholesale")
    assert (heroin["typical_usd"], heroin["minimum_usd"], heroin["maximum_usd"]) == (
        None,
        9642.328067063852,
        19284.656134127705,
    )
    assert (heroin["state"], heroin["unit"]) == ("missing", "kg")


def test_states(reading: Reading) -> None:
    assert Counter(row["state"] for row in reading.rows["drug_prices"]) == {"value": 3731, "missing": 911, "zero": 4}


def test_the_unit_is_kept(reading: Reading) -> None:
    herb = {(row["period"], row["unit"]) for row in rows_of(reading, place="KZ", drug="cannabis-herb", level="retail")}
    assert {("2018", "10 g"), ("2019", "10 g")} <= herb
    units = Counter(row["unit"] for row in reading.rows["drug_prices"])
    assert (units["g"], units["kg"], units["tablet"], units["1000 tablets"], units[None]) == (1993, 1476, 512, 85, 66)


@pytest.mark.parametrize(
    "written, unit",
    [("g", "g"), ("mL", "ml"), ("L", "l"), ("1000 tablet", "1000 tablets"), ("10 g", "10 g"), ("10000 tablet", "10000 tablets"), ("Dose", "dose"),
     ("100 mg", "100 mg"), ("10 unit", "10 units"), ("1 g", "g"), ("кг", "kg"), ("", None)],
)  # fmt: skip
def test_units_in_order(written: str, unit: str | None) -> None:
    assert unit_of(written) == unit


def test_retail_by_the_kilogram_in_tajikistan_is_kept_and_doubted(reading: Reading) -> None:
    (heroin,) = rows_of(reading, place="TJ", drug="heroin", period="2022", level="retail")
    assert (heroin["typical_usd"], heroin["unit"]) == (7000.0, "kg")
    assert "unit-unusual-for-level" in warnings_of(reading, heroin)


@pytest.mark.parametrize("period", ["2020", "2021"])
def test_wholesale_by_the_gram_in_kazakhstan_is_kept_and_doubted(reading: Reading, period: str) -> None:
    (heroin,) = rows_of(reading, place="KZ", drug="heroin", period=period, level="wholesale")
    assert heroin["unit"] == "g"
    assert "unit-unusual-for-level" in warnings_of(reading, heroin)


def test_names_that_vary_are_one_substance(reading: Reading) -> None:
    herb = {row["drug_named"] for row in rows_of(reading, drug="cannabis-herb")}
    assert herb == {"Marijuana (herb)", "Cannabis herb (marijuana)"}


def test_prices_out_of_order_are_doubted(reading: Reading) -> None:
    opium = next(row for row in rows_of(reading, place="TJ", drug="opium", period="2021", level="wholesale"))
    assert (opium["minimum_usd"], opium["typical_usd"], opium["maximum_usd"]) == (500.0, 9000.0, 1600.0)
    assert "prices-out-of-order" in warnings_of(reading, opium)


RECORD = {
    "Region": "Asia", "SubRegion": "Central Asia", "Country/Territory": "Kazakhstan", "Drug group": "Opioids and Opiates", "Drug": "Heroin",
    "LevelOfSale": "Retail", "Year": 2021, "Typical_USD": 30.5, "Minimum_USD": "20", "Maximum_USD": "", "Unit": "g",
}  # fmt: skip


def read(tmp_path: Path, *records: dict[str, object]) -> Reading:
    path = tmp_path / "prices.json"
    path.write_text(json.dumps(records), "utf-8")
    return READER.read(SourceFile(path), Given())


def error_of(reading: Reading) -> Finding:
    (found,) = [found for found in reading.findings if found.severity is Severity.ERROR]
    return found


def test_numbers_and_strings_mixed(tmp_path: Path) -> None:
    (row,) = read(tmp_path, RECORD).rows["drug_prices"]
    assert (row["typical_usd"], row["minimum_usd"], row["maximum_usd"], row["state"]) == (30.5, 20.0, None, "value")


@pytest.mark.parametrize(
    "key, value, code",
    [("Typical_USD", "cheap", "unreadable-number"), ("Minimum_USD", -1, "negative-number"), ("Maximum_USD", "1,234", "ambiguous-number"),
     ("LevelOfSale", "Street corner", "unknown-level"), ("Country/Territory", "Atlantis", "unknown-place"), ("Year", "20x1", "unreadable-period")],
)  # fmt: skip
def test_a_planted_error_is_named_by_record_and_key(tmp_path: Path, key: str, value: object, code: str) -> None:
    reading = read(tmp_path, RECORD, RECORD | {key: value})
    found = error_of(reading)
    assert (found.code, found.file, found.row, found.column) == (code, "prices.json", 2, key)
    assert (len(reading.rows["drug_prices"]), reading.rejected) == (1, 1)


def test_wholesale_dearer_than_retail_is_doubted(tmp_path: Path) -> None:
    reading = read(
        tmp_path, RECORD, RECORD | {"LevelOfSale": "Wholesale", "Unit": "kg", "Typical_USD": 50000, "Minimum_USD": ""}
    )
    assert [(found.code, found.row) for found in reading.findings if found.severity is Severity.WARNING] == [
        ("wholesale-dearer-than-retail", 2)
    ]


def test_a_missing_column_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read(tmp_path, {key: value for key, value in RECORD.items() if key != "Unit"})
    assert [(found.code, found.column) for found in refused.value.findings] == [("missing-column", "Unit")]
