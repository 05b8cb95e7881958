"""The bench finds its work by folder: each file keeps the form, coverage is counted rightly, tables go where they belong."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import numpy as np
import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture(autouse=True)
def _bench_on_the_path(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.split(".")[0] in {"works", "coverage", "timing", "simulation", "page"}:
            del sys.modules[name]


@pytest.mark.parametrize("name", sorted(one.stem for one in (BENCH / "works").glob("[a-z]*.py")))
def test_each_piece_of_work_states_its_aim_and_what_is_quoted(name):
    module = importlib.import_module(f"works.{name}")
    assert module.__doc__ and module.AIM > 0 and module.QUOTED and module.RUNS >= 1 and callable(module.work)


@pytest.mark.parametrize("name", sorted(one.stem for one in (BENCH / "coverage").glob("[a-z]*.py")))
def test_each_study_of_coverage_draws_a_case_of_its_own_each_time(name):
    cases = list(importlib.import_module(f"coverage.{name}").cases())
    named = [(one.interval, one.world) for one in cases]
    assert len(set(named)) == len(named) > 2
    assert all(one.runs >= 60 for one in cases)


def test_coverage_counts_where_the_truth_lies_and_who_refused():
    simulation = importlib.import_module("simulation")
    turns = iter([(0, 1, 0.5), (0, 1, 2), (0, 1, -1), None])

    def once(_):
        found = next(turns)
        if found is None:
            raise ValueError("no figure")
        return found

    found = simulation.simulated(simulation.Case("an interval", "a world", once, 4))
    assert (found.held, found.truth_below, found.truth_above, found.refused) == pytest.approx((1 / 3, 1 / 3, 1 / 3, 1))


def test_a_table_takes_the_place_of_the_one_before_and_leaves_the_rest(tmp_path):
    put = importlib.import_module("page").put
    page = tmp_path / "page.md"
    page.write_text("# Words\n")
    put(page, "one", "first")
    put(page, "two", "other")
    put(page, "one", "second")
    end = "<!-- end of measured -->"
    one, two = (f"<!-- measured by the bench: {name} -->" for name in ("one", "two"))
    assert [line for line in page.read_text().splitlines() if line] == [
        "# Words",
        one,
        "second",
        end,
        two,
        "other",
        end,
    ]


@pytest.mark.parametrize(
    "ours, theirs, expected",
    [
        ([1, np.nan], [1, np.nan], 0.0),
        ([1.0, 2], [1, 4], 0.5),
        ([1.0, 2], [1, np.nan], np.inf),
        ([1.0], [1, 2], np.inf),
    ],
)
def test_figures_of_both_are_held_against_each_other(ours, theirs, expected):
    assert importlib.import_module("timing").farthest(np.array(ours, float), np.array(theirs, float)) == expected
