"""Small counts of an analyst's own table: every shape it may have is made safe, given back as a file, and audited when read again."""

from __future__ import annotations

import datetime
import io
import json
import re
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.estimations.counts import counts_of
from kenes.estimations.estimation import all_estimations
from kenes.estimations.made_table import HIDDEN, file_of
from kenes.estimations.table import Table, read_table, table_of
from kenes.methods.disclosure import suppress
from kenes.reports.estimation_document import Asked, estimation_document
from kenes.reports.report import rendered
from kenes.texts import Refusal, Text

DISCLOSURE = all_estimations()["disclosure"]


def table(text: str, *more: str) -> Table:
    first, *others = [table_of("table.csv", None, [line.split(",") for line in one.split()]) for one in (text, *more)]
    assert first is not None
    return Table(first.file, None, first.names, first.rows, first.first, tuple(one for one in others if one))


def safe(text: str, **chosen: str) -> list[list[object]]:
    return DISCLOSURE.run(table(text), chosen).made[0].said("ru")


CROSS = "region,women,men\nA,3,41\nB,12,56\nC,25,2\nD,30,40\n"
WITH_TOTALS = "region,women,men,Итого\nA,3,41,44\nB,12,56,68\nC,25,2,27\nD,30,40,70\nБарлығы,70,139,209\n"
LONG = "region,sex,count\nA,w,3\nA,m,41\nB,w,12\nB,m,56\nC,w,25\nC,m,2\nD,w,30\nD,m,40\n"
SAFE = [["A", HIDDEN, HIDDEN, 44], ["B", 12, 56, 68], ["C", HIDDEN, HIDDEN, 27], ["D", 30, 40, 70], ["Всего", 70, 139, 209]]  # fmt: skip


@pytest.mark.parametrize("text", [CROSS, WITH_TOTALS], ids=["without totals", "with totals in two languages"])
def test_a_cross_table_comes_back_across_with_its_totals(text: str) -> None:
    assert safe(text) == [["region", "women", "men", "Всего"], *SAFE]


def test_what_stands_below_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(CROSS.replace(",", ";") + ";;\nИсточник: пример;;\n", "utf-8")
    assert DISCLOSURE.run(read_table(tmp_path / "t.csv"), {}).made[0].said("ru")[1:] == SAFE


def test_a_list_comes_back_as_a_list() -> None:
    heading, *rows = safe(LONG)
    assert heading == ["region", "sex", "число"]
    assert [row[2] for row in rows] == [cell for line in SAFE for cell in line[1:]]


def test_rows_of_persons_are_counted_by_the_columns_named() -> None:
    people = "region,age,sex,code\n" + "A,20,w,1\n" * 3 + "A,30,m,1\n" * 41 + "B,20,w,1\n" * 12 + "B,40,m,2\n" * 56
    heading, *rows = safe(people, by="region,sex")
    assert heading == ["region", "sex", "число"]
    assert [row[2] for row in rows] == [HIDDEN, HIDDEN, 44, HIDDEN, HIDDEN, 68, 15, 97, 112]
    with pytest.raises(Refusal) as refused:
        safe(people)
    assert [one.code for one in refused.value.findings] == ["choose-columns"]


def test_groups_of_regions_are_sums_too_and_read_back_as_such() -> None:
    text = "zone,region,sex,count\n" + "".join(
        f"{zone},{region},{sex},{n}\n"
        for zone, region, counts in [("N", "A", (3, 20)), ("N", "B", (30, 40)), ("S", "C", (4, 9)), ("S", "D", (11, 12))]
        for sex, n in zip("wm", counts, strict=True)
    )  # fmt: skip
    rows = safe(text, groups="zone")
    again = counts_of(table("\n".join(",".join(map(str, row)) for row in [["zone", "region", "sex", "count"], *rows[1:]])), groups="zone")  # fmt: skip
    expected = suppress([[3, 20], [30, 40], [4, 9], [11, 12]], 5, {0: {"N": [0, 1], "S": [2, 3]}}).published
    assert np.array_equal(again.full, expected, equal_nan=True)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=4), min_size=2, max_size=5).filter(lambda rows: len({len(row) for row in rows}) == 1), st.integers(2, 8))  # fmt: skip
def test_what_is_given_back_hides_every_small_count_and_gives_none_away(
    counts: list[list[int]], threshold: int
) -> None:
    text = "place," + ",".join(f"k{n}" for n in range(len(counts[0]))) + "\n"
    text += "".join(f"p{n}," + ",".join(map(str, row)) + "\n" for n, row in enumerate(counts))
    heading, *rows = safe(text, threshold=str(threshold))
    published = [cell for row in rows for cell in row[1:]]
    assert not [cell for cell in published if cell != HIDDEN and 0 < cell < threshold]
    if HIDDEN in published:
        again = table("\n".join(",".join(map(str, row)) for row in [heading, *rows]))
        assert not DISCLOSURE.run(again, {"task": "audit"}).quoted


@pytest.mark.parametrize(("most", "learned"), [(400, False), (0, True)], ids=["held off", "too large a table"])
def test_whoever_is_alone_in_a_cell_learns_of_nobody_else_or_the_table_says_so(
    most: int, learned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kenes.estimations.definitions import disclosure

    monkeypatch.setattr(disclosure, "MOST_HELD_OFF", most)
    outcome = DISCLOSURE.run(table("r,a,b,c,d\nA,1,3,20,30\nB,20,30,40,50\nC,30,40,50,60\n"), {})
    [first, *_] = outcome.made[0].said("ru")[1:]
    assert (first[1:4] == [HIDDEN, HIDDEN, 20]) == learned
    [said] = [one.message["en"] for one in outcome.cautions if one.code == "insiders"]
    assert ("too large" in said) == learned


def test_the_file_is_the_table_alone_and_never_holds_a_small_count(tmp_path: Path) -> None:
    made = DISCLOSURE.run(table(CROSS), {}).made[0]
    (tmp_path / "safe.xlsx").write_bytes(file_of(made, "kk", "xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "safe.xlsx").active
    assert [list(row) for row in sheet.values] == made.said("kk")
    assert file_of(made, "ru", "csv").decode("utf-8-sig").splitlines()[1] == "A,*,*,44"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("r,w,m,Total\nA,*,41,44\nB,12,56,68\nTotal,15,97,112\n", {"A × w": 3}),
        ("r,w,m,Всего\nA,x,x,44\nB,x,x,68\nВсего,15,97,112\n", {}),
        ("r,s,n\nA,w,<5\nA,m,41\nA,Total,44\n", {"A × w": 3}),
    ],
    ids=["one alone in its row", "a square of four", "a list"],
)
def test_a_published_table_is_audited(text: str, known: dict[str, int]) -> None:
    outcome = DISCLOSURE.run(table(text), {})
    assert {line.label["en"]: line.facts["low"] for line in outcome.quoted} == known


def test_two_releases_are_held_against_each_other_whatever_their_order_of_rows() -> None:
    earlier = "r,w,m,Total\nA,*,*,44\nB,*,*,68\nTotal,15,97,112\n"
    later = "r,m,w,Total\nB,*,*,68\nA,*,3,44\nTotal,97,15,112\n"
    outcome = DISCLOSURE.run(table(earlier, later), {})
    assert {line.label["en"]: line.facts["low"] for line in outcome.quoted} == {
        "A × w": 3, "A × m": 41, "B × w": 12, "B × m": 56,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "chosen", "code"),
    [
        ("r,w,m,Total\nA,3,41,44\nB,12,56,69\n", {}, "sum-differs"),
        ("r,w,m\nA,*,41\nB,12,56\n", {"task": "suppress"}, "hidden-already"),
        ("r,s,n\nA,w,3\nA,w,4\n", {}, "wrong-cell"),
        ("r,s,n\nA,w,3\nA,m,\n", {}, "wrong-cell"),
        ("r,s,n\nA,w,3.5\nA,m,2\n", {}, "wrong-cell"),
        (CROSS, {"task": "difference"}, "one-release"),
        (CROSS, {"threshold": "1"}, "method-refuses"),
    ],
)
def test_what_is_wrong_is_refused(text: str, chosen: dict[str, str], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        DISCLOSURE.run(table(text), chosen)
    assert [one.code for one in refused.value.findings] == [code]


def test_the_command_prints_one_document_and_writes_the_table(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from kenes.cli.main import run

    (tmp_path / "t.csv").write_text(CROSS, "utf-8")
    with pytest.raises(SystemExit):
        run(["--json", "estimate", "disclosure", str(tmp_path / "t.csv"), "--table", str(tmp_path / "safe.xlsx")])
    answer = json.loads(capfd.readouterr().out)  # nothing of a solver stands on standard output
    assert answer["result"]["table_file"].endswith("safe.xlsx")
    assert DISCLOSURE.run(read_table(tmp_path / "safe.xlsx"), {}).quoted == ()


@pytest.mark.parametrize("kind", ["html", "xlsx"])
def test_the_report_tells_no_small_count_nor_the_hash_by_which_few_values_could_be_tried_out(kind: str) -> None:
    hashed = "0123456789abcdef"
    outcome = DISCLOSURE.run(table("region,women,men\nA,3,41\nB,12,56\nC,25,2\nD,30,40\n"), {})
    asked = Asked("t.csv", hashed, {}, Text.same("Example"))
    made = rendered(estimation_document(DISCLOSURE, outcome, asked, datetime.date(2026, 1, 1)), "en", kind)
    said = (
        made.decode()
        if kind == "html"
        else str([list(sheet.values) for sheet in openpyxl.load_workbook(io.BytesIO(made))])
    )
    assert hashed not in said and "209" in said
    assert "41" not in re.sub(r"<style.*?</style>", "", said, flags=re.DOTALL)
