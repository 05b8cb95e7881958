"""Older layouts of the folder, and the steps that bring each to the next."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from kenes.observatory.durable import write_bytes
from kenes.observatory.settings import FORMAT, RECORDS_EXPLAINED, RECORDS_FILE, with_line


def format_of(folder: Path) -> int | None:
    """The format that kenes.toml names; None where it cannot be read, about which opening the folder says more."""
    try:
        return int(tomllib.loads((folder / "kenes.toml").read_text("utf-8"))["format"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_older(folder: Path) -> bool:
    """Whether a folder has a layout that this version reads only after bringing it up to date."""
    found = format_of(folder)
    return found is not None and found in STEPS


def bring_folder_up_to_date(folder: Path) -> tuple[int, ...]:
    """Take every step that is missing, the number in kenes.toml the last of each; the formats that were left behind.

    Each step may be taken twice: a crash between a step and its number leaves a folder that takes it again.
    """
    left = []
    while is_older(folder):
        left.append(int(format_of(folder) or 0))
        STEPS[left[-1]](folder)
        _set_number(folder, left[-1] + 1)
    return tuple(left)


def _set_number(folder: Path, number: int) -> None:
    path = folder / "kenes.toml"
    text = re.sub(r"(?m)^format\s*=\s*\d+", f"format = {number}", path.read_text("utf-8"), count=1)
    write_bytes(path, text.encode())


def _folders_made(folder: Path) -> None:
    """0 was never released; a folder numbered so is taken for one of format 1 in which folders may be missing."""
    for part in ("originals", "releases", "publications"):
        (folder / part).mkdir(exist_ok=True)


def _records_named(folder: Path) -> None:
    """Since 2 kenes.toml says where the records are kept."""
    path = folder / "kenes.toml"
    text = path.read_text("utf-8")
    if "records" not in tomllib.loads(text):
        write_bytes(path, with_line(text, f'{RECORDS_EXPLAINED}\nrecords = "{RECORDS_FILE}"\n').encode())


STEPS: dict[int, Callable[[Path], None]] = {0: _folders_made, 1: _records_named}
"""The step from each older format to the next."""
assert list(STEPS) == list(range(FORMAT))
