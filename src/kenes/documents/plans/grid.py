"""A table as it stands in a file: cells with their spans, what stands before and after it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Square:
    """A cell at its first row and column, counted from 1, and how many columns it covers."""

    words: str
    row: int
    column: int
    wide: int = 1


@dataclass(frozen=True)
class Grid:
    """A table of a file. `rows[r][c]` is the square that covers that place (merged cells cover several), None where nothing stands.

    `name` is the sheet, or the table by its number; `before` and `after` are the lines of text around it.
    """

    name: str
    rows: tuple[tuple[Square | None, ...], ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row) for row in self.rows), default=0)

    def words(self, row: int, column: int) -> str:
        """What stands at a place counted from 0; a merged cell is said at each of its places."""
        line = self.rows[row] if row < len(self.rows) else ()
        square = line[column] if column < len(line) else None
        return square.words if square else ""

    def begins(self, row: int, column: int) -> bool:
        """Whether a cell begins in this row, rather than reaching into it from above."""
        line = self.rows[row]
        square = line[column] if column < len(line) else None
        return square is not None and square.row == row + 1

    def squares(self, row: int) -> list[Square]:
        """The cells of a row, each once."""
        return list({id(one): one for one in self.rows[row] if one is not None}.values())

    def mark(self, row: int) -> str:
        """The id that the file carries for a row; empty where it carries none."""
        return self.marks[row] if row < len(self.marks) else ""


def words_of(text: str) -> str:
    """The words of a cell: blanks at the ends of lines and empty lines gone, the rest as it stands."""
    lines = (" ".join(line.replace("\u00ad", "").split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def column_letter(number: int) -> str:
    """The letters by which a workbook names a column: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
