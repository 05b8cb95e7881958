"""Care of the records: what was backed up comes back, on either database; what is older is upgraded, what is later refused."""

from __future__ import annotations

import contextlib
import datetime
import json
import random
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from behind_its_back import behind_its_back
from desk import CAST, PASSWORD
from shape_of_tables import what_is_in

from kenes.observatory.observatory import Observatory
from kenes.records.care.backing_up import back_up
from kenes.records.care.restoring import restore
from kenes.records.care.whole import verify_all
from kenes.texts import Refusal


def rows_in(archive: Path) -> dict[str, bytes]:
    """The rows of a backup by table."""
    with zipfile.ZipFile(archive) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.startswith("records/")}


def test_rows_come_back_as_they_were_and_the_log_holds(full, tmp_path):
    first = back_up(full.observatory.folder, tmp_path / "a.zip")
    restore(tmp_path / "a.zip", tmp_path / "restored")
    back_up(tmp_path / "restored", tmp_path / "b.zip")
    assert rows_in(tmp_path / "a.zip") == rows_in(tmp_path / "b.zip")
    findings, counted = verify_all(Observatory(tmp_path / "restored"))
    assert findings == []
    assert counted["records"] == {
        "entries": first.records.last_entry, "records": 5, "links": 1, "accounts": len(CAST) + 1, "document_versions": 1,
    }  # fmt: skip


def test_every_table_of_the_records_is_in_the_backup(full, tmp_path):
    from django.apps import apps

    back_up(full.observatory.folder, tmp_path / "a.zip")
    tables = {
        model._meta.db_table
        for label in ("records", "account", "mfa", "socialaccount")
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
        if model._meta.managed  # the words by which records are found are made again from the records
    }
    assert {name.removeprefix("records/").removesuffix(".jsonl") for name in rows_in(tmp_path / "a.zip")} == tables


def test_rows_are_canonical_json_in_the_order_of_their_ids(full, tmp_path):
    back_up(full.observatory.folder, tmp_path / "a.zip")
    lines = rows_in(tmp_path / "a.zip")["records/records_record.jsonl"].decode().splitlines()
    refs = [json.loads(line)["ref"] for line in lines]
    assert refs == sorted(refs)
    assert lines == [
        json.dumps(json.loads(line), ensure_ascii=False, sort_keys=True, separators=(",", ":")) for line in lines
    ]


def open_there(folder: Path) -> None:
    from kenes.records.opening import open_records

    open_records(Observatory(folder))


def test_people_sign_in_with_their_passwords_and_play_their_roles(full, tmp_path):
    from django.contrib.auth import authenticate

    from kenes.records.rules import may_write_kind

    back_up(full.observatory.folder, tmp_path / "a.zip")
    restore(tmp_path / "a.zip", tmp_path / "restored")
    open_there(tmp_path / "restored")
    account = authenticate(request=None, username="reviewer", password=PASSWORD)
    assert account is not None and account.username == "reviewer"
    assert authenticate(request=None, username="reviewer", password="wrong") is None
    assert (may_write_kind(account, "GAP", "KZ"), may_write_kind(account, "GAP", "UZ")) == (True, False)


def test_after_a_restore_people_write_on_and_the_log_still_cannot_be_changed(full, tmp_path):
    from desk import Desk
    from django.db import DatabaseError, connection

    last = back_up(full.observatory.folder, tmp_path / "a.zip").records.last_entry
    restore(tmp_path / "a.zip", tmp_path / "restored")
    desk = Desk.opened(tmp_path / "restored")
    assert desk.gap("later").ref.endswith("GAP-003")
    for statement in ("UPDATE records_entry SET reason = 'x'", "DELETE FROM records_entry"):
        with pytest.raises(DatabaseError), connection.cursor() as cursor:
            cursor.execute(statement)
    findings, counted = verify_all(desk.observatory)
    assert (findings, counted["records"]["entries"]) == ([], last + 1)


def test_records_move_to_a_server_and_back(full, new_database, tmp_path):
    from desk import Desk
    from django.db import DatabaseError, connection

    address = new_database()
    back_up(full.observatory.folder, tmp_path / "a.zip")
    assert restore(tmp_path / "a.zip", tmp_path / "served", records=address).records == address
    desk = Desk.opened(tmp_path / "served")
    assert connection.vendor == "postgresql"
    assert not (tmp_path / "served" / "records.sqlite3").exists()
    assert verify_all(desk.observatory)[0] == []
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("DELETE FROM records_entry")
    desk.gap("written on the server")
    written = back_up(tmp_path / "served", tmp_path / "b.zip")
    assert written.records.engine == "postgresql"
    restore(tmp_path / "b.zip", tmp_path / "back", records="records.sqlite3")
    back_up(tmp_path / "back", tmp_path / "c.zip")
    assert rows_in(tmp_path / "b.zip") == rows_in(tmp_path / "c.zip")
    assert verify_all(Observatory(tmp_path / "back"))[0] == []
    connection.close()


def test_a_database_in_use_is_refused_but_an_interrupted_restore_goes_on(full, new_database, tmp_path):
    from desk import Desk
    from django.db import connection

    address = new_database()
    back_up(full.observatory.folder, tmp_path / "a.zip")
    restore(tmp_path / "a.zip", tmp_path / "one", records=address)
    restore(tmp_path / "a.zip", tmp_path / "two", records=address)  # as after a crash between storing and renaming
    Desk.opened(tmp_path / "two").gap("later")
    with pytest.raises(Refusal) as refused:
        restore(tmp_path / "a.zip", tmp_path / "three", records=address)
    assert [one.code for one in refused.value.findings] == ["records-in-use"]
    assert not (tmp_path / "three").exists()
    connection.close()


@pytest.mark.parametrize("said", ["'" + "a" * 300 + "'", "'a' || char(0) || 'b'"], ids=["too-long", "zero-character"])
def test_what_a_server_does_not_take_is_refused_whole_and_the_file_remains_a_way_out(
    full, new_database, tmp_path, said
):
    import psycopg

    address = new_database()
    behind_its_back(f"UPDATE records_account SET full_name = {said} WHERE username = 'reader'")
    back_up(full.observatory.folder, tmp_path / "a.zip")
    with pytest.raises(Refusal) as refused:
        restore(tmp_path / "a.zip", tmp_path / "served", records=address)
    assert [one.code for one in refused.value.findings] == ["rows-not-accepted"]
    assert not (tmp_path / "served").exists()
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
    restore(tmp_path / "a.zip", tmp_path / "filed", records="records.sqlite3")
    assert verify_all(Observatory(tmp_path / "filed"))[0] == []


def test_a_server_that_does_not_answer_is_told(full, tmp_path):
    back_up(full.observatory.folder, tmp_path / "a.zip")
    with pytest.raises(Refusal) as refused:
        restore(tmp_path / "a.zip", tmp_path / "served", records="postgresql://nobody@127.0.0.1:1/none")
    assert [one.code for one in refused.value.findings] == ["records-unreachable"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "act.txt", "observatory"]


@pytest.fixture
def older(desk, tmp_path):
    """An observatory whose tables are those of the first migration alone, with an account, a gap and the entry about it."""
    from kenes.observatory.founding import found
    from kenes.records.care.connecting import connected

    folder = found(tmp_path / "older", "KZ").folder
    with connected(folder, "older") as connection:
        lay_first_tables(connection)
    return folder


@pytest.fixture(scope="module")
def last_version(empty_records, tmp_path_factory) -> Path:
    """An observatory from which only the last migration of the records is missing, laid once; copied, never opened."""
    from kenes.observatory.founding import found
    from kenes.records.care.connecting import connected

    folder = found(tmp_path_factory.mktemp("last") / "version", "KZ").folder
    with connected(folder, "last_version") as connection:
        lay_last_version(connection)
    return folder


def lay_last_version(connection) -> None:
    from django.db.migrations.executor import MigrationExecutor

    from kenes.records.first_tables import make_first_tables

    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    names = sorted(name for app, name in executor.loader.disk_migrations if app == "records")
    make_first_tables(executor, [("records", names[-2]) if app == "records" else (app, name) for app, name in leaves])
    write_there(connection)


def lay_first_tables(connection) -> None:
    from django.db.migrations.executor import MigrationExecutor

    MigrationExecutor(connection).migrate([("records", "0001_records")])
    write_there(connection)


def write_there(connection) -> None:
    """An account, a gap and the entry about it, in tables of an earlier version."""
    from kenes.records.audit.hashing import FIRST, entry_hash
    from kenes.records.care.rows import applied_migrations, tables_of

    tables = tables_of(connection, applied_migrations(connection))
    now = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
    account = tables["records_account"](username="analyst", password="!")
    account.save(using=connection.alias)
    gap = tables["records_gap"](
        ref="KZ-2026-GAP-001", kind="GAP", ordinal=1, country="KZ", version=1, created=now, changed=now,
        created_by=account, heading={"kk": "Мерзім жоқ"},
    )  # fmt: skip
    gap.save(using=connection.alias)
    values = {
        "number": 1, "moment": now.isoformat(timespec="microseconds"), "account": "analyst", "act": "write-gaps",
        "subject": gap.ref, "before": None, "after": {"kind": "GAP", "heading": {"kk": "Мерзім жоқ"}, "version": 1},
        "reason": "", "previous": FIRST,
    }  # fmt: skip
    tables["records_entry"](**values, hash=entry_hash(values)).save(using=connection.alias, force_insert=True)


def assert_the_same(migrated: dict, made_at_once: dict) -> None:
    """But for the numbers in a table between tables of Django's own, which is never written to."""
    other = {name: (migrated.get(name), made) for name, made in made_at_once.items() if made != migrated.get(name)}
    other.pop("auth_group_permissions", None)
    assert (other, set(migrated) - set(made_at_once)) == ({}, set())
    assert len(migrated) > 100 and len(migrated["triggers"]) >= 3


def backups(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.zip"))


def test_opening_older_records_backs_them_up_first(older, desk):
    from django.db import DatabaseError, connection

    from kenes.records.models import Gap

    open_there(older)
    [made] = backups(older)
    with zipfile.ZipFile(made) as packed:
        said = json.loads(packed.read("manifest.json"))["records"]
        assert [one for one in said["migrations"] if one.startswith("records.")] == ["records.0001_records"]
        assert b"GAP-001" in packed.read("records/records_gap.jsonl")
    assert Gap.objects.get().heading["kk"] == "Мерзім жоқ"
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("DELETE FROM records_entry")
    open_there(older)
    assert backups(older) == [made]
    migrated = what_is_in(connection)
    open_there(desk.observatory.folder)
    assert_the_same(migrated, made_at_once=what_is_in(connection))


def test_a_backup_of_older_records_comes_back_in_the_form_of_today(older, tmp_path):
    from kenes.records.tables import pending_migrations

    back_up(older, tmp_path / "a.zip")
    restore(tmp_path / "a.zip", tmp_path / "restored")
    open_there(tmp_path / "restored")
    assert pending_migrations() == []
    assert backups(tmp_path / "restored") == []
    assert [one.code for one in verify_all(Observatory(tmp_path / "restored"))[0]] == ["account-unlogged"]


def test_older_records_on_a_server_are_backed_up_first_as_well(new_database, tmp_path):
    from django.db import connection

    from kenes.observatory.founding import found
    from kenes.observatory.settings import move_records
    from kenes.records.care.connecting import connected

    folder = found(tmp_path / "older", "KZ").folder
    move_records(folder, new_database())
    with connected(folder, "older") as laid:
        lay_first_tables(laid)
    open_there(folder)
    [made] = backups(folder)
    migrated = what_is_in(connection)
    restore(made, tmp_path / "restored", records="records.sqlite3")
    open_there(tmp_path / "restored")
    assert [one.code for one in verify_all(Observatory(tmp_path / "restored"))[0]] == ["account-unlogged"]
    new = found(tmp_path / "new", "KZ").folder
    move_records(new, new_database())
    open_there(new)
    assert_the_same(migrated, made_at_once=what_is_in(connection))
    connection.close()


def test_records_that_nobody_has_begun_are_backed_up_as_nothing(new_database, tmp_path):
    from kenes.observatory.founding import found
    from kenes.observatory.settings import move_records

    folder = found(tmp_path / "new", "KZ").folder
    move_records(folder, new_database())
    assert back_up(folder, tmp_path / "a.zip").records.rows == {}
    restore(tmp_path / "a.zip", tmp_path / "restored", records="records.sqlite3")
    assert verify_all(Observatory(tmp_path / "restored"))[0] == []


OPENING = """
import sys
from pathlib import Path
from kenes.observatory.observatory import Observatory
from kenes.records.opening import open_records
open_records(Observatory(Path(sys.argv[1])))
from kenes.records.models import Gap
print(Gap.objects.count())
"""


def test_of_several_processes_one_upgrades_and_the_others_wait(last_version, tmp_path):
    older = shutil.copytree(last_version, tmp_path / "older")
    opening = [
        subprocess.Popen([sys.executable, "-c", OPENING, str(older)], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [process.communicate()[0] for process in opening] == ["1\n"] * 3
    assert [process.returncode for process in opening] == [0, 0, 0]
    assert len(backups(older)) == 1


def test_records_of_a_later_version_are_refused_untouched(full, tmp_path):
    from django.db import connection

    from kenes.records.care.upgrading import upgrade

    back_up(full.observatory.folder, tmp_path / "a.zip")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_later', '2030-01-01')"
        )
    with pytest.raises(Refusal) as refused:
        upgrade(full.observatory.folder)
    assert [one.code for one in refused.value.findings] == ["records-newer"]
    assert backups(full.observatory.folder) == []


def test_a_backup_of_later_records_is_refused(full, tmp_path):
    back_up(full.observatory.folder, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    said = json.loads(members["manifest.json"])
    said["records"]["migrations"].append("records.9999_later")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as packed:
        for name, data in {**members, "manifest.json": json.dumps(said).encode()}.items():
            packed.writestr(name, data)
    with pytest.raises(Refusal) as refused:
        restore(tmp_path / "b.zip", tmp_path / "restored")
    assert [one.code for one in refused.value.findings] == ["backup-newer"]
    assert not (tmp_path / "restored").exists()


WRITING = """
import itertools, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from desk import Desk
desk = Desk.opened(Path(sys.argv[1]))
from kenes.records.chain.actions import amend_record
print("ready", flush=True)
for number in itertools.count():
    file = Path(sys.argv[1]).parent / "next.txt"
    file.write_text(f"text {number}", "utf-8")
    desk.observatory.originals.keep(file)
    gap = desk.gap(f"gap {number}")
    amend_record(record=gap, values={"pillar": "policy"}, seen=1, by=desk.reviewer)
    print(gap.ref, flush=True)
"""


@contextlib.contextmanager
def somebody_writing(folder: Path):
    """A process that writes and amends gaps without pause; gives the list of what it has finished."""
    arguments = [sys.executable, "-c", WRITING, str(folder), str(Path(__file__).parent)]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    try:
        yield process.stdout
    finally:
        process.kill()
        process.wait()


def take_figures_in(observatory: Observatory, number: int) -> set[str]:
    """Take in one of the files of published figures that the package carries; the addresses of its releases."""
    from kenes.datasets.facts import fact_files
    from kenes.datasets.ingest import Wish, ingest

    before = {one.manifest.address_in_observatory for one in observatory.releases.all()}
    done = ingest(observatory, fact_files()[number], Wish(), datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC))
    assert not done.stopped
    return {one.manifest.address_in_observatory for one in observatory.releases.all()} - before


def test_the_drill_a_backup_made_while_somebody_writes_is_of_one_moment(full, tmp_path):
    """Figures, records, accounts and documents of the moment are there and nothing later; the log holds; people sign in."""
    from django.contrib.auth import authenticate

    from kenes.records.models import DocumentVersion, Entry, Gap

    figures = take_figures_in(full.observatory, 0)
    with somebody_writing(full.observatory.folder) as writer:
        before = [writer.readline().strip() for _ in range(3)]
        written = back_up(full.observatory.folder, tmp_path / "a.zip")
        take_figures_in(full.observatory, 1)
        after = [writer.readline().strip() for _ in range(30)]
    restore(tmp_path / "a.zip", tmp_path / "restored")
    restored = Observatory(tmp_path / "restored")
    assert verify_all(restored)[0] == []
    assert {one.manifest.address_in_observatory for one in restored.releases.all()} == figures
    assert [restored.originals.path(one.sha256, one.suffix).is_file() for one in DocumentVersion.objects.all()] == [
        True
    ]
    held = set(Gap.objects.values_list("ref", flat=True))
    assert set(before) <= held
    assert not set(after[-5:]) & held
    last = Entry.objects.order_by("-number").first()
    assert (last.number, last.hash) == (written.records.last_entry, written.records.last_hash)
    assert last.moment <= written.moment
    assert authenticate(request=None, username="analyst", password=PASSWORD) is not None


def test_yesterdays_backup_in_a_new_folder_shows_yesterday(full, tmp_path):
    from kenes.records.chain.queries import visible_snapshot

    back_up(full.observatory.folder, tmp_path / "yesterday.zip")
    then = visible_snapshot(full.coordinator)
    new = full.gap("written today")
    today = visible_snapshot(full.coordinator)
    restore(tmp_path / "yesterday.zip", tmp_path / "yesterday")
    open_there(tmp_path / "yesterday")
    shown = visible_snapshot(full.coordinator)
    assert shown == then
    assert set(today.records) - set(shown.records) == {new.ref}


def test_a_backup_does_not_make_writers_wait(full, tmp_path):
    """While a reader holds its moment, a write goes through at once and is not seen by it."""
    from kenes.records.care.connecting import one_moment
    from kenes.records.care.rows import applied_migrations, lines_of, tables_of

    with one_moment(full.observatory.folder) as connection:
        new = full.gap("meanwhile")
        tables = tables_of(connection, applied_migrations(connection))
        seen = [json.loads(line)["ref"] for line in lines_of(tables["records_record"], connection.alias)]
    assert new.ref not in seen


KILLED = {
    "restore": "from kenes.records.care.restoring import restore; restore(Path(sys.argv[1]), Path(sys.argv[2]))",
    "open": "from kenes.observatory.observatory import Observatory; from kenes.records.opening import open_records; "
    "open_records(Observatory(Path(sys.argv[1])))",
}


def kill_at_work(work: str, *arguments: Path, after: float) -> None:
    """Run a piece of work in a process of its own and kill it while it is at it."""
    code = f"import sys; from pathlib import Path; import kenes.records.care.restoring; print('on', flush=True); {KILLED[work]}"
    process = subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    process.kill()
    process.wait()


@pytest.mark.parametrize("times", [pytest.param(3, id="few"), pytest.param(20, id="many", marks=pytest.mark.crash)])
def test_killed_at_random_moments_records_are_whole_or_not_there(full, last_version, tmp_path, times):
    moments = random.Random(2026)
    back_up(full.observatory.folder, tmp_path / "a.zip")
    for run in range(times):
        place, older = tmp_path / f"place{run}", shutil.copytree(last_version, tmp_path / f"older{run}")
        kill_at_work("restore", tmp_path / "a.zip", place, after=moments.uniform(0.2, 3.0))
        if place.exists():
            assert verify_all(Observatory(place))[0] == []
        kill_at_work("open", older, after=moments.uniform(0.2, 2.0))
        open_there(older)
        assert [one.code for one in verify_all(Observatory(older))[0]] == ["account-unlogged"]
        for number, made in enumerate(backups(older)):
            restore(made, tmp_path / f"proved{run}-{number}")
