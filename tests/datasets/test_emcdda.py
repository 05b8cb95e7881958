"""Tables of the European bulletin: deaths and treatment entrants, known by the code that is their sheet's name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import dataset
from kenes.datasets.readers.emcdda_treatment import category_of
from kenes.datasets.reading import Given, Reading, SourceFile, all_readers
from kenes.datasets.recognise import reader_for
from kenes.texts import Refusal

DEATHS, TREATMENT = "drug_induced_deaths", "treatment_entrants"
BANDS = ["15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64"]


@pytest.fixture
def bulletin(shared: Path) -> Path:
    return shared / "data" / "emcdda" / "statistical_bulletin_2019"


@pytest.fixture
def altered(bulletin: Path, tmp_path: Path) -> Callable[[str, Callable[[Worksheet], object]], Path]:
    """A copy of a table with something changed in it."""

    def alter(file: str, change: Callable[[Worksheet], object]) -> Path:
        book = load_workbook(bulletin / file)
        change(book.worksheets[0])
        book.save(tmp_path / "altered.xlsx")
        return tmp_path / "altered.xlsx"

    return alter


def read(path: Path) -> Reading:
    reader, source = reader_for(path, Given())
    return reader.read(source, Given())


def rows(reading: Reading, **wanted: object) -> list[Any]:
    (listed,) = reading.rows.values()
    return [row for row in listed if all(row[name] == value for name, value in wanted.items())]


def test_every_table_of_deaths_and_treatment_is_read_without_a_fault(bulletin: Path) -> None:
    files = [*sorted((bulletin / "drug_deaths").iterdir()), *sorted((bulletin / "treatment_demand").iterdir())]
    assert len(files) == 24
    for file in files:
        reading = read(file)
        ((key, listed),) = reading.rows.items()
        assert (key, check_rows(dataset(key), listed, file.name)[1]) == (
            DEATHS if file.parent.name == "drug_deaths" else TREATMENT,
            [],
        )
        assert {str(finding.severity) for finding in reading.findings} == {"note"}
        assert (reading.provenance.edition, reading.provenance.address) == (
            "2019",
            "https://www.emcdda.europa.eu/data/stats2019_en",
        )


@pytest.mark.parametrize(
    ("file", "sex", "age", "austria"),
    [
        ("male_deaths", "male", "all", 125),
        ("female_deaths", "female", "all", 29),
        ("deaths15_19", "all", "15-19", 10),
        ("deaths65_inf", "all", "65+", 3),
    ],
)
def test_the_sheet_name_tells_which_deaths_are_counted(
    bulletin: Path, file: str, sex: str, age: str, austria: int
) -> None:
    reading = read(bulletin / f"drug_deaths/{file}.xlsx")
    assert {(row["sex"], row["age"]) for row in rows(reading)} == {(sex, age)}
    (row,) = rows(reading, place="AT", period="2017")
    assert row["deaths"] == austria


def test_the_age_bands_and_the_sexes_add_up_to_the_same_deaths(bulletin: Path) -> None:
    """Austria 2017: 125 men and 29 women, and the eleven age bands together."""
    files = [f"deaths{band.replace('-', '_')}" for band in BANDS] + ["deaths65_inf"]
    ages = [rows(read(bulletin / f"drug_deaths/{file}.xlsx"), place="AT", period="2017")[0] for file in files]
    assert [row["age"] for row in ages] == [*BANDS, "65+"]
    assert sum(row["deaths"] for row in ages) == 125 + 29


def test_columns_run_from_the_newest_year_and_each_cell_keeps_its_own(bulletin: Path) -> None:
    austria = rows(read(bulletin / "drug_deaths/male_deaths.xlsx"), place="AT")
    assert [row["period"] for row in austria] == [str(year) for year in range(2017, 1994, -1)]
    assert (austria[-1]["deaths"], austria[-1]["origin_column"], austria[-1]["origin_sheet"]) == (141, "X", "DRD-31")


def test_a_blank_is_missing_and_a_nought_is_zero(bulletin: Path) -> None:
    reading = read(bulletin / "drug_deaths/deaths15_19.xlsx")
    belgium = {row["period"]: (row["deaths"], row["state"]) for row in rows(reading, place="BE")}
    assert belgium["2017"] == (None, "missing")
    assert belgium["2008"] == (0, "zero")
    assert belgium["2014"] == (3, "value")


def test_marks_behind_names_do_not_hide_the_country_and_are_told(bulletin: Path) -> None:
    reading = read(bulletin / "drug_deaths/male_deaths.xlsx")
    assert {"AT", "BG", "GB", "TR"} < {row["place"] for row in rows(reading)}
    (note,) = [finding for finding in reading.findings if finding.code == "footnote-marks"]
    assert "Austria, Bulgaria" in note.message["en"]


def test_the_mean_age_is_no_count_of_deaths(bulletin: Path) -> None:
    (row,) = rows(read(bulletin / "drug_deaths/mean_death_age.xlsx"), place="AT", period="2017")
    assert (row["figure"], row["mean_age"], row["deaths"], row["state"]) == ("mean-age", 36.7, None, "not-applicable")


@pytest.mark.parametrize(
    ("file", "drug", "austria"),
    [("heroin", "heroin", 1455), ("cocaine", "cocaine", 339), ("cannabis", "cannabis", 1222)],
)
def test_entrants_by_primary_drug_are_totals_of_each_year(bulletin: Path, file: str, drug: str, austria: int) -> None:
    reading = read(bulletin / f"treatment_demand/{file}_treatment.xlsx")
    assert {(row["drug"], row["characteristic"], row["category"]) for row in rows(reading)} == {(drug, "all", "all")}
    assert rows(reading, place="AT", period="2017")[0]["entrants"] == austria


def test_a_profile_gives_a_row_for_each_category_and_one_for_all(bulletin: Path) -> None:
    reading = read(bulletin / "treatment_demand/age_of_treatment.xlsx")
    austria = {
        row["category"]: row["entrants"]
        for row in rows(reading, place="AT", period="2017", drug="any-drug", characteristic="age")
    }
    assert list(austria) == ["<15", *BANDS, "65+", "not-known", "all"]
    assert (austria["<15"], austria["65+"], austria["all"]) == (32, 5, 4414)
    assert {finding.code for finding in reading.findings} >= {"column-left-out", "not-reported"}
    assert rows(reading, place="SE") == []


@pytest.mark.parametrize(
    ("file", "characteristic"),
    [
        ("education", "education"),
        ("frequency_of_use", "frequency-of-use"),
        ("labour_status", "labour"),
        ("living_where", "living-where"),
        ("living_with_whom", "living-with"),
        ("source_of_referral", "referral"),
    ],
)
def test_every_profile_of_austria_adds_up_to_all_entrants(bulletin: Path, file: str, characteristic: str) -> None:
    parts = {
        row["category"]: row["entrants"]
        for row in rows(read(bulletin / f"treatment_demand/{file}.xlsx"), place="AT", characteristic=characteristic)
    }
    assert parts.pop("all") == 4414
    assert sum(parts.values()) == 4414


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("&lt;15", "<15"),
        (" > 64", "65+"),
        ("15 to 19", "15-19"),
        ("Not known / missing", "not-known"),
        ("30+ days", "30-or-more-days"),
        ("Benefits/Disabled/Pensioner", "benefits-disabled-pensioner"),
    ],
)
def test_categories_have_codes(words: str, code: str) -> None:
    assert category_of(words) == code


def test_an_unknown_table_of_the_series_is_refused_with_the_nearest(altered: Any) -> None:
    for file, name, nearest in (
        ("drug_deaths/male_deaths.xlsx", "DRD-47", "DRD-4"),
        ("treatment_demand/education.xlsx", "TDI-0393", "TDI-0392"),
    ):
        with pytest.raises(Refusal) as refusal:
            read(altered(file, lambda sheet, name=name: setattr(sheet, "title", name)))
        (finding,) = refusal.value.findings
        assert (finding.code, finding.sheet, finding.text) == ("unknown-table", name, name)
        assert finding.proposal is not None
        assert nearest in finding.proposal["en"]


def test_other_tables_of_the_bulletin_are_not_taken_for_these(bulletin: Path) -> None:
    for file in (
        "social_responses/methadone_clients.xlsx",
        "social_responses/opioid_substitution_providers.xlsx",
        "social_responses/syringes_provision.xlsx",
    ):
        with pytest.raises(Refusal) as refusal:
            reader_for(bulletin / file, Given())
        assert refusal.value.findings[0].code == "unknown-layout"


@pytest.mark.parametrize(
    ("file", "cell", "value", "code"),
    [
        ("drug_deaths/male_deaths.xlsx", "C2", "abt. 5", "unreadable-number"),
        ("drug_deaths/male_deaths.xlsx", "C2", -1, "negative-number"),
        ("treatment_demand/heroin_treatment.xlsx", "B2", 7.5, "not-a-whole-number"),
        ("treatment_demand/education.xlsx", "C2", "many", "unreadable-number"),
    ],
)
def test_a_bad_cell_is_named_and_costs_its_own_row_only(
    bulletin: Path, altered: Any, file: str, cell: str, value: object, code: str
) -> None:
    whole = len(rows(read(bulletin / file)))
    reading = read(altered(file, lambda sheet: sheet.__setitem__(cell, value)))
    (finding,) = [one for one in reading.findings if one.stops]
    assert (finding.code, f"{finding.column}{finding.row}") == (code, cell)
    assert (len(rows(reading)), reading.rejected) == (whole - 1, 1)


def test_an_unknown_country_is_named_with_the_nearest(altered: Any) -> None:
    reading = read(altered("drug_deaths/male_deaths.xlsx", lambda sheet: sheet.__setitem__("A2", "Austrea")))
    faults = [one for one in reading.findings if one.stops]
    assert {(one.code, one.row, one.column, one.text) for one in faults} == {("unknown-place", 2, "A", "Austrea")}
    assert faults[0].proposal is not None
    assert "AT" in faults[0].proposal["en"]


def test_a_profile_without_its_year_is_refused_by_name(altered: Any) -> None:
    with pytest.raises(Refusal) as refusal:
        read(altered("treatment_demand/education.xlsx", lambda sheet: sheet.delete_cols(2)))
    assert [(one.code, one.text) for one in refusal.value.findings] == [("missing-column", "Year of Treatment")]


def test_no_other_workbook_is_claimed_by_the_readers_of_the_bulletin(shared: Path) -> None:
    own = [reader for reader in all_readers() if reader.key.startswith("emcdda_")]
    claimed = {
        file.name
        for file in (shared / "data").rglob("*.xlsx")
        if any(one.recognises(SourceFile(file)) >= 0.9 for one in own)
    }
    bulletin = shared / "data/emcdda/statistical_bulletin_2019"
    folders = ("drug_deaths", "treatment_demand", "prevalence", "drug_offenses", "price_purity")
    assert claimed == {file.name for folder in folders for file in (bulletin / folder).iterdir()}
