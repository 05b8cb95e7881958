"""Population: the bureau's tables of Kazakhstan's regions, the UN's by age and sex, and their traps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import dataset
from kenes.datasets.reading import Given, Reading
from kenes.datasets.recognise import reader_for
from kenes.texts import Finding, Refusal

YEARS, SEXES, WORKBOOK = (
    "population_by_region.csv",
    "population_by_region_20_regions.csv",
    "population_by_region_source.xlsx",
)
BROAD, WPP, WORKING = (
    "kazakhstan/population_by_region_sex_broad_age.csv",
    "population/wpp2024_population_age5_sex.csv",
    "unodc/population_15_64_by_sex_2018_2022.json",
)
IN_2023 = Given(period="2023")


def read(path: Path, given: Given = IN_2023) -> Reading:
    reader, source = reader_for(path, given)
    return reader.read(source, given)


def rows(reading: Reading, **wanted: object) -> list[Any]:
    return [row for row in reading.rows["population"] if all(row[name] == value for name, value in wanted.items())]


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


@pytest.fixture
def kazakhstan(shared: Path) -> Path:
    return shared / "data" / "kazakhstan"


@pytest.fixture
def altered(kazakhstan: Path, tmp_path: Path) -> Callable[[Callable[[Workbook], object]], Path]:
    """A copy of the bureau's workbook with something changed in it."""

    def alter(change: Callable[[Workbook], object]) -> Path:
        book = load_workbook(kazakhstan / WORKBOOK)
        change(book)
        book.save(tmp_path / "altered.xlsx")
        return tmp_path / "altered.xlsx"

    return alter


@pytest.mark.parametrize(
    ("file", "reader", "count"),
    [
        (f"kazakhstan/{YEARS}", "kz_population_years", 421),
        (f"kazakhstan/{SEXES}", "kz_population_sexes", 63),
        (f"kazakhstan/{WORKBOOK}", "kz_population_workbook", 1512),
        (BROAD, "kz_population_broad_ages", 108),
        (WPP, "wpp_age_sex", 23_310),
        (WORKING, "wpp_working_age", 3_555),
    ],
)
def test_each_file_is_known_by_its_content_and_every_row_may_be_stored(
    shared: Path, file: str, reader: str, count: int
) -> None:
    known, source = reader_for(shared / "data" / file, IN_2023)
    reading = known.read(source, IN_2023)
    good, faults = check_rows(dataset("population"), reading.rows["population"], source.name)
    assert (known.key, len(good), faults) == (reader, count, [])
    assert {str(finding.severity) for finding in reading.findings} <= {"note"}
    assert all(row["persons"] is None or isinstance(row["persons"], float) for row in good)


def test_the_workbook_and_its_extract_agree_on_every_year_and_region(kazakhstan: Path) -> None:
    extract = {(row["place"], row["period"]): row["persons"] for row in rows(read(kazakhstan / YEARS))}
    book = {
        (row["place"], row["period"]): row["persons"]
        for row in rows(read(kazakhstan / WORKBOOK), sex="all")
        if row["persons"]
    }
    assert book == extract
    assert (book["KZ", "2000"], book["KZ", "2023"], book["KZ-75", "2023"]) == (14_901_641, 19_766_807, 2_161_797)


def test_a_dash_before_a_region_existed_is_not_applicable_and_never_zero(kazakhstan: Path) -> None:
    reading = read(kazakhstan / WORKBOOK)
    for code, last in (("KZ-10", "2021"), ("KZ-33", "2021"), ("KZ-62", "2021"), ("KZ-79", "2016")):
        absent = [row["period"] for row in rows(reading, place=code, state="not-applicable", sex="all")]
        assert (min(absent), max(absent)) == ("2000", last)
    assert {row["persons"] for row in rows(reading, state="not-applicable")} == {None}
    assert rows(reading, state="zero") == rows(reading, state="missing") == []


def test_a_dash_where_the_region_existed_is_missing(altered: Any) -> None:
    reading = read(altered(lambda book: put(book, "Все население", "X4", "-")))
    (row,) = rows(reading, state="missing")
    assert (row["place"], row["period"], row["origin_column"], row["origin_row"]) == ("KZ-11", "2022", "X", 4)


def test_urban_and_rural_parts_are_left_out_with_a_note(kazakhstan: Path) -> None:
    reading = read(kazakhstan / WORKBOOK)
    (note,) = [finding for finding in reading.findings if finding.code == "parts-left-out"]
    assert "Городское население, Сельское население" in note.message["en"]
    (men,) = rows(reading, place="KZ-71", period="2023", sex="male")
    assert (men["persons"], men["origin_sheet"], men["origin_row"]) == (645_722, "Мужчины", 26)


def test_the_day_the_borders_and_the_former_name_are_told(kazakhstan: Path) -> None:
    reading = read(kazakhstan / YEARS)
    assert codes(reading) == ["reference-date-assumed", "borders-changed", "former-name"]
    (row,) = rows(reading, place="KZ-61", period="2016")
    assert (row["persons"], row["reference_date"]) == (2_840_871, "2016-01-01")


def test_the_table_without_a_date_needs_a_period(kazakhstan: Path) -> None:
    for file in (kazakhstan / SEXES, kazakhstan / BROAD.removeprefix("kazakhstan/")):
        with pytest.raises(Refusal) as refusal:
            read(file, Given())
        assert [finding.code for finding in refusal.value.findings] == ["period-needed"]


def test_the_twenty_regions_have_their_known_figures(kazakhstan: Path) -> None:
    reading = read(kazakhstan / SEXES)
    total = rows(reading, place="KZ", sex="all")[0]
    assert (total["persons"], total["reference_date"], total["origin_column"]) == (19_765_004, "2023-01-01", "Total")
    assert sum(row["persons"] for row in rows(reading, sex="all") if row["place"] != "KZ") == 19_765_004
    assert {row["place"]: row["persons"] for row in rows(reading, sex="all")}["KZ-31"] == 1_217_955


def test_parts_that_do_not_add_up_are_a_warning(altered: Any) -> None:
    reading = read(altered(lambda book: put(book, "Мужчины", "Y12", 1)))
    doubts = [
        (one.severity, one.sheet, one.row, one.column) for one in reading.findings if one.code == "parts-do-not-add-up"
    ]
    assert doubts == [("warning", "Все население", 6, "Y"), ("warning", "Мужчины", 8, "Y")]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("X6", "много", "unreadable-number"),
        ("X6", -5, "negative-number"),
        ("X6", 10.5, "not-a-whole-number"),
        ("A6", "Алмаатинск", "unknown-place"),
    ],
)
def test_a_bad_cell_is_named_by_sheet_row_and_column(altered: Any, cell: str, value: object, code: str) -> None:
    reading = read(altered(lambda book: put(book, "Все население", cell, value)))
    first = next(finding for finding in reading.findings if finding.stops)
    assert (first.code, first.sheet, first.row, first.column) == (code, "Все население", 6, cell[0])
    assert reading.rejected == (24 if cell == "A6" else 1)


def test_an_unknown_region_is_told_the_nearest(kazakhstan: Path, tmp_path: Path) -> None:
    copy = tmp_path / "years.csv"
    copy.write_text(
        (kazakhstan / YEARS).read_text(encoding="utf-8").replace("Жетісу,2022", "Жетысай,2022"), encoding="utf-8"
    )
    (finding,) = [one for one in read(copy).findings if one.stops]
    assert (finding.code, finding.text, finding.column) == ("unknown-place", "Жетысай", "Область")
    assert finding.proposal is not None
    assert "KZ-33" in finding.proposal["en"]


def test_a_missing_column_is_refused_by_name(kazakhstan: Path, tmp_path: Path) -> None:
    copy = tmp_path / "years.csv"
    copy.write_text((kazakhstan / YEARS).read_text(encoding="utf-8").replace("Население", "Люди", 1), encoding="utf-8")
    faults: list[Finding] = []
    with pytest.raises(Refusal) as refusal:
        read(copy)
    faults += refusal.value.findings
    assert [(one.code, one.column) for one in faults] == [("missing-column", "Население")]


def test_thousands_become_persons_and_projections_say_so(shared: Path) -> None:
    reading = read(shared / "data" / WPP)
    (row,) = rows(reading, place="KZ", period="1990", age="0-4", sex="male")
    assert (row["persons"], row["reference_date"], row["variant"]) == (1_004_122, "1990-07-01", "estimate")
    assert {row["variant"] for row in rows(reading, period="2025")} == {"projection"}
    assert {"reference_date": "2020-07-01"}.items() <= rows(reading, place="UZ", period="2020")[0].items()


def test_the_table_of_working_ages_equals_the_sum_of_the_five_year_ages(shared: Path) -> None:
    given = rows(read(shared / "data" / WORKING), place="KZ", period="2020", sex="all")
    (whole,) = given
    assert (whole["age"], whole["persons"]) == ("15-64", 12_301_140.5)
    ages = {f"{age}-{age + 4}" for age in range(15, 65, 5)}
    parts = [
        row["persons"]
        for row in rows(read(shared / "data" / WPP), place="KZ", period="2020", sex="all")
        if row["age"] in ages
    ]
    assert len(parts) == 10
    assert sum(parts) == pytest.approx(whole["persons"], abs=10)


def test_a_country_whose_number_speaks_of_another_is_rejected(shared: Path, tmp_path: Path) -> None:
    lines = (shared / "data" / WPP).read_text(encoding="utf-8").splitlines()[:4]
    copy = tmp_path / "wpp.csv"
    copy.write_text("\n".join([*lines[:3], lines[3].replace("398,", "417,", 1)]) + "\n", encoding="utf-8")
    (finding,) = [one for one in read(copy).findings if one.stops]
    assert (finding.code, finding.row, finding.column, finding.text) == ("place-contradicts", 4, "country_code", "417")


def put(book: Workbook, sheet: str, cell: str, value: object) -> None:
    book[sheet][cell] = value
