"""The release store: immutable, all or nothing, whole after a crash at any moment."""

from __future__ import annotations

import datetime
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Manifest
from kenes.observatory.verify import verify
from kenes.texts import Refusal, Text

NAME = Text(kk="Үлгі", ru="Пример", en="Example")


def manifest(
    dataset: str, release: str, original: dict[str, object], committed: str = "2026-01-01T00:00:00+00:00"
) -> Manifest:
    return Manifest(
        format=1, dataset=dataset, release=release, committed=committed, edition="2025",
        publisher={"kk": "Үлгі", "ru": "Пример", "en": "Example"}, title="example", published="2025", address="",
        licence="", country="KZ", marking="public", original=original, reader="example", given={}, assumptions=(),
        columns=(), rows=0, content_sha256="", data_sha256="",
    )  # fmt: skip


@pytest.fixture
def observatory(tmp_path: Path) -> Observatory:
    return Observatory.create(tmp_path / "observatory", "KZ", (), NAME)


@pytest.fixture
def original(observatory: Observatory, tmp_path: Path) -> dict[str, object]:
    file = tmp_path / "figures.csv"
    file.write_text("a\n1\n", "utf-8")
    return observatory.originals.keep(file)


TABLE = pl.DataFrame({"place": ["KZ", "KG"], "value": [1.5, None]})


def test_a_release_is_kept_as_it_was_given(observatory: Observatory, original: dict[str, object]) -> None:
    observatory.releases.commit([(manifest("seizures", "a", original), TABLE)])
    release = observatory.releases.get("seizures/a")
    assert pl.read_parquet(release.data).equals(TABLE)
    assert (release.manifest.rows, release.manifest.columns) == (2, ("place", "value"))
    assert verify(observatory) == ([], {"releases": 1, "originals": 1})


def test_a_withdrawn_release_stays_readable_and_counts_until_its_day(
    observatory: Observatory, original: dict[str, object]
) -> None:
    observatory.releases.commit([(manifest("seizures", "a", original), TABLE)])
    observatory.releases.withdraw("seizures/a", "2026-03-01T10:00:00+00:00", "analyst", "wrong year")
    release = observatory.releases.get("seizures/a")
    days = [datetime.date(2025, 12, 31), datetime.date(2026, 2, 1), datetime.date(2026, 3, 1), None]
    assert [release.known_on(day) for day in days] == [False, True, False, False]
    assert pl.read_parquet(release.data).equals(TABLE)


@pytest.mark.parametrize(
    "harm, found",
    [
        ("data", "data-changed"),
        ("no-data", "data-missing"),
        ("manifest", "manifest-unreadable"),
        ("original", "original-changed"),
        ("no-original", "original-missing"),
    ],
)
def test_verify_finds_what_was_tampered_with(
    observatory: Observatory, original: dict[str, object], harm: str, found: str
) -> None:
    observatory.releases.commit([(manifest("seizures", "a", original), TABLE)])
    folder = observatory.folder / "releases" / "seizures" / "a"
    source = observatory.originals.all()[0]
    match harm:
        case "data":
            TABLE.with_columns(value=pl.lit(2.0)).write_parquet(folder / "data.parquet")
        case "no-data":
            (folder / "data.parquet").unlink()
        case "manifest":
            (folder / "manifest.json").write_text("{", "utf-8")
        case "original":
            source.write_text("a\n2\n", "utf-8")
        case "no-original":
            source.unlink()
    assert [finding.code for finding in verify(observatory)[0]] == [found]


def test_an_interrupted_commit_is_cleared_away_and_a_decided_one_finished(
    observatory: Observatory, original: dict[str, object], tmp_path: Path
) -> None:
    from kenes.observatory.durable import write_json
    from kenes.observatory.releases import _stage

    store = observatory.releases
    _stage(store.folder / ".staged-undecided", manifest("seizures", "lost", original), TABLE)
    _stage(store.folder / ".staged-decided", manifest("seizures", "kept", original), TABLE)
    write_json(store.folder / ".staged-decided" / "commit.json", ["seizures/kept"])
    reopened = Observatory(observatory.folder)
    assert [release.manifest.release for release in reopened.releases.all()] == ["kept"]
    assert not reopened.releases.pending()


CRASHER = """
import sys, itertools
from pathlib import Path
import polars as pl
sys.path.insert(0, sys.argv[2])
from test_releases import TABLE, manifest
from kenes.observatory.observatory import Observatory
observatory = Observatory(Path(sys.argv[1]))
print("ready", flush=True)
for number in itertools.count():
    file = Path(sys.argv[1]).parent / "next.csv"
    file.write_text(f"a\\n{sys.argv[3]}-{number}\\n")
    original = observatory.originals.keep(file)
    name = f"{sys.argv[3]}-{number}"
    pair = [(manifest("seizures", name, original), TABLE), (manifest("prices", name, original), TABLE)]
    observatory.releases.commit(pair)
    print(name, flush=True)
"""


def test_killed_at_random_moments_nothing_is_half_done(observatory: Observatory) -> None:
    """Each run commits pairs of tables until it is killed; afterwards every pair is there whole or not at all."""
    moments = random.Random(2026)
    promised: list[str] = []
    for run in range(12):
        arguments = [sys.executable, "-c", CRASHER, str(observatory.folder), str(Path(__file__).parent), str(run)]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        if run % 2:  # some are killed after their first commit, whatever else the machine is doing
            promised.append(process.stdout.readline().strip())
        time.sleep(moments.uniform(0.0, 0.12))
        os.kill(process.pid, signal.SIGKILL)
        promised += process.stdout.read().split()
        process.wait()
        reopened = Observatory(observatory.folder)
        held = {
            dataset: {one.manifest.release for one in reopened.releases.all(dataset)}
            for dataset in ("seizures", "prices")
        }
        assert held["seizures"] == held["prices"]
        assert set(promised) <= held["seizures"]
        assert verify(reopened)[0] == []
    assert len(promised) >= 6


def test_a_folder_in_use_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(Refusal) as refused:
        Observatory.create(tmp_path, "KZ", (), NAME)
    assert [finding.code for finding in refused.value.findings] == ["folder-in-use"]
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    "content, code",
    [("format = 1", "settings-unreadable"), ("format =", "settings-unreadable"), (None, "no-observatory")],
)
def test_settings_that_cannot_be_read_name_the_file(observatory: Observatory, content: str | None, code: str) -> None:
    path = observatory.folder / "kenes.toml"
    path.unlink() if content is None else path.write_text(content, "utf-8")
    with pytest.raises(Refusal) as refused:
        Observatory(observatory.folder)
    assert refused.value.findings[0].code == code
    assert "kenes.toml" in str(refused.value.findings[0].file)


def test_a_later_format_is_refused(observatory: Observatory) -> None:
    path = observatory.folder / "kenes.toml"
    path.write_text(path.read_text("utf-8").replace("format = 2", "format = 99"), "utf-8")
    with pytest.raises(Refusal) as refused:
        Observatory(observatory.folder)
    assert refused.value.findings[0].code == "other-format"
