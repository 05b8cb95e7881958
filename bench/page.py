"""Measured tables stand in pages between two marks, so that the words about them stay a person's."""

from __future__ import annotations

from pathlib import Path

BEGIN, END = "<!-- measured: written by the bench -->", "<!-- end of measured -->"


def put(path: Path, text: str) -> None:
    """Put the text between the marks. Raises ValueError where the page has none."""
    page = path.read_text(encoding="utf-8")
    if BEGIN not in page or END not in page:
        raise ValueError(f"{path} has no place for the table: it needs the lines {BEGIN} and {END}")
    before, after = page.split(BEGIN)[0], page.split(END)[1]
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
