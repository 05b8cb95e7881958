"""One estimate from one set of lists, in whatever shape people keep them."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path

import openpyxl
import pytest

from kenes.estimations.estimation import all_estimations
from kenes.estimations.lists import lists_of
from kenes.estimations.outcome import Outcome
from kenes.estimations.table import read_table
from kenes.methods.capture_recapture import heterogeneity
from kenes.texts import Refusal

CAPTURE = all_estimations()["capture-recapture"]
NAMES = ("treatment", "police", "exchange")
PATTERNS = {(1, 1, 1): 12, (1, 1, 0): 40, (1, 0, 1): 25, (0, 1, 1): 18, (1, 0, 0): 110, (0, 1, 0): 130, (0, 0, 1): 90}
PERSONS = [(f"EX{n:05}", pattern) for n, pattern in enumerate(p for p, many in PATTERNS.items() for _ in range(many))]
HELD = {place: [code for code, pattern in PERSONS if pattern[place]] for place in range(3)}


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def counted(folder: Path) -> list[Path]:
    rows = [",".join(map(str, (*pattern, many))) for pattern, many in PATTERNS.items()]
    (folder / "t.csv").write_text("\n".join([",".join((*NAMES, "Количество")), *rows]), "utf-8")
    return [folder / "t.csv"]


def a_row_a_person(folder: Path) -> list[Path]:
    rows: list[list[object]] = [[code, n % 2 + 20, *pattern] for n, (code, pattern) in enumerate(PERSONS)]
    return [workbook(folder / "t.xlsx", {"Лист1": [["Код", "возраст", *NAMES], *rows]})]


def marked_in_words(folder: Path) -> list[Path]:
    rows: list[list[object]] = [[code, *("да" if one else "нет" for one in pattern)] for code, pattern in PERSONS]
    return [workbook(folder / "t.xlsx", {"Лист1": [["код", *NAMES], *rows]})]


def crosses_alone(folder: Path) -> list[Path]:
    rows: list[list[object]] = [[code, *("x" if one else None for one in pattern)] for code, pattern in PERSONS]
    return [workbook(folder / "t.xlsx", {"Лист1": [["код", *NAMES], *rows]})]


def a_sheet_a_list(folder: Path) -> list[Path]:
    sheets: dict[str, list[list[object]]] = {"About": [["How the lists were made"], ["by hand"]]}
    for place, name in enumerate(NAMES):
        sheets[name] = [["№", "Код клиента", "дата"], *([n, code, "2025-01-01"] for n, code in enumerate(HELD[place]))]
    return [workbook(folder / "t.xlsx", sheets)]


def a_file_a_list(folder: Path) -> list[Path]:
    for place, name in enumerate(NAMES):
        (folder / f"{name}.csv").write_text("code\n" + "\n".join(HELD[place]) + "\n", "utf-8")
    return [folder / f"{name}.csv" for name in NAMES]


def a_file_without_heading(folder: Path) -> list[Path]:
    for place, name in enumerate(NAMES):
        (folder / f"{name}.txt").write_text("\n".join(HELD[place]) + "\n", "utf-8")
    return [folder / f"{name}.txt" for name in NAMES]


def written_otherwise(folder: Path) -> list[Path]:
    """Other case, a dash, Cyrillic letters of the same look, codes twice in a list."""
    for place, name in enumerate(NAMES):
        codes = [code if place == 0 else f"ex-{code[2:]}" if place == 1 else f"ЕХ {code[2:]}" for code in HELD[place]]
        (folder / f"{name}.csv").write_text("code\n" + "\n".join([*codes, codes[0]]) + "\n", "utf-8")
    return [folder / f"{name}.csv" for name in NAMES]


def columns_of_codes(folder: Path) -> list[Path]:
    longest = max(map(len, HELD.values()))
    rows = [[HELD[place][n] if n < len(HELD[place]) else "" for place in range(3)] for n in range(longest)]
    (folder / "t.csv").write_text("\n".join(",".join(row) for row in [list(NAMES), *rows]), "utf-8")
    return [folder / "t.csv"]


def code_and_list(folder: Path) -> list[Path]:
    rows = [f"{code};{NAMES[place]}" for place in range(3) for code in HELD[place]]
    (folder / "t.csv").write_text("\n".join(["код;служба", *rows]), "utf-8")
    return [folder / "t.csv"]


SHAPES = [counted, a_row_a_person, marked_in_words, crosses_alone, a_sheet_a_list, a_file_a_list, a_file_without_heading,
          written_otherwise, columns_of_codes, code_and_list]  # fmt: skip


def outcome(paths: list[Path]) -> Outcome:
    return CAPTURE.run(read_table(*paths), {})


@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: one.__name__)
def test_every_shape_gives_the_same_patterns(shape, tmp_path: Path) -> None:
    found = lists_of(read_table(*shape(tmp_path)))
    assert (found.names, dict(found.held)) == (NAMES, PATTERNS)


DIFFERING = [297, 510, 173, 396, 135, 231, 153, 297, 101, 173, 115, 135, 89, 153, 194]
"""Persons of each pattern of four lists, were the odds of 5,000 people to vary log-normally."""


def test_where_people_seem_to_differ_that_is_said_with_the_size_by_that_model(tmp_path: Path) -> None:
    patterns = [one for one in product((0, 1), repeat=4) if any(one)]
    rows = [",".join(map(str, (*one, many))) for one, many in zip(patterns, DIFFERING, strict=True)]
    (tmp_path / "t.csv").write_text("\n".join(["a,b,c,d,count", *rows]), "utf-8")
    [said] = [one.message["en"] for one in outcome([tmp_path / "t.csv"]).cautions if one.code == "people-differ"]
    size = heterogeneity(patterns, DIFFERING, "darroch")
    assert f"by it {size.estimate:,.0f} (95% interval {size.low:,.0f} to {size.high:,.0f}) persons" in said


def test_a_size_that_empty_patterns_make_up_is_not_told(tmp_path: Path) -> None:
    """With nobody in three lists, and few in two, the mixture says that nobody is unseen."""
    (tmp_path / "t.csv").write_text("a,b,c,count\n1,0,0,5\n0,1,0,7\n0,0,1,9\n1,1,0,2\n", "utf-8")
    [table] = outcome([tmp_path / "t.csv"]).made
    labels = [row[0]["en"] for row in table.rows]
    assert any("Chao" in one for one in labels) and not any("Darroch" in one for one in labels)
    assert all(row[1] > row[4] for row in table.rows)


def test_all_models_their_average_and_what_changes_it_are_told(tmp_path: Path) -> None:
    found = outcome(a_sheet_a_list(tmp_path))
    assert [line.quoted for line in found.lines] == [True, *[False] * 8]
    [table] = found.made
    assert [row[0]["en"] for row in table.rows] == [
        "average by BIC",
        "without “treatment”", "without “police”", "without “exchange”",
        "“treatment” and “police” alone (Chapman)", "“treatment” and “exchange” alone (Chapman)", "“police” and “exchange” alone (Chapman)",
        "were people to differ in how likely a list holds them: at least (Chao)", "the same, were they to differ normally (Darroch)",
    ]  # fmt: skip
    chapman = (187 + 1) * (200 + 1) / (52 + 1) - 1
    differing = [heterogeneity(list(PATTERNS), list(PATTERNS.values()), kind) for kind in ("chao", "darroch")]
    assert [row[1:4] for row in table.rows[-2:]] == [
        (round(one.estimate), round(one.low), round(one.high)) for one in differing
    ]
    assert (table.rows[4][1], table.rows[3][1]) == (round(chapman), round(chapman))  # the same two lists either way


def test_codes_one_sign_apart_are_told_and_tried_as_one_person(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("code\nAB100\nCD200\nEF300\nGH400\n", "utf-8")
    (tmp_path / "b.csv").write_text("code\nAB100\nCD20O\nEF300\nZZ999\n", "utf-8")
    found = outcome([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert {one.code for one in found.cautions} >= {"near-codes", "independence", "matched"}
    assert [row[1] for row in found.made[0].rows] == [round(5 * 5 / 4 - 1)]
    assert found.quoted[0].estimate.estimate == pytest.approx(5 * 5 / 3 - 1)


def test_rows_of_one_code_are_one_person(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("code,a,b\nx1,1,0\nx1,0,1\nx2,1,0\nx3,0,1\n", "utf-8")
    assert dict(lists_of(read_table(tmp_path / "t.csv")).held) == {(1, 1): 1, (1, 0): 1, (0, 1): 1}


def test_one_list_of_events_is_counted_by_how_often_a_code_stands_in_it(tmp_path: Path) -> None:
    often = Counter({f"P{n:03}": 1 + (n % 3 == 0) + (n % 9 == 0) for n in range(90)})
    (tmp_path / "t.csv").write_text("code,date\n" + "\n".join(f"{one},2025" for one in often.elements()), "utf-8")
    found = outcome([tmp_path / "t.csv"])
    assert found.quoted[0].estimate.estimate == 90 + 60**2 / (2 * 20)


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [("a,b\n1,0\n,1\n0,1\n", "wrong-cell", 3), ("name,age\nx,3\nz,4\n", "no-lists", None), ("code\nA1\nA2\n", "no-lists", None)],
    ids=["a blank among zeros", "no lists", "nobody twice"],
)  # fmt: skip
def test_what_is_no_list_is_refused(text: str, code: str, row: int | None, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(text, "utf-8")
    with pytest.raises(Refusal) as refused:
        outcome([tmp_path / "t.csv"])
    assert [(one.code, one.row, bool(one.proposal)) for one in refused.value.findings] == [(code, row, True)]
