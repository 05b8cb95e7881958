"""kenes.toml promises nothing that the software does not do."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

import kenes
from kenes.observatory.founding import found
from kenes.observatory.settings import Settings

SOURCE = "\n".join(
    path.read_text("utf-8") for path in Path(kenes.__file__).parent.rglob("*.py") if path.name != "settings.py"
)


@pytest.mark.parametrize("name", [one.name for one in fields(Settings)])
def test_every_setting_is_read_by_something(name: str) -> None:
    assert re.search(rf"settings(\([^\n()]*(\([^\n()]*\))?\))?\.{name}\b", SOURCE)


def test_the_file_holds_exactly_the_settings_there_are(tmp_path: Path) -> None:
    observatory = found(tmp_path / "kz", "KZ")
    written = tomllib.loads((observatory.folder / "kenes.toml").read_text("utf-8"))
    assert set(written) == {one.name for one in fields(Settings)}
