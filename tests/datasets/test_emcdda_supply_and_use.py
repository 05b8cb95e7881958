"""Tables of the European bulletin on use, offences and prices: what each code stands for, and what stands in the cells."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kenes.assessments.missing import missing
from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import dataset
from kenes.datasets.ingest import Wish, ingest
from kenes.datasets.reading import Given, Reading
from kenes.datasets.recognise import reader_for
from kenes.indicators.stored import all_tables
from kenes.observatory.founding import found
from kenes.texts import Refusal

USE, OFFENCES, PRICES = "prevalence_of_use", "drug_offences_by_kind", "retail_prices"
MONDAY = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)


@pytest.fixture
def bulletin(shared: Path) -> Path:
    return shared / "data" / "emcdda" / "statistical_bulletin_2019"


def read(path: Path) -> Reading:
    reader, source = reader_for(path, Given())
    return reader.read(source, Given())


def rows(reading: Reading, **wanted: object) -> list[Any]:
    (listed,) = reading.rows.values()
    return [row for row in listed if all(row[name] == value for name, value in wanted.items())]


@pytest.mark.parametrize(
    ("folder", "key", "files"), [("prevalence", USE, 7), ("drug_offenses", OFFENCES, 8), ("price_purity", PRICES, 5)]
)
def test_every_table_is_read_without_a_fault(bulletin: Path, folder: str, key: str, files: int) -> None:
    listed = sorted((bulletin / folder).iterdir())
    assert len(listed) == files
    for file in listed:
        reading = read(file)
        assert list(reading.rows) == [key]
        assert (reading.rejected, check_rows(dataset(key), reading.rows[key], file.name)[1]) == (0, [])
        assert (reading.provenance.edition, reading.provenance.published) == ("2019", "2019")
        assert not any(finding.stops for finding in reading.findings)


class TestPrevalence:
    @pytest.mark.parametrize(
        ("file", "drug", "austria"),
        [
            ("cannabis", "cannabis", {"all": 23.6, "male": 25.6, "female": 21.5}),
            ("cocaine", "cocaine", {"all": 3.0, "male": 3.6, "female": 2.3}),
            ("amphetamines", "amphetamines", {"all": 2.2, "male": 2.6, "female": 1.7}),
            ("ecstasy", "ecstasy", {"all": 2.9, "male": 3.3, "female": 2.5}),
            ("lsd", "lsd", {"all": 1.7, "male": 1.6, "female": 1.7}),
            ("alcohol", "alcohol", {"all": 95.9, "male": 96.9, "female": 95.0}),
            ("tobacco", "tobacco", {"all": 74.1, "male": 77.6, "female": 70.6}),
        ],
    )
    def test_the_code_tells_the_drug(self, bulletin: Path, file: str, drug: str, austria: dict[str, float]) -> None:
        found_rows = rows(read(bulletin / f"prevalence/{file}.xlsx"), place="AT")
        assert {row["sex"]: row["best"] for row in found_rows} == austria
        assert {(row["drug"], row["period"], row["age"], row["recall"], row["population"], row["notes"]) for row in found_rows} == {
            (drug, "2015", "15-64", "lifetime", "general", "sample 3477")
        }  # fmt: skip

    def test_nought_is_zero_a_blank_is_no_row_and_a_silent_country_is_told(self, bulletin: Path) -> None:
        reading = read(bulletin / "prevalence/cocaine.xlsx")
        assert [(row["sex"], row["best"], row["state"]) for row in rows(reading, place="TR")] == [
            ("all", 0.2, "value"), ("male", 0.3, "value"), ("female", 0.0, "zero"),
        ]  # fmt: skip
        assert [row["sex"] for row in rows(reading, place="LU")] == ["all"]
        assert rows(reading, place="BE") == []
        [silent] = [finding for finding in reading.findings if finding.code == "not-reported"]
        assert silent.message["en"].endswith("Belgium, Estonia, Sweden.")

    def test_the_footnote_on_the_united_kingdom_stands_beside_its_figures(self, bulletin: Path) -> None:
        britain = rows(read(bulletin / "prevalence/cannabis.xlsx"), place="GB")
        assert all("England and Wales only" in row["notes"] for row in britain)

    def test_a_share_above_a_hundred_is_refused_and_a_missing_column_named(
        self, bulletin: Path, tmp_path: Path
    ) -> None:
        book = load_workbook(bulletin / "prevalence/cocaine.xlsx")
        book.worksheets[0]["F2"] = 103
        book.save(tmp_path / "above.xlsx")
        [fault] = [finding for finding in read(tmp_path / "above.xlsx").findings if finding.stops]
        assert (fault.code, fault.row, fault.column) == ("percentage-above-hundred", 2, "F")
        book.worksheets[0]["F1"] = "Sum"
        book.save(tmp_path / "renamed.xlsx")
        with pytest.raises(Refusal) as refusal:
            read(tmp_path / "renamed.xlsx")
        assert [(one.code, one.text) for one in refusal.value.findings] == [("missing-column", "Total")]


class TestOffences:
    @pytest.mark.parametrize(
        ("file", "drug", "offence", "austria"),
        [
            ("cannabis_users", "cannabis", "use", 28_890),
            ("cannabis_suppliers", "cannabis", "supply", 8_861),
            ("heroin_users", "heroin", "use", 1_838),
            ("heroin_suppliers", "heroin", "supply", 801),
            ("cocaine_users", "cocaine", "use", 2_560),
            ("cocaine_suppliers", "cocaine", "supply", 1_390),
            ("ecstasy_users", "ecstasy", "use", 1_768),
            ("ecstasy_suppliers", "ecstasy", "supply", 788),
        ],
    )
    def test_the_code_tells_drug_and_kind(
        self, bulletin: Path, file: str, drug: str, offence: str, austria: int
    ) -> None:
        reading = read(bulletin / f"drug_offenses/{file}.xlsx")
        assert {(row["drug"], row["offence"]) for row in rows(reading)} == {(drug, offence)}
        assert len(rows(reading)) == 30 * 14
        [row] = rows(reading, place="AT", period="2017")
        assert (row["offences"], row["origin_column"], row["origin_row"]) == (austria, "B", 2)

    def test_the_newest_year_stands_first_and_blanks_are_missing(self, bulletin: Path) -> None:
        turkey = rows(read(bulletin / "drug_offenses/heroin_users.xlsx"), place="TR")
        assert [(row["period"], row["offences"], row["state"]) for row in turkey[:8]] == [
            ("2017", 9231, "value"), ("2016", 5997, "value"), ("2015", 8848, "value"), ("2014", 5268, "value"),
            ("2013", 4803, "value"), ("2012", 3056, "value"), ("2011", 2467, "value"), ("2010", None, "missing"),
        ]  # fmt: skip


class TestPrices:
    def test_studies_of_one_country_stand_apart(self, bulletin: Path) -> None:
        reading = read(bulletin / "price_purity/cocaine_price_mean.xlsx")
        belgium = rows(reading, place="BE", period="2017")
        assert [(row["study"], row["mean_eur"], row["unit"]) for row in belgium] == [("BE-1", 52.2, "g"), ("BE-2", 50.2, "g")]  # fmt: skip
        [czechia] = rows(reading, place="CZ", period="2017")
        assert czechia["mean_eur"] == 77.675363

    def test_a_price_of_nought_is_kept_as_zero_and_doubted(self, bulletin: Path) -> None:
        reading = read(bulletin / "price_purity/cocaine_price_mean.xlsx")
        assert Counter(row["state"] for row in rows(reading)) == {"missing": 391, "value": 389, "zero": 2}
        doubts = [finding for finding in reading.findings if str(finding.severity) == "warning"]
        assert [(one.code, one.row, one.column) for one in doubts] == [
            ("price-of-nought", 11, "D"),
            ("price-of-nought", 29, "D"),
        ]

    @pytest.mark.parametrize(
        ("file", "drug", "unit"),
        [
            ("brown_heroin", "heroin-brown", "g"),
            ("white_heroin", "heroin-white", "g"),
            ("cannabis", "cannabis", "g"),
            ("ecstasy", "ecstasy", "tablet"),
        ],
    )
    def test_the_code_tells_drug_and_unit(self, bulletin: Path, file: str, drug: str, unit: str) -> None:
        reading = read(bulletin / f"price_purity/{file}_price_mean.xlsx")
        assert {(row["drug"], row["unit"]) for row in rows(reading)} == {(drug, unit)}
        assert "unit-assumed" in {finding.code for finding in reading.findings}


def test_a_star_behind_a_country_or_study_does_not_hide_it(bulletin: Path, tmp_path: Path) -> None:
    for file, name, code in (
        ("drug_offenses/heroin_users.xlsx", "Austria *", "AT"),
        ("price_purity/cocaine_price_mean.xlsx", "Austria-C *", "AT"),
        ("prevalence/cocaine.xlsx", "Austria *", "AT"),
    ):
        book = load_workbook(bulletin / file)
        book.worksheets[0]["A2"] = name
        book.save(tmp_path / "starred.xlsx")
        reading = read(tmp_path / "starred.xlsx")
        assert rows(reading, place=code), file
        assert "footnote-marks" in {finding.code for finding in reading.findings}


def test_a_european_observatory_shows_them_beside_the_annexes_of_unodc(
    shared: Path, bulletin: Path, tmp_path: Path
) -> None:
    """Spain: the bulletin's lifetime use stands beside the past-year use of UNODC, neither replacing the other."""
    observatory = found(tmp_path / "es", "ES")
    files = [
        bulletin / "prevalence/cannabis.xlsx", bulletin / "drug_offenses/heroin_users.xlsx",
        bulletin / "drug_offenses/heroin_suppliers.xlsx", bulletin / "price_purity/cocaine_price_mean.xlsx",
        shared / "data/emcdda/wastewater_daily_2011_2021.csv",
    ]  # fmt: skip
    for file in files:
        assert not ingest(observatory, file, Wish(), MONDAY).stopped
    annex = shared / "data/unodc/wdr2025_1_2_prevalence_general_population.xlsx"
    assert ingest(observatory, annex, Wish(accept_valid=True), MONDAY).taken
    tables = all_tables(observatory)
    use = {
        (row.breakdown["recall"], row.breakdown["sex"]): (row.estimate, row.release)
        for row in tables[USE]
        if (row.place, row.period, row.breakdown["drug"], row.breakdown["age"]) == ("ES", "2017", "cannabis", "15-64")
    }
    assert use["lifetime", "all"][0] == 35.2
    assert use["past-year", "all"][1].startswith("prevalence_of_use/2025")
    offences = {row.breakdown["offence"]: row.estimate for row in tables[OFFENCES] if (row.place, row.period) == ("ES", "2017")}  # fmt: skip
    assert offences["use"] == 6601
    assert tables["drug_law_offences"] == []
    price = next(row for row in tables[PRICES] if (row.place, row.period) == ("BE", "2017"))
    assert (price.estimate, price.low, price.high, price.n, price.unit) == (51.2, 50.2, 52.2, 2, "euros")
    gaps = {one.code for one in missing("ES", tables)}
    assert gaps.isdisjoint({"WASTEWATER", "PRICES", "OFFENCES"})
    assert {"WASTEWATER", "PRICES", "OFFENCES"} <= {one.code for one in missing("XK", tables)}
