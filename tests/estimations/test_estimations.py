"""Every estimation: its own example runs, speaks three languages, refuses by cell; published data give the published figures."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import jsonschema
import pytest

from kenes.estimations.estimation import ANY, all_estimations, estimation_named
from kenes.estimations.said import warning_said
from kenes.estimations.table import read_table
from kenes.methods.capture_recapture import search
from kenes.texts import Refusal, Text

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "schemas" / "estimate.schema.json"
BY_KEY = pytest.mark.parametrize("one", all_estimations().values(), ids=lambda one: one.key)


def table_of(folder: Path, text: str):
    path = folder / "table.csv"
    path.write_text(text, "utf-8")
    return read_table(path)


NAMES = frozenset({"REML", "EM"})
"""Parts of names of methods that are alike in all languages."""


ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}")
"""Three words or more."""


def outcomes_of(one, table):
    """What an estimation says of its example, as it is and with each choice; none where the example cannot be used so."""
    values = [(choice.name, value) for choice in one.choices if choice.values != ANY for value in choice.values]
    for chosen in ({}, *({name: value} for name, value in values)):
        try:
            yield one.run(table, chosen)
        except Refusal:
            continue


def texts_of(outcome):
    """Every text of an outcome that a person reads."""
    cells = [cell for made in outcome.made for row in made.rows for cell in row if isinstance(cell, Text)]
    said = [
        *outcome.reading,
        *(finding.message for finding in outcome.cautions),
        *(line.label for line in outcome.lines),
    ]
    return [*said, *outcome.columns.values(), *(made.title for made in outcome.made), *cells]


@BY_KEY
class TestEveryEstimation:
    def test_its_example_runs_and_is_plainly_an_example(self, one, tmp_path: Path) -> None:
        outcome = one.run(table_of(tmp_path, one.example), {})
        assert outcome.lines and outcome.reading and outcome.rows_read
        assert all(math.isfinite(line.estimate.estimate) for line in outcome.quoted)

    def test_speaks_three_languages(self, one, tmp_path: Path) -> None:
        outcome = one.run(table_of(tmp_path, one.example), {})
        texts = [one.title, one.purpose, one.not_when, *outcome.reading, *(each.message for each in outcome.cautions)]
        texts += [each.meaning for each in (*one.columns, *one.choices)]
        for text in texts:
            words = [text[code] for code in ("kk", "ru", "en")]
            assert all(words) and not any("{" in said for said in words)
            assert len(words[1]) < 25 or words[0] != words[1]

    def test_its_methods_are_told_in_three_languages(self, one, tmp_path: Path) -> None:
        for outcome in outcomes_of(one, table_of(tmp_path, one.example)):
            for line in outcome.lines:
                said = line.method
                parts = zip(*(said[code].split(", ") for code in ("kk", "ru", "en")), strict=True)
                untold = {en for kk, ru, en in parts if not kk == ru == en in NAMES and en in (kk, ru)}
                assert untold == set(), line.estimate.method

    def test_no_english_stands_in_what_is_read(self, one, tmp_path: Path) -> None:
        for outcome in outcomes_of(one, table_of(tmp_path, one.example)):
            found = {
                text["en"]: ENGLISH.findall(text["kk"]) + ENGLISH.findall(text["ru"]) for text in texts_of(outcome)
            }
            assert {en: words for en, words in found.items() if any(each not in one.example for each in words)} == {}

    def test_a_missing_column_is_named_with_those_there_are(self, one, tmp_path: Path) -> None:
        with pytest.raises(Refusal) as refused:
            one.run(table_of(tmp_path, "nonsense\nx\nz\n"), {})
        assert all(finding.message["kk"] and finding.file == "table.csv" for finding in refused.value.findings)

    def test_an_unknown_choice_is_refused(self, one, tmp_path: Path) -> None:
        with pytest.raises(Refusal) as refused:
            one.run(table_of(tmp_path, one.example), {"colour": "red"})
        assert [finding.code for finding in refused.value.findings] == ["unknown-choice"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("capture_recapture", "capture-recapture"),
        ("trends", "joinpoint"),
        ("pool", "synthesis"),
        ("kappa", "agreement"),
    ],
)
def test_a_method_goes_by_several_names(name: str, key: str) -> None:
    found = estimation_named(name)
    assert found is not None and found.key == key


def test_lists_of_a_real_city_show_all_models_and_their_average(shared: Path) -> None:
    table = read_table(shared / "data" / "capture_recapture" / "brussels_pwid_3_lists.csv")
    outcome = all_estimations()["capture-recapture"].run(table, {})
    lists = [[int(float(cell)) for cell in row[:3]] for row in table.rows]
    found = search(lists, [int(float(row[3])) for row in table.rows])
    assert [line.quoted for line in outcome.lines] == [True, *[False] * 8]
    assert outcome.lines[0].estimate == found.average
    assert [round(line.estimate.estimate, 6) for line in outcome.lines[1:]] == [
        round(one.estimate, 6) for one in found.models
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("a,b\n" + "1,1\n" * 10 + "1,0\n" * 30 + "0,1\n" * 20, 115),  # rows are persons: (41)(31)/11 - 1
        ("а;б;Количество\n1;1;10\n1;0;30\n0;1;20\n0;0;900\n", 115),
    ],
    ids=["a row a person", "counted, Russian, semicolons, the unseen left out"],
)
def test_two_lists(tmp_path: Path, text: str, quoted: int) -> None:
    [line] = all_estimations()["capture-recapture"].run(table_of(tmp_path, text), {}).lines
    assert round(line.estimate.estimate) == quoted


def test_one_list_by_how_often(shared: Path) -> None:
    table = read_table(shared / "golden" / "capture_recapture" / "ill_netherlands_counts.csv")
    outcome = all_estimations()["capture-recapture"].run(table, {})
    expected = json.loads(
        (shared / "golden" / "capture_recapture" / "ill_netherlands_counts_expected.json").read_text()
    )
    assert outcome.lines[0].estimate.n == 1880 and expected


@pytest.mark.parametrize(
    ("key", "text", "column", "row"),
    [
        ("multiplier", "benchmark,proportion,n\n100,0.2,50\n100,1.7,50\n", "proportion", 3),
        ("multiplier", "benchmark,proportion,n\n100,0.2,50\n,0.3,50\n", "benchmark", 3),
        ("joinpoint", "year,rate\n2010,1\n2011,0\n2012,2\n2013,2\n2014,2\n", "rate", 3),
        ("joinpoint", "год,показатель\n2010,1\n2010,3\n2012,2\n2013,2\n2014,2\n", "год", 3),
        ("rates", "count,population\n3,100\n2.5,100\n", "count", 3),
        ("survey", "y,weight\n1,2\n7,2\n", "y", 3),
        ("capture-recapture", "a,b\n1,0\n1,2\n0,1\n", "b", 3),
        ("detection", "week,count\n1,4\n2,x\n", "count", 3),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(tmp_path: Path, key: str, text: str, column: str, row: int) -> None:
    with pytest.raises(Refusal) as refused:
        all_estimations()[key].run(table_of(tmp_path, text), {})
    assert (refused.value.findings[0].column, refused.value.findings[0].row) == (column, row)
    assert refused.value.findings[0].proposal


def test_what_a_method_cannot_use_is_told_with_when_not_to_use_it(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        all_estimations()["joinpoint"].run(table_of(tmp_path, "year,rate\n2010,1\n2011,2\n2012,3\n"), {})
    assert [finding.code for finding in refused.value.findings] == ["method-refuses"]


@pytest.mark.parametrize(
    "warning",
    [
        "fewer than 10 degrees of freedom: the limits are rough",
        "19 of 113 models have no finite maximum and weigh nothing",
        "7 points bear at most 1 joinpoints, not 3",
    ],
)
def test_warnings_of_methods_are_said_in_three_languages(warning: str) -> None:
    said = warning_said(warning)
    assert said["ru"] != said["en"] != said["kk"] and "{" not in said["ru"]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict]:
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", *arguments])
    document = json.loads(capsys.readouterr().out)
    if document["ok"]:
        jsonschema.validate(document["result"], json.loads(SCHEMA.read_text("utf-8")))
    return int(left.value.code or 0), document


def test_the_command_goes_from_a_file_to_a_report(
    capsys: pytest.CaptureFixture[str], shared: Path, tmp_path: Path
) -> None:
    file = shared / "data" / "capture_recapture" / "brighton_total_2000.csv"
    status, answer = run(
        capsys,
        "estimate",
        "capture-recapture",
        str(file),
        "-o",
        str(tmp_path),
        "--languages",
        "kk,ru",
        "--formats",
        "html,docx",
    )
    result = answer["result"]
    assert (status, result["rows"][0]["estimate"], len(result["rows"])) == (0, result["estimate"], 114)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"capture-recapture-{language}.{kind}" for language in ("kk", "ru") for kind in ("html", "docx")
    )
    page = (tmp_path / "capture-recapture-ru.html").read_text("utf-8")
    assert all(words["ru"] in page.replace("\xa0", "\xa0") for words in result["reading"])


def test_methods_are_listed_and_give_an_example(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert {one["method"] for one in run(capsys, "estimate")[1]["result"]["methods"]} == set(all_estimations())
    path = tmp_path / "example.csv"
    assert run(capsys, "estimate", "multiplier", "--example", str(path))[0] == 0
    assert run(capsys, "estimate", "multiplier", str(path))[1]["result"]["estimate"] == 5000
    assert run(capsys, "estimate", "multiplier", "--example", str(path))[0] == 1


@pytest.mark.parametrize("arguments", [("estimate", "nothing", "x.csv"), ("estimate", "rates", "absent.csv")])
def test_what_is_not_there_is_named(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    status, answer = run(capsys, *arguments)
    assert (status, bool(answer["findings"][0]["message"])) == (1, True)
