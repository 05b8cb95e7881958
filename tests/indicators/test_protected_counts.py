"""Small counts of a protected dataset: hidden in every crossing, region and total together, and not to be worked out."""

from __future__ import annotations

import dataclasses
import datetime
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.indicators.indicator import indicator
from kenes.indicators.protected import Protected
from kenes.indicators.protected import protected as protected_together
from kenes.indicators.row import IndicatorRow
from kenes.methods.disclosure import audit
from kenes.observatory.disclosure_settings import Disclosure, read_disclosure
from kenes.observatory.observatory import Observatory

REGIONS, SEXES, DRUGS = ("KZ-10", "KZ-75"), ("f", "m"), ("cannabis", "heroin", "opium")


def row(place: str, count: int, **breakdown: str) -> IndicatorRow:
    return IndicatorRow(
        "treatment_entrants", place, "2025", breakdown, float(count), None, None, count, "value" if count else "zero", "persons",
        "treatment_entrants/2025-a", sources=("treatment_entrants/2025-a#1",),
    )  # fmt: skip


def rows_of(inner: np.ndarray) -> list[IndicatorRow]:
    """Totals, by sex and by drug, of regions and the country; the inner counts (regions x sexes x drugs) are no rows themselves."""
    found = []
    for number, place in enumerate((*REGIONS, "KZ")):
        own = inner[number] if number < len(REGIONS) else inner.sum(axis=0)
        found.append(row(place, int(own.sum())))
        found += [row(place, int(n), sex=sex) for sex, n in zip(SEXES, own.sum(axis=1), strict=True)]
        found += [row(place, int(n), drug=drug) for drug, n in zip(DRUGS, own.sum(axis=0), strict=True)]
    return found


def protected(rows: list[IndicatorRow], threshold: int) -> Protected:
    """One indicator that alone counts its dataset."""
    return protected_together({"treatment_entrants": rows}, threshold)


def rows_in(found: Protected) -> list[IndicatorRow]:
    return found.rows["treatment_entrants"]


def shown(found: Protected) -> dict[tuple[str, ...], str | float | None]:
    return {
        (one.place, *one.breakdown.values()): one.state if one.estimate is None else one.estimate
        for one in rows_in(found)
    }


def test_a_small_count_takes_others_with_it_in_every_crossing() -> None:
    """One woman in a region: with the men and the region's total she could be worked out, and with the country's women."""
    inner = np.array([[[1, 0, 0], [10, 20, 9]], [[30, 8, 7], [11, 40, 12]]])
    told = shown(protected(rows_of(inner), 5))
    assert told["KZ-10", "f"] == "suppressed" and told["KZ-75", "f"] == "suppressed"
    assert told["KZ-10", "m"] == "suppressed" or told["KZ-10",] == "suppressed"
    assert told["KZ",] == 148.0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 14), min_size=12, max_size=12), st.integers(3, 8))
def test_nothing_small_is_shown_and_nothing_hidden_is_told_by_the_rest(counts: list[int], threshold: int) -> None:
    rows = rows_of(np.array(counts).reshape(2, 2, 3))
    found = protected(rows, threshold)
    assert [(one.place, one.breakdown) for one in rows_in(found)] == [(one.place, one.breakdown) for one in rows]
    for before, after in zip(rows, rows_in(found), strict=True):
        if after.state == "suppressed":
            assert (after.estimate, after.low, after.high, after.n, after.sources) == (None, None, None, None, ())
        else:
            assert after == dataclasses.replace(before, sources=()) and not 0 < (after.n or 0) < threshold
    for table in found.safe["KZ", "2025"].tables:
        limits = audit(table.published)
        assert ((limits.high - limits.low)[table.hidden] >= 1).all()


@pytest.mark.parametrize(
    "change",
    [
        {"n": 70, "estimate": 70.0},  # a total that is not the sum of its parts
        {"n": None, "estimate": 12.5},  # no count at all
        {"state": "suppressed", "n": None, "estimate": None},  # the source hid it: its value is unknown to us too
    ],
)
def test_of_a_table_that_does_not_add_up_only_the_total_is_shown(change: dict[str, object]) -> None:
    rows = rows_of(np.full((2, 2, 3), 6))
    changed = [
        dataclasses.replace(one, **change) if (one.place, one.breakdown) == ("KZ", {"sex": "f"}) else one
        for one in rows
    ]
    told = shown(protected(changed, 5))
    assert told.pop(("KZ",)) == 72.0 and set(told.values()) == {"suppressed"}


def test_a_small_total_alone_is_hidden_and_a_blank_stays_a_blank() -> None:
    blank = dataclasses.replace(row("KG", 0), state="missing", estimate=None, n=None)
    found = protected([row("KZ", 3), row("UZ", 0), row("TJ", 9), blank], 5)
    assert shown(found) == {("KZ",): "suppressed", ("UZ",): 0.0, ("TJ",): 9.0, ("KG",): "missing"}


@pytest.mark.parametrize(
    "said", [{"threshold": 2}, {"threshold": "5"}, {"datasets": "x"}, {"dataset": []}, {"threshold": True}]
)
def test_a_line_of_the_settings_that_says_nothing_is_refused(said: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="disclosure"):
        read_disclosure(said)
    assert read_disclosure({}) == Disclosure((), 5)


@pytest.fixture(scope="module")
def guarded(kazakhstan: Observatory, tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """The observatory of Kazakhstan, its articles by region marked as its own unpublished register."""
    folder = tmp_path_factory.mktemp("guarded") / "observatory"
    shutil.copytree(kazakhstan.folder, folder, ignore=shutil.ignore_patterns("computed"))
    path = folder / "kenes.toml"
    words = path.read_text("utf-8")
    path.write_text(words.replace("datasets = []", 'datasets = ["drug_law_offences", "individual_seizures"]'), "utf-8")
    return Observatory(folder)


def test_tables_of_a_marked_dataset_show_nothing_small_whichever_crossing_is_asked_for(guarded: Observatory) -> None:
    from kenes.indicators.question import Question
    from kenes.indicators.stored import table_of

    whole = table_of(guarded, indicator("drug_law_offences"), Question())
    totals = table_of(guarded, indicator("drug_law_offences"), Question(by=()))
    assert totals == [one for one in whole if not one.breakdown] and len(totals) == 21
    assert {one.state for one in whole} >= {"value", "suppressed"}
    assert not [one for one in whole if one.n is not None and 0 < one.n < 5]


def test_the_audit_holds_and_is_kept(
    guarded: Observatory, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kenes.cli.main import run

    monkeypatch.setenv("KENES_OBSERVATORY", str(guarded.folder))
    today = datetime.date.today().isoformat()
    with pytest.raises(SystemExit) as left:
        run(["--json", "disclosure", "drug_law_offences", "drug_prices", "--against", today])
    result = json.loads(capsys.readouterr().out)["result"]
    [table] = result["tables"]
    assert left.value.code == 0 and table["hidden"] > table["small"] > 0
    assert (table["indicator"], table["whole"], table["given_away"], table["by_difference"]) == (
        "drug_law_offences",
        True,
        0,
        0,
    )
    kept = json.loads((guarded.computed / "disclosure.json").read_text("utf-8"))
    assert (kept["tables"], kept["day"]) == (result["tables"], today)
    jsonschema = pytest.importorskip("jsonschema")
    schema = Path(__file__).parents[2] / "docs" / "reference" / "schemas" / "disclosure.schema.json"
    jsonschema.validate(result, json.loads(schema.read_text("utf-8")))


def test_weeks_of_a_protected_dataset_are_small_counts_and_not_told(guarded: Observatory) -> None:
    from kenes.indicators.weekly import weekly

    assert weekly(guarded, ["KZ", "UZ"]) == {"KZ": [], "UZ": []}
