"""Groups of opinion from votes in two shapes; records of one person found, with no name said unless it is asked for."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from kenes.estimations.estimation import all_estimations
from kenes.estimations.made_table import file_of
from kenes.estimations.outcome import Outcome
from kenes.estimations.table import read_table
from kenes.reports.estimation_document import Asked, estimation_document
from kenes.reports.render.html import to_html
from kenes.texts import Refusal, Text

TWO_CAMPS = {
    f"v{n}": [1 if n < 12 else -1, -1 if n < 12 else 1, 1, 1 if n < 12 else -1, 0 if n % 5 else 1] for n in range(24)
}
STATEMENTS = ["one", "two", "all", "four", "five"]


def told(key: str, folder: Path, text: str, **chosen: str) -> Outcome:
    (folder / "t.csv").write_text(text, "utf-8")
    return all_estimations()[key].run(read_table(folder / "t.csv"), chosen)


def across(words: dict[int, str]) -> str:
    rows = [",".join([who, *(words[one] for one in votes)]) for who, votes in TWO_CAMPS.items()]
    return "\n".join([",".join(["person", *STATEMENTS]), *rows])


def along() -> str:
    rows = [
        f"{who};{name};{vote}" for who, votes in TWO_CAMPS.items() for name, vote in zip(STATEMENTS, votes, strict=True)
    ]
    return "\n".join(["участник;утверждение;голос", *rows])


@pytest.mark.parametrize(
    "text",
    [across({1: "1", -1: "-1", 0: "0"}), across({1: "согласен", -1: "против", 0: "воздержался"}), along()],
    ids=["numbers", "Russian words", "a row a vote"],
)  # fmt: skip
def test_two_camps_what_unites_and_what_divides(text: str, tmp_path: Path) -> None:
    outcome = told("consensus", tmp_path, text, draws="10")
    facts = {line.label["en"]: line.facts for line in outcome.lines}
    assert list(outcome.columns) == ["group 1", "group 2", "role"]
    assert {name: one["role"] for name, one in facts.items()} == {"one": "≠", "two": "≠", "all": "=", "four": "≠", "five": facts["five"]["role"]}  # fmt: skip
    assert {facts["one"]["group 1"], facts["one"]["group 2"]} == {0.0, 1.0}
    assert outcome.quoted[0].label["en"] == "all" and outcome.quoted[0].estimate.estimate == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [("person,a,b\nx,1,maybe\n", "wrong-cell"), ("person,a\nx,1\n", "no-votes"), ("person,a,b\nx,1,1\ny,-1,1\n", "method-refuses"),
     ("person,statement,vote\nx,a,1\nx,a,-1\nx,b,1\n", "wrong-cell")],
)  # fmt: skip
def test_what_is_no_vote_is_refused(text: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        told("consensus", tmp_path, text)
    assert [one.code for one in refused.value.findings] == [code]


LINKAGE = all_estimations()["linkage"]
NAMES = [line.split(",")[:2] for line in LINKAGE.example.splitlines()[1:]]
ALL_NAMES = {name for row in NAMES for name in row if len(name) > 4}


def everything(outcome: Outcome) -> str:
    """All that is printed, written or shown of an outcome."""
    document = estimation_document(
        LINKAGE, outcome, Asked("t.csv", "0", {}, Text.same("Example")), datetime.date(2026, 1, 1)
    )
    said = [json.dumps([line.as_json("en") for line in outcome.lines]), *(words["ru"] for words in outcome.reading)]
    said += [file_of(made, "en", "csv").decode() for made in outcome.made] + [to_html(document, "ru")]
    return " ".join(said)


def test_doubles_are_found_and_no_name_is_said(tmp_path: Path) -> None:
    outcome = told("linkage", tmp_path, LINKAGE.example)
    assert [row[:2] for row in outcome.made[0].rows] == [(6, 38), (19, 39), (32, 40)]
    assert outcome.quoted[0].estimate.estimate == 36
    persons = dict(outcome.made[1].rows)
    assert (persons[6], persons[19], persons[32]) == (persons[38], persons[39], persons[40])
    silent, asked = everything(outcome), everything(told("linkage", tmp_path, LINKAGE.example, names="yes"))
    assert not [name for name in ALL_NAMES if name in silent]
    assert [name for name in ALL_NAMES if name in asked]


def test_another_alphabet_a_typing_error_and_another_order_of_the_date_are_one_person(tmp_path: Path) -> None:
    text = "Фамилия,Имя,Дата рождения\n" + "\n".join(
        f"{surname},{name},{born}"
        for surname, name, born in [("Примеров", "Асан", "01.02.1980"), ("Primerov", "Asan", "1980-02-01"), ("Образцова", "Вера", "1975-03-04"),
                                    ("Обрасцова", "Вера", "1975-03-04"), *((f"Другой{n}", f"Имя{n}", f"19{60 + n}-0{1 + n % 9}-1{n % 10}") for n in range(30))]
    )  # fmt: skip
    outcome = told("linkage", tmp_path, text)
    assert {row[:2] for row in outcome.made[0].rows} == {(2, 3), (4, 5)}


@pytest.mark.parametrize("text", ["surname\nA\nB\n", "birth_date\n1980-01-01\n", "x,y\n1,2\n"])
def test_a_name_and_one_more_mark_are_needed(text: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        told("linkage", tmp_path, text)
    assert [one.code for one in refused.value.findings] == ["column-missing"]
