"""The commands of care, as an office uses them: backup, restore, upgrade, verify, doctor."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest
from test_commands import kenes
from test_results import run


@pytest.fixture
def office(empty_records: Path, tmp_path: Path) -> Path:
    """A copy of an observatory with accounts, not open in this process."""
    shutil.copytree(empty_records, tmp_path / "office")
    return tmp_path / "office"


def test_a_backup_is_restored_and_verified(capsys: pytest.CaptureFixture[str], office: Path, tmp_path: Path) -> None:
    archive, place = tmp_path / "b.zip", tmp_path / "restored"
    status, made = run(capsys, "--observatory", str(office), "backup", str(archive))
    assert (status, made["findings"]) == (0, [])
    assert made["result"]["size"] == archive.stat().st_size
    status, back = run(capsys, "restore", str(archive), str(place))
    assert (status, back["findings"]) == (0, [])
    same = ("moment", "members", "rows", "last_entry")
    assert {name: back["result"][name] for name in same} == {name: made["result"][name] for name in same}
    status, proved = run(capsys, "--observatory", str(place), "verify")
    assert (status, proved["result"]["records"]["entries"]) == (0, made["result"]["last_entry"])


def test_refusals_exit_1_and_say_how_to_go_on(capsys: pytest.CaptureFixture[str], office: Path, tmp_path: Path) -> None:
    archive = tmp_path / "b.zip"
    run(capsys, "--observatory", str(office), "backup", str(archive))
    for arguments, code in (
        (("--observatory", str(office), "backup", str(archive)), "file-there"),
        (("--observatory", str(office), "backup", str(tmp_path / "none" / "b.zip")), "no-folder"),
        (("restore", str(archive), str(office)), "folder-in-use"),
        (("restore", str(office / "kenes.toml"), str(tmp_path / "new")), "backup-foreign"),
        (("--observatory", str(tmp_path), "backup", str(tmp_path / "c.zip")), "no-observatory"),
    ):
        status, answer = run(capsys, *arguments)
        assert (status, [one["code"] for one in answer["findings"]]) == (1, [code])
        assert answer["findings"][0]["proposal"]
    assert run(capsys, "--observatory", str(office), "backup", str(archive), "--overwrite")[0] == 0


def test_an_observatory_without_records_is_backed_up_without_a_database(tmp_path: Path) -> None:
    kenes("init", str(tmp_path / "kz"), "--country", "KZ")
    assert kenes("--observatory", str(tmp_path / "kz"), "backup", str(tmp_path / "b.zip")).returncode == 0
    assert kenes("restore", str(tmp_path / "b.zip"), str(tmp_path / "back")).returncode == 0
    assert sorted(path.name for path in (tmp_path / "back").iterdir()) == [
        "kenes.toml", "originals", "publications", "releases",
    ]  # fmt: skip


def older(folder: Path) -> None:
    path = folder / "kenes.toml"
    lines = path.read_text("utf-8").replace("format = 2", "format = 1").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("records")), "utf-8")


def test_upgrade_tells_what_it_did_and_then_has_nothing_to_do(capsys: pytest.CaptureFixture[str], office: Path) -> None:
    older(office)
    _, first = run(capsys, "--observatory", str(office), "upgrade")
    assert (first["result"]["formats_left"], first["result"]["format"]) == ([1], 2)
    assert Path(first["result"]["backup"]).is_file()
    _, second = run(capsys, "--observatory", str(office), "upgrade")
    assert (second["result"]["formats_left"], second["result"]["backup"]) == ([], None)


@pytest.mark.parametrize("command", ["releases", "verify"])
def test_any_command_upgrades_an_older_observatory_and_says_so(office: Path, command: str) -> None:
    older(office)
    done = kenes("--json", "--language", "ru", "--observatory", str(office), command)
    assert done.returncode == 0
    [backup] = (office / "backups").glob("before-upgrade-*.zip")
    assert str(backup) in done.stderr
    assert "Обсерватория обновлена" in done.stderr


def test_a_later_observatory_is_refused(capsys: pytest.CaptureFixture[str], office: Path) -> None:
    path = office / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace("format = 2", "format = 99"), "utf-8")
    for command in ("upgrade", "verify"):
        status, answer = run(capsys, "--observatory", str(office), command)
        assert (status, answer["findings"][0]["code"]) == (1, "other-format")


def states(answer: dict) -> dict[str, str]:
    return {one["check"]: one["state"] for one in answer["result"]["checks"]}


def test_the_doctor_finds_a_new_office_well_but_without_a_backup(
    capsys: pytest.CaptureFixture[str], office: Path, tmp_path: Path
) -> None:
    _, before = run(capsys, "--observatory", str(office), "doctor", "--port", str(free_port()))
    assert {check for check, state in states(before).items() if state != "ok"} <= {"backups", "disk"}
    assert states(before)["backups"] == "warning"
    run(capsys, "--observatory", str(office), "backup", str(tmp_path / "b.zip"))
    _, after = run(capsys, "--observatory", str(office), "doctor")
    assert states(after)["backups"] == "ok"


def test_the_doctor_without_an_observatory_looks_at_the_installation(tmp_path: Path) -> None:
    done = kenes("--json", "doctor", "--port", str(free_port()), cwd=tmp_path)
    assert done.returncode == 0
    assert '"observatory": null' in done.stdout
    assert '"check": "folder"' not in done.stdout


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def test_the_doctor_sees_what_is_wrong(capsys: pytest.CaptureFixture[str], office: Path) -> None:
    (office / "secret-key").write_text("x", "utf-8")
    (office / "secret-key").chmod(0o644)
    forgotten = office / "originals" / ".draft-1"
    forgotten.write_text("half", "utf-8")
    os.utime(forgotten, (0, 0))
    older(office)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        _, answer = run(capsys, "--observatory", str(office), "doctor", "--port", str(taken.getsockname()[1]))
    ill = {check for check, state in states(answer).items() if state == "warning"}
    assert ill - {"disk"} == {"backups", "drafts", "form", "port", "secret-key"}
    assert all(one["proposal"] for one in answer["result"]["checks"] if one["state"] != "ok")


def test_the_doctor_says_that_a_later_observatory_cannot_be_read(
    capsys: pytest.CaptureFixture[str], office: Path
) -> None:
    path = office / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace("format = 2", "format = 99"), "utf-8")
    status, answer = run(capsys, "--observatory", str(office), "doctor")
    assert (status, states(answer)["form"]) == (1, "error")
