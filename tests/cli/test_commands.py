"""Every command: help in three languages, one JSON document, exit statuses that others rely on."""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import kenes.cli.commands as folder

COMMANDS = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
FINDING = {"code", "severity", "message", "file", "sheet", "row", "column", "start", "end", "text", "proposal"}


def kenes(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KENES_")}
    command = [sys.executable, "-c", "from kenes.cli.main import run; run()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)


def document(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    answer = json.loads(done.stdout)
    assert set(answer) == {"command", "ok", "findings", "result"}
    assert answer["ok"] is (done.returncode == 0)
    assert all(set(finding) == FINDING for finding in answer["findings"])
    return answer


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_help_lists_every_command_in_the_language(language: str) -> None:
    shown = kenes("--language", language, "--help").stdout
    assert [command for command in COMMANDS if command not in shown] == []
    assert {"kk": "Пәрмендер", "ru": "Команды", "en": "Commands"}[language] in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_wrong_usage_exits_2_with_one_document(command: str) -> None:
    done = kenes("--json", command, "--no-such-option")
    answer = document(done)
    assert (done.returncode, answer["command"]) == (2, command)
    assert [finding["code"] for finding in answer["findings"]] == ["wrong-usage"]


@pytest.mark.parametrize(
    "command",
    [["compute"], ["assess"], ["releases"], ["verify"], ["report", "dossier"], ["ingest", "x.csv"], ["show", "a/b"]],
)
def test_without_an_observatory_nothing_is_guessed(command: list[str], tmp_path: Path) -> None:
    done = kenes("--json", *command, cwd=tmp_path)
    assert (done.returncode, document(done)["findings"][0]["code"]) == (1, "observatory-needed")


@pytest.mark.parametrize("language, words", [("kk", "белгісіз"), ("ru", "Неизвестный код"), ("en", "Unknown country")])
def test_findings_speak_the_language_asked_for(language: str, words: str, tmp_path: Path) -> None:
    done = kenes("--json", "--language", language, "init", str(tmp_path / "new"), "--country", "ZZ")
    assert done.returncode == 1
    assert words in document(done)["findings"][0]["message"]
    assert not (tmp_path / "new").exists()


def test_init_makes_an_observatory_that_verifies(tmp_path: Path) -> None:
    made = document(kenes("--json", "init", str(tmp_path / "kz"), "--country", "KZ"))
    assert made["result"] == {"observatory": str(tmp_path / "kz"), "country": "KZ"}
    proved = document(kenes("--json", "--observatory", str(tmp_path / "kz"), "verify"))
    assert proved["result"] == {"releases": 0, "originals": 0}


def test_an_internal_fault_exits_3_and_leaves_a_report(tmp_path: Path) -> None:
    broken = (
        "import kenes.observatory.founding as f; f.found = lambda *a, **k: 1 / 0; from kenes.cli.main import run; run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken, "--json", "init", str(tmp_path / "kz"), "--country", "KZ"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, document(done)["findings"][0]["code"]) == (3, "internal-fault")
    [report] = tmp_path.glob("kenes-fault-*.txt")
    assert "ZeroDivisionError" in report.read_text("utf-8")
