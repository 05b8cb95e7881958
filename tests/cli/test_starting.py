"""What a command loads before it works: the slow libraries stay away from commands that do not need them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kenes.observatory.observatory import Observatory

HEAVY = ("polars", "ibis", "duckdb", "scipy", "numpy", "altair", "django", "docx", "typst")
LOOK = "import sys; from kenes.cli.main import run\ntry: run(sys.argv[2:])\nexcept SystemExit: pass\nprint('LOADED', *(name for name in sys.argv[1].split(',') if name in sys.modules))"


def loaded(*arguments: str) -> set[str]:
    """Which of the slow libraries one run loads."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, ",".join(HEAVY), *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.rsplit("LOADED", 1)[1].split())


@pytest.mark.parametrize("command", ["check", "review"])
def test_a_command_on_a_document_loads_none_of_them(command: str, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("В 2023 году в Астане прошёл диалог по наркополитике.", "utf-8")
    assert loaded(command, str(text)) == set()


@pytest.mark.parametrize("arguments", [("releases",), ("--version",), ("--help",)])
def test_looking_at_what_is_held_loads_none_of_them(arguments: tuple[str, ...], kazakhstan: Observatory) -> None:
    assert loaded("--observatory", str(kazakhstan.folder), *arguments) == set()


def test_a_table_computed_before_needs_no_engine(kazakhstan: Observatory, tables: dict[str, list[object]]) -> None:
    assert (
        loaded("--observatory", str(kazakhstan.folder), "compute", "drug_law_offences") & {"polars", "duckdb", "scipy"}
        == set()
    )
