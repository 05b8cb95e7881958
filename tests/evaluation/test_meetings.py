"""Reports of meetings against their labels: no kind may be read worse than it is now; every place holds its words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from meetings_read import LABELS, OWN, labels, measured

import kenes.observatory.founding as founding

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "schemas" / "extract.schema.json"
FLOORS = {
    "date": (1.0, 1.0),
    "place": (1.0, 1.0),
    "format": (1.0, 1.0),
    "organisation": (0.95, 0.95),
    "person": (0.9, 0.89),
    "statement": (0.9, 0.9),
    "commitment": (1.0, 1.0),
    "next": (1.0, 1.0),
}
"""Precision and recall by kind."""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", *arguments])
    return int(left.value.code or 0), json.loads(capsys.readouterr().out)


def stretches(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from stretches(one)
    elif isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for one in value.values():
            yield from stretches(one)


def test_no_kind_is_read_worse_than_its_floor(shared: Path) -> None:
    found = measured()
    below = {
        kind: found[kind]
        for kind, (precision, recall) in FLOORS.items()
        if found[kind]["precision"] < precision or found[kind]["recall"] < recall
    }
    assert below == {}


def test_labels_lie_within_their_texts() -> None:
    assert LABELS.is_file()
    for name, items in labels().items():
        if (OWN / name).is_file():
            text = (OWN / name).read_text("utf-8")
            assert all(0 <= start < end <= len(text) for _, start, end, _ in items), name


@pytest.mark.parametrize("path", sorted(OWN.glob("*.txt")), ids=lambda path: path.stem)
def test_the_answer_follows_its_schema_and_every_place_holds_its_words(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KENES_OBSERVATORY", raising=False)
    status, answer = run(capsys, "extract", str(path))
    assert (status, answer["ok"], answer["result"]["names_kept"]) == (0, True, True)
    jsonschema.validate(answer["result"], json.loads(SCHEMA.read_text("utf-8")))
    text = path.read_text("utf-8")
    assert [one for one in stretches(answer["result"]) if text[one["start"] : one["end"]] != one["text"]] == []


@pytest.mark.parametrize("allowed", [False, True])
def test_names_are_shown_only_where_the_observatory_keeps_them(
    allowed: bool, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = founding.found(tmp_path / "observatory", "KZ").folder
    settings = folder / "kenes.toml"
    written = settings.read_text("utf-8")
    assert "names_from_documents = false" in written
    if allowed:
        settings.write_text(written.replace("names_from_documents = false", "names_from_documents = true"), "utf-8")
    status, answer = run(capsys, "--observatory", str(folder), "extract", str(OWN / "ru_minutes_example.txt"))
    said = json.dumps(answer["result"], ensure_ascii=False)
    names = ("Мысалов", "Примеров А", "Примерова", "Образцов", "Сидорова")
    assert (status, answer["result"]["names_kept"]) == (0, allowed)
    assert [name for name in names if (name in said) is not allowed] == []
    assert answer["result"]["persons"][0]["role"]["text"] == "заместитель руководителя Органа А"
    jsonschema.validate(answer["result"], json.loads(SCHEMA.read_text("utf-8")))
