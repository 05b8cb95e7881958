"""Form 1-M: native workbooks and the extract of twenty regions give the same figures; every trap of the form is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kenes.datasets.checks import check_rows
from kenes.datasets.dataset import dataset
from kenes.datasets.reading import Given, Reading, SourceFile
from kenes.datasets.recognise import reader_for
from kenes.texts import Finding, Refusal

IN_2022 = Given(period="2022")
WORKBOOKS = [
    ("almaty", "KZ-75"),
    ("astana", "KZ-71"),
    ("east_kazakhstan_region", "KZ-63"),
    ("turkistan_region", "KZ-61"),
    ("zhambyl_region", "KZ-31"),
]
WORKED_OUT = ("origin_file", "origin_sheet", "origin_row", "origin_column", "label")


@pytest.fixture
def kazakhstan(shared: Path) -> Path:
    return shared / "data" / "kazakhstan"


@pytest.fixture
def almaty(kazakhstan: Path) -> Path:
    return kazakhstan / "form_1m_2022_almaty.xlsx"


@pytest.fixture(scope="session")
def two_sections(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Almaty workbook without the sections and rows that are not read, no cells merged, so that it is quickly copied."""
    book = load_workbook(shared / "data" / "kazakhstan" / "form_1m_2022_almaty.xlsx")
    for sheet in book.worksheets:
        if sheet.title not in ("R1", "R6"):
            book.remove(sheet)
        else:
            for merged in list(
                sheet.merged_cells.ranges
            ):  # the reader does not see them; openpyxl takes long over them
                sheet.unmerge_cells(str(merged))
            sheet.delete_rows(254, 300)
    slim = tmp_path_factory.mktemp("form_1m") / "almaty.xlsx"
    book.save(slim)
    return slim


@pytest.fixture
def altered(two_sections: Path, tmp_path: Path) -> Callable[[Callable[[Workbook], object]], Path]:
    """A copy of the Almaty workbook with something changed in it."""

    def alter(change: Callable[[Workbook], object]) -> Path:
        book = load_workbook(two_sections)
        change(book)
        copy = tmp_path / "altered.xlsx"
        book.save(copy)
        return copy

    return alter


def read(path: Path, given: Given = IN_2022) -> Reading:
    reader, source = reader_for(path, given)
    return reader.read(source, given)


def refused(path: Path, given: Given = IN_2022) -> list[Finding]:
    with pytest.raises(Refusal) as refusal:
        read(path, given)
    return list(refusal.value.findings)


def found(reading: Reading, **wanted: str) -> list[Any]:
    """The rows of the reading's datasets with these values."""
    rows = [row for listed in reading.rows.values() for row in listed]
    return [row for row in rows if all(row.get(name) == value for name, value in wanted.items())]


def only(reading: Reading, key: str) -> dict[str, Any]:
    """The one finding of a code."""
    (finding,) = [one for one in reading.findings if one.code == key]
    return finding.as_json("en")


@pytest.mark.parametrize(("name", "code"), WORKBOOKS)
def test_a_workbook_holds_what_the_extract_holds_for_its_region(kazakhstan: Path, name: str, code: str) -> None:
    book = read(kazakhstan / f"form_1m_2022_{name}.xlsx")
    for key, file in (("drug_law_offences", "offences"), ("drug_law_offenders", "offenders")):
        extract = read(kazakhstan / f"form_1m_2022_drug_{file}_by_region.csv").rows[key]
        plain = [{name: row[name] for name in row if name not in WORKED_OUT} for row in book.rows[key]]
        assert plain == [
            {name: row[name] for name in row if name not in WORKED_OUT} for row in extract if row["place"] == code
        ]
        assert check_rows(dataset(key), book.rows[key], "file")[1] == []


def test_registered_is_the_second_column_and_in_proceedings_the_first(almaty: Path) -> None:
    (row,) = found(read(almaty), article="ALL", label="Всего правонарушений")
    assert (row["registered"], row["in_proceedings"]) == (34_891, 39_928)
    assert (row["place"], row["period"], row["state"]) == ("KZ-75", "2022", "value")
    assert (row["origin_sheet"], row["origin_row"], row["origin_column"]) == ("R1", 7, "F")


@pytest.mark.parametrize(
    ("article", "registered"), [("ALL", 155_200), ("296", 4_232), ("297", 1_619), ("300", 273), ("299-1", 147)]
)
def test_the_twenty_regions_add_up_to_the_known_offences(kazakhstan: Path, article: str, registered: int) -> None:
    rows = found(read(kazakhstan / "form_1m_2022_drug_offences_by_region.csv"), article=article)
    assert len({row["place"] for row in rows}) == len(rows) == 20
    assert sum(row["registered"] for row in rows) == registered


@pytest.mark.parametrize(("article", "persons", "women"), [("296", 2_816, 78), ("297", 796, 69)])
def test_the_twenty_regions_add_up_to_the_known_persons(
    kazakhstan: Path, article: str, persons: int, women: int
) -> None:
    reading = read(kazakhstan / "form_1m_2022_drug_offenders_by_region.csv")
    whole = found(reading, article=article, sex="all", age="all", citizenship="all")
    assert sum(row["persons"] for row in whole) == persons
    assert sum(row["persons"] for row in found(reading, article=article, sex="female")) == women


def test_a_line_of_persons_gives_one_row_a_cell_and_no_total_of_minors(almaty: Path) -> None:
    rows = found(read(almaty), article="296", citizenship="all")
    persons = {(row["sex"], row["age"]): row["persons"] for row in rows if "persons" in row}
    ages = ["12-13", "14-15", "16-17", "18-20", "21-29", "30-39", "40-49", "50-59", "60+"]
    assert list(persons) == [("all", "all"), ("female", "all"), *(("all", age) for age in ages)]
    assert sum(persons["all", age] for age in ages) == persons["all", "all"] == 123


def test_the_row_code_differs_by_section_and_is_not_used(almaty: Path, altered: Any) -> None:
    def spoil_codes(book: Workbook) -> None:
        for sheet in (book["R1"], book["R6"]):
            for cells in sheet.iter_rows(min_row=7, min_col=4, max_col=4):
                cells[0].value = "1"

    assert values(read(altered(spoil_codes))) == values(read(almaty))


def test_numbers_that_are_text_read_like_numbers(almaty: Path, altered: Any) -> None:
    def as_text(book: Workbook) -> None:
        for sheet in (book["R1"], book["R6"]):
            for cells in sheet.iter_rows(min_row=6):
                for cell in cells:
                    if isinstance(cell.value, int):
                        cell.value = f"{cell.value:,}".replace(",", "\u00a0")

    assert values(read(altered(as_text))) == values(read(almaty))


def test_columns_are_found_by_their_headers_when_they_have_moved(almaty: Path, altered: Any) -> None:
    moved = read(altered(lambda book: swap(book["R1"], 5, 6)))
    assert values(moved) == values(read(almaty))
    assert {row["origin_column"] for row in moved.rows["drug_law_offences"]} == {"E"}


def test_sections_are_found_by_their_titles_when_sheets_are_renamed(almaty: Path, altered: Any) -> None:
    def rename(book: Workbook) -> None:
        book["R1"].title, book["R6"].title = "лист 1", "лист 6"

    assert values(read(altered(rename))) == values(read(almaty))


def test_the_region_is_taken_from_the_document_title_with_a_note_unless_it_is_given(almaty: Path) -> None:
    assert only(read(almaty), "place-from-title")["text"] == "1-M  Алматы (Свод)"
    given = read(almaty, Given(period="2022", place="KZ-19"))
    assert {row["place"] for row in found(given)} == {"KZ-19"}
    assert only(given, "place-differs")["severity"] == "warning"


def test_without_a_period_the_form_is_refused_with_the_way_out(almaty: Path, kazakhstan: Path) -> None:
    for file in (almaty, kazakhstan / "form_1m_2022_drug_offences_by_region.csv"):
        (finding,) = refused(file, Given())
        assert finding.code == "period-needed"
        assert finding.proposal is not None
        assert "--period 2022" in finding.proposal["kk"]
    assert [one.code for one in refused(almaty, Given(period="in 2022"))] == ["unknown-period"]


def test_an_unknown_region_is_refused_with_the_nearest_ones(altered: Any) -> None:
    (finding,) = refused(altered(lambda book: title(book, "1-M  Жамбильская область (Свод)")))
    assert finding.code == "unknown-place"
    assert finding.proposal is not None
    assert "KZ-31" in finding.proposal["ru"]
    assert [one.code for one in refused(altered(lambda book: title(book, "")))] == ["place-needed"]
    assert found(read(altered(lambda book: title(book, "")), Given(period="2022", place="KZ-75")), article="297")


def test_a_missing_section_is_refused_by_name_unless_it_is_not_wanted(altered: Any) -> None:
    without = altered(lambda book: book.remove(book["R6"]))
    (finding,) = refused(without)
    assert (finding.code, finding.text) == ("section-missing", "R6")
    assert list(read(without, Given(period="2022", dataset="drug_law_offences")).rows) == ["drug_law_offences"]


def test_a_missing_column_is_refused_by_name(altered: Any) -> None:
    (finding,) = refused(altered(lambda book: book["R1"].delete_cols(6)))
    assert (finding.code, finding.sheet, finding.row) == ("missing-column", "R1", 6)
    assert "зарегистрированные" in finding.message["ru"]
    named = [finding.message["en"] for finding in refused(altered(lambda book: book["R6"].delete_cols(18, 2)))]
    assert [words.rsplit(": ", 1)[1] for words in named] == ["aged 18-20.", "aged 21-29."]


def test_a_missing_optional_column_is_noted_and_left_blank(altered: Any) -> None:
    reading = read(altered(lambda book: book["R1"].delete_cols(11)))
    assert only(reading, "optional-column-missing")["sheet"] == "R1"
    assert {row["sent_to_court"] for row in reading.rows["drug_law_offences"]} == {None}


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("F245", "семь", "unreadable-number"),
        ("F245", "-3", "negative-number"),
        ("F245", "3,5", "not-a-whole-number"),
        ("E246", "?", "unreadable-number"),
    ],
)
def test_a_bad_cell_is_named_and_its_line_rejected(altered: Any, cell: str, value: str, code: str) -> None:
    reading = read(altered(lambda book: put(book["R1"], cell, value)))
    finding = only(reading, code)
    assert (finding["severity"], finding["sheet"], f"{finding['column']}{finding['row']}") == ("error", "R1", cell)
    assert (len(reading.rows["drug_law_offences"]), reading.rejected) == (9, 1)


def test_every_bad_cell_of_a_line_is_named(altered: Any) -> None:
    def spoil(book: Workbook) -> None:
        put(book["R6"], "E229", "a")
        put(book["R6"], "M229", "b")

    bad = [one for one in read(altered(spoil)).findings if one.stops]
    assert [(one.row, one.column) for one in bad] == [(229, "E"), (229, "M")]


def test_a_blank_is_missing_and_a_nought_is_zero(altered: Any) -> None:
    reading = read(altered(lambda book: put(book["R1"], "F245", None)))
    states = {row["article"]: (row["registered"], row["state"]) for row in reading.rows["drug_law_offences"]}
    assert (states["296"], states["298"]) == ((None, "missing"), (0, "zero"))


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "code"),
    [
        ("R1", "F245", 9999, "part-exceeds-whole"),
        ("R6", "M229", 999, "part-exceeds-whole"),
        ("R6", "J229", 999, "parts-exceed-total"),
        ("R6", "S229", 999, "ages-do-not-add-up"),
    ],
)
def test_what_cannot_be_right_is_a_warning_at_its_row(
    altered: Any, sheet: str, cell: str, value: int, code: str
) -> None:
    finding = only(read(altered(lambda book: put(book[sheet], cell, value))), code)
    assert (finding["severity"], finding["sheet"], finding["row"]) == ("warning", sheet, int(cell[1:]))


def test_the_real_files_raise_no_doubt(kazakhstan: Path) -> None:
    for file in sorted(kazakhstan.glob("form_1m_2022_*")):
        assert {str(one.severity) for one in read(file).findings} <= {"note"}


def test_an_article_without_a_row_is_named_and_a_form_without_any_is_refused(altered: Any) -> None:
    reading = read(altered(lambda book: book["R1"].delete_rows(249)))
    assert only(reading, "articles-missing")["message"].endswith("299-1.")
    assert [one.code for one in refused(altered(lambda book: book["R1"].delete_rows(245, 9)))] == ["no-rows"]


def test_an_extract_without_a_column_or_with_an_unknown_region_is_told_so(kazakhstan: Path, tmp_path: Path) -> None:
    lines = (kazakhstan / "form_1m_2022_drug_offences_by_region.csv").read_text(encoding="utf-8").splitlines()
    copy = tmp_path / "extract.csv"
    copy.write_text("\n".join([lines[0].replace("registered_in_period", "noted"), *lines[1:]]), encoding="utf-8")
    assert [one.code for one in refused(copy)] == ["missing-column"]
    copy.write_text("\n".join([lines[0], lines[1].replace("KZ-10", "KZ-99"), *lines[2:]]), encoding="utf-8")
    finding = only(read(copy), "unknown-place")
    assert (finding["row"], finding["column"], finding["text"]) == (2, "iso_3166_2", "KZ-99")


def test_other_workbooks_are_not_taken_for_the_form(shared: Path) -> None:
    from kenes.datasets.readers.form_1m import recognises

    for file in ("kazakhstan/population_by_region_source.xlsx", "unodc/wdr2025_7_1_drug_seizures_2019_2023.xlsx"):
        assert recognises(SourceFile(shared / "data" / file)) == 0.0


def values(reading: Reading) -> dict[str, list[dict[str, object]]]:
    """The rows without where they stood."""
    plain = {
        key: [{name: row[name] for name in row if not name.startswith("origin_")} for row in rows]
        for key, rows in reading.rows.items()
    }
    assert all(plain.values())
    return plain


def put(sheet: Worksheet, cell: str, value: object) -> None:
    sheet[cell] = value  # type: ignore[assignment]


def title(book: Workbook, words: str) -> None:
    book.properties.title = words


def swap(sheet: Worksheet, one: int, other: int) -> None:
    """Two columns change places, header and all."""
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    for row in range(4, sheet.max_row + 1):
        if row == 6:
            continue
        left, right = sheet.cell(row, one), sheet.cell(row, other)
        left.value, right.value = right.value, left.value
