"""What each command answers about the published figures, against the schemas that other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from kenes.observatory.observatory import Observatory

SCHEMAS = Path(__file__).parents[2] / "docs" / "reference" / "schemas"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    """The exit status and the document of one run in this process; the result is held to its schema."""
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", *arguments])
    document = json.loads(capsys.readouterr().out)
    assert document["ok"] is (left.value.code == 0)
    if document["ok"]:
        jsonschema.validate(
            document["result"], json.loads((SCHEMAS / f"{document['command']}.schema.json").read_text("utf-8"))
        )
    return int(left.value.code or 0), document


@pytest.fixture
def in_kazakhstan(kazakhstan: Observatory, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KENES_OBSERVATORY", str(kazakhstan.folder))
    return kazakhstan.folder


def test_compute_gives_rows_of_every_indicator(capsys: pytest.CaptureFixture[str], in_kazakhstan: Path) -> None:
    status, answer = run(capsys, "compute")
    assert status == 0
    found = {row["indicator"] for row in answer["result"]["rows"]}
    assert found == {
        "seizure_number", "seizure_quantity", "drug_law_offences", "drug_law_offenders", "drug_prices",
        "prevalence_of_use", "estimated_users", "perceived_trend", "individual_seizure_cases", "seizure_routes",
    }  # fmt: skip


def test_compute_by_a_breakdown(capsys: pytest.CaptureFixture[str], in_kazakhstan: Path) -> None:
    _, answer = run(capsys, "compute", "drug_law_offences", "--by", "article")
    assert {tuple(row["breakdown"]) for row in answer["result"]["rows"]} == {("article",)}
    _, total = run(capsys, "compute", "drug_law_offences", "--by", "")
    assert {tuple(row["breakdown"]) for row in total["result"]["rows"]} == {()}


@pytest.mark.parametrize(
    "arguments, code",
    [
        (("compute", "offences"), "unknown-name"),
        (("compute", "drug_prices", "--by", "sex"), "unknown-breakdown"),
        (("compute", "--engine", "abacus"), "unknown-engine"),
        (("show", "drug_prices/1"), "unknown-id"),
        (("report", "novel"), "unknown-name"),
    ],
)
def test_what_is_unknown_is_named(
    capsys: pytest.CaptureFixture[str], in_kazakhstan: Path, arguments: tuple[str, ...], code: str
) -> None:
    status, answer = run(capsys, *arguments)
    assert (status, [finding["code"] for finding in answer["findings"]]) == (1, [code])


def test_assess_states_no_trend_of_seizures_and_lists_what_is_missing(
    capsys: pytest.CaptureFixture[str], in_kazakhstan: Path
) -> None:
    status, answer = run(capsys, "assess")
    assert status == 0
    heroin = [
        one
        for one in answer["result"]["readings"]
        if (one["indicator"], one["place"], one["breakdown"]) == ("seizure_quantity", "KZ", {"drug": "heroin"})
    ]
    assert [one["direction"] for one in heroin] == ["cannot be stated"]
    assert "2019: 8, 2020: 13, 2021: 7, 2022: 37, 2023: 4" in heroin[0]["reason"]
    missing = {one["code"]: one["owner"] for one in answer["result"]["missing"]}
    assert {"TDI", "DRD", "DRID", "GPS"} <= set(missing)
    assert all(missing.values())
    assert all(one["years"] >= 0 for one in answer["result"]["ages"])


def test_a_figure_is_followed_to_its_row(capsys: pytest.CaptureFixture[str], in_kazakhstan: Path) -> None:
    _, computed = run(capsys, "compute", "seizure_quantity")
    row = next(
        one
        for one in computed["result"]["rows"]
        if (one["place"], one["period"], one["breakdown"]) == ("KZ", "2019", {"drug": "heroin"})
    )
    _, shown = run(capsys, "show", row["sources"][0])
    assert (shown["result"]["row"]["quantity_kg"], shown["result"]["row"]["origin_row"]) == (1152.0, 3267)


def test_releases_and_verify(capsys: pytest.CaptureFixture[str], in_kazakhstan: Path) -> None:
    _, listed = run(capsys, "releases", "drug_seizures")
    assert [one["edition"] for one in listed["result"]["releases"]] == ["2018", "2024", "2025"]
    status, proved = run(capsys, "verify")
    assert (status, proved["result"]) == (0, {"releases": 16, "originals": 16})


def test_a_release_is_withdrawn_and_no_longer_counts(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENES_OBSERVATORY", str(tmp_path / "kz"))
    run(capsys, "init", str(tmp_path / "kz"), "--country", "KZ")
    file = str(shared / "data" / "unodc" / "prices_of_drugs_2018_2022.json")
    _, taken = run(capsys, "ingest", file)
    assert (taken["result"]["dataset"], taken["result"]["rows_read"], taken["result"]["rejected"]) == (
        "drug_prices",
        4646,
        0,
    )
    run(capsys, "withdraw", taken["result"]["release"], "--reason", "example")
    _, after = run(capsys, "compute", "drug_prices")
    assert after["result"]["rows"] == []
    status, again = run(capsys, "withdraw", taken["result"]["release"], "--reason", "example")
    assert (status, again["findings"][0]["code"]) == (1, "withdrawn-already")
    _, retaken = run(capsys, "ingest", file)
    assert retaken["result"]["release"] == taken["result"]["release"] + "-2"


def bad_files(folder: Path) -> dict[str, Path]:
    """A file of each kind that cannot be taken."""
    made = {
        name: folder / name
        for name in ("notes.txt", "damaged.xlsx", "locked.xlsx", "huge.csv", "empty.csv", "absent.csv")
    }
    made["notes.txt"].write_text("just a letter", "utf-8")
    made["damaged.xlsx"].write_bytes(b"PK\x03\x04" + b"\x00" * 400)
    made["locked.xlsx"].write_bytes(
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 1000
    )
    made["empty.csv"].write_bytes(b"")
    with made["huge.csv"].open("wb") as stream:
        stream.truncate(500 * 1024 * 1024)
    return made


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_bad_files_are_refused_in_the_readers_language_and_nothing_is_stored(
    language: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENES_OBSERVATORY", str(tmp_path / "kz"))
    run(capsys, "init", str(tmp_path / "kz"), "--country", "KZ")
    for name, path in bad_files(tmp_path).items():
        status, answer = run(capsys, "--language", language, "ingest", str(path))
        [finding] = answer["findings"]
        assert (status, finding["severity"], finding["file"]) == (1, "error", name), finding
        assert finding["proposal"], finding
        assert any(letter in "абвгдежзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ" for letter in finding["message"].lower()) is (
            language != "en"
        )
    assert run(capsys, "verify")[1]["result"] == {"releases": 0, "originals": 0}


def test_every_command_has_a_schema() -> None:
    import pkgutil

    import kenes.cli.commands as folder

    known = {path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json")}
    assert {module.name for module in pkgutil.iter_modules(folder.__path__)} - {"serve"} == known


def test_warn_tells_series_by_week_and_countries_without_records(
    capsys: pytest.CaptureFixture[str], in_kazakhstan: Path
) -> None:
    """Records of Kazakhstan of 2014 and 2015 are held, none of 2013: two years, so EARS, and long ago."""
    status, answer = run(capsys, "warn", "KZ", "UZ", "AF")
    assert status == 0 and answer["result"]["without_records"] == ["AF"]
    whole = {one["place"]: one for one in answer["result"]["series"] if one["drug"] == "all"}
    assert (whole["KZ"]["method"], whole["KZ"]["late"], whole["KZ"]["weeks"][-1]["week"]) == ("ears", True, "2015-W51")
    assert (whole["UZ"]["method"], whole["UZ"]["years"]) == ("farrington", 5)
