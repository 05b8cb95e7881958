"""Files taken away on the command line leave their entry in the log; the public copy holds what a visitor reads."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from test_commands import kenes
from test_results import run


@pytest.fixture
def office(empty_records: Path, tmp_path: Path) -> Path:
    """A copy of an observatory with accounts, not open in this process."""
    shutil.copytree(empty_records, tmp_path / "office")
    return tmp_path / "office"


def exports(folder: Path) -> list[tuple[str, str]]:
    """What was taken away and by which command, as the log has it."""
    with sqlite3.connect(folder / "records.sqlite3") as records:
        rows = records.execute(
            "SELECT subject, reason FROM records_entry WHERE act = 'export' ORDER BY number"
        ).fetchall()
    return [(str(subject), str(why)) for subject, why in rows]


def test_each_command_that_writes_files_is_in_the_log(
    capsys: pytest.CaptureFixture[str], office: Path, tmp_path: Path
) -> None:
    for arguments in (
        ("report", "loops", "--languages", "kk", "--formats", "docx", "-o", str(tmp_path / "r")),
        ("backup", str(tmp_path / "b.zip")),
        ("backup", str(tmp_path / "p.zip"), "--public"),
    ):
        status, answer = run(capsys, "--observatory", str(office), *arguments)
        assert (status, answer["findings"]) == (0, [])
    assert exports(office) == [
        ("export:loops", "kenes report loops"), ("export:backup", "kenes backup"), ("export:public-copy", "kenes backup"),
    ]  # fmt: skip


def test_the_public_copy_is_whole_and_no_backup(
    capsys: pytest.CaptureFixture[str], office: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "public.zip"
    assert run(capsys, "--observatory", str(office), "backup", str(archive), "--public")[0] == 0
    with zipfile.ZipFile(archive) as packed:
        manifest = json.loads(packed.read("manifest.json"))
        names = set(packed.namelist()) - {"manifest.json"}
    assert (manifest["kind"], set(manifest["members"])) == ("kenes-public-copy", names)
    assert {"README.txt", "records/open-loops.json", "indicators/seizure_quantity-kk.csv"} <= names
    assert not [name for name in names if "account" in name or "entry" in name or name.startswith("folder/")]
    status, refused = run(capsys, "restore", str(archive), str(tmp_path / "new"))
    assert (status, [one["code"] for one in refused["findings"]]) == (1, ["backup-foreign"])


def test_an_observatory_without_records_begins_no_log(tmp_path: Path) -> None:
    folder = tmp_path / "kz"
    kenes("init", str(folder), "--country", "KZ")
    assert kenes("--observatory", str(folder), "backup", str(tmp_path / "p.zip"), "--public").returncode == 0
    assert not (folder / "records.sqlite3").exists()
