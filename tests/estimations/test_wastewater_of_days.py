"""Wastewater from a table of days: loads, values below the limit, consumption by constants with their source, the week."""

from __future__ import annotations

import datetime
import math
from pathlib import Path

import pytest

from kenes.estimations.days import day_of
from kenes.estimations.estimation import all_estimations
from kenes.estimations.outcome import Outcome
from kenes.estimations.table import read_table
from kenes.methods.wastewater import censored_mean
from kenes.texts import Refusal

WASTEWATER = all_estimations()["wastewater"]
HEAD = "date,concentration,flow,population\n"
VALUES = [110, 140, 95, 180, 260, 300, 240]
DAYS = HEAD + "".join(f"2025-03-{3 + n:02},{value},1000,500\n" for n, value in enumerate(VALUES))  # from a Monday
CONSTANTS = {
    "excreted": "0.5", "residue_mass": "200", "drug_mass": "300", "residue": "example residue", "drug": "example drug",
    "publisher": "Example", "published": "2020", "address": "example.invalid",
}  # fmt: skip


def told(folder: Path, *texts: str, **chosen: str) -> Outcome:
    for place, text in enumerate(texts):
        (folder / f"{place}.csv").write_text(text, "utf-8")
    return WASTEWATER.run(read_table(*(folder / f"{place}.csv" for place in range(len(texts)))), chosen)


def test_the_load_is_concentration_by_flow_by_people(tmp_path: Path) -> None:
    [line] = told(tmp_path, DAYS).lines
    assert line.quoted and line.estimate == censored_mean([2.0 * value for value in VALUES], 1.0)
    assert {one.code for one in told(tmp_path, DAYS).cautions} >= {"no-constants", "population"}


@pytest.mark.parametrize("sheet", [False, True], ids=["as choices", "on a second sheet"])
def test_consumption_by_constants_with_their_source(sheet: bool, tmp_path: Path) -> None:
    rows = ",".join(CONSTANTS) + "\n" + ",".join(CONSTANTS.values()) + "\n"
    outcome = told(tmp_path, DAYS, rows) if sheet else told(tmp_path, DAYS, **CONSTANTS)
    load, used = outcome.lines
    assert used.estimate.estimate == pytest.approx(load.estimate.estimate * 300 / 200 / 0.5)
    assert [line.quoted for line in outcome.lines] == [False, True]
    assert "(Example, 2020, example.invalid)" in outcome.reading[1]["ru"]


@pytest.mark.parametrize("cells", [("<120", "<120"), ("100", "90"), ("0", "<LOQ")], ids=["marked", "under the limit", "nothing seen"])  # fmt: skip
def test_what_lies_below_the_limit_is_no_zero(cells: tuple[str, str], tmp_path: Path) -> None:
    shown = [*cells, *map(str, VALUES)]
    rows = "".join(f"2025-03-{n + 1:02},{value},1000,500,{120 if n < 2 else 1}\n" for n, value in enumerate(shown))
    outcome = told(tmp_path, HEAD.strip() + ",loq\n" + rows)
    expected = censored_mean([math.nan, math.nan, *(2.0 * one for one in VALUES)], [240.0, 240.0, *[2.0] * 7])
    assert outcome.lines[0].estimate.estimate == pytest.approx(expected.estimate)
    assert "below-limit" in {one.code for one in outcome.cautions}


def test_the_week_is_told_day_by_day(tmp_path: Path) -> None:
    outcome = told(tmp_path, DAYS)
    assert [row[1:] for row in outcome.made[0].rows] == [(2.0 * value, 1) for value in VALUES]
    ratio = (260 + 300 + 240 + 110) / 4 / ((140 + 95 + 180) / 3)
    assert f"{ratio:.2f} times" in outcome.reading[-1]["en"]


def test_sites_are_told_apart_and_ready_loads_are_taken(tmp_path: Path) -> None:
    text = "город;нагрузка\n" + "".join(f"A;{n}\nB;{10 * n}\n" for n in (3, 4, 5, 7))
    outcome = told(tmp_path, text)
    assert [line.label["en"] for line in outcome.lines] == ["A: load", "B: load"]
    assert outcome.lines[1].estimate.estimate == pytest.approx(10 * outcome.lines[0].estimate.estimate, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "chosen", "code"),
    [
        (HEAD + "2025-03-03,<LOQ,1000,500\n", {}, "wrong-cell"),
        (HEAD + "2025-03-03,few,1000,500\n", {}, "wrong-cell"),
        (HEAD + "2025-03-03,10,0,500\n", {}, "wrong-cell"),
        (HEAD + "2025-13-03,10,100,500\n", {}, "wrong-cell"),
        (DAYS, {"excreted": "0.3"}, "constants-missing"),
        (DAYS, {**CONSTANTS, "publisher": ""}, "constants-missing"),
        (DAYS, {**CONSTANTS, "drug_mass": "-1"}, "constants-wrong"),
        (HEAD + "2025-03-03,10,100,500\n", {}, "method-refuses"),
    ],
)
def test_what_is_wrong_is_refused(text: str, chosen: dict[str, str], code: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        told(tmp_path, text, **chosen)
    assert {one.code for one in refused.value.findings} == {code}


@pytest.mark.parametrize("cell", ["2025-03-01", "01.03.2025", "1/3/2025", "2025-03-01T00:00:00", "45717"])
def test_a_day_is_read_as_people_write_it(cell: str) -> None:
    assert day_of(cell) == datetime.date(2025, 3, 1)
