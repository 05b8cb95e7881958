"""An analyst's table: the first filled row names the columns; every fault of a cell is told by row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from kenes.datasets.number_text import NotANumber, is_nothing, number_of
from kenes.datasets.reading import SourceFile
from kenes.datasets.workbook import column_letter
from kenes.texts import Finding, Refusal, Severity, Text

READABLE = ("xlsx", "csv", "json", "text")
MOST_FAULTS = 20
"""Faults told of one table; more of the same help nobody."""


@dataclass(frozen=True)
class Table:
    """`rows` are cells as text, below the heading; `first` is the number of the first of them in the file.

    `others` are the further sheets of the workbook and the further files given; most methods look at the first table only.
    """

    file: str
    sheet: str | None
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int
    others: tuple[Table, ...] = ()

    @property
    def title(self) -> str:
        """The sheet, or the file without its ending."""
        return self.sheet or self.file.rsplit(".", 1)[0]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns as they are compared."""
        return tuple(compared(name) for name in self.names)

    def has(self, name: str, aliases: Iterable[str] = ()) -> bool:
        """Whether a column stands in the file by one of its names."""
        return self._place(name, aliases) is not None

    def words(self, name: str, aliases: Iterable[str] = ()) -> list[str]:
        """The cells of a column as they stand; Refusal naming the columns there are when it is missing."""
        place = self._found(name, aliases)
        return [row[place] for row in self.rows]

    def numbers(self, name: str, aliases: Iterable[str] = ()) -> list[float]:
        """The cells of a column as numbers; Refusal by row and column for a blank or what is no number."""
        found = self.numbers_or_nothing(name, aliases)
        blank = [number for number, value in enumerate(found) if value is None]
        if blank:
            self._refuse(name, aliases, [(number, BLANK) for number in blank])
        return [value for value in found if value is not None]

    def numbers_or_nothing(self, name: str, aliases: Iterable[str] = ()) -> list[float | None]:
        """The same, None where a cell is blank or says that there is no figure."""
        place = self._found(name, aliases)
        found: list[float | None] = []
        faults: list[tuple[int, Text]] = []
        for number, row in enumerate(self.rows):
            try:
                found.append(None if is_nothing(row[place]) else number_of(row[place]))
            except NotANumber:
                faults.append((number, NO_NUMBER))
        if faults:
            self._refuse(name, aliases, faults)
        return found

    def whole(self, name: str, aliases: Iterable[str] = ()) -> list[int]:
        """The cells of a column as whole numbers of 0 or more."""
        found = self.numbers(name, aliases)
        faults = [(number, NOT_WHOLE) for number, value in enumerate(found) if value < 0 or value != int(value)]
        if faults:
            self._refuse(name, aliases, faults)
        return [int(value) for value in found]

    def refuse(self, name: str, rows: Sequence[int], message: Text, aliases: Iterable[str] = ()) -> None:
        """Refuse rows of a column (counted from 0) for a reason of the method."""
        self._refuse(name, aliases, [(number, message) for number in rows])

    def _found(self, name: str, aliases: Iterable[str]) -> int:
        place = self._place(name, aliases)
        if place is None:
            known = ", ".join(one for one in self.names if one)
            message = MISSING.fill(column=name, file=self.file)
            raise Refusal(
                Finding(
                    "column-missing", Severity.ERROR, message, file=self.file, sheet=self.sheet, row=self.first - 1,
                    column=name, proposal=COLUMNS_ARE.fill(known=known),
                )
            )  # fmt: skip
        return place

    def _place(self, name: str, aliases: Iterable[str]) -> int | None:
        wanted = [compared(one) for one in (name, *aliases)]
        return next((self.keys.index(one) for one in wanted if one in self.keys), None)

    def _refuse(self, name: str, aliases: Iterable[str], faults: Sequence[tuple[int, Text]]) -> None:
        place = self._found(name, aliases)
        raise Refusal([self._fault(place, *one) for one in faults[:MOST_FAULTS]])

    def _fault(self, place: int, number: int, message: Text) -> Finding:
        value = self.rows[number][place]
        column = column_letter(place) if self.sheet is not None else self.names[place]
        return Finding(
            "wrong-cell", Severity.ERROR, message.fill(value=value, column=self.names[place]), file=self.file,
            sheet=self.sheet, row=self.first + number, column=column, text=value or None, proposal=MEND,
        )  # fmt: skip


def compared(name: str) -> str:
    """A name of a column without what does not matter: case, blanks, signs."""
    return re.sub(r"[\W_]+", "", name.casefold())


def read_table(path: Path, *more: Path) -> Table:
    """The first filled table of CSV, XLSX or JSON files, the others behind it (`others`); Refusal where a file has none."""
    first, *others = [table for one in (path, *more) for table in _tables(one)]
    return replace(first, others=tuple(others))


def _tables(path: Path) -> list[Table]:
    if not path.is_file():
        raise Refusal(Finding("file-not-found", Severity.ERROR, NOT_FOUND.fill(file=path.name), file=path.name))
    source = SourceFile(path)
    if source.kind not in READABLE:
        raise Refusal(
            Finding("not-a-table", Severity.ERROR, NO_TABLE.fill(file=path.name), file=path.name, proposal=SAVE_AS)
        )
    found = []
    for sheet in source.sheet_names or (None,):
        rows = source.sheet(sheet) if sheet is not None else _rows(source)
        if table := table_of(path.name, sheet, rows):
            found.append(table)
    if not found:
        raise Refusal(
            Finding("no-rows", Severity.ERROR, NO_ROWS.fill(file=path.name), file=path.name, proposal=SAVE_AS)
        )
    return found


def _rows(source: SourceFile) -> list[list[str]]:
    """The rows of a text; one without any sign between columns is a table of one column, a list of codes say."""
    from kenes.datasets.plain_text import rows_of_records

    if source.kind == "json":
        return rows_of_records(source.records())
    return source.even_rows or [[line] for line in source.text.splitlines()]


def table_of(file: str, sheet: str | None, rows: Sequence[Sequence[str]]) -> Table | None:
    """The table in rows of cells: the first row with two filled cells (or one, where there is but one column) is the heading."""
    width = max((sum(bool(cell.strip()) for cell in row) for row in rows), default=0)
    heading = next(
        (n for n, row in enumerate(rows) if sum(bool(cell.strip()) for cell in row) >= min(2, width) > 0), None
    )
    if heading is None:
        return None
    below = [tuple(cell.strip() for cell in row) for row in rows[heading + 1 :]]
    while below and not any(below[-1]):
        below.pop()
    if not below:
        return None
    return Table(file, sheet, tuple(cell.strip() for cell in rows[heading]), tuple(below), heading + 2)


MISSING = Text(
    kk="«{file}» кестесінде «{column}» бағаны жоқ.",
    ru="В таблице «{file}» нет столбца «{column}».",
    en="The table “{file}” has no column “{column}”.",
)
COLUMNS_ARE = Text(
    kk="Кестедегі бағандар: {known}.", ru="Столбцы таблицы: {known}.", en="The columns of the table: {known}."
)
BLANK = Text(
    kk="«{column}» бағанындағы ұяшық бос; бұл әдіске сан керек.",
    ru="Ячейка в столбце «{column}» пуста; методу нужно число.",
    en="The cell in “{column}” is blank; the method needs a number.",
)
NO_NUMBER = Text(
    kk="«{column}» бағанындағы «{value}» — сан емес немесе екі түрлі оқылады.",
    ru="«{value}» в столбце «{column}» — не число или читается двояко.",
    en="“{value}” in “{column}” is no number, or can be read in two ways.",
)
NOT_WHOLE = Text(
    kk="«{column}» бағанында 0-ден кем емес бүтін сан болуы керек: «{value}».",
    ru="В столбце «{column}» нужно целое число не меньше 0: «{value}».",
    en="“{column}” holds whole numbers of 0 or more: “{value}”.",
)
MEND = Text(
    kk="Ұяшықты түзетіп, файлды қайта беріңіз.",
    ru="Исправьте ячейку и подайте файл снова.",
    en="Mend the cell and give the file again.",
)
NOT_FOUND = Text(kk="«{file}» файлы жоқ.", ru="Файла «{file}» нет.", en="There is no file “{file}”.")
NO_TABLE = Text(kk="«{file}» — кесте емес.", ru="Файл «{file}» — не таблица.", en="The file “{file}” is no table.")
NO_ROWS = Text(
    kk="«{file}» файлында жолдар жоқ.", ru="В файле «{file}» нет строк.", en="The file “{file}” holds no rows."
)
SAVE_AS = Text(
    kk="Бірінші жолы — баған атаулары болатын CSV немесе XLSX кестесін беріңіз.",
    ru="Дайте таблицу CSV или XLSX, первая строка которой называет столбцы.",
    en="Give a CSV or XLSX table whose first row names the columns.",
)
