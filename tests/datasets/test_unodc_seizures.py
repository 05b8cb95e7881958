"""Annual drug seizures in the three editions that are at hand, and every trap that was seen in them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from kenes.codes.substances import parts_of
from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import Row, dataset
from kenes.datasets.readers import unodc_seizures_2012, unodc_seizures_json, unodc_seizures_wdr
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.recognise import reader_for
from kenes.texts import Refusal, Severity

EDITIONS = {
    "2018": (unodc_seizures_2012.READER, "drug_seizures_2012_2016.csv"),
    "2024": (unodc_seizures_json.READER, "drug_seizures_2018_2022.json"),
    "2025": (unodc_seizures_wdr.READER, "wdr2025_7_1_drug_seizures_2019_2023.xlsx"),
}
READERS = [reader for reader, _ in EDITIONS.values()]
CENTRAL_ASIA = ("KZ", "KG", "TJ", "TM", "UZ")


@pytest.fixture(scope="module")
def readings(shared: Path) -> dict[str, Reading]:
    return {
        edition: reader.read(SourceFile(shared / "data" / "unodc" / name), Given())
        for edition, (reader, name) in EDITIONS.items()
    }


def rows_of(readings: dict[str, Reading], edition: str, **wanted: object) -> list[Row]:
    """The rows of an edition that have the values wanted."""
    rows = readings[edition].rows["drug_seizures"]
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_is_recognised_by_its_own_reader_before_any_other(shared: Path, edition: str) -> None:
    reader, name = EDITIONS[edition]
    source = SourceFile(shared / "data" / "unodc" / name)
    assert reader.recognises(source) > 0.97
    assert max(READERS, key=lambda one: one.recognises(source)) is reader


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_file_is_recognised_whatever_its_name(shared: Path, tmp_path: Path, edition: str) -> None:
    reader, name = EDITIONS[edition]
    renamed = tmp_path / "table.bin"
    renamed.write_bytes((shared / "data" / "unodc" / name).read_bytes())
    assert reader.recognises(SourceFile(renamed)) > 0.97


@pytest.mark.parametrize(
    "edition, rows, central_asia",
    [("2018", 9442, [56, 46, 42, 23, 26]), ("2024", 10941, [78, 58, 44, 0, 59]), ("2025", 11274, [69, 68, 49, 0, 69])],
)
def test_every_row_is_read(readings: dict[str, Reading], edition: str, rows: int, central_asia: list[int]) -> None:
    found = readings[edition].rows["drug_seizures"]
    assert len(found) == rows
    assert [len(rows_of(readings, edition, place=place)) for place in CENTRAL_ASIA] == central_asia
    assert readings[edition].rejected == 0
    assert readings[edition].provenance.edition == edition


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_row_passes_the_checks_of_the_dataset(readings: dict[str, Reading], edition: str) -> None:
    rows = readings[edition].rows["drug_seizures"]
    good, faults = check_rows(dataset("drug_seizures"), rows, "file")
    assert (len(good), faults) == (len(rows), [])


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_published_edition_stops_nobody(readings: dict[str, Reading], edition: str) -> None:
    assert [found for found in readings[edition].findings if found.stops] == []


def test_kazakhstan_reports_unevenly_from_year_to_year(readings: dict[str, Reading]) -> None:
    by_year = Counter(row["period"] for row in rows_of(readings, "2025", place="KZ"))
    assert by_year == {"2019": 8, "2020": 13, "2021": 7, "2022": 37, "2023": 4}


def test_heroin_of_kazakhstan_has_no_row_in_2023_and_none_is_invented(readings: dict[str, Reading]) -> None:
    heroin = {row["period"]: row["quantity_kg"] for row in rows_of(readings, "2025", place="KZ", drug="heroin")}
    assert heroin == {"2019": 1152.0, "2020": 70.08828811, "2021": 76.575, "2022": 102.064}


def test_where_a_figure_stood(readings: dict[str, Reading], shared: Path) -> None:
    (row,) = rows_of(readings, "2025", place="KZ", drug="heroin", period="2019")
    sheet = openpyxl.load_workbook(shared / "data" / "unodc" / str(row["origin_file"]))[str(row["origin_sheet"])]
    assert sheet[f"{row['origin_column']}{row['origin_row']}"].value == 1152
    (record,) = rows_of(readings, "2024", place="KZ", drug="heroin", period="2018")
    records = json.loads((shared / "data" / "unodc" / str(record["origin_file"])).read_text("utf-8"))
    assert records[int(str(record["origin_row"])) - 1][str(record["origin_column"])] == 59
    (line,) = rows_of(readings, "2018", place="KZ", drug="heroin", period="2012")
    lines = (shared / "data" / "unodc" / str(line["origin_file"])).read_text("utf-8-sig").splitlines()
    assert lines[int(str(line["origin_row"])) - 1].split(";")[2:] == [
        "Kazakhstan",
        "KAZ",
        "2012",
        "Opioids",
        "Heroin",
        "",
        "307",
        "",
    ]


@pytest.mark.parametrize("edition, states", [
    ("2018", {"value": 6023, "zero": 3415, "missing": 4}),
    ("2024", {"value": 9447, "zero": 1494}),
    ("2025", {"value": 10359, "zero": 839, "missing": 76}),
])  # fmt: skip
def test_blanks_are_missing_and_zeros_are_zero(
    readings: dict[str, Reading], edition: str, states: dict[str, int]
) -> None:
    rows = readings[edition].rows["drug_seizures"]
    assert Counter(row["state"] for row in rows) == states
    assert all((row["quantity_kg"] is None) == (row["state"] == "missing") for row in rows)


def test_thirteen_common_figures_were_revised_between_editions(readings: dict[str, Reading], shared: Path) -> None:
    """The groups were renamed between the editions; country, year and substance still meet."""
    older, newer = (sums_by_cell(readings, edition) for edition in ("2024", "2025"))
    common = older.keys() & newer.keys()
    revised = [cell for cell in common if abs(older[cell] - newer[cell]) > 1e-9 * max(1.0, older[cell])]
    assert len(common) == 6932
    assert len(revised) == 13


def sums_by_cell(readings: dict[str, Reading], edition: str) -> Counter[tuple[object, ...]]:
    sums: Counter[tuple[object, ...]] = Counter()
    for row in readings[edition].rows["drug_seizures"]:
        if row["quantity_kg"] is not None and "2019" <= str(row["period"]) <= "2022":
            sums[row["place"], row["period"], row["drug_named"]] += row["quantity_kg"]  # type: ignore[assignment,operator]
    return sums


@pytest.mark.parametrize("period", ["2019", "2020", "2021", "2022"])
def test_groups_renamed_between_editions_give_the_same_codes(readings: dict[str, Reading], period: str) -> None:
    older, newer = (
        Counter(row["drug"] for row in rows_of(readings, edition, place="KZ", period=period))
        for edition in ("2024", "2025")
    )
    assert older == newer


def test_the_series_of_a_drug_runs_through_all_editions(readings: dict[str, Reading]) -> None:
    for drug in ("cannabis-herb", "cannabis-resin", "heroin", "opium"):
        assert all(rows_of(readings, edition, place="KZ", drug=drug) for edition in EDITIONS)


def test_roll_ups_are_marked_beside_their_parts(readings: dict[str, Reading]) -> None:
    canada = rows_of(readings, "2025", place="CA", period="2023")
    total = [row for row in canada if row["drug"] == "cocaine"]
    parts = [row for row in canada if row["drug"] in parts_of("cocaine")]
    assert [row["roll_up"] for row in total] == ["yes"]
    assert {row["roll_up"] for row in parts} == {"no"}
    assert sum(float(str(row["quantity_kg"])) for row in parts) < float(str(total[0]["quantity_kg"]))


def test_a_roll_up_may_be_the_only_figure_there_is(readings: dict[str, Reading]) -> None:
    """Kazakhstan gave 10 kg of "ecstasy" in 2022 as a total only."""
    ecstasy = [
        row
        for row in rows_of(readings, "2025", place="KZ", period="2022")
        if row["drug"] in {"ecstasy", *parts_of("ecstasy")}
    ]
    assert [(row["drug"], row["roll_up"], row["quantity_kg"]) for row in ecstasy] == [
        ("ecstasy", "yes", 10.025229999999999)
    ]


def test_rows_that_the_publisher_gives_twice_are_both_kept(readings: dict[str, Reading]) -> None:
    other = rows_of(readings, "2025", place="KZ", period="2022", drug="cannabis-other")
    assert [(row["part"], row["quantity_kg"]) for row in other] == [(1, 3.3673200000000003), (2, 9.55642)]


def test_the_specific_name_of_the_oldest_edition_decides(readings: dict[str, Reading]) -> None:
    named = {(row["drug_named"], row["drug"]) for row in rows_of(readings, "2018", place="KZ")}
    assert ("Poppy plants: Poppy straw", "poppy-straw") in named
    assert ("Poppy plants", "poppy-plants") in named
    assert ("Pharmaceutical opioids: Fentanyl", "fentanyl") in named
    assert ("Opium: Raw and prepared", "opium") in named


def test_what_the_publisher_remarks_is_kept(readings: dict[str, Reading]) -> None:
    remarks = Counter(row["notes"] for row in readings["2018"].rows["drug_seizures"])
    assert remarks["Data for 2015 (2016 data not available)"] == 20
    assert remarks["Customs only"] == 35


def test_no_drug_of_any_edition_is_unlisted(readings: dict[str, Reading]) -> None:
    assert [found for reading in readings.values() for found in reading.findings if found.code == "unlisted-drug"] == []


def test_what_was_assumed_is_said(readings: dict[str, Reading]) -> None:
    codes = {found.code for found in readings["2025"].findings if found.severity is Severity.NOTE}
    assert codes == {"edition-assumed", "blank-is-missing", "roll-up-rows", "rows-alike-kept"}


@pytest.fixture(scope="module")
def published_cells(shared: Path) -> list[list[str]]:
    whole = SourceFile(shared / "data" / "unodc" / "wdr2025_7_1_drug_seizures_2019_2023.xlsx")
    return whole.sheet("Seizures")


@pytest.fixture
def kazakhstan(published_cells: list[list[str]], tmp_path: Path) -> Path:
    """The workbook with the rows of Kazakhstan only; row 3 is its first."""
    rows = published_cells
    book = openpyxl.Workbook()
    book.active.title = "Seizures"
    for row in [*rows[:2], *(row for row in rows[2:] if row[2] == "Kazakhstan")]:
        book.active.append(
            [
                float(cell) if place == 7 and cell.replace(".", "").isdigit() else cell or None
                for place, cell in enumerate(row)
            ]
        )
    book.save(tmp_path / "kz.xlsx")
    return tmp_path / "kz.xlsx"


PLANTED = [
    ("H5", "about 70", "unreadable-number", "H"),
    ("H5", "1,234", "ambiguous-number", "H"),
    ("H5", -3, "negative-number", "H"),
    ("H5", "#N/A", "unreadable-number", "H"),
    ("C5", "Kazahstan", "unknown-place", "C"),
    ("C5", "Uzbekistan", "place-contradicts", "I"),
    ("G5", "twenty", "unreadable-period", "G"),
]


@pytest.mark.parametrize("cell, value, code, column", PLANTED)
def test_a_planted_error_is_named_by_sheet_row_and_column(
    kazakhstan: Path, cell: str, value: object, code: str, column: str
) -> None:
    reading = read(unodc_seizures_wdr.READER, planted(kazakhstan, cell, value))
    (found,) = [found for found in reading.findings if found.severity is Severity.ERROR]
    assert (found.code, found.file, found.sheet, found.row, found.column) == (code, "kz.xlsx", "Seizures", 5, column)
    assert all(found.message[language] for language in ("kk", "ru", "en"))
    assert found.proposal is not None
    assert (len(reading.rows["drug_seizures"]), reading.rejected) == (68, 1)


def test_an_unknown_country_is_told_the_nearest_one_as_a_question(kazakhstan: Path) -> None:
    reading = read(unodc_seizures_wdr.READER, planted(kazakhstan, "C5", "Kazahstan"))
    (proposal,) = [found.proposal for found in reading.findings if found.code == "unknown-place"]
    assert proposal is not None
    assert "Kazakhstan (KZ)" in proposal["en"]
    assert "Казахстан (KZ)" in proposal["ru"]
    assert "Қазақстан (KZ)" in proposal["kk"]
    assert "?" in proposal["en"]


@pytest.mark.parametrize(
    "written, quantity, state",
    [("1 234,5", 1234.5, "value"), ("1,234.5", 1234.5, "value"), ("70.5", 70.5, "value"), ("0", 0.0, "zero"), (0, 0.0, "zero"),
     (None, None, "missing"), ("-", None, "missing"), ("н/д", None, "missing"), ("..", None, "missing"), ("n/a", None, "missing")],
)  # fmt: skip
def test_numbers_written_as_text_and_blanks(
    kazakhstan: Path, written: object, quantity: float | None, state: str
) -> None:
    reading = read(unodc_seizures_wdr.READER, planted(kazakhstan, "H5", written))
    (row,) = [row for row in reading.rows["drug_seizures"] if row["origin_row"] == 5]
    assert (row["quantity_kg"], row["state"]) == (quantity, state)


@pytest.mark.parametrize(
    "header, cell", [("Kilograms", "H2"), ("Country", "C2"), ("DrugName", "F2"), ("Reference year", "G2")]
)
def test_a_missing_required_column_is_refused_by_name(kazakhstan: Path, header: str, cell: str) -> None:
    path = planted(kazakhstan, cell, "Something else")
    assert unodc_seizures_wdr.READER.recognises(SourceFile(path)) >= 0.9
    with pytest.raises(Refusal) as refused:
        read(unodc_seizures_wdr.READER, path)
    (found,) = refused.value.findings
    assert (found.code, found.column, found.sheet, found.row) == ("missing-column", header, "Seizures", 2)
    assert header in found.message["kk"]


def test_a_misspelt_column_is_asked_about(kazakhstan: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read(unodc_seizures_wdr.READER, planted(kazakhstan, "H2", "Kilogram"))
    assert "“Kilogram”?" in str(refused.value.findings[0].proposal["en"])  # type: ignore[index]


def test_missing_optional_and_further_columns_are_noted(kazakhstan: Path) -> None:
    reading = read(unodc_seizures_wdr.READER, planted(kazakhstan, "I2", "Officer in charge"))
    notes = {found.code: found.message["en"] for found in reading.findings}
    assert "msCode" in notes["optional-column-missing"]
    assert "Officer in charge" in notes["extra-column"]


def test_a_drug_that_is_not_listed_becomes_the_rest_of_its_group_with_its_name(kazakhstan: Path) -> None:
    reading = read(unodc_seizures_wdr.READER, planted(kazakhstan, "F5", "Zzyzx powder"))
    (row,) = [row for row in reading.rows["drug_seizures"] if row["origin_row"] == 5]
    assert (row["drug"], row["drug_named"]) == ("cannabis-other", "Zzyzx powder")
    assert [found.row for found in reading.findings if found.code == "unlisted-drug"] == [5]


def test_columns_may_stand_in_another_order_under_more_lines_of_title(kazakhstan: Path, tmp_path: Path) -> None:
    rows = SourceFile(kazakhstan).sheet("Seizures")
    book = openpyxl.Workbook()
    for row in [
        ["A title"],
        [],
        [None, "and another"],
        *([cell or None for cell in reversed(row)] for row in rows[1:]),
    ]:
        book.active.append(row)
    book.save(tmp_path / "turned.xlsx")
    turned = read(unodc_seizures_wdr.READER, tmp_path / "turned.xlsx")
    straight = read(unodc_seizures_wdr.READER, kazakhstan)
    own = dataset("drug_seizures").column_names
    assert [[row[name] for name in own] for row in turned.rows["drug_seizures"]] == [
        [row[name] for name in own] for row in straight.rows["drug_seizures"]
    ]
    assert {row["origin_column"] for row in turned.rows["drug_seizures"]} == {"B"}


def test_a_table_without_rows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text(
        "Country;CountryCode;Year;DrugGroup;Drug;SpecificDrugName;KgEquivalent;Comment\n", "utf-8"
    )
    with pytest.raises(Refusal) as refused:
        read(unodc_seizures_2012.READER, tmp_path / "none.csv")
    assert refused.value.findings[0].code == "no-rows"


@pytest.mark.parametrize(
    "name",
    [
        "population_15_64_by_sex_2018_2022.json",
        "individual_drug_seizures_2011_2016_central_asia.csv",
        "wdr2025_6_2_1_opium_poppy_cultivation.xlsx",
    ],
)
def test_other_tables_of_the_same_publisher_are_not_taken_for_seizures(shared: Path, name: str) -> None:
    source = SourceFile(shared / "data" / "unodc" / name)
    assert all(reader.recognises(source) < 0.9 for reader in READERS)


def test_an_unknown_layout_is_refused_by_naming_the_nearest_known_one(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("Country;Year;Drug;Weight\nKazakhstan;2022;Heroin;70\n", "utf-8")
    with pytest.raises(Refusal) as refused:
        reader_for(tmp_path / "mine.csv", Given())
    (found,) = refused.value.findings
    assert (found.code, found.file) == ("unknown-layout", "mine.csv")
    assert found.proposal is not None
    for language in ("kk", "ru", "en"):
        assert any(reader.title[language] in found.proposal[language] for reader in READERS)


@pytest.mark.parametrize("edition", EDITIONS)
def test_among_all_readers_the_own_one_is_chosen(shared: Path, edition: str) -> None:
    reader, name = EDITIONS[edition]
    assert reader_for(shared / "data" / "unodc" / name, Given())[0] is reader


def planted(path: Path, cell: str, value: object) -> Path:
    """The workbook with one cell changed."""
    book = openpyxl.load_workbook(path)
    book["Seizures"][cell] = value
    book.save(path)
    return path


def read(reader: Reader, path: Path) -> Reading:
    return reader.read(SourceFile(path), Given())
