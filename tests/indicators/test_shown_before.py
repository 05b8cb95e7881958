"""What was shown before is known: a later release hides what the two would tell together, or is refused by name."""

from __future__ import annotations

import csv
import dataclasses
import datetime
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.datasets.facts import fact_files
from kenes.datasets.ingest import Wish, ingest
from kenes.indicators.disclosure import Asked, Audited, audit_of
from kenes.indicators.earlier import Earlier, Key
from kenes.indicators.indicator import indicator
from kenes.indicators.protected import Protected, protected
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.indicators.shown import history, note
from kenes.indicators.stored import table_of
from kenes.observatory.observatory import Observatory

KEY = ("KZ", "2025")
KIND = "kinds"


def rows_of(counts: Mapping[str, int]) -> list[IndicatorRow]:
    """A total, and the counts of which it is the sum."""
    told = [({}, sum(counts.values())), *(({"drug": code}, n) for code, n in counts.items())]
    return [
        IndicatorRow(
            KIND, "KZ", "2025", by, float(n), None, None, n, "value" if n else "zero", "cases", "register/2025-a"
        )
        for by, n in told
    ]


def shown(found: Protected) -> dict[str, int | None]:
    return {one.breakdown.get("drug", "all"): one.n for one in found.rows[KIND]}


def before(*tables: Mapping[str, int | None], whole: bool = True) -> dict[str, dict[Key, list[Earlier]]]:
    """What earlier tables showed, one a day; None is hidden."""
    cells = [{frozenset({("drug", code)} if code != "all" else ()): n for code, n in one.items()} for one in tables]
    return {KIND: {KEY: [Earlier(f"2025-01-0{day}", whole, one) for day, one in enumerate(cells, 1)]}}


def audited(counts: Mapping[str, int], earlier: dict[str, dict[Key, list[Earlier]]], threshold: int = 5) -> Audited:
    rows = {KIND: rows_of(counts)}
    found = protected(rows, threshold, earlier)
    told = audit_of(rows, found, Asked(threshold, earlier, proof=True))
    assert told == audit_of(rows, found, Asked(threshold, earlier))
    return told[0]


COUNTS = {"a": 3, "b": 20, "c": 30, "d": 40}
HIDES_C = {"all": 93, "a": None, "b": 20, "c": None, "d": 40}


def test_of_the_same_counts_what_was_shown_is_not_hidden_in_vain_and_what_was_hidden_is_not_shown() -> None:
    """By itself the later release would hide b; b was shown, and with c it would tell a."""
    rows = {KIND: rows_of(COUNTS)}
    assert shown(protected(rows, 5)) == {"all": 93, "a": None, "b": None, "c": 30, "d": 40}
    assert audit_of(rows, protected(rows, 5), Asked(5, before(HIDES_C)))[0].by_difference == 2
    assert shown(protected(rows, 5, before(HIDES_C))) == HIDES_C
    found = audited(COUNTS, before(HIDES_C))
    assert (found.by_difference, found.refused, found.since) == (0, False, "2025-01-01")


def test_a_table_shown_as_it_was_stays_as_it_is() -> None:
    first = protected({KIND: rows_of(COUNTS)}, 5)
    again = protected({KIND: rows_of(COUNTS)}, 5, {KIND: {key: [one] for key, one in first.as_shown(KIND, "2025-01-01").items()}})  # fmt: skip
    assert again.rows == first.rows


def test_of_revised_counts_what_was_hidden_stays_hidden() -> None:
    """Who takes c for unchanged would take it from the earlier sum of a and c."""
    revised = {**COUNTS, "b": 15, "d": 50}
    assert shown(protected({KIND: rows_of(revised)}, 5))["c"] == 30
    told = shown(protected({KIND: rows_of(revised)}, 5, before(HIDES_C)))
    assert (told["a"], told["c"]) == (None, None)
    assert audited(revised, before(HIDES_C)).by_difference == 0


def test_all_earlier_days_count_together() -> None:
    """One day showed b, another c: neither can protect a any more, and d must."""
    hides_b = {"all": 93, "a": None, "b": None, "c": 30, "d": 40}
    hides_d = {"all": None, "a": None, "b": 20, "c": 30, "d": None}
    told = shown(protected({KIND: rows_of(COUNTS)}, 5, before(hides_d)))
    assert (told["a"], told["b"], told["c"], told["d"]) == (None, 20, 30, None)
    assert audited(COUNTS, before(HIDES_C, hides_b)).refused


@pytest.mark.parametrize(
    "earlier",
    [
        {"all": 93, "a": 3, "b": 20, "c": 30, "d": 40},
        {"all": 93, "b": 20, "c": 30, "d": 40},
    ],
    ids=["the small count itself", "all that it is the rest of"],
)
def test_what_earlier_tables_tell_by_themselves_is_refused(earlier: dict[str, int | None]) -> None:
    found = audited(COUNTS, before(earlier))
    assert (found.refused, found.whole) == (True, False) and (found.by_difference or 0) > 0
    assert shown(protected({KIND: rows_of(COUNTS)}, 5, before(earlier))) == {"all": 93, "a": None, "b": None, "c": None, "d": None}  # fmt: skip


def test_a_table_of_which_the_total_alone_was_shown_binds_nothing() -> None:
    total = {"all": 90, "a": None, "b": None, "c": None, "d": None}
    assert shown(protected({KIND: rows_of(COUNTS)}, 5, before(total, whole=False)))["d"] == 40


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(0, 15), min_size=3, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 15)), max_size=3),
    st.integers(3, 6),
)
def test_whatever_is_revised_and_whichever_threshold_was_before_nothing_more_is_given_away(
    counts: list[int], revisions: list[tuple[int, int]], threshold: int
) -> None:
    """A chain of releases, each made with those before in mind; the first with another threshold."""
    now, earlier = dict(zip("abcdef", counts, strict=False)), {KIND: {KEY: []}}
    for day, (place, value) in enumerate([(0, counts[0]), *revisions], 1):
        now[list(now)[place % len(now)]] = value
        rows = {KIND: rows_of(now)}
        found = protected(rows, threshold if day == 1 else 5, earlier)
        [told] = audit_of(rows, found, Asked(threshold if day == 1 else 5, earlier, proof=True))
        assert told.given_away == 0 and (told.refused or not told.by_difference)
        assert not [n for n in shown(found).values() if n and 0 < n < (threshold if day == 1 else 5)]
        earlier[KIND][KEY].append(found.as_shown(KIND, f"2025-01-0{day}")[KEY])


def test_what_is_kept_of_a_day_holds_no_small_count_and_nothing_twice(tmp_path: Path, kazakhstan: Observatory) -> None:
    observatory = copied(kazakhstan, tmp_path, 5)
    found = protected({KIND: rows_of(COUNTS)}, 5)
    for day in ("2025-01-01", "2025-01-02"):
        note(observatory, KIND, found.as_shown(KIND, day))
    revised = protected({KIND: rows_of({**COUNTS, "d": 41})}, 5)
    note(observatory, KIND, revised.as_shown(KIND, "2025-01-03"))
    [*held] = history(observatory, KIND)[KEY]
    assert [one.day for one in held] == ["2025-01-01", "2025-01-03"]
    assert held[0] == found.as_shown(KIND, "2025-01-01")[KEY]
    assert {n for one in held for n in one.cells.values()} == {None, 30, 40, 41, 93, 94}


def copied(kazakhstan: Observatory, folder: Path, threshold: int) -> Observatory:
    """The observatory of Kazakhstan, its articles by region marked as its own unpublished register."""
    shutil.copytree(kazakhstan.folder, folder / "observatory", ignore=shutil.ignore_patterns("computed", "shown"))
    return marked(folder / "observatory", threshold)


def marked(folder: Path, threshold: int) -> Observatory:
    path = folder / "kenes.toml"
    lines = path.read_text("utf-8").splitlines()
    start = lines.index("[disclosure]")
    lines[start + 1 : start + 3] = ['datasets = ["drug_law_offences"]', f"threshold = {threshold}"]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return Observatory(folder)


OFFENCES = "drug_law_offences"


def offences(observatory: Observatory) -> dict[tuple[str, ...], int | None]:
    rows = table_of(observatory, indicator(OFFENCES), Question())
    return {(one.place, *one.breakdown.values()): one.n for one in rows}


def kept(observatory: Observatory) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((observatory.computed / "disclosure.json").read_text("utf-8"))
    return found


def test_a_new_release_is_held_against_what_was_shown_without_anybody_asking(
    kazakhstan: Observatory, tmp_path: Path
) -> None:
    """What protected others has become many: by itself the new release would show it."""
    observatory = copied(kazakhstan, tmp_path, 5)
    first = offences(observatory)
    assert [(one["by_difference"], one["since"]) for one in kept(observatory)["tables"]] == [(None, None)]
    path = tmp_path / "revised.csv"
    revise(path, {at for at, n in first.items() if n is None})
    assert not ingest(observatory, path, Wish(), datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)).stopped
    second, alone = offences(observatory), unremembered(observatory)
    hidden = {at for at, n in first.items() if n is None}
    assert {at for at in hidden if alone[at] is not None}, "nothing to show: the test is of no use"
    assert {at for at in hidden if second[at] is not None} == set()
    [told] = kept(observatory)["tables"]
    assert (told["indicator"], told["given_away"], told["by_difference"], told["refused"]) == (OFFENCES, 0, 0, False)
    assert [one.whole for one in history(observatory, OFFENCES)["KZ", "2022"]] == [True, True]
    assert offences(observatory) == second


def revise(path: Path, hidden: set[tuple[str, ...]]) -> None:
    """The published file with five hundred more offences where a count of at least 5 is hidden."""
    [source] = [one for one in fact_files() if one.parent.name == OFFENCES]
    with source.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        if (row["place"], row["article"]) in hidden and int(row["registered"] or 0) >= 5:
            row["registered"] = str(int(row["registered"]) + 500)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def unremembered(observatory: Observatory) -> dict[tuple[str, ...], int | None]:
    """What would be shown had nothing been shown before."""
    from kenes.indicators.compute import compute

    rows = compute(observatory, indicator(OFFENCES), Question())
    return {(one.place, *one.breakdown.values()): one.n for one in protected({OFFENCES: rows}, 5).rows[OFFENCES]}


def test_a_threshold_raised_over_counts_already_shown_is_refused_by_name_until_they_are_forgotten(
    kazakhstan: Observatory, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kenes.cli.main import run

    def asked(*words: str) -> dict[str, Any]:
        with pytest.raises(SystemExit) as left:
            run(["--json", *words])
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert left.value.code == (0 if found["ok"] else 1)
        return found

    monkeypatch.setenv("KENES_OBSERVATORY", str(tmp_path / "observatory"))
    assert any(n in (3, 4) for n in offences(copied(kazakhstan, tmp_path, 3)).values())
    strict = marked(tmp_path / "observatory", 5)
    told = offences(strict)
    assert {at for at, n in told.items() if n is not None} <= {("KZ",)}
    answer = asked("disclosure")
    assert [one["code"] for one in answer["findings"]] == ["releases-differ"] and not answer["ok"]
    assert [(one["refused"], one["whole"]) for one in answer["result"]["tables"]] == [(True, False)]
    for language in ("kk", "ru", "en"):
        [finding] = asked("--language", language, "disclosure")["findings"]
        assert (
            all(word in finding["message"] for word in (OFFENCES, "KZ", "2022")) and "--forget" in finding["proposal"]
        )
    assert [one["code"] for one in asked("disclosure", "--forget")["findings"]] == ["name-indicators"]
    answer = asked("disclosure", OFFENCES, "--forget")
    assert answer["ok"] and answer["result"]["forgotten"] == [OFFENCES]
    assert len([n for n in offences(strict).values() if n is not None]) > 100


def test_indicators_protected_apart_are_found_by_the_command(
    kazakhstan: Observatory, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leak is planted: two indicators of the register, each made safe by itself."""
    from test_counts_together import SAME_COUNT, apart

    from kenes.cli.main import run
    from kenes.indicators import protecting

    copied(kazakhstan, tmp_path, 5)
    monkeypatch.setenv("KENES_OBSERVATORY", str(tmp_path / "observatory"))
    names = dict(zip(SAME_COUNT, (OFFENCES, "other"), strict=True))
    rows = {name: [dataclasses.replace(one, indicator=name) for one in SAME_COUNT[key]] for key, name in names.items()}
    monkeypatch.setattr(protecting, "_rows", lambda *asked: rows)
    monkeypatch.setattr(protecting, "_protected", lambda observatory, rows, before: apart(rows))
    for code, said in ((1, ["count-given-away"]), (0, [])):
        with pytest.raises(SystemExit) as left:
            run(["--json", "disclosure", OFFENCES])
        answer = json.loads(capsys.readouterr().out)
        assert (left.value.code, [one["code"] for one in answer["findings"]]) == (code, said)
        monkeypatch.setattr(protecting, "_protected", lambda observatory, rows, before: protected(rows, 5, before))
