"""A hundred thousand passages searched by somebody who may not read all of them: how long two hundred different queries take.

`make search-load` runs this on SQLite and, where its programs are, on PostgreSQL (about ten minutes) and prints the figures that docs/reference/search.md keeps.
"""

from __future__ import annotations

import csv
import os
import resource
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from big_library import fill_library
from desk import Desk, engage, records_of_before

pytestmark = pytest.mark.load
PASSAGES = int(os.environ.get("KENES_SEARCH_PASSAGES", "100000"))
QUERIES = 200
MOST_SECONDS = 0.05
ASKED = Path(__file__).parents[1] / "evaluation" / "queries" / "queries.csv"


def queries() -> list[tuple[str, str, str]]:
    """Two hundred different queries: words, their language, the language of the passages (empty: all)."""
    with ASKED.open(encoding="utf-8", newline="") as file:
        rows = dict.fromkeys((row["words"], row["language"]) for row in csv.DictReader(file))
    one_by_one = [(words, language, "") for words, language in rows]
    two_by_two = [(f"{one[0]} {two[0]}", one[1], two[1]) for one, two in zip(one_by_one, one_by_one[3:], strict=False)]
    return (one_by_one + two_by_two)[:QUERIES]


def test_two_hundred_queries_on_sqlite(empty_records: Path, tmp_path: Path, shared: Path) -> None:
    shutil.copytree(empty_records, tmp_path / "observatory", ignore=shutil.ignore_patterns("computed"))
    with records_of_before():
        found = measured(Desk.opened(tmp_path / "observatory"), shared / "documents")
        size = (tmp_path / "observatory" / "records.sqlite3").stat().st_size
        print(f"database {size / 1e6:.0f} MB")
        assert found < MOST_SECONDS


def test_two_hundred_queries_on_postgresql(new_database: Callable[[], str], tmp_path: Path, shared: Path) -> None:
    from kenes.observatory.founding import found

    observatory = found(tmp_path / "observatory", "KZ")
    settings = observatory.folder / "kenes.toml"
    settings.write_text(settings.read_text("utf-8").replace('"records.sqlite3"', f'"{new_database()}"'), "utf-8")
    with records_of_before():
        engage(observatory.folder)
        assert measured(Desk.opened(observatory.folder), shared / "documents") < 10 * MOST_SECONDS
        from django.db import connections

        connections.close_all()


def measured(desk: Any, texts: Path) -> float:
    """Fill the library, file it, ask; prints what was measured, gives the 95th percentile in seconds."""
    from django.db import connection

    from kenes.records.library.filed import bring_into_step
    from kenes.records.library.filters import Filters
    from kenes.records.library.searching import search_library

    fill_library(desk, texts, PASSAGES)
    begun = time.perf_counter()
    bring_into_step()
    filing = time.perf_counter() - begun
    times: list[float] = []
    for words, language, within in queries():
        begun = time.perf_counter()
        search_library(words, desk.reader, language, Filters(language=within), slice(0, 20))
        times.append(time.perf_counter() - begun)
    ordered = sorted(times)
    tail = ordered[int(len(ordered) * 0.95)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\n{connection.vendor}: {PASSAGES:,} passages filed in {filing:.0f} s; {len(times)} queries:"
        f" median {statistics.median(times) * 1000:.0f} ms, 95 % under {tail * 1000:.0f} ms, longest {ordered[-1] * 1000:.0f} ms;"
        f" most memory {memory:.0f} MB"
    )
    return tail
