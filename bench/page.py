"""Measured tables stand in pages between marks that name them, so that the words about them stay a person's."""

from __future__ import annotations

from pathlib import Path

END = "<!-- end of measured -->"


def put(path: Path, name: str, text: str) -> None:
    """Put the text between the marks of this name; a page without them gets them at its end."""
    page = path.read_text(encoding="utf-8")
    begin = f"<!-- measured by the bench: {name} -->"
    if begin not in page:
        page = f"{page.rstrip()}\n\n{begin}\n{END}\n"
    before, rest = page.split(begin, 1)
    path.write_text(f"{before}{begin}\n{text.strip()}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
