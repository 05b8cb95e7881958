"""Backup and restore of an observatory's files: everything, whole or not at all, and nothing dangerous comes back."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import random
import signal
import struct
import subprocess
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_releases import NAME, TABLE, manifest

from kenes.observatory.backup_reading import is_safe, reading_backup
from kenes.observatory.observatory import Observatory
from kenes.observatory.verify import verify
from kenes.records.care.backing_up import back_up
from kenes.records.care.restoring import restore
from kenes.texts import Refusal

KEPT = {
    "kenes.toml",
    "frameworks/own.toml",
    "publications/dossier-kk.pdf",
    "releases/seizures/a/manifest.json",
    "releases/seizures/a/data.parquet",
    "releases/seizures/a/events/0001-withdrawn.json",
    "letters/Хат № 12.txt",
}
NOT_KEPT = (
    "computed/tables/t.json",
    "backups/before-upgrade-20260101-000000.zip",
    "secret-key",
    "monday.zip",
    ".lock",
    "publications/.draft.pdf.draft",
)


@pytest.fixture
def observatory(tmp_path: Path) -> Observatory:
    """An observatory with a release, its event, its original, a publication, a framework, and what is no part of a backup."""
    made = Observatory.create(tmp_path / "observatory", "KZ", (), NAME)
    source = tmp_path / "figures.csv"
    source.write_text("a\n1\n", "utf-8")
    made.releases.commit([(manifest("seizures", "a", made.originals.keep(source)), TABLE)])
    made.releases.withdraw("seizures/a", "2026-03-01T10:00:00+00:00", "analyst", "wrong year")
    written = ("frameworks/own.toml", "publications/dossier-kk.pdf", "letters/Хат № 12.txt", *NOT_KEPT)
    for name in written:
        path = made.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return made


def held(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_file_comes_back_byte_for_byte_and_nothing_else(observatory: Observatory, tmp_path: Path) -> None:
    back_up(observatory.folder, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "restored")
    before, after = held(observatory.folder), held(tmp_path / "restored")
    [original] = [path.relative_to(observatory.folder).as_posix() for path in observatory.originals.all()]
    assert set(after) == {*KEPT, original}
    assert after == {name: before[name] for name in after}
    assert verify(Observatory(tmp_path / "restored")) == ([], {"releases": 1, "originals": 1})


def test_the_manifest_proves_every_member(observatory: Observatory, tmp_path: Path) -> None:
    written = back_up(observatory.folder, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        members = {one: archive.read(one) for one in archive.namelist() if one != "manifest.json"}
    said = {name: (one.sha256, one.size) for name, one in written.members.items()}
    assert said == {name: (hashlib.sha256(data).hexdigest(), len(data)) for name, data in members.items()}
    assert (written.country, written.folder_format, written.records) == ("KZ", 2, None)
    assert datetime.datetime.fromisoformat(written.moment).tzinfo is not None


def test_a_file_that_is_there_is_overwritten_only_when_told(observatory: Observatory, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    target.write_bytes(b"mine")
    assert refusal(lambda: back_up(observatory.folder, target)) == ["file-there"]
    assert target.read_bytes() == b"mine"
    back_up(observatory.folder, target, overwrite=True)
    with reading_backup(target) as backup:
        assert backup.manifest.country == "KZ"


def test_a_link_out_of_the_folder_is_not_followed(observatory: Observatory, tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("mine", "utf-8")
    (observatory.folder / "publications" / "link.txt").symlink_to(tmp_path / "private.txt")
    assert "folder/publications/link.txt" not in back_up(observatory.folder, tmp_path / "b.zip").members


def refusal(work: Callable[[], object]) -> list[str]:
    """The codes with which a piece of work was refused; each finding says how to go on in three languages."""
    with pytest.raises(Refusal) as refused:
        work()
    for finding in refused.value.findings:
        assert finding.proposal is not None
        assert all(finding.message[code] and finding.proposal[code] for code in ("kk", "ru", "en"))
    return [finding.code for finding in refused.value.findings]


@pytest.mark.parametrize("taken", ["file", "folder"])
def test_a_place_in_use_is_refused_and_left_alone(observatory: Observatory, tmp_path: Path, taken: str) -> None:
    back_up(observatory.folder, tmp_path / "b.zip")
    place = tmp_path / "place"
    if taken == "file":
        place.write_text("mine", "utf-8")
    else:
        place.mkdir()
        (place / "letter.txt").write_text("mine", "utf-8")
    assert refusal(lambda: restore(tmp_path / "b.zip", place)) == ["folder-in-use"]
    assert (place if taken == "file" else place / "letter.txt").read_text("utf-8") == "mine"
    assert beside(place) == []


def beside(place: Path) -> list[str]:
    """What an unfinished restore or backup left beside its place."""
    return [path.name for path in place.parent.iterdir() if path.name.startswith(f".{place.name}.")]


def rewritten(path: Path, change: Callable[[dict[str, object], dict[str, bytes]], None], again: str = "") -> None:
    """The archive with its manifest and members changed; `again` is a member that it then holds twice."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    said = json.loads(members.pop("manifest.json"))
    change(said, members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for name, data in members.items():
            archive.writestr(name, data)
        if again:
            archive.writestr(again, b"again")
        archive.writestr("manifest.json", json.dumps(said))


def put_in(name: str, data: bytes = b"x") -> Callable[[dict[str, object], dict[str, bytes]], None]:
    """A member with a true hash: only its name (or what it unpacks to) is bad."""

    def change(said: dict[str, object], members: dict[str, bytes]) -> None:
        members[name] = data
        said["members"][name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}  # type: ignore[index]

    return change


def other_home(home: str) -> Callable[[dict[str, object], dict[str, bytes]], None]:
    """A kenes.toml that names another place for the records."""

    def change(said: dict[str, object], members: dict[str, bytes]) -> None:
        settings = members["folder/kenes.toml"].replace(b"records.sqlite3", home.encode())
        put_in("folder/kenes.toml", settings)(said, members)

    return change


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])


def one_bit(path: Path) -> None:
    """One bit of the stored Parquet file."""
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("folder/releases/seizures/a/data.parquet")
    name, extra = struct.unpack("<HH", content[entry.header_offset + 26 : entry.header_offset + 30])
    content[entry.header_offset + 30 + name + extra + 40] ^= 1
    path.write_bytes(bytes(content))


def other_content(path: Path) -> None:
    """A member exchanged for another of the same size, in a zip that is whole."""
    rewritten(path, lambda said, members: members.update({"folder/frameworks/own.toml": b"frameworks/OWN.toml"}))


def foreign_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "hello")


def foreign_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", '{"name": "an app of a browser"}')


HARMS: list[tuple[str, Callable[[Path], object]]] = [
    ("backup-missing", Path.unlink),
    ("backup-damaged", truncated),
    ("backup-damaged", cut_short),
    ("backup-damaged", one_bit),
    ("backup-damaged", other_content),
    ("backup-damaged", lambda path: rewritten(path, lambda said, members: members.pop("folder/kenes.toml"))),
    ("backup-damaged", lambda path: rewritten(path, lambda said, members: members.update({"folder/more.txt": b""}))),
    ("backup-damaged", lambda path: rewritten(path, lambda said, members: said.pop("moment"))),
    ("backup-damaged", lambda path: rewritten(path, lambda *_: None, again="folder/kenes.toml")),
    ("backup-foreign", lambda path: path.write_text("no archive at all", "utf-8")),
    ("backup-foreign", lambda path: path.write_bytes(b"")),
    ("backup-foreign", foreign_zip),
    ("backup-foreign", foreign_manifest),
    ("backup-newer", lambda path: rewritten(path, lambda said, members: said.update(format=99))),
    ("backup-newer", lambda path: rewritten(path, lambda said, members: said.update(folder_format=99))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("folder/../escaped.txt"))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("../escaped.txt"))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("/tmp/escaped.txt"))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("folder//tmp/escaped.txt"))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("folder/..\\escaped.txt"))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("folder/secret-key"))),
    ("backup-unsafe", lambda path: rewritten(path, put_in("records/../escaped.jsonl"))),
    ("backup-unsafe", lambda path: rewritten(path, other_home("../escaped.sqlite3"))),
    ("backup-unsafe", lambda path: rewritten(path, other_home("/tmp/escaped.sqlite3"))),
    ("backup-bomb", lambda path: rewritten(path, put_in("folder/originals/00/big.csv", bytes(70_000_000)))),
]


@pytest.mark.parametrize("code, harm", HARMS, ids=[f"{number}-{code}" for number, (code, _) in enumerate(HARMS)])
def test_a_backup_that_is_not_whole_leaves_nothing_behind(
    observatory: Observatory, tmp_path: Path, code: str, harm: Callable[[Path], object]
) -> None:
    archive, place = tmp_path / "b.zip", tmp_path / "place"
    back_up(observatory.folder, archive)
    harm(archive)
    before = set(held(tmp_path))
    assert refusal(lambda: restore(archive, place)) == [code]
    assert (place.exists(), beside(place), set(held(tmp_path))) == (False, [], before)


@given(st.text(st.sampled_from("ab./\\: \n\x00é~"), max_size=20))
def test_no_safe_name_leads_out_of_the_folder(rest: str) -> None:
    if is_safe(f"folder/{rest}"):
        root = Path("/somewhere/folder")
        path = Path(os.path.normpath(root.joinpath(*PurePosixPath(rest).parts)))
        assert root in path.parents


def test_a_name_that_could_not_be_restored_is_told_at_once(observatory: Observatory, tmp_path: Path) -> None:
    (observatory.folder / "publications" / "a\\b.txt").write_text("x", "utf-8")
    assert refusal(lambda: back_up(observatory.folder, tmp_path / "b.zip")) == ["odd-name"]
    assert not (tmp_path / "b.zip").exists()


@pytest.mark.parametrize("older", [0, 1])
def test_an_older_folder_comes_back_in_the_form_of_today(observatory: Observatory, tmp_path: Path, older: int) -> None:
    make_older(observatory.folder, older)
    back_up(observatory.folder, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "restored")
    assert Observatory(tmp_path / "restored").settings.format == 2
    assert f"format = {older}" in (observatory.folder / "kenes.toml").read_text("utf-8")


def make_older(folder: Path, number: int) -> None:
    """The folder as format 0 or 1 has it: without the line that says where the records are."""
    path = folder / "kenes.toml"
    lines = path.read_text("utf-8").replace("format = 2", f"format = {number}").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("records")), "utf-8")


@pytest.mark.parametrize("older", [0, 1])
def test_an_older_folder_is_backed_up_and_then_brought_up_to_date(observatory: Observatory, older: int) -> None:
    from kenes.records.care.upgrading import upgrade

    make_older(observatory.folder, older)
    before = (observatory.folder / "kenes.toml").read_bytes()
    assert refusal(lambda: Observatory(observatory.folder)) == ["older-format"]
    done = upgrade(observatory.folder)
    assert done.formats == tuple(range(older, 2))
    assert done.backup is not None
    with zipfile.ZipFile(done.backup) as archive:
        assert archive.read("folder/kenes.toml") == before
    assert Observatory(observatory.folder).settings.records == "records.sqlite3"
    assert upgrade(observatory.folder).formats == ()


def test_a_later_folder_is_not_touched_by_an_upgrade(observatory: Observatory) -> None:
    from kenes.records.care.upgrading import upgrade

    path = observatory.folder / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace("format = 2", "format = 99"), "utf-8")
    before = held(observatory.folder)
    assert refusal(lambda: upgrade(observatory.folder)) == ["other-format"]
    assert held(observatory.folder) == before


WORK = {
    "backup": "from kenes.records.care.backing_up import back_up; back_up(Path(sys.argv[1]), Path(sys.argv[2]), True)",
    "restore": "from kenes.records.care.restoring import restore; restore(Path(sys.argv[1]), Path(sys.argv[2]))",
    "upgrade": "from kenes.records.care.upgrading import upgrade; upgrade(Path(sys.argv[1]))",
}


def killed(work: str, *arguments: Path, drafts: str, after: float) -> bool:
    """Run a piece of work in a process of its own and kill it some moments after its draft appeared; whether it was at work."""
    code = f"import sys; from pathlib import Path; import kenes.records.care.restoring; {WORK[work]}"
    process = subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)])
    folder = arguments[-1] / "backups" if work == "upgrade" else arguments[-1].parent
    while process.poll() is None and not any(folder.glob(drafts)):
        time.sleep(0.005)
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


TIMES = [pytest.param(4, id="few"), pytest.param(40, id="many", marks=pytest.mark.crash)]


@pytest.mark.parametrize("times", TIMES)
def test_killed_at_random_moments_nothing_half_done_has_a_final_name(
    observatory: Observatory, tmp_path: Path, times: int
) -> None:
    """A backup is whole or not there; a folder is whole or not there; an upgrade ends when it is run again."""
    from kenes.records.care.upgrading import upgrade

    moments = random.Random(2026)
    for number in range(40):
        (observatory.folder / "originals" / f"{number:02}").mkdir(exist_ok=True)
        (observatory.folder / "originals" / f"{number:02}" / "noise.bin").write_bytes(moments.randbytes(400_000))
    whole = tmp_path / "whole.zip"
    members = back_up(observatory.folder, whole).members
    expected = {name.removeprefix("folder/") for name in members}
    hit = []
    for run in range(times):
        archive, place = tmp_path / f"b{run}.zip", tmp_path / f"place{run}"
        moment = moments.uniform(0.0, 0.4)
        hit.append(killed("backup", observatory.folder, archive, drafts=f".{archive.name}.draft-*", after=moment))
        hit.append(killed("restore", whole, place, drafts=f".{place.name}.restoring-*", after=moment))
        if archive.exists():
            restore(archive, tmp_path / f"proved{run}")
        assert not place.exists() or set(held(place)) == expected
        make_older(observatory.folder, 1)
        hit.append(killed("upgrade", observatory.folder, drafts=".before-*", after=moment))
        upgrade(observatory.folder)
        assert Observatory(observatory.folder).settings.format == 2
        for left in (observatory.folder / "backups").glob("before-upgrade-2026*-*-*.zip"):
            with reading_backup(left) as backup:
                assert backup.manifest.folder_format in (1, 2)
    assert any(hit), "no process was killed at work: the moments are too late to test anything"


ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from kenes.records.care.backing_up import back_up
from kenes.records.care.restoring import restore
from kenes.texts import Refusal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))  # no file may grow beyond
try:
    (back_up if sys.argv[1] == "backup" else restore)(Path(sys.argv[2]), Path(sys.argv[3]))
except Refusal as refused:
    print(refused.findings[0].code)
"""


@pytest.mark.parametrize("work", ["backup", "restore"])
def test_a_disk_that_takes_no_more_is_told_and_nothing_half_done_stays(
    observatory: Observatory, tmp_path: Path, work: str
) -> None:
    (observatory.folder / "publications" / "large.pdf").write_bytes(random.Random(1).randbytes(300_000))
    whole, target = tmp_path / "whole.zip", tmp_path / "target"
    back_up(observatory.folder, whole)
    source = observatory.folder if work == "backup" else whole
    command = [sys.executable, "-c", ON_A_FULL_DISK, work, str(source), str(target)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "not-written\n"
    assert (target.exists(), beside(target)) == (False, [])


def test_what_crashes_left_is_cleared_away_when_nobody_writes_to_it(observatory: Observatory, tmp_path: Path) -> None:
    old, new = tmp_path / ".b.zip.draft-old", tmp_path / ".b.zip.draft-new"
    for draft in (old, new):
        draft.write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    back_up(observatory.folder, tmp_path / "b.zip")
    assert (old.exists(), new.exists()) == (False, True)
