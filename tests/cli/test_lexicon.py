"""`kenes lexicon`: concepts listed and shown, the whole as SKOS, labels that no speaker has verified marked as such."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "schemas" / "lexicon.schema.json"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", "lexicon", *arguments])
    document = json.loads(capsys.readouterr().out)
    if document["ok"]:
        jsonschema.validate(document["result"], json.loads(SCHEMA.read_text("utf-8")))
    return int(left.value.code or 0), document


def test_lists_every_concept_and_says_which_languages_are_complete(capsys: pytest.CaptureFixture[str]) -> None:
    status, answer = run(capsys)
    listed = answer["result"]["concepts"]
    assert status == 0 and len(listed) >= 330
    labels = answer["result"]["labels"]
    assert labels["kk"] == labels["ru"] == labels["en"] == len(listed)
    assert all(0 < labels[code] < len(listed) for code in ("uz", "ky", "tg", "tk"))


def test_shows_one_with_its_words_and_neighbours(capsys: pytest.CaptureFixture[str]) -> None:
    _, answer = run(capsys, "show", "naloxone")
    [one] = answer["result"]["concepts"]
    assert "harm-reduction" in one["broader"] and "naloxone-take-home" in one["narrower"]
    assert one["match"]["ru"] == ["налоксон"]
    assert one["unverified"]["uz"] == "nalokson" and "uz" not in one["label"]


def test_unverified_labels_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit):
        kenes(["lexicon", "show", "naloxone"])
    marked = [line for line in capsys.readouterr().out.splitlines() if "(not verified)" in line]
    assert [line[:2] for line in marked] == ["uz", "ky", "tg", "tk"]


def test_an_unknown_concept_is_named_with_one_that_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    status, answer = run(capsys, "show", "naloxon")
    [finding] = answer["findings"]
    assert (status, finding["code"]) == (1, "unknown-name")
    assert "naloxone" in finding["proposal"]


@pytest.mark.parametrize("arguments", [("show",), ("list", "naloxone"), ("delete",), ("export", "--format", "xml")])
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    status, answer = run(capsys, *arguments)
    assert (status, [finding["code"] for finding in answer["findings"]]) == (2, ["wrong-usage"])


def test_turtle_holds_every_concept_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, answer = run(capsys, "export", "-o", str(tmp_path / "lexicon.ttl"))
    text = (tmp_path / "lexicon.ttl").read_text("utf-8")
    named = re.findall(r"^<urn:kenes:lexicon:([\w-]+)> a skos:Concept$", text, re.MULTILINE)
    assert len(named) == len(set(named)) == answer["result"]["exported"]
    assert set(re.findall(r"skos:(?:broader|narrower|related) <urn:kenes:lexicon:([\w-]+)>", text)) <= set(named)
    assert "no speaker" in text
    for line in text.splitlines():
        literal = re.fullmatch(r'  ; \S+ ("(?:[^"\\]|\\.)*")(?:@[a-z]{2})?(?: \.)?', line)
        assert literal or '"' not in line, line


def test_json_ld_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    _, answer = run(capsys, "export", "--format", "json-ld")
    graph = json.loads(answer["result"]["text"])["@graph"]
    assert len(graph) == answer["result"]["exported"] + 1
    [one] = [node for node in graph if node["@id"] == "urn:kenes:lexicon:naloxone"]
    assert {"@language": "ru", "@value": "налоксон"} in one["skos:prefLabel"]
    assert {"@id": "urn:kenes:lexicon:harm-reduction"} in one["skos:broader"]


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, answer = run(capsys, "export", "-o", str(tmp_path / "nowhere" / "lexicon.ttl"))
    assert (status, [finding["code"] for finding in answer["findings"]]) == (1, ["not-written"])
