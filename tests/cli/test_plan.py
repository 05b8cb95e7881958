"""`kenes plan`: its answer held to its schema, refusals with the way out, a start without the records."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))
from plan_files import KK_HEAD, KK_ROWS, KK_TITLE, book_plan, kept, word_plan

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "schemas" / "plan.schema.json"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict]:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", *arguments])
    return int(left.value.code or 0), json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name, content", [("a.docx", word_plan()), ("b.xlsx", book_plan(KK_HEAD, KK_ROWS, KK_TITLE))])
def test_the_answer_follows_its_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    status, answer = run(capsys, "plan", str(kept(tmp_path, name, content)))
    assert (status, answer["ok"], answer["findings"]) == (0, True, [])
    jsonschema.validate(answer["result"], json.loads(SCHEMA.read_text("utf-8")))
    first = answer["result"]["lines"][0]
    assert first["term"]["last"] == "2026-12-31" and first["responsible"][0]["code"] == "KZ-MZ"


@pytest.mark.parametrize("year, last", [("2026", "2026-12-10"), ("2026-2028", None), (None, None)])
def test_the_year_of_the_plan_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], year: str | None, last: str | None
) -> None:
    rows = [("1", "Сделать", "отчёт", "МВД", "до 10 декабря", "не требуется")]
    path = kept(tmp_path, "a.docx", word_plan(rows=rows, title=("План мероприятий",)))
    _, answer = run(capsys, "plan", str(path), *(["--year", year] if year else []))
    assert answer["result"]["lines"][0]["term"]["last"] == last


def test_what_is_no_plan_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = kept(tmp_path, "a.docx", word_plan(("А", "Б"), [("1", "2")]))
    for arguments, code in (
        (("plan", str(path)), "plan-not-found"),
        (("plan", str(tmp_path / "none.docx")), "file-not-found"),
        (("plan", str(path), "--year", "soon"), "unknown-choice"),
    ):
        status, answer = run(capsys, *arguments)
        assert (status, answer["ok"], [one["code"] for one in answer["findings"]]) == (1, False, [code])


def test_it_needs_neither_django_nor_an_observatory(tmp_path: Path) -> None:
    path = kept(tmp_path, "a.docx", word_plan())
    code = f"import sys; from kenes.cli.main import run\ntry: run(['--json', 'plan', {str(path)!r}])\nexcept SystemExit: pass\nassert not {{'django', 'polars', 'docx', 'duckdb'}} & set(sys.modules), set(sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True).returncode == 0


def test_how_much_was_understood_is_said_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kenes.cli.main import run as kenes

    rows = [
        ("1", "Сделать", "приказ", "МВД, ФБР", "скоро", "РБ"),
        ("2", "Ещё", "акт", "МЗ", "ежегодно", "за счёт удачи"),
    ]
    with pytest.raises(SystemExit):
        kenes(["plan", str(kept(tmp_path, "p.xlsx", book_plan(rows=rows)))])
    said = " ".join(capsys.readouterr().out.split())
    assert said.endswith("Understood: terms 1/2, bodies 2/3, funding 1/2.")
