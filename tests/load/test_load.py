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
PAGES = [
    "", "record/KZ-2026-GAP-006/", "record/KZ-2026-REC-006/", "record/KZ-2026-ACT-006/", "record/KZ-2026-INS-007/",
    "record/KZ-2026-DLG-100/", "record/KZ-2026-RMP-007/", "record/KZ-2026-GAP-006/story/", "record/KZ-2026-ACT-006/story/",
    "record/KZ-2026-DLG-100/story/", "open-loops/", "control-sheet/", "road-maps-of-the-countries/",
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
    _timed(big.folder, reader, LISTS, 4)


@pytest.mark.parametrize("reader", ["coordinator", "visitor"])
def test_pages_that_follow_links(big, reader):
    """Records, stories, a road map, open loops, the control sheet and the interface for programs."""
    _timed(big.folder, reader, PAGES, 1)


def _timed(folder: Path, reader: str, paths: list[str], times: int) -> None:
    taken: dict[str, list[float]] = {}
    with site(folder) as address:
        person = Person(address, "" if reader == "visitor" else reader)
        for path in paths:
            for language in ("kk", "ru", "en"):
                for _ in range(times):
                    begun = time.perf_counter()
                    page = person.get(f"/{language}/{path}" if not path.startswith("api/") else f"/{path}")
                    taken.setdefault(path, []).append((time.perf_counter() - begun) * 1000)
                    assert "</html>" in page or path.startswith("api/")
    for path, each in taken.items():
        print(f"{reader:12} {_spread(each)}  {path}")
    print(f"{reader} together: {_spread([one for each in taken.values() for one in each])}")


def _spread(times: list[float]) -> str:
    ordered = sorted(times)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {statistics.median(ordered):6.0f} ms, 95 of 100 within {late:6.0f} ms, most {ordered[-1]:6.0f} ms"


def test_fifty_people_write_at_once_on_sqlite(big):
    _all_at_once(big.folder)


def test_fifty_people_write_at_once_on_postgresql(desk, postgres_server):
    from postgres import new_database

    from kenes.observatory.settings import move_records

    move_records(desk.observatory.folder, new_database(postgres_server))
    from desk import engage

    from kenes.records.turning import speak_to

    speak_to(desk.observatory.folder)
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
        people = [Person(address, "coordinator") for _ in range(PEOPLE)]  # one account, fifty browsers
        begun = time.perf_counter()
        with ThreadPoolExecutor(PEOPLE) as together:
            times = [one for some in together.map(_write, people, range(PEOPLE), [shared.ref] * PEOPLE) for one in some]
        lasted = time.perf_counter() - begun
    Desk.opened(folder)
    print(f"\n{PEOPLE} people, {len(times)} writes in {lasted:.1f} s: {_spread([one * 1000 for one in times])}")
    assert Gap.objects.count() == before + PEOPLE * TIMES
    headings = {one.heading["en"] for one in Gap.objects.order_by("-created")[: PEOPLE * TIMES + 1]}
    assert headings >= {f"Gap {turn} of {number}" for number in range(PEOPLE) for turn in range(TIMES)}
    applied = list(Entry.objects.filter(subject=shared.ref, act="amend-gaps").order_by("number"))
    kept = list(ConflictingEdit.objects.filter(record=shared.ref))
    said = [one.after["about"]["en"] for one in applied] + [one.values["about"]["en"] for one in kept]
    assert sorted(said) == sorted(f"Words of {number}" for number in range(PEOPLE))
    assert Gap.objects.get(pk=shared.pk).about["en"] == applied[-1].after["about"]["en"]
    assert _chain_holds(entries)
    print(f"{len(applied)} edits of one record stored, {len(kept)} kept as edits that met another's")


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
