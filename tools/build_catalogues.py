"""Build hook: compile every message catalogue (.po) beside it (.mo) with Babel; no gettext tools are needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand: python tools/build_catalogues.py
    BuildHookInterface = object  # type: ignore[assignment,misc]

SOURCE = Path(__file__).resolve().parents[1] / "src"


def compile_catalogues(source: Path = SOURCE) -> list[Path]:
    """Write a .mo beside every .po under `source`; returns the files written."""
    written = []
    for catalogue in sorted(source.rglob("*.po")):
        with catalogue.open("rb") as stream:
            messages = read_po(stream)
        target = catalogue.with_suffix(".mo")
        with target.open("wb") as stream:
            write_mo(stream, messages)
        written.append(target)
    return written


class CatalogueHook(BuildHookInterface):  # type: ignore[misc]
    """What hatchling calls before a wheel or an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before files are collected."""
        compile_catalogues(Path(self.root) / "src")


if __name__ == "__main__":
    for path in compile_catalogues():
        print(path)
