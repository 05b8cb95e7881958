"""`kenes review` and `kenes frameworks`: their answers held to their schemas, refusals by row and column."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

SCHEMAS = Path(__file__).parents[2] / "docs" / "reference" / "schemas"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", *arguments])
    document = json.loads(capsys.readouterr().out)
    if document["ok"]:
        schema = json.loads((SCHEMAS / f"{document['command']}.schema.json").read_text("utf-8"))
        jsonschema.validate(document["result"], schema)
    return int(left.value.code or 0), document


@pytest.fixture
def observatory(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    run(capsys, "init", str(tmp_path / "kz"), "--country", "KZ")
    monkeypatch.setenv("KENES_OBSERVATORY", str(tmp_path / "kz"))
    return tmp_path / "kz"


def test_a_review_of_several_files_names_the_file_of_every_passage(
    capsys: pytest.CaptureFixture[str], shared: Path
) -> None:
    files = [str(shared / "documents" / f"{name}_kz_law279_selected.txt") for name in ("kk", "ru")]
    status, answer = run(capsys, "review", *files, "--framework", "ungass-2016")
    assert status == 0
    for part in ("files", "passages", "suggestions", "coverage"):
        assert {one["file"] for one in answer["result"][part]} == set(files)
    known = {(one["file"], one["id"]) for one in answer["result"]["passages"]}
    assert {(one["file"], one["passage"]) for one in answer["result"]["suggestions"]} <= known


def test_without_a_name_the_goals_are_taken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Расширить лечение наркозависимых.", "utf-8")
    _, answer = run(capsys, "review", str(file))
    assert answer["result"]["framework"]["key"] == "sdg"
    assert [one["requirement"] for one in answer["result"]["suggestions"]] == ["3.5"]


def test_an_unknown_framework_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Слова.", "utf-8")
    status, answer = run(capsys, "review", str(file), "--framework", "sdgs")
    [finding] = answer["findings"]
    assert (status, finding["code"], finding["text"]) == (1, "unknown-name", "sdgs")
    assert "“sdg”" in finding["proposal"]


def test_passages_in_a_language_without_lexicon_are_not_taken_for_silent(
    capsys: pytest.CaptureFixture[str], shared: Path
) -> None:
    _, answer = run(capsys, "review", str(shared / "documents" / "uz_urganch_anticorruption.txt"))
    assert [finding["code"] for finding in answer["findings"]] == ["language-not-read"]


@pytest.mark.parametrize(
    ("name", "framework", "code", "words"),
    [
        ("sdg_texts", "sdg", "3.5", {"en", "ru", "kk", "ky", "tg", "tk"}),
        ("sdg_texts", "sdg-indicators", "3.5.1", {"en", "ru", "kk", "ky", "tg", "tk"}),
        ("sdg_targets", "sdg", "16.4", {"en"}),
        ("ungass_2016", "ungass-2016", "7", {"en"}),
        ("ungass_2016", "ungass-2016-recommendations", "1(o)", {"en"}),
        ("edpqs", "edpqs", "2.2", {"en"}),
        ("eu_strategy_2021_2025", "eu-drugs-strategy-2021", "3", {"en"}),
        ("cadap_country_overview", "cadap-overview", "7", {"en"}),
        ("eu_mqs_2015", "eu-mqs-2015", "12", {"en"}),
    ],
)
def test_official_wording_is_taken_in_and_shown_beside_ours(
    capsys: pytest.CaptureFixture[str],
    shared: Path,
    observatory: Path,
    name: str,
    framework: str,
    code: str,
    words: set[str],
) -> None:
    status, taken = run(capsys, "frameworks", "import", str(shared / "standards" / f"{name}.csv"))
    assert (status, framework in taken["result"]["imported"]) == (0, True)
    _, shown = run(capsys, "frameworks", "show", framework)
    [one] = [row for row in shown["result"]["frameworks"][0]["requirements"] if row["code"] == code]
    assert {official["language"] for official in one["official"]} == words
    assert all(official["text"] for official in one["official"])


def test_the_general_table_and_a_later_edition_of_a_wording(
    capsys: pytest.CaptureFixture[str], observatory: Path, tmp_path: Path
) -> None:
    for words in ("Example words", "Newer example words"):
        table(tmp_path, f"sdg,3.5,en,{words},https://example.org/sdg")
        run(capsys, "frameworks", "import", str(tmp_path / "table.csv"))
    _, shown = run(capsys, "frameworks", "show", "sdg")
    official = [one for row in shown["result"]["frameworks"][0]["requirements"] for one in row["official"]]
    assert official == [
        {"language": "en", "text": "Newer example words", "source": "https://example.org/sdg", "verified": False}
    ]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("sdgs,3.5,en,Words,https://example.org", "framework", "wrong-cell"),
        ("sdg,99,en,Words,https://example.org", "code", "wrong-cell"),
        ("sdg,3.5,xx,Words,https://example.org", "language", "wrong-cell"),
        ("sdg,3.5,en,,https://example.org", "text", "empty-cell"),
        ("sdg,,en,Words,https://example.org", "code", "empty-cell"),
        ("sdg,3.5,en,Words,", "source", "empty-cell"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_stored(
    capsys: pytest.CaptureFixture[str], observatory: Path, tmp_path: Path, row: str, column: str, code: str
) -> None:
    table(tmp_path, "sdg,3.4,en,Good words,https://example.org", row)
    status, answer = run(capsys, "frameworks", "import", str(tmp_path / "table.csv"))
    [finding] = answer["findings"]
    assert (status, finding["code"], finding["row"], finding["column"]) == (1, code, 3, column)
    assert finding["proposal"]
    assert not (observatory / "frameworks").exists()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_table_of_something_else_is_refused_in_the_readers_language(
    capsys: pytest.CaptureFixture[str], shared: Path, observatory: Path, language: str
) -> None:
    status, answer = run(
        capsys, "--language", language, "frameworks", "import", str(shared / "standards" / "institutions.csv")
    )
    [finding] = answer["findings"]
    assert (status, finding["code"], finding["row"]) == (1, "unknown-layout", 1)
    assert "framework,code,language,text,source" in finding["proposal"]


def test_a_list_says_what_is_not_verified(capsys: pytest.CaptureFixture[str]) -> None:
    _, answer = run(capsys, "frameworks")
    unverified = {one["key"]: one["unverified"] for one in answer["result"]["frameworks"]}
    assert unverified["sdg"] == ["16", "17"]
    assert unverified["ungass-2016"] == ["2", "3", "4", "5", "6", "7"]


@pytest.mark.parametrize(
    "arguments", [("frameworks", "show"), ("frameworks", "import"), ("frameworks", "delete", "sdg")]
)
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    status, answer = run(capsys, *arguments)
    assert (status, [finding["code"] for finding in answer["findings"]]) == (2, ["wrong-usage"])


def table(folder: Path, *rows: str) -> None:
    (folder / "table.csv").write_text("\n".join(["framework,code,language,text,source", *rows]) + "\n", "utf-8")
