"""`kenes frameworks save` and `add`: a framework is edited as a workbook, an own plan becomes one, and no edition is ever lost."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from docx import Document
from openpyxl import load_workbook

from kenes.documents.framework import all_frameworks, framework_from, values_of
from kenes.documents.framework_editions import edition_of, known_frameworks
from kenes.documents.framework_tables import read_framework
from kenes.documents.framework_workbook import workbook_of
from kenes.observatory.observatory import Observatory

SCHEMAS = Path(__file__).parents[2] / "docs" / "reference" / "schemas"

MEASURES = [
    ("1", "Обучение педагогов навыкам профилактики наркомании в школах", "2026"),
    ("2", "Расширение заместительной терапии и пунктов обмена шприцев", "2027"),
    ("3", "Проведение совещания", "2027"),
]


@pytest.mark.parametrize("framework", all_frameworks().values(), ids=lambda one: one.key)
def test_every_framework_goes_out_and_comes_back_the_same(framework, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(workbook_of(framework))
    assert read_framework(path) == framework
    assert framework_from(framework.key, values_of(framework)) == framework


def test_an_edited_workbook_is_a_new_edition_and_the_old_one_stays(
    capsys: pytest.CaptureFixture[str], observatory: Path, tmp_path: Path
) -> None:
    path = saved(capsys, tmp_path, "ungass-2016")
    edit(path, {("framework", "edition", 2): "2026 draft", ("requirements", "en", 2): "Demand reduction, our reading"})
    status, answer = run(capsys, "frameworks", "add", str(path))
    assert (status, answer["result"]["added"], answer["result"]["edition"]) == (0, True, "2026 draft")
    words = {
        edition: shown_words(capsys, "ungass-2016", *(("--edition", edition) if edition else ()))["1"]
        for edition in ("", "2026 draft", "2016 (A/RES/S-30/1)")
    }
    assert words == {
        "": "Demand reduction, our reading",
        "2026 draft": "Demand reduction, our reading",
        "2016 (A/RES/S-30/1)": "Demand reduction and health: prevention, treatment, recovery",
    }
    again = run(capsys, "frameworks", "add", str(path))[1]["result"]
    assert (again["added"], len(list((observatory / "frameworks" / "editions" / "ungass-2016").glob("*.json")))) == (
        False,
        1,
    )


def test_another_text_under_the_name_of_an_edition_is_refused(
    capsys: pytest.CaptureFixture[str], observatory: Path, tmp_path: Path
) -> None:
    path = saved(capsys, tmp_path, "ungass-2016")
    edit(path, {("requirements", "en", 2): "Other words"})
    status, answer = run(capsys, "frameworks", "add", str(path))
    assert (status, [one["code"] for one in answer["findings"]]) == (1, ["edition-taken"])
    assert edition_of(Observatory(observatory), "ungass-2016", "2016 (A/RES/S-30/1)") == all_frameworks()["ungass-2016"]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        (("framework", "key", 2), "Мой план", "wrong-cell"),
        (("framework", "edition", 2), None, "empty-cell"),
        (("framework", "topic", 2), "nonsense", "wrong-cell"),
        (("requirements", "kk", 3), None, "empty-cell"),
        (("requirements", "code", 3), "1", "wrong-cell"),
        (("requirements", "within", 3), "99", "wrong-cell"),
        (("requirements", "verified", 3), "perhaps", "wrong-cell"),
        (("evidence", "all", 3), "no-such-concept", "wrong-cell"),
        (("evidence", "weight", 3), 7, "wrong-cell"),
        (("evidence", "code", 3), "99", "wrong-cell"),
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_fault_is_named_by_sheet_row_and_column_and_nothing_is_stored(
    capsys: pytest.CaptureFixture[str], observatory: Path, tmp_path: Path, cell, value, code: str, language: str
) -> None:
    path = saved(capsys, tmp_path, "ungass-2016")
    edit(path, {cell: value})
    status, answer = run(capsys, "--language", language, "frameworks", "add", str(path))
    places = {(one["code"], one["sheet"], one["column"], one["row"]) for one in answer["findings"]}
    assert status == 1
    assert (code, *cell) in places
    assert all("{" not in one["message"] and one["proposal"] for one in answer["findings"])
    assert not (observatory / "frameworks").exists()


@pytest.mark.parametrize("spoil", ["text", "sheet"], ids=["not a workbook", "a sheet is missing"])
def test_a_file_of_something_else_is_refused(
    capsys: pytest.CaptureFixture[str], observatory: Path, tmp_path: Path, spoil: str
) -> None:
    path = saved(capsys, tmp_path, "ungass-2016")
    if spoil == "text":
        path.write_bytes(b"PK\x03\x04 nothing")
    else:
        book = load_workbook(path)
        del book["evidence"]
        book.save(path)
    status, answer = run(capsys, "frameworks", "add", str(path))
    assert status == 1 and answer["findings"][0]["message"]
    assert not (observatory / "frameworks").exists()


def test_an_own_plan_becomes_a_framework_that_documents_are_held_against(
    capsys: pytest.CaptureFixture[str], shared: Path, observatory: Path, tmp_path: Path
) -> None:
    path = tmp_path / "plan.docx"
    plan(path, MEASURES)
    status, answer = run(capsys, "frameworks", "add", str(path), "--name", "kz-plan", "--edition", "2026")
    assert (status, answer["result"]["requirements"], answer["result"]["not_looked_for"]) == (0, 3, ["3"])
    assert "kz-plan" in known_frameworks(Observatory(observatory))
    _, found = run(capsys, "review", str(shared / "documents" / "ru_vokhma_2016_291.txt"), "--framework", "kz-plan")
    said = {one["requirement"]: one["suggested"] for one in found["result"]["coverage"]}
    assert found["result"]["framework"] == {"key": "kz-plan", "edition": "2026", "address": ""}
    assert said == {"1": "covered", "2": "no passage found", "3": "not looked for"}


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", *arguments])
    document = json.loads(capsys.readouterr().out)
    if document["ok"]:
        jsonschema.validate(
            document["result"], json.loads((SCHEMAS / f"{document['command']}.schema.json").read_text("utf-8"))
        )
    return int(left.value.code or 0), document


@pytest.fixture
def observatory(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    run(capsys, "init", str(tmp_path / "kz"), "--country", "KZ")
    monkeypatch.setenv("KENES_OBSERVATORY", str(tmp_path / "kz"))
    return tmp_path / "kz"


def saved(capsys: pytest.CaptureFixture[str], folder: Path, key: str) -> Path:
    path = folder / f"{key}.xlsx"
    assert run(capsys, "frameworks", "save", key, "-o", str(path))[0] == 0
    return path


def shown_words(capsys: pytest.CaptureFixture[str], key: str, *options: str) -> Mapping[str, str]:
    _, shown = run(capsys, "frameworks", "show", key, *options)
    return {one["code"]: one["words"]["en"] for one in shown["result"]["frameworks"][0]["requirements"]}


def edit(path: Path, cells: Mapping[tuple[str, str, int], Any]) -> None:
    book = load_workbook(path)
    for (sheet, column, row), value in cells.items():
        names = [cell.value for cell in book[sheet][1]]
        book[sheet].cell(row, names.index(column) + 1).value = value
    book.save(path)


def plan(path: Path, measures: list[tuple[str, str, str]]) -> None:
    document = Document()
    document.add_heading("План мероприятий по профилактике наркомании на 2026-2028 годы")
    heads = ("№", "Мероприятие", "Форма завершения", "Ответственные исполнители", "Срок", "Источник финансирования")
    table = document.add_table(len(measures) + 1, len(heads))
    for row, cells in enumerate([heads, *((no, words, "Отчёт", "МВД", term, "РБ") for no, words, term in measures)]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    document.save(path)
