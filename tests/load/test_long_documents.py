"""How long documents of a hundred and of fifteen hundred pages take on one core, and the memory they need; `make load` prints it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from long_documents import as_pdf, as_word, long_text

pytestmark = pytest.mark.load
CALL = """
import atexit, re, sys
from pathlib import Path
sys.argv[0] = "kenes"
atexit.register(lambda: sys.stderr.write(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]))
from kenes.cli.main import run
run()
"""
"""The command, which tells at its end how much memory it held at most, in kilobytes."""
MEMORY = 1_000_000_000


def measured(command: str, file: Path) -> tuple[float, int]:
    """The seconds of a core that a command takes, its start included, and the bytes it held at most."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", CALL, "--json", command, str(file)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OMP_NUM_THREADS": "1"},
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    held = int(done.stderr.split()[-1]) * 1024
    print(f"\n{file.name} {command}: {taken:.1f} s of a core, at most {held / 1e6:.0f} MB")
    return taken, held


@pytest.mark.parametrize("suffix", ["pdf", "docx", "txt"])
def test_a_hundred_pages_are_checked_and_reviewed(shared: Path, tmp_path: Path, suffix: str) -> None:
    text = long_text(shared / "documents", 100)
    file = tmp_path / f"hundred.{suffix}"
    if suffix == "txt":
        file.write_text(text, "utf-8")
    else:
        (as_pdf if suffix == "pdf" else as_word)(text, file)
    assert all(measured(command, file)[1] < MEMORY / 4 for command in ("check", "review"))


def test_fifteen_hundred_pages_stay_below_a_gigabyte(shared: Path, tmp_path: Path) -> None:
    file = as_pdf(long_text(shared / "documents", 1700), tmp_path / "long.pdf")
    assert all(measured(command, file)[1] < MEMORY for command in ("check", "review"))
