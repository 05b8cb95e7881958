"""`kenes report` of records: files by name, subject, marking; a brief without records loads no Django."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kenes.observatory.observatory import Observatory


def run(capsys: pytest.CaptureFixture[str], observatory: Observatory, *arguments: str) -> tuple[int, dict[str, object]]:
    """The exit status and the document of one run in this process."""
    from kenes.cli.main import run as kenes

    with pytest.raises(SystemExit) as left:
        kenes(["--json", "--observatory", str(observatory.folder), *arguments])
    return int(left.value.code or 0), json.loads(capsys.readouterr().out)


def test_a_press_draft_is_written_for_the_check(
    capsys: pytest.CaptureFixture[str], example: Observatory, tmp_path: Path
) -> None:
    wish = ("--subject", "KZ-2026-DLG-001", "--formats", "txt", "-o", str(tmp_path))
    status, answer = run(capsys, example, "report", "press", *wish)
    names = [Path(one["path"]).name for one in answer["result"]["reports"]]  # type: ignore[index]
    assert (status, names) == (0, ["press-kk.txt", "press-ru.txt", "press-en.txt"])
    status, answer = run(capsys, example, "check", *(str(tmp_path / name) for name in names))
    assert (status, answer["findings"]) == (0, [])


@pytest.mark.parametrize(
    "arguments, code",
    [
        (("report", "press", "--subject", "KZ-2026-DLG-777"), "unknown-id"),
        (("report", "roadmap", "--subject", "KZ-2026-DLG-001"), "wrong-subject"),
        (("report", "brief", "--subject", "KZ-2026-DLG-001"), "no-subject"),
        (("report", "roadmap", "--marking", "secret"), "unknown-choice"),
        (("report", "review", "--subject", "KZ-2026-DLG-001"), "wrong-subject"),
    ],
)
def test_what_cannot_be_reported_is_refused_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], example: Observatory, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    status, answer = run(capsys, example, *arguments, "-o", str(tmp_path))
    assert (status, [finding["code"] for finding in answer["findings"]]) == (1, [code])  # type: ignore[union-attr, index]
    assert list(tmp_path.iterdir()) == []


def test_an_official_road_map_carries_its_mark(
    capsys: pytest.CaptureFixture[str], example: Observatory, tmp_path: Path
) -> None:
    run(capsys, example, "report", "roadmap", "--marking", "official", "--formats", "txt", "-o", str(tmp_path))
    assert (tmp_path / "roadmap-ru.txt").read_text("utf-8").startswith("Для служебного пользования")


@pytest.mark.parametrize("folder", ["reports", "publications/2026"])
def test_what_is_for_official_use_is_not_written_where_the_site_shows_it(
    capsys: pytest.CaptureFixture[str], example: Observatory, folder: str
) -> None:
    into = example.folder / folder
    status, answer = run(capsys, example, "report", "roadmap", "--marking", "official", "-o", str(into))
    assert (status, answer["findings"][0]["code"]) == (1, "official-in-public-folder")  # type: ignore[index]
    assert not into.exists()


def test_a_brief_without_records_loads_no_django(real: Observatory, tmp_path: Path) -> None:
    look = "import sys; from kenes.cli.main import run\ntry: run(sys.argv[1:])\nexcept SystemExit: pass\nprint('django' in sys.modules)"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KENES_")}
    arguments = ("--observatory", str(real.folder), "report", "brief", "--languages", "kk", "-o", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", look, *arguments], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"
    assert (tmp_path / "brief-kk.docx").is_file()
