"""No cell of any CSV or workbook that we write can run: words stay words, numbers numbers, in every writer there is."""

from __future__ import annotations

import csv
import datetime
import io
import re
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import kenes
from kenes.datasets.facts import fact_files
from kenes.reports.block import Column, Document, Number, Row, Table
from kenes.reports.render.xlsx import to_xlsx
from kenes.texts import Text
from kenes.texts.spreadsheet import FORMULA_STARTS, LONGEST, csv_bytes, neutral
from kenes.web.downloads.files import as_csv, as_xlsx
from kenes.web.downloads.table import PlainTable

SOURCE = Path(kenes.__file__).parent
THE_MODULE = SOURCE / "texts" / "spreadsheet.py"
WRITING = re.compile(
    r"csv\.(?:writer|DictWriter)|xlsxwriter|openpyxl\.Workbook\(|write_(?:csv|excel|formula|string)\(|to_(?:csv|excel)\("
)
OTHER_WRITERS = {"datasets/facts.py"}
"""Tables inside the package, read back by the package itself; the test below holds them free of formulas."""

DANGEROUS = (
    "=1+1",
    "=cmd|'/c calc'!A0",
    "+7",
    "-2",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    " =1",
    "\u200b=1",
    "\ufeff=1",
)
HARMLESS = ("heroin", "1152", "", "a=b", "–", "— 5", "'=1", "жалпы - барлығы", "№ 1-М")

words = st.one_of(
    st.sampled_from([*DANGEROUS, *HARMLESS]),
    st.text(max_size=20),
    st.builds(str.__add__, st.sampled_from([*FORMULA_STARTS, " ", "\u200e"]), st.text(max_size=12)),
)
numbers = st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9).map(lambda value: round(value, 3)))


def report(cells: list[str], value: float) -> bytes:
    """A report of one table whose every place holds these words."""
    said = [Text.same(cell) for cell in cells]
    table = Table(said[0], tuple(map(Column, said)), (Row((*said[:-1], Number(value))),), notes=tuple(said))
    day = datetime.date(2026, 11, 2)
    document = Document(said[0], said[0], said[0], day, day, (table,))
    return to_xlsx(document, "ru")


def plain(cells: list[str], value: float) -> PlainTable:
    return PlainTable(tuple(cells), ((*cells[:-1], value),), tuple((cell, cell) for cell in cells))


def workbook_cells(content: bytes) -> list[tuple[object, str]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [(cell.value, cell.data_type) for sheet in book for row in sheet for cell in row if cell.value is not None]


@pytest.mark.parametrize("said", DANGEROUS)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(said: str) -> None:
    assert neutral(said) == "'" + said


@pytest.mark.parametrize("said", HARMLESS)
def test_other_words_stay_as_they_are(said: str) -> None:
    assert neutral(said) == said


@settings(max_examples=200, deadline=None)
@given(st.lists(words, min_size=2, max_size=4), numbers)
@example(["=1+1", "x"], -5)
def test_no_csv_cell_begins_like_a_formula_and_numbers_remain_numbers(cells: list[str], value: float) -> None:
    for content in (as_csv(plain(cells, value)), csv_bytes([cells, [*cells[:-1], value]])):
        heads, row = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        assert heads == [neutral(cell) for cell in cells]
        assert row == [*(neutral(cell) for cell in cells[:-1]), str(value)]
        assert not any(cell.lstrip().startswith(FORMULA_STARTS) for cell in [*heads, *row[:-1]])


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=2, max_size=3), numbers)
@example(["=1+1", "x"], -5)
def test_every_workbook_cell_is_words_or_a_number(cells: list[str], value: float) -> None:
    for content in (as_xlsx(plain(cells, value), "kk"), report(cells, value)):
        found = workbook_cells(content)
        assert {kind for _, kind in found} <= {"s", "n"}
        assert [one for one, kind in found if kind == "n" and one != 1] == [value] * (value != 1)


@pytest.mark.parametrize("said", [one for one in DANGEROUS if one.isprintable()])
def test_a_workbook_holds_the_words_as_they_were_said(said: str) -> None:
    for content in (as_xlsx(plain([said, "x"], -5), "kk"), report([said, "x"], -5)):
        assert (said, "s") in workbook_cells(content)
        assert (-5, "n") in workbook_cells(content)


def test_words_too_long_for_a_cell_are_cut_where_it_shows() -> None:
    (said, kind), *_ = workbook_cells(as_xlsx(plain(["y" * (LONGEST + 10), "x"], 1), "en"))
    assert (len(str(said)), str(said)[-1], kind) == (LONGEST, "…", "s")


def test_every_writer_goes_through_the_one_module() -> None:
    writers = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if path != THE_MODULE and WRITING.search(path.read_text(encoding="utf-8"))
    }
    assert writers == OTHER_WRITERS


def test_no_cell_of_the_package_tables_begins_like_a_formula() -> None:
    for path in fact_files():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert [cell for cell in row.values() if cell != neutral(cell) and not _is_number(cell)] == []


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?", cell) is not None
