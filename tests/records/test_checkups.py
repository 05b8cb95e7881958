"""What holds of every checkup of the doctor, and the ones that look at time and the database."""

from __future__ import annotations

import datetime
import json

import pytest

from kenes.observatory.founding import found
from kenes.records.care.checkup import Patient, State, all_checkups
from kenes.records.care.last_backup import note_backup

NOW = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize("key", sorted(all_checkups()))
def test_every_checkup_speaks_three_languages_and_says_how_to_mend(key, tmp_path):
    checkup = all_checkups()[key]
    told = checkup.examine(Patient(found(tmp_path / "kz", "KZ").folder, NOW))
    assert all(checkup.title[code] and told.words[code] for code in ("kk", "ru", "en"))
    assert "{" not in told.words["kk"]
    assert (told.way_out is None) == (told.state is State.OK)


BACKUPS = [
    # days since the last backup -> what the doctor says
    (0, State.OK), (7, State.OK), (8, State.WARNING), (400, State.WARNING),
]  # fmt: skip


@pytest.mark.parametrize("days, state", BACKUPS)
def test_a_backup_is_due_after_a_week(tmp_path, days, state):
    folder = found(tmp_path / "kz", "KZ").folder
    note_backup(folder, (NOW - datetime.timedelta(days=days)).isoformat(), tmp_path / "b.zip")
    told = all_checkups()["backups"].examine(Patient(folder, NOW))
    assert (told.state, str(days) in told.words["en"]) == (state, True)


def test_a_clock_behind_the_last_release_is_in_the_way(kazakhstan):
    clock = all_checkups()["clock"]
    assert clock.examine(Patient(kazakhstan.folder, NOW)).state is State.OK
    behind = datetime.datetime(2026, 10, 1, tzinfo=datetime.UTC)
    assert clock.examine(Patient(kazakhstan.folder, behind)).state is State.ERROR


def test_a_clock_behind_the_last_entry_of_the_log_is_in_the_way(desk):
    from kenes.records.models import Entry

    last = datetime.datetime.fromisoformat(Entry.objects.order_by("-number").first().moment)
    states = [
        all_checkups()["clock"].examine(Patient(desk.observatory.folder, last + datetime.timedelta(hours=hours))).state
        for hours in (-1, 0, 1)
    ]
    assert states == [State.ERROR, State.OK, State.OK]


def test_the_database_tells_its_version(desk):
    told = all_checkups()["database"].examine(Patient(desk.observatory.folder, NOW))
    assert (told.state, "SQLite 3." in told.words["en"]) == (State.OK, True)


def test_a_server_tells_its_version(new_database, tmp_path):
    from kenes.observatory.settings import move_records

    folder = found(tmp_path / "kz", "KZ").folder
    move_records(folder, new_database())
    told = all_checkups()["database"].examine(Patient(folder, NOW))
    assert (told.state, "PostgreSQL" in told.words["en"]) == (State.OK, True)


def test_small_counts_that_are_given_away_are_in_the_way(tmp_path):
    folder = found(tmp_path / "kz", "KZ").folder
    settings = folder / "kenes.toml"
    small_counts = all_checkups()["small_counts"]
    assert small_counts.examine(Patient(folder, NOW)).state is State.OK
    settings.write_text(
        settings.read_text("utf-8").replace("datasets = []", 'datasets = ["treatment_entrants"]'), "utf-8"
    )
    assert small_counts.examine(Patient(folder, NOW)).state is State.OK
    for given, refused, state in ((0, False, State.OK), (2, False, State.ERROR), (0, True, State.ERROR)):
        table = {"indicator": "treatment_entrants", "country": "KZ", "period": "2025"}
        table |= {"given_away": 0, "by_difference": given, "refused": refused}
        (folder / "computed").mkdir(exist_ok=True)
        (folder / "computed" / "disclosure.json").write_text(json.dumps({"tables": [table]}), "utf-8")
        told = small_counts.examine(Patient(folder, NOW))
        assert (told.state, "treatment_entrants, KZ, 2025" in told.words["kk"]) == (state, state is State.ERROR)
