"""A hundred thousand records and a million entries: how long lists take; and fifty people who write at once, none of whom loses a word.

`make load` runs these (about six minutes) and prints the figures that docs/reference/load.md keeps.
"""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from big_records import BigRecords
from desk import Desk
from running import Person, site

from kenes.observatory.observatory import Observatory

pytestmark = pytest.mark.load
RECORDS, ENTRIES = 100_000, 1_000_000
PEOPLE, TIMES = 50, 4
LISTS = [
    "records/findings/", "records/recommendations/?page=3", "records/statements/", "records/actions/?page=40",
    "records/recommendations/?q=мониторинг", "records/actions/?q=мониторинг+деректер", "records/actions/?stage=agreed",
    "records/statements/?level=public&q=training", "records/actions/?sort=title", "records/actions/?sort=-due",
    "records/recommendations/?sort=-title&page=2", "records/institutions/?q=INS-077", "records/dialogues/?sort=-date",
    "records/actions/?sort=lead", "records/statements/?institution=KZ-2026-INS-007", "records/gaps/?pillar=policy&side=supply",
]  # fmt: skip


@pytest.fixture(scope="module")
def big(empty_records: Path, tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """The observatory with all of them on SQLite."""
    import shutil

    folder = tmp_path_factory.mktemp("big") / "observatory"
    shutil.copytree(empty_records, folder, ignore=shutil.ignore_patterns("computed"))
    desk, begun = Desk.opened(folder), time.perf_counter()
    BigRecords(RECORDS, ENTRIES, desk.coordinator).write()
    from django.db import connections

    connections.close_all()
    size = (folder / "records.sqlite3").stat().st_size / 1e6
    print(f"\n{RECORDS} records and {ENTRIES} entries written in {time.perf_counter() - begun:.0f} s: {size:.0f} MB")
    return Observatory(folder)


@pytest.mark.parametrize("reader", ["coordinator", "visitor"])
def test_lists_of_a_hundred_thousand_records(big, reader):
    """The time from asking to the whole page, over HTTP on this machine, one reader at a time."""
    with site(big.folder) as address:
        person = Person(address, "" if reader == "visitor" else reader)
        taken: dict[str, list[float]] = {}
        for language in ("kk", "ru", "en"):
            for path in LISTS:
                for _ in range(5):
                    begun = time.perf_counter()
                    page = person.get(f"/{language}/{path}")
                    taken.setdefault(path, []).append((time.perf_counter() - begun) * 1000)
                    assert "</html>" in page
    for path, times in taken.items():
        print(f"{reader:12} {statistics.median(times):6.0f} ms  most {max(times):6.0f} ms  {path}")
    every = sorted(one for times in taken.values() for one in times)
    print(
        f"{reader}: median {statistics.median(every):.0f} ms, 95 of 100 within {every[int(len(every) * 0.95)]:.0f} ms"
    )


def test_fifty_people_write_at_once_on_sqlite(big):
    _all_at_once(big.folder)


def test_fifty_people_write_at_once_on_postgresql(desk, postgres_server):
    from postgres import new_database

    from kenes.observatory.settings import move_records

    move_records(desk.observatory.folder, new_database(postgres_server))
    from desk import engage

    engage(desk.observatory.folder)
    _all_at_once(desk.observatory.folder)


def _all_at_once(folder: Path) -> None:
    """Each writes records of their own and edits one that all share: every word is stored, or kept as an edit to settle."""
    from kenes.records.models import ConflictingEdit, Entry, Gap

    desk = Desk.opened(folder)
    shared, before = desk.gap("Shared by all"), Gap.objects.count()
    entries = Entry.objects.count()
    from django.db import connections

    connections.close_all()
    with site(folder) as address:
        people = [Person(address, "coordinator") for _ in range(PEOPLE)]
        begun = time.perf_counter()
        with ThreadPoolExecutor(PEOPLE) as together:
            times = [one for some in together.map(_write, people, range(PEOPLE), [shared.ref] * PEOPLE) for one in some]
        lasted = time.perf_counter() - begun
    Desk.opened(folder)
    print(
        f"{PEOPLE} people, {len(times)} writes in {lasted:.1f} s: median {statistics.median(times):.2f} s, most {max(times):.2f} s"
    )
    kept = ConflictingEdit.objects.filter(record=shared.ref)
    written = {text for one in Gap.objects.filter(pk=shared.pk) for text in [one.about["en"]]}
    applied = Entry.objects.filter(subject=shared.ref, act="amend-gaps").count()
    assert Gap.objects.count() == before + PEOPLE * TIMES
    assert applied + kept.count() == PEOPLE and applied >= 1 and len(written) == 1
    assert {one.values["about"]["en"] for one in kept} | written >= {
        f"Words of {number}" for number in range(PEOPLE)
    } - {""}
    assert _chain_holds(entries)


def _write(person: Person, number: int, shared: str) -> list[float]:
    times = []
    for turn in range(TIMES):
        begun = time.perf_counter()
        said = {"heading_en": f"Gap {turn} of {number}", "side": "both", "marking": "official"}
        where, _ = person.send("/en/records/gaps/new/", said)
        assert "/record/KZ-" in where
        times.append(time.perf_counter() - begun)
    page = person.get(f"/en/record/{shared}/edit/")
    begun = time.perf_counter()
    person.send(f"/en/record/{shared}/edit/", _filled(page) | {"about_en": f"Words of {number}"}, page)
    return [*times, time.perf_counter() - begun]


def _filled(page: str) -> dict[str, Any]:
    """What the form of the shared gap holds."""
    import re

    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert seen is not None
    return {"heading_en": "Shared by all", "side": "both", "marking": "official", "seen": seen.group(1)}


def _chain_holds(begun: int) -> bool:
    """Whether every entry since then names the hash of the one before it."""
    from kenes.records.audit.hashing import entry_hash
    from kenes.records.models import Entry

    previous = Entry.objects.get(number=begun)
    for entry in Entry.objects.filter(number__gt=begun).order_by("number"):
        if (
            entry.number != previous.number + 1
            or entry.previous != previous.hash
            or entry.hash != entry_hash(vars(entry))
        ):
            return False
        previous = entry
    return True
