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
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from big_library import fill_library
from desk import Desk, engage, records_of_before

pytestmark = pytest.mark.load
PASSAGES = int(os.environ.get("KENES_SEARCH_PASSAGES", "100000"))
QUERIES = 200
ANSWERED = 0.9
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
        assert measured(Desk.opened(tmp_path / "observatory"), shared / "documents") > ANSWERED
        size = (tmp_path / "observatory" / "records.sqlite3").stat().st_size
        print(f"database {size / 1e6:.0f} MB")


def test_two_hundred_queries_on_postgresql(new_database: Callable[[], str], tmp_path: Path, shared: Path) -> None:
    from kenes.observatory.founding import found

    observatory = found(tmp_path / "observatory", "KZ")
    settings = observatory.folder / "kenes.toml"
    settings.write_text(settings.read_text("utf-8").replace('"records.sqlite3"', f'"{new_database()}"'), "utf-8")
    with records_of_before():
        engage(observatory.folder)
        assert measured(Desk.opened(observatory.folder), shared / "documents") > ANSWERED
        from django.db import connections

        connections.close_all()


def measured(desk: Any, texts: Path) -> float:
    """Fill the library, file it, ask; prints what was measured, gives the share of queries that found something."""
    from django.db import connection

    from kenes.documents.search.expression import all_of
    from kenes.records.library.filed import bring_into_step, index
    from kenes.records.library.filters import Filters
    from kenes.records.library.searching import search_library

    fill_library(desk, texts, PASSAGES)
    begun = time.perf_counter()
    bring_into_step()
    filing = time.perf_counter() - begun
    answered = 0
    clock, core, again, bare = Times("clock"), Times("core"), Times("core, asked again"), Times("database alone, clock")
    for words, language, within in queries():
        ask = partial(search_library, words, desk.reader, language, Filters(language=within), slice(0, 20))
        found, in_core, by_clock = timed(ask)
        answered += bool(found.answers)
        core.append(in_core)
        clock.append(by_clock)
        again.append(min(timed(ask)[1] for _ in range(2)))
        asked = all_of(unit.asked for unit in found.found.question.units)
        bare.append(timed(partial(index().rows, asked, None, 100))[2])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{connection.vendor}: {PASSAGES:,} passages filed in {filing:.0f} s; most memory {memory:.0f} MB")
    print(*(f"  {one.name}: {one}" for one in (core, again, clock, bare)), sep="\n")
    return answered / QUERIES


class Times(list[float]):
    """Seconds of the queries, and what is told of them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    @property
    def tail(self) -> float:
        """Below which 95 % lie."""
        return sorted(self)[int(len(self) * 0.95)]

    def __str__(self) -> str:
        middle, longest = statistics.median(self), max(self)
        return f"median {middle * 1000:.0f} ms, 95 % under {self.tail * 1000:.0f} ms, longest {longest * 1000:.0f} ms"


def timed(ask: Callable[[], Any]) -> tuple[Any, float, float]:
    """What was asked, and the seconds of a core and of the clock that it took."""
    core, clock = time.process_time(), time.perf_counter()
    found = ask()
    return found, time.process_time() - core, time.perf_counter() - clock
