"""`kenes person` and `kenes retention`: their answers held to their schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from desk import Desk
from test_results import SCHEMAS, run


@pytest.fixture
def person(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Any:
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Person

    monkeypatch.setenv("KENES_OBSERVATORY", str(desk.observatory.folder))
    return write_record(record=Person(country="KZ", name={"en": "X"}, email="x@example.org"), by=desk.coordinator)


def follows(name: str, answer: dict[str, Any]) -> None:
    jsonschema.validate(answer["result"], json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))


def test_a_person_is_exported_then_erased(capsys, person, tmp_path: Path):
    out = tmp_path / "person.json"
    status, answer = run(capsys, "person", "export", person.ref, "-o", str(out))
    assert (status, answer["result"]["parts"]) == (0, {"record": 1, "log-about": 1})
    follows("person", answer)
    assert json.loads(out.read_text("utf-8"))["record"][0]["email"] == "x@example.org"
    status, answer = run(capsys, "person", "erase", person.ref, "--why", "asked")
    follows("person", answer)
    assert (status, type(person).objects.get().email) == (0, "")


def test_nobody_is_said_so(capsys, person):
    status, answer = run(capsys, "person", "export", "KZ-2026-PER-099", "-o", "x.json")
    assert (status, [one["code"] for one in answer["findings"]]) == (1, ["nobody"])


def test_what_is_due_is_listed_first_and_removed_on_demand(capsys, person):
    status, answer = run(capsys, "retention", "--on", "2040-01-01")
    assert (status, answer["result"]["applied"]) == (0, False)
    assert [(one["class"], one["what"]) for one in answer["result"]["due"]] == [("contacts", person.ref)]
    follows("retention", answer)
    assert type(person).objects.get().email == "x@example.org"
    assert len(run(capsys, "retention", "--on", "2040-01-01", "--apply")[1]["result"]["due"]) == 1
    assert type(person).objects.get().email == ""
    assert run(capsys, "retention", "--on", "2040-01-01")[1]["result"]["due"] == []
