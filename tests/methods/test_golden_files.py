"""Every reference result is held by a test: a file that none opens fails here, and so does what no other test of the methods reads."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from kenes.methods.disclosure import audit, suppress
from kenes.methods.trends import joinpoint

HERE = Path(__file__).parent
HELD = {
    "capture_recapture": (
        "test_capture_recapture.py",
        ["hav_taiwan_3lists", "hiv_rome_4lists", "ill_netherlands_counts"],
    ),
    "forecast": ("test_forecast_reference.py", ["log_airpassengers", "nile"]),
    "joinpoint": ("test_joinpoint.py", ["opioid_icd10_heroin_other"]),
    "linkage": ("test_linkage_pairs.py", ["rldata500", "string_distance"]),
    "multiplier": ("test_multiplier.py", ["expected"]),
    "outbreak": ("test_detection.py", ["k1", "salmonella_agona"]),
    "rates": ("test_standardisation.py", ["exact_ci", "us_white_male_cancer"]),
    "sdc": ("test_disclosure_tables.py", ["table_6x5"]),
    "survey": ("test_survey.py", ["apistrat", "apistrat_jkn_weights"]),
    "synthesis": ("test_synthesis.py", ["bcg_controls"]),
}
HERE_TOO = {("joinpoint", "stagnant"), ("sdc", "table_6x5_gauss"), ("linkage", "rldata500")}


def test_every_reference_file_is_held_by_a_test(shared: Path):
    files = {one for one in (shared / "golden").rglob("*") if one.is_file() and one.name != "README.md"}
    named = {(one.parent.name, one.stem.removesuffix("_expected")) for one in files}
    held = {(folder, name) for folder, (_, names) in HELD.items() for name in names} | HERE_TOO
    assert named == held
    for test, names in HELD.values():
        text = (HERE / test).read_text("utf-8")
        assert [name for name in names if name not in text] == [], test


def test_every_result_of_a_file_is_held(shared: Path):
    """Every key of a results file stands in the test that reads it."""
    about = {"versions", "measure", "tolerance", "design", "note", "range_first", "range_last", "start", "freq", "n"}
    for folder in ("survey", "synthesis", "rates", "outbreak"):
        text = (HERE / HELD[folder][0]).read_text("utf-8") + (HERE / "test_rates.py").read_text("utf-8")
        for path in (shared / "golden" / folder).glob("*expected.json"):
            for key in set(json.loads(path.read_text("utf-8"))) - about:
                assert key in text, (path.name, key)


def test_a_line_with_one_bend_is_near_the_bend_that_may_lie_anywhere(shared: Path):
    """The reference bends between the points, we bend at one: no better than it, and at a neighbour of its bend."""
    with (shared / "golden/joinpoint/stagnant.csv").open(encoding="utf-8") as file:
        rows = [(float(row["x"]), float(row["y"])) for row in csv.DictReader(file)]
    golden = json.loads((shared / "golden/joinpoint/stagnant_expected.json").read_text("utf-8"))
    logs: dict[float, list[float]] = {}
    for x, y in rows:
        logs.setdefault(x, []).append(y)
    times = sorted(logs)
    if len(times) < len(rows):
        means = [float(np.mean(logs[x])) for x in times]
        errors = [float(np.exp(m)) / len(logs[x]) ** 0.5 for m, x in zip(means, times, strict=True)]
        within = sum(float(np.sum((np.array(logs[x]) - m) ** 2)) for m, x in zip(means, times, strict=True))
    else:
        means, within = [logs[x][0] for x in times], 0.0
        errors = None
    found = joinpoint(times, np.exp(means), errors, max_joinpoints=1, select=1)
    whole = found.sse + within
    assert golden["rss"] <= whole * (1 + 1e-9)
    assert whole <= 1.1 * golden["rss"]  # what it costs to bend at a point only
    (bend,) = found.joinpoints
    gaps = np.diff([one for one in times if abs(one - golden["psi"]) < 0.5])
    assert abs(bend - golden["psi"]) <= gaps.max()
    assert found.slopes == pytest.approx(golden["slopes"], abs=2 * 0.02)


def test_the_peers_choice_of_cells_passes_our_audit_and_ours_is_no_larger(shared: Path):
    with (shared / "golden/sdc/table_6x5_gauss.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    golden = json.loads((shared / "golden/sdc/table_6x5_expected.json").read_text("utf-8"))
    axes = [[*sorted({row[axis] for row in rows} - {"Total"}), "Total"] for axis in ("region", "substance")]
    table = np.zeros([len(one) for one in axes])
    hidden = np.zeros(table.shape, bool)
    for row in rows:
        at = axes[0].index(row["region"]), axes[1].index(row["substance"])
        table[at], hidden[at] = float(row["freq"]), row["suppressed"] == "TRUE"
    seen = audit(np.where(hidden, np.nan, table))
    assert (seen.high - seen.low)[hidden].min() >= 1
    ours = suppress(table[:-1, :-1], threshold=4)
    assert (ours.table == table).all()
    assert (int(hidden.sum()), int(ours.primary.sum())) == (golden["n_suppressed"], golden["n_primary"])
    assert ours.secondary <= golden["n_secondary"]


def test_the_floor_of_the_linkage_is_the_one_of_the_file(shared: Path):
    golden = json.loads((shared / "golden/linkage/rldata500_expected.json").read_text("utf-8"))
    floor = golden["sum_score_floor"]["best"]["f1"]
    text = (HERE / "test_linkage_pairs.py").read_text("utf-8")
    assert f">= {floor:.4f}" in text or f">= {int(floor * 1e4) / 1e4}" in text
