"""What a section of the evaluation says: tables of figures and the sentences without which they would mislead."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

UNSTATED = "not measurable"
"""What stands where a number cannot be stated: never a number."""


@dataclass(frozen=True)
class Table:
    """One table: every row has a cell under each column, numbers as they are to be read."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.caption}: {row} does not fill the columns {self.columns}")


@dataclass(frozen=True)
class Section:
    """A module of `sections/` answers `measured() -> Section`; `notes` say what data, what method, what is not known."""

    title: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()


def as_text(section: Section) -> str:
    """The section for a terminal."""
    parts = [section.title, "=" * len(section.title)]
    for table in section.tables:
        parts += ["", table.caption, *_aligned((table.columns, *table.rows))]
    return "\n".join([*parts, *(f"- {note}" for note in section.notes), ""])


def as_markdown(section: Section) -> str:
    """The section for the page of the documentation."""
    parts = [f"## {section.title}"]
    for table in section.tables:
        lines = [table.columns, tuple("---" for _ in table.columns), *table.rows]
        parts += ["", f"**{table.caption}**", "", *(f"| {' | '.join(map(_escaped, line))} |" for line in lines)]
    notes = ["", *(f"- {note}" for note in section.notes)] if section.notes else []
    return "\n".join([*parts, *notes, ""])


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(_width, column)) for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        yield "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()


def _width(cell: str) -> int:
    return sum(not unicodedata.combining(letter) for letter in cell)


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")
