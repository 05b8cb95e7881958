"""The workbook of a request: written in three languages, read back; every fault named by sheet, row and column."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from kenes.records.returns.answers import Answer
from kenes.records.returns.task import Giver, Item, Said, Task
from kenes.reports.return_workbook.form import COLUMNS, FIRST_ROW, SHEETS
from kenes.reports.return_workbook.reading import read_filled
from kenes.reports.return_workbook.writing import workbook_of
from kenes.texts import Refusal, Text

TODAY = datetime.date(2026, 11, 25)
LETTER = {column.name: "ABCDEFGHIJK"[place] for place, column in enumerate(COLUMNS)}
CODES = ("kk", "ru", "en")


def item(number: int, heading: str) -> Item:
    said = Text.same(heading)
    return Item(f"KZ-2026-ACT-00{number}", said, Text(kk="Бұйрық", ru="Приказ", en="Order"), Text.same("2026"), TODAY)


TASK = Task(
    "KZ-2026-RQT-001", Text.same("Autumn"), Text.same("Body A"), "1-7/45", TODAY, TODAY, None, None, Text.same(""),
    (item(1, "=SUM(A1)"), item(2, "Train the staff")),
    {"KZ-2026-ACT-001": Said(TODAY, Text.same("Body A"), Answer("KZ-2026-ACT-001", "Begun", "no"))},
)  # fmt: skip
FINE = {
    "C1": "A. Person",
    f"{LETTER['words']}5": "Half done",
    f"{LETTER['reached']}5": "partly",
    f"{LETTER['words']}6": "Done",
    f"{LETTER['reached']}6": "yes, fully",
    f"{LETTER['kind']}6": "order",
    f"{LETTER['number']}6": 15,
    f"{LETTER['date']}6": datetime.date(2026, 11, 2),
}


def filled(cells: dict[str, Any], task: Task = TASK, code: str = "en", book_code: str | None = None) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(task, book_code or code)))
    sheet = book[SHEETS["table"][book_code or code]]
    for place, value in cells.items():
        sheet[place] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def faults(
    cells: dict[str, Any], task: Task = TASK, name: str = "answer.xlsx"
) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(Refusal) as refused:
        read_filled(filled(cells, task), name, task, TODAY)
    assert all(one.message[code] for one in refused.value.findings for code in CODES)
    return [(one.code, one.row, one.column) for one in refused.value.findings]


@pytest.mark.parametrize("code", CODES)
def test_an_untouched_workbook_changes_nothing(code):
    assert read_filled(workbook_of(TASK, code), "a.xlsx", TASK, TODAY).changes == 0
    assert read_filled(filled({}, code=code), "a.xlsx", TASK, TODAY).changes == 0


@pytest.mark.parametrize("code", CODES)
def test_what_was_sent_back_stands_in_the_workbook_and_changes_nothing_untouched(code):
    former = {
        one.ref: Answer(one.ref, "=1+1", "yes", "order", "0015", TODAY, "https://example.org/x", {"name": "o.pdf"})
        for one in TASK.items
    }
    task = replace(TASK, former=former, giver=Giver("A. Person", "Head", "1-2"))
    read = read_filled(filled({}, task, code), "a.xlsx", task, TODAY)
    assert (read.changes, {one.record: one for one in read.answers}, read.giver) == (0, former, task.giver)


def test_a_filled_workbook_is_read_back():
    read = read_filled(filled(FINE), "a.xlsx", TASK, TODAY)
    assert (read.changes, read.language, read.giver.name) == (2, "en", "A. Person")
    assert read.answers == (
        Answer("KZ-2026-ACT-001", "Half done", "partly"),
        Answer("KZ-2026-ACT-002", "Done", "yes", "order", "15", datetime.date(2026, 11, 2)),
    )


def test_a_choice_is_understood_in_any_language_and_a_date_as_it_is_written():
    cells = FINE | {
        f"{LETTER['reached']}5": "ішінара",
        f"{LETTER['kind']}6": "Приказ",
        f"{LETTER['date']}6": "02.11.2026",
    }
    assert read_filled(filled(cells), "a.xlsx", TASK, TODAY).answers[1].date == datetime.date(2026, 11, 2)


FAULTS = [
    # what is written over the well filled workbook -> code, row, column of every fault
    ({f"{LETTER['reached']}5": "perhaps"}, [("not-a-choice", 5, "G"), ("reached-wrong", 5, "G")]),
    ({f"{LETTER['date']}6": "32.13.2026"}, [("no-date", 6, "J")]),
    ({f"{LETTER['date']}6": "2026-12-31"}, [("date-wrong", 6, "J")]),
    ({f"{LETTER['words']}6": None}, [("words-wrong", 6, "F")]),
    ({f"{LETTER['kind']}6": None}, [("kind-wrong", 6, "H")]),
    ({f"{LETTER['address']}5": "www"}, [("address-wrong", 5, "K")]),
    ({"C1": None}, [("name-missing", 1, "C")]),
    ({"A5": "KZ-2026-ACT-009"}, [("row-missing", None, None), ("row-unknown", 5, None)]),
    ({"A6": "KZ-2026-ACT-001"}, [("row-missing", None, None), ("row-twice", 6, None)]),
    ({"A6": None, "F6": None, "G6": None, "H6": None, "I6": None, "J6": None}, [("row-missing", None, None)]),
]


@pytest.mark.parametrize(("cells", "found"), FAULTS)
def test_every_fault_is_named_by_row_and_column(cells, found):
    assert faults(FINE | cells) == found


def test_a_workbook_of_another_request_and_a_file_that_is_none_are_refused():
    other = replace(TASK, request="KZ-2026-RQT-002")
    for content, name, code in (
        (filled(FINE, other), "a.xlsx", "other-request"),
        (b"a;b\n1;2\n", "a.csv", "not-the-workbook"),
        (b"PK\x03\x04 broken", "a.xlsx", "damaged-file"),
    ):
        with pytest.raises(Refusal) as refused:
            read_filled(content, name, TASK, TODAY)
        assert [one.code for one in refused.value.findings] == [code]


@pytest.mark.parametrize("code", CODES)
def test_the_form_is_protected_and_offers_its_choices(code):
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(TASK, code)))
    sheet = book[SHEETS["table"][code]]
    assert sheet.protection.sheet and sheet.column_dimensions["A"].hidden and book["kenes"].sheet_state == "hidden"
    assert sheet[f"A{FIRST_ROW}"].protection.locked and not sheet[f"F{FIRST_ROW}"].protection.locked
    assert sorted(str(one.sqref) for one in sheet.data_validations.dataValidation) == ["G5:G6", "H5:H6"]
    assert (sheet["B5"].value, sheet["B5"].data_type) == ("=SUM(A1)", "s")
    assert "Begun" in sheet["E5"].value
