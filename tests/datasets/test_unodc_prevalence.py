"""Prevalence of use: general population and young people, two editions, new psychoactive substances laid out apart."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import Row, dataset
from kenes.datasets.prevalence_rows import age_of
from kenes.datasets.readers import unodc_prevalence_general, unodc_prevalence_json, unodc_prevalence_youth
from kenes.datasets.readers.unodc_prevalence_youth import noted_drug
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.texts import Refusal, Severity

FILES = {
    "general": (unodc_prevalence_general.READER, "wdr2025_1_2_prevalence_general_population.xlsx"),
    "youth": (unodc_prevalence_youth.READER, "wdr2025_1_4_prevalence_youth_population.xlsx"),
    "2024": (unodc_prevalence_json.READER, "prevalence_general_population_2024_edition.json"),
    "2024 NPS": (unodc_prevalence_json.READER, "prevalence_nps_general_population_2024_edition.json"),
}


@pytest.fixture(scope="module")
def readings(shared: Path) -> dict[str, Reading]:
    return {
        key: reader.read(SourceFile(shared / "data" / "unodc" / name), Given()) for key, (reader, name) in FILES.items()
    }


def rows_of(reading: Reading, **wanted: object) -> list[Row]:
    return [
        row for row in reading.rows["prevalence_of_use"] if all(row[name] == value for name, value in wanted.items())
    ]


def lines(rows: list[Row]) -> set[tuple[object, object]]:
    """The sheet and row of each row: several rows may come of one line."""
    return {(row["origin_sheet"], row["origin_row"]) for row in rows}


@pytest.mark.parametrize("key", FILES)
def test_each_file_is_recognised_by_its_own_reader_before_any_other(shared: Path, key: str) -> None:
    reader, name = FILES[key]
    source = SourceFile(shared / "data" / "unodc" / name)
    assert reader.recognises(source) > 0.97
    assert all(other.recognises(source) < 0.9 for other, _ in FILES.values() if other is not reader)


@pytest.mark.parametrize("key", FILES)
def test_every_row_passes_the_checks_and_a_published_file_stops_nobody(readings: dict[str, Reading], key: str) -> None:
    rows = readings[key].rows["prevalence_of_use"]
    good, faults = check_rows(dataset("prevalence_of_use"), rows, "file")
    assert (len(good), faults) == (len(rows), [])
    assert [found for found in readings[key].findings if found.stops] == []


@pytest.mark.parametrize(
    "key, edition, counted, rejected, population",
    [
        ("general", "2025", 2590, 2, "general"),
        ("youth", "2025", 4085, 3, "youth"),
        ("2024", "2024", 1836, 0, "general"),
        ("2024 NPS", "2024", 325, 4, "general"),
    ],
)
def test_every_line_is_read_or_told(
    readings: dict[str, Reading], key: str, edition: str, counted: int, rejected: int, population: str
) -> None:
    """2,633 lines are filled in the general workbook: 31 of headers, 10 of notes, 2,592 of data; 4,132 in that of youth: 29, 15 and 4,088."""
    reading = readings[key]
    assert len(lines(reading.rows["prevalence_of_use"])) == counted
    assert reading.rejected == rejected
    assert reading.provenance.edition == edition
    assert {row["population"] for row in reading.rows["prevalence_of_use"]} == {population}


@pytest.mark.parametrize("key, counts", [("2024", [5, 3, 3, 2, 4]), ("2024 NPS", [2, 0, 0, 0, 0])])
def test_central_asia_in_the_older_edition(readings: dict[str, Reading], key: str, counts: list[int]) -> None:
    assert [len(lines(rows_of(readings[key], place=place))) for place in ("KZ", "KG", "TJ", "TM", "UZ")] == counts


@pytest.mark.parametrize(
    "drug, period, best, low, high",
    [
        ("cannabis", "2012", 2.4, 0.6, 4.3),
        ("opiates", "2015", 1.03, 0.97, 1.08),
        ("cannabis", "2003", 4.2, None, None),
        ("opioids", "2006", 1.0, None, None),
    ],
)
def test_kazakhstan_in_per_cent_with_its_range(
    readings: dict[str, Reading], drug: str, period: str, best: float, low: float | None, high: float | None
) -> None:
    (row,) = rows_of(readings["general"], place="KZ", drug=drug, period=period)
    assert (row["best"], row["low"], row["high"]) == (best, low, high)
    assert (row["recall"], row["sex"], row["age"]) == ("past-year", "all", "15-64")


def test_the_older_edition_agrees_on_kazakhstan(readings: dict[str, Reading]) -> None:
    for older in rows_of(readings["2024"], place="KZ"):
        (newer,) = rows_of(readings["general"], place="KZ", drug=older["drug"], period=older["period"], sex="all")
        assert newer["best"] == older["best"]


@pytest.mark.parametrize("key", ["general", "2024 NPS"])
def test_new_psychoactive_substances_by_recall_and_sex(readings: dict[str, Reading], key: str) -> None:
    found = {
        (row["drug"], row["recall"], row["sex"]): row["best"]
        for row in rows_of(readings[key], place="KZ", period="2021")
    }
    assert found == {
        ("synthetic-cannabinoids", "lifetime", "all"): 1.8, ("synthetic-cannabinoids", "lifetime", "male"): 2.9,
        ("synthetic-cannabinoids", "lifetime", "female"): 0.8, ("synthetic-cannabinoids", "past-year", "all"): 0.5,
        ("synthetic-cannabinoids", "past-year", "male"): 0.8, ("synthetic-cannabinoids", "past-year", "female"): 0.2,
        ("nps", "lifetime", "all"): 3.9, ("nps", "lifetime", "male"): 5.3, ("nps", "lifetime", "female"): 2.6,
        ("nps", "past-year", "all"): 1.1, ("nps", "past-year", "male"): 1.9, ("nps", "past-year", "female"): 0.5,
    }  # fmt: skip


def test_ten_sheets_and_none_of_the_footnotes(readings: dict[str, Reading]) -> None:
    assert Counter(row["origin_sheet"] for row in readings["general"].rows["prevalence_of_use"]).keys() == {
        "Cannabis", "Cocaine", "Amphetamines", "Ecstasy", "Prescription Stimulants", "Opioids", "Opiates", "Prescription opioids",
        "Tranquillizers and sedatives", "NPS",
    }  # fmt: skip


def test_the_lookup_sheet_is_passed_over_with_a_note(readings: dict[str, Reading]) -> None:
    assert [found.sheet for found in readings["youth"].findings if found.code == "sheet-passed-over"] == ["Lookup"]


def test_sexes_are_rows_of_their_own_and_carry_no_bounds(readings: dict[str, Reading]) -> None:
    kenya = {
        row["sex"]: (row["best"], row["origin_column"])
        for row in rows_of(readings["general"], place="KE", drug="cannabis", period="2017")
    }
    assert kenya == {"all": (1.2, "E"), "male": (2.1, "H"), "female": (0.3, "I")}
    assert all(
        row["low"] is None and row["high"] is None
        for row in readings["general"].rows["prevalence_of_use"]
        if row["sex"] != "all"
    )


def test_where_a_figure_stood(readings: dict[str, Reading], shared: Path) -> None:
    for key in ("general", "youth"):
        book = openpyxl.load_workbook(shared / "data" / "unodc" / FILES[key][1])
        for row in rows_of(readings[key], place="KZ"):
            assert book[str(row["origin_sheet"])][f"{row['origin_column']}{row['origin_row']}"].value == row["best"]


def test_years_that_span_two(readings: dict[str, Reading]) -> None:
    spans = {row["period"] for row in readings["general"].rows["prevalence_of_use"] if len(str(row["period"])) > 4}
    assert {"2022-2023", "2019-2021", "2011-2012", "2023-2024"} <= spans


def test_blanks_that_are_not_zeros(readings: dict[str, Reading]) -> None:
    rows = readings["general"].rows["prevalence_of_use"]
    assert Counter(row["state"] for row in rows) == {"value": 5774, "zero": 313, "missing": 3}
    assert all((row["state"] == "zero") == (row["best"] == 0) for row in rows)


def test_the_publishers_own_slips_are_warned_of_and_left_out(readings: dict[str, Reading]) -> None:
    slips = {
        (found.code, found.sheet, found.row, found.column)
        for found in readings["youth"].findings
        if found.severity is Severity.WARNING
    }
    assert slips == {
        ("no-period", "Cannabis", 299, "H"),
        ("implausible-period", "Amphetamines", 75, "H"),
        ("date-in-age", "Tranquillizers and sedatives", 30, "E"),
        ("place-of-two-countries", "NPS", 322, "D"),
    }


def test_less_than_is_an_upper_bound_and_no_estimate(readings: dict[str, Reading]) -> None:
    bounded = [row for row in readings["youth"].rows["prevalence_of_use"] if row["high"] is not None]
    assert len(bounded) == 5 + 8 + 14 + 1
    assert {(row["best"], row["high"], row["state"], row["recall"]) for row in bounded} == {
        (None, 0.005, "missing", "past-month")
    }


def test_columns_in_another_order_give_the_same_recall_periods(readings: dict[str, Reading]) -> None:
    ecstasy = {
        row["recall"]: (row["best"], row["origin_column"])
        for row in rows_of(readings["youth"], place="KZ", drug="ecstasy", period="2012")
    }
    assert ecstasy == {"lifetime": (2.3, "F"), "past-year": (1.0, "G"), "past-month": (0.7, "H")}
    cannabis = {
        row["recall"]: (row["best"], row["origin_column"])
        for row in rows_of(readings["youth"], place="KZ", drug="cannabis", period="2012")
    }
    assert cannabis == {"lifetime": (11.2, "E"), "past-year": (6.5, "F"), "past-month": (3.6, "G")}


@pytest.mark.parametrize(
    "written, age, survey",
    [("(SS) 15 - 16", "15-16", "SS"), (" (HHS) age 15 - 17", "15-17", "HHS"), ("(SS)15-16", "15-16", "SS"), ("16, 19 and 21", "16, 19 and 21", None),
     ("(SS) Grades 9 - 12", "Grades 9-12", "SS"), ("10.-25", "10-25", None), ("15 -16", "15-16", None), ("12+", "12+", None), ("SS", None, "SS"),
     ("Youth (undefined)", "Youth (undefined)", None), ("", None, None)],
)  # fmt: skip
def test_ages_and_grades(written: str, age: str | None, survey: str | None) -> None:
    assert age_of(written) == (age, survey)


@pytest.mark.parametrize(
    "sheet, note, drug, sex",
    [("Opioids", "Heroin", "Opioids: Heroin", "all"), ("Opioids", "Heroin. Male.", "Opioids: Heroin", "male"), ("Cannabis", "Herb, female", "Cannabis: Herb", "female"),
     ("Cannabis", "Male", "Cannabis", "male"), ("Opioids", "6 provinces and 2 cities", "Opioids", "all"), ("Cannabis", "", "Cannabis", "all"),
     ("Opioids", "Heroin, Opium crack, cocaine together", "Opioids", "all"), ("Cannabis", "Crack", "Cannabis", "all"),
     ("Amphetamines", "Prescription stimulants. 6 regions and 2 cities.", "Amphetamines: Prescription stimulants", "all")],
)  # fmt: skip
def test_a_note_may_narrow_a_line_of_young_people(sheet: str, note: str, drug: str, sex: str) -> None:
    assert noted_drug(sheet, note) == (drug, sex)


HEADER = [
    "Region",
    "Sub-region",
    "Country/Territory",
    "Best",
    "Low",
    "High",
    "Male",
    "Female",
    "Year",
    "Age",
    "Source",
    "Method",
    "Adjustment/\n notes",
    "Specific notes",
]
LINES = [
    [
        "Asia",
        "Central Asia",
        "Uzbekistan",
        0.9,
        0.8,
        1.1,
        None,
        None,
        2015,
        "15-64",
        "UNODC Estimate",
        "I",
        "k",
        "Heroin.",
    ],
    [None, None, "Tajikistan", "1,5", None, None, None, None, "2014/15", "15-64", "ARQ", "HHS", "e, j", None],
]


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Path]:
    """A workbook of one sheet, with some of its cells changed."""

    def make(**changes: object) -> Path:
        book = openpyxl.Workbook()
        book.active.title = "Opiates"
        for row in (
            ["OPIATES"],
            ["Annual Prevalence of Use"],
            HEADER,
            *LINES,
            ["Except where the values are taken from household surveys ..."],
        ):
            book.active.append(row)
        for cell, value in changes.items():
            book.active[cell] = value
        book.save(tmp_path / "small.xlsx")
        return tmp_path / "small.xlsx"

    return make


def read(reader: Reader, path: Path) -> Reading:
    return reader.read(SourceFile(path), Given())


def test_an_adjustment_says_that_lifetime_prevalence_is_reported(small: Callable[..., Path]) -> None:
    rows = read(unodc_prevalence_general.READER, small()).rows["prevalence_of_use"]
    assert [(row["place"], row["drug"], row["recall"], row["period"], row["best"], row["notes"]) for row in rows] == [
        ("UZ", "opiates", "past-year", "2015", 0.9, "adjustment: k; Heroin."),
        ("TJ", "opiates", "lifetime", "2014-2015", 1.5, "adjustment: e, j"),
    ]


@pytest.mark.parametrize(
    "cell, value, code, column",
    [("D4", "about one", "unreadable-number", "D"), ("E4", -1, "negative-number", "E"), ("D5", 250, "percentage-above-hundred", "D"), ("C4", "Uzbekstan*", None, None),
     ("C4", "Atlantis", "unknown-place", "C"), ("I4", "in spring", "unreadable-period", "I")],
)  # fmt: skip
def test_a_planted_error_is_named_by_sheet_row_and_column(
    small: Callable[..., Path], cell: str, value: object, code: str | None, column: str | None
) -> None:
    reading = read(unodc_prevalence_general.READER, small(**{cell: value}))
    errors = [
        (found.code, found.sheet, found.row, found.column)
        for found in reading.findings
        if found.severity is Severity.ERROR
    ]
    expected = (code or "unknown-place", "Opiates", int(cell[1:]), column or "C")
    assert errors == [expected]
    assert (len(reading.rows["prevalence_of_use"]), reading.rejected) == (1, 1)


@pytest.mark.parametrize("cell, name", [("D3", "Best"), ("I3", "Year"), ("L3", "Method")])
def test_a_missing_column_is_refused_by_name(small: Callable[..., Path], cell: str, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(unodc_prevalence_general.READER, small(**{cell: "?"}))
    assert [(found.code, found.column, found.sheet) for found in refused.value.findings] == [
        ("missing-column", name, "Opiates")
    ]


def test_records_with_numbers_and_strings_mixed(tmp_path: Path) -> None:
    record = {
        "Region": "Asia",
        "Country/Territory": "Kyrgyzstan",
        "DrugGroup": "Opioids",
        "Drug": "Opiates",
        "Year": 2015,
        "Age": "general",
        "All": 0.89,
        "Male": "",
        "Female": "0",
    }
    (tmp_path / "records.json").write_text(json.dumps([record]), "utf-8")
    rows = read(unodc_prevalence_json.READER, tmp_path / "records.json").rows["prevalence_of_use"]
    assert [(row["sex"], row["best"], row["state"]) for row in rows] == [
        ("all", 0.89, "value"),
        ("female", 0.0, "zero"),
    ]
