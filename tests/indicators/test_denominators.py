"""Which population a rate is over."""

from __future__ import annotations

import polars as pl
import pytest

from kenes.indicators.denominators import midyear_population, population_by_age, working_age_population
from kenes.indicators.engine import DuckDB

COLUMNS = ["place", "period", "sex", "age", "persons", "reference_date", "state"]


def table(rows: list[tuple[object, ...]]):
    engine = DuckDB()
    frame = pl.DataFrame([(*row, "value") for row in rows], schema=COLUMNS, orient="row")
    return engine, engine.table("population", frame)


def test_the_middle_of_a_year_lies_between_two_new_years() -> None:
    engine, population = table(
        [
            ("KZ-10", "2022", "all", "all", 610.0, "2022-01-01"),
            ("KZ-10", "2023", "all", "all", 620.0, "2023-01-01"),
            ("KZ-75", "2023", "all", "all", 2161.0, "2023-01-01"),
            ("KG", "2022", "all", "all", 7000.0, "2022-07-01"),
            ("KG", "2023", "all", "all", 7100.0, "2023-07-01"),
        ]
    )
    found = {
        (row["place"], row["period"]): (row["people"], row["reference"])
        for row in engine.lines(midyear_population(population))
    }
    assert found == {
        ("KZ-10", "2021"): (610.0, "2022-01-01"),
        ("KZ-10", "2022"): (615.0, "2022-01-01/2023-01-01"),
        ("KZ-10", "2023"): (620.0, "2023-01-01"),
        ("KZ-75", "2022"): (2161.0, "2023-01-01"),
        ("KZ-75", "2023"): (2161.0, "2023-01-01"),
        ("KG", "2022"): (7000.0, "2022-07-01"),
        ("KG", "2023"): (7100.0, "2023-07-01"),
    }


BANDS = [f"{age}-{age + 4}" for age in range(0, 100, 5)] + ["100+"]


def test_ages_15_to_64_are_summed_and_years_between_interpolated() -> None:
    rows = [("KZ", "2010", "all", band, 100.0, "2010-07-01") for band in BANDS]
    rows += [("KZ", "2015", "all", band, 200.0, "2015-07-01") for band in BANDS]
    engine, population = table(rows)
    found = {
        row["period"]: (row["people"], row["reference"]) for row in engine.lines(working_age_population(population))
    }
    assert found == {
        "2010": (1000.0, "2010"),
        "2011": (1200.0, "2010..2015"),
        "2012": (1400.0, "2010..2015"),
        "2013": (1600.0, "2010..2015"),
        "2014": (1800.0, "2010..2015"),
        "2015": (2000.0, "2015"),
    }
    old = {
        row["people"]
        for row in engine.lines(population_by_age(population))
        if (row["band"], row["period"]) == ("65+", "2010")
    }
    assert old == {800.0}


def test_a_population_given_for_15_to_64_wins_over_a_sum() -> None:
    rows = [("KZ", "2020", "all", band, 100.0, "2020-07-01") for band in BANDS]
    engine, population = table([*rows, ("KZ", "2020", "all", "15-64", 12_301_140.5, "2020-07-01")])
    assert [row["people"] for row in engine.lines(working_age_population(population))] == [12_301_140.5]


@pytest.mark.parametrize("absent", ["20-24", "60-64"])
def test_a_band_that_lacks_a_part_is_not_summed(absent: str) -> None:
    rows = [("KZ", "2010", "all", band, 100.0, "2010-07-01") for band in BANDS if band != absent]
    engine, population = table(rows)
    assert engine.lines(working_age_population(population)) == []
