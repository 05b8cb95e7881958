"""Documents of many pages for measuring: the real texts one after another, their small numbers changed at each turn."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import typst

SIGNS_OF_A_PAGE = 2700
SMALL_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
SIGNS_OF_TYPST = set("#*_`$<>@\\[]=-+/~\"'")
HEAD = '#set page(width: 21cm, height: 29.7cm, margin: 2.2cm)\n#set text(font: "DejaVu Sans", size: 10pt, hyphenate: false)\n'


def long_text(documents: Path, pages: int) -> str:
    """The Russian and Kazakh texts of a folder, again and again, until there are so many pages."""
    texts = [file.read_text("utf-8-sig") for file in sorted(documents.glob("*.txt")) if file.name[:3] in ("ru_", "kk_")]
    said: list[str] = []
    turn = 0
    while sum(map(len, said)) < pages * SIGNS_OF_A_PAGE:
        said += [_later(text, turn) for text in texts]
        turn += 1
    return "\n\n".join(said)[: pages * SIGNS_OF_A_PAGE]


def _later(text: str, turn: int) -> str:
    return SMALL_NUMBER.sub(lambda number: str(int(number.group()) + turn), text)


def as_pdf(text: str, file: Path) -> Path:
    """The text printed as PDF."""
    plain = "".join(f"\\{sign}" if sign in SIGNS_OF_TYPST else sign for sign in text)
    numbered = re.sub(r"(?m)^(\d+)([.)])", r"\1\\\2", plain)
    source = file.with_suffix(".typ")
    source.write_text(HEAD + numbered.replace("\n", "\n\n"), "utf-8")
    file.write_bytes(typst.compile(str(source)))
    return file


def as_word(text: str, file: Path) -> Path:
    """The text as a Word file, a line a paragraph."""
    made = docx.Document()
    for line in text.splitlines():
        if line.strip():
            made.add_paragraph(line)
    made.save(str(file))
    return file
