"""Trends perceived by experts: ordinal words under two header rows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import Row, dataset
from kenes.datasets.readers.unodc_perception import READER
from kenes.datasets.reading import Given, Reading, SourceFile
from kenes.texts import Refusal, Severity


@pytest.fixture(scope="module")
def published(shared: Path) -> Path:
    return shared / "data" / "unodc" / "wdr2025_2_1_expert_perception_trends.xlsx"


@pytest.fixture(scope="module")
def reading(published: Path) -> Reading:
    return READER.read(SourceFile(published), Given())


def rows_of(reading: Reading, **wanted: object) -> list[Row]:
    return [
        row for row in reading.rows["perceived_trends"] if all(row[name] == value for name, value in wanted.items())
    ]


def test_every_line_is_read_once_for_each_age(reading: Reading) -> None:
    assert [len(rows_of(reading, place=place, age="all")) for place in ("KZ", "KG", "TJ", "UZ")] == [42, 7, 49, 17]
    assert Counter(row["age"] for row in reading.rows["perceived_trends"]) == {
        "all": 2944,
        "0-17": 2944,
        "18-24": 2944,
        "25+": 2944,
    }
    assert (reading.rejected, reading.provenance.edition) == (0, "2025")


def test_every_row_passes_the_checks_of_the_dataset(reading: Reading) -> None:
    rows = reading.rows["perceived_trends"]
    good, faults = check_rows(dataset("perceived_trends"), rows, "file")
    assert (len(good), faults) == (len(rows), [])


def test_the_words_become_five_steps(reading: Reading) -> None:
    assert Counter(row["perception"] for row in rows_of(reading, age="all")) == {
        "stable": 1307, "large-increase": 506, "small-increase": 451, "large-decrease": 222, "small-decrease": 193, None: 265,
    }  # fmt: skip


def test_any_drug_in_kazakhstan(reading: Reading) -> None:
    rows = rows_of(reading, place="KZ", drug="any-drug")
    assert {row["age"]: row["perception"] for row in rows} == {
        "all": "small-decrease", "0-17": "small-increase", "18-24": "small-decrease", "25+": "small-decrease",
    }  # fmt: skip
    assert {row["period"] for row in rows} == {"2022"}


def test_blank_and_not_known_are_missing_and_not_stable(reading: Reading) -> None:
    rows = rows_of(reading, perception=None)
    assert {row["state"] for row in rows} == {"missing"}
    assert {row["state"] for row in reading.rows["perceived_trends"] if row["perception"]} == {"value"}


def test_a_group_named_as_a_drug_is_the_whole_group(reading: Reading) -> None:
    named = {row["drug_named"]: row["drug"] for row in rows_of(reading, place="KZ")}
    assert named["Cannabis-type drugs"] == "cannabis"
    assert named["“Ecstasy”-type substances"] == "ecstasy"
    assert named["Other “ecstasy”-type substances"] == "ecstasy-other"
    uruguay = {row["drug_named"]: row["drug"] for row in rows_of(reading, place="UY")}
    assert uruguay["Sedatives and Tranquillizers"] == "sedatives"


def test_where_a_perception_stood(reading: Reading, published: Path) -> None:
    sheet = openpyxl.load_workbook(published)["Trends"]
    for row in rows_of(reading, place="KZ", drug="heroin"):
        cell = sheet[f"{row['origin_column']}{row['origin_row']}"].value
        assert (
            cell
            == {"stable": "Stable situation (+-5%)", "small-decrease": "Small decrease (5-10%)"}[str(row["perception"])]
        )


@pytest.fixture
def small(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Trends"
    for row in (
        ["Expert perception of trend changes in use of drugs in 2023"],
        ["(or latest year available)", None, None, None, None, None, None, "Age group"],
        ["Region", "SubRegion", "Country", "Year", "DrugGroup", "Drug", "Overall", "0-17", "18-24", "25+", "msCode"],
        [
            "Asia",
            "Central Asia",
            "Kyrgyzstan *",
            2023,
            "Opioids",
            "Heroin",
            "Large decrease (>10%)",
            None,
            "Not known",
            "Stable",
            "KGZ",
        ],
        [
            "Asia",
            "Central Asia",
            "Kyrgyzstan *",
            2023,
            "Opioids",
            "Opium",
            "Stable situation (+-5%)",
            None,
            None,
            None,
            "KGZ",
        ],
    ):
        sheet.append(row)
    book.save(tmp_path / "small.xlsx")
    return tmp_path / "small.xlsx"


def change(path: Path, cell: str, value: object) -> Path:
    book = openpyxl.load_workbook(path)
    book["Trends"][cell] = value
    book.save(path)
    return path


def test_a_star_behind_a_country_does_not_matter(small: Path) -> None:
    rows = READER.read(SourceFile(small), Given()).rows["perceived_trends"]
    assert {row["place"] for row in rows} == {"KG"}
    assert [row["perception"] for row in rows if row["drug"] == "heroin"] == ["large-decrease", None, None, "stable"]


def test_an_unknown_word_is_named_by_its_cell(small: Path) -> None:
    reading = READER.read(SourceFile(change(small, "I5", "Rather more")), Given())
    (found,) = [found for found in reading.findings if found.severity is Severity.ERROR]
    assert (found.code, found.sheet, found.row, found.column, found.text) == (
        "unknown-perception",
        "Trends",
        5,
        "I",
        "Rather more",
    )
    assert (len(reading.rows["perceived_trends"]), reading.rejected) == (4, 1)


def test_a_missing_column_is_refused_by_name(small: Path) -> None:
    with pytest.raises(Refusal) as refused:
        READER.read(SourceFile(change(small, "G3", None)), Given())
    assert [found.column for found in refused.value.findings] == ["Overall"]


def test_an_age_that_is_not_there_gives_no_rows(small: Path) -> None:
    rows = READER.read(SourceFile(change(small, "H3", "x")), Given()).rows["perceived_trends"]
    assert {row["age"] for row in rows} == {"all", "18-24", "25+"}
