"""What a source reports in some years and is silent about in others is missing there, never zero."""

from __future__ import annotations

from kenes.indicators.completion import with_silent_years

WDR = "drug_seizures/2025-a"


def line(place: str, period: str, drug: str, kg: float, release: str = WDR) -> dict[str, object]:
    return {
        "place": place,
        "period": period,
        "drug": drug,
        "quantity": kg,
        "release": release,
        "cells": [f"{release}#1"],
    }


def told(rows: list[dict[str, object]]) -> list[tuple[object, ...]]:
    return sorted(
        (row["place"], row["drug"], row["period"], "silent" if row.get("silent") else row["quantity"]) for row in rows
    )


def test_a_year_without_an_entry_is_silent() -> None:
    rows = [line("KZ", "2019", "heroin", 1152), line("KZ", "2020", "heroin", 70), line("KZ", "2021", "opium", 53)]
    assert told(with_silent_years(rows, ("drug",))) == [
        ("KZ", "heroin", "2019", 1152),
        ("KZ", "heroin", "2020", 70),
        ("KZ", "heroin", "2021", "silent"),
        ("KZ", "opium", "2019", "silent"),
        ("KZ", "opium", "2020", "silent"),
        ("KZ", "opium", "2021", 53),
    ]


def test_a_zero_stays_a_zero_and_a_year_no_release_speaks_of_is_not_invented() -> None:
    rows = [line("KZ", "2016", "heroin", 0), line("KZ", "2018", "heroin", 5, release="drug_seizures/2024-b")]
    assert told(with_silent_years(rows, ("drug",))) == [("KZ", "heroin", "2016", 0), ("KZ", "heroin", "2018", 5)]


def test_the_years_of_a_release_are_those_it_names_for_any_country() -> None:
    rows = [line("KZ", "2019", "heroin", 1), line("UZ", "2020", "opium", 2)]
    assert told(with_silent_years(rows, ("drug",))) == [
        ("KZ", "heroin", "2019", 1),
        ("KZ", "heroin", "2020", "silent"),
        ("UZ", "opium", "2019", "silent"),
        ("UZ", "opium", "2020", 2),
    ]
