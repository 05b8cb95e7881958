"""Cells are read as text at their own row and column; nothing is rounded, moved or dropped."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from kenes.datasets.reading import SourceFile
from kenes.datasets.workbook import Workbook, column_index, column_letter


@pytest.fixture
def odd_workbook(tmp_path: Path) -> SourceFile:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Парақ 1"
    for cell, value in {
        "C5": "head", "C7": 45, "D7": 0.30000000000000004, "C8": 1234567890123456, "D8": 3.141592653589793, "C9": 2019.0, "D9": True,
        "C10": datetime.date(2020, 1, 2), "D10": datetime.datetime.fromisoformat("2020-01-02 03:04:05"), "C11": "#N/A", "D11": "=C7+1",
        "C12": " text ", "D12": 0, "C13": "007", "D13": 1e-7,
    }.items():  # fmt: skip
        sheet[cell] = value
    book.create_sheet("empty")
    book.create_sheet("hidden").sheet_state = "hidden"
    merged = book.create_sheet("merged")
    merged["A1"] = "over three"
    merged.merge_cells("A1:C1")
    merged["C2"] = 1
    book.properties.title = "1-M  Алматы (Свод)"
    book.save(tmp_path / "odd.xlsx")
    return SourceFile(tmp_path / "odd.xlsx")


def test_row_and_column_numbers_are_the_sheets_own(odd_workbook: SourceFile) -> None:
    rows = odd_workbook.sheet("Парақ 1")
    assert rows[0] == ["", "", "", ""]
    assert rows[4] == ["", "", "head", ""]
    assert len(rows) == 13


@pytest.mark.parametrize(
    "row, cells",
    [
        (7, ["45", "0.3"]),
        (8, ["1234567890123456", "3.141592653589793"]),
        (9, ["2019", "TRUE"]),
        (10, ["2020-01-02", "2020-01-02 03:04:05"]),
        (11, ["#N/A", "=C7+1"]),
        (12, [" text ", "0"]),
        (13, ["007", "1e-07"]),
    ],
)
def test_cells_as_text(odd_workbook: SourceFile, row: int, cells: list[str]) -> None:
    assert odd_workbook.sheet("Парақ 1")[row - 1][2:] == cells


def test_every_sheet_is_named_and_an_empty_one_has_no_rows(odd_workbook: SourceFile) -> None:
    assert odd_workbook.sheet_names == ("Парақ 1", "empty", "hidden", "merged")
    assert odd_workbook.sheet("empty") == []
    assert odd_workbook.sheet("merged") == [["over three", "", ""], ["", "", "1"]]
    with pytest.raises(KeyError):
        odd_workbook.sheet("no such sheet")


def test_the_document_title(odd_workbook: SourceFile) -> None:
    assert odd_workbook.document_title == "1-M  Алматы (Свод)"


def test_other_kinds_of_file_have_no_sheets(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a;b\n1;2\n", "utf-8")
    source = SourceFile(tmp_path / "a.csv")
    assert (source.kind, source.sheet_names, source.records(), source.document_title) == ("csv", (), [], "")


@pytest.mark.parametrize(
    "index, letters", [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_column_letters(index: int, letters: str) -> None:
    assert column_letter(index) == letters
    assert column_index(letters) == index


@pytest.mark.parametrize(
    "text, rows",
    [
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a,b\n1.5,2\n", [["a", "b"], ["1.5", "2"]]),
        ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
        ('a;b\n"one\ntwo;x";2\n\n3;4\n', [["a", "b"], ["one\ntwo;x", "2"], [], ["3", "4"]]),
        ("sep=;\na;b\n1;2\n", [[], ["a", "b"], ["1", "2"]]),
    ],
)
def test_delimiters_are_found_and_rows_keep_their_numbers(tmp_path: Path, text: str, rows: list[list[str]]) -> None:
    (tmp_path / "t.csv").write_text(text, "utf-8", newline="")
    assert SourceFile(tmp_path / "t.csv").delimited() == rows


def test_every_cell_of_the_published_workbooks_is_as_another_reader_sees_it(shared: Path) -> None:
    for path in sorted((shared / "data" / "unodc").glob("*.xlsx")):
        ours = Workbook(path)
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
            rows = ours.sheet(sheet.title)
            for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
                seen = rows[cell.row - 1][cell.column - 1]
                number = isinstance(cell.value, int | float)
                assert (float(seen) == cell.value) if number else seen[:10] == str(cell.value)[:10], (
                    f"{path.name} {sheet.title} {cell.coordinate}"
                )
